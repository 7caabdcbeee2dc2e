// written by npm run generate; do not edit
import type { operations } from "./schema.js";

type Json<Part> = Part extends { content: { "application/json": infer Body } } ? Body : never;
type RequestBody<Id extends keyof operations> = operations[Id] extends { requestBody: infer Part } ? Json<Part> : never;
type ResponseBody<Id extends keyof operations, Status extends keyof operations[Id]["responses"]> = Json<operations[Id]["responses"][Status]>;
type Parameter<Id extends keyof operations, Place extends "path" | "query", Name extends string> =
  NonNullable<operations[Id]["parameters"][Place]> extends { [Key in Name]?: infer Value } ? NonNullable<Value> : never;

export interface Examples {
  listContacts: {
    parameters: { count: Parameter<"listContacts", "query", "count">; cursor: Parameter<"listContacts", "query", "cursor">; searchDateType: Parameter<"listContacts", "query", "searchDateType">; startDateTime: Parameter<"listContacts", "query", "startDateTime">; endDateTime: Parameter<"listContacts", "query", "endDateTime">; accessibleRange: Parameter<"listContacts", "query", "accessibleRange">; contactTagId: Parameter<"listContacts", "query", "contactTagId">; email: Parameter<"listContacts", "query", "email">; telephone: Parameter<"listContacts", "query", "telephone">; searchFilterType: Parameter<"listContacts", "query", "searchFilterType">; orderBy: Parameter<"listContacts", "query", "orderBy"> };
    responses: {
      "200": Record<"ja" | "lastPage", ResponseBody<"listContacts", 200>>;
      "400": Record<"invalidParameter", ResponseBody<"listContacts", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listContacts", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listContacts", 429>>;
    };
  };
  getContact: {
    parameters: { contactId: Parameter<"getContact", "path", "contactId"> };
    responses: {
      "200": Record<"ko" | "ja" | "ordinaryContact", ResponseBody<"getContact", 200>>;
      "401": Record<"unauthorized", ResponseBody<"getContact", 401>>;
      "404": Record<"notFound", ResponseBody<"getContact", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"getContact", 429>>;
    };
  };
  replaceContact: {
    parameters: { contactId: Parameter<"replaceContact", "path", "contactId"> };
    request: Record<"ko", RequestBody<"replaceContact">>;
    responses: {
      "200": Record<"ko", ResponseBody<"replaceContact", 200>>;
      "400": Record<"permissionMissing" | "memberMissing", ResponseBody<"replaceContact", 400>>;
      "401": Record<"unauthorized", ResponseBody<"replaceContact", 401>>;
      "403": Record<"forbidden", ResponseBody<"replaceContact", 403>>;
      "404": Record<"notFound", ResponseBody<"replaceContact", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"replaceContact", 429>>;
    };
  };
  listUserContacts: {
    parameters: { userId: Parameter<"listUserContacts", "path", "userId">; count: Parameter<"listUserContacts", "query", "count">; cursor: Parameter<"listUserContacts", "query", "cursor">; searchDateType: Parameter<"listUserContacts", "query", "searchDateType">; startDateTime: Parameter<"listUserContacts", "query", "startDateTime">; endDateTime: Parameter<"listUserContacts", "query", "endDateTime">; accessibleRange: Parameter<"listUserContacts", "query", "accessibleRange">; contactTagId: Parameter<"listUserContacts", "query", "contactTagId">; email: Parameter<"listUserContacts", "query", "email">; telephone: Parameter<"listUserContacts", "query", "telephone">; searchFilterType: Parameter<"listUserContacts", "query", "searchFilterType">; orderBy: Parameter<"listUserContacts", "query", "orderBy"> };
    responses: {
      "200": Record<"ko" | "lastPage", ResponseBody<"listUserContacts", 200>>;
      "400": Record<"invalidParameter", ResponseBody<"listUserContacts", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listUserContacts", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listUserContacts", 429>>;
    };
  };
}

/** Every named example of the document: parameters as plain values, bodies by status and name. */
export const examples: Examples = {
  "listContacts": {
    "parameters": {
      "count": 100,
      "cursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==",
      "searchDateType": "CREATED_TIME",
      "startDateTime": "2021-06-03T10:00:00.000+09:00",
      "endDateTime": "2021-06-03T11:00:00.000+09:00",
      "accessibleRange": "ALL",
      "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
      "email": "example@example.com",
      "telephone": "012345678",
      "searchFilterType": "LINKED_EXTERNAL_USER",
      "orderBy": "name asc"
    },
    "responses": {
      "200": {
        "ja": {
          "contacts": [
            {
              "contactId": "contact2-a56d-44a4-5304-033e16fca8d1",
              "permission": {
                "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
                "isCoEditing": true,
                "accessibleRange": "ALL",
                "accessibleMembers": []
              },
              "contactName": {
                "lastName": "ワークス",
                "firstName": "太郎",
                "nickName": "Works",
                "phoneticFirstName": null,
                "phoneticLastName": null,
                "prefix": null,
                "suffix": null,
                "middleName": null
              },
              "linkedExternalUser": {
                "id": "works75b-5b29-4048-4bf5-0336e504a395",
                "type": "WORKS",
                "buddyUserIds": [
                  "userf7da-f82c-4284-13e7-030f3b4c756x"
                ]
              },
              "emails": [
                {
                  "primary": true,
                  "email": "example3@example.com"
                },
                {
                  "primary": false,
                  "email": "example4@example.com"
                }
              ],
              "telephones": [
                {
                  "primary": true,
                  "telephone": "0000-0001",
                  "type": "CELLPHONE",
                  "customType": null
                },
                {
                  "primary": false,
                  "telephone": "0000-0002",
                  "type": "HOME",
                  "customType": null
                }
              ],
              "organizations": [
                {
                  "primary": true,
                  "name": "example company name",
                  "department": "department",
                  "title": "title"
                }
              ],
              "locations": [
                {
                  "primary": true,
                  "address": "example1 address",
                  "type": "WORK",
                  "zipCode": "00001",
                  "customType": null
                },
                {
                  "primary": false,
                  "address": "example2 address",
                  "type": "HOME",
                  "zipCode": "00002",
                  "customType": null
                }
              ],
              "events": [
                {
                  "primary": true,
                  "date": "2021-01-09",
                  "type": "BIRTHDAY",
                  "dayType": "SOLAR",
                  "customType": null
                },
                {
                  "primary": false,
                  "date": "2021-08-09",
                  "type": "ANNIVERSARY",
                  "dayType": "SOLAR",
                  "customType": null
                }
              ],
              "messengers": [
                {
                  "primary": true,
                  "id": "example1",
                  "type": "LINE",
                  "customType": null
                },
                {
                  "primary": false,
                  "id": "example2",
                  "type": "CUSTOM",
                  "customType": "Worksmobile"
                }
              ],
              "websites": [
                {
                  "primary": true,
                  "url": "https://example1.com"
                },
                {
                  "primary": false,
                  "url": "https://example2.com"
                }
              ],
              "memo": "memo",
              "contactTagIds": [
                "ctag2a81-94b6-4642-6903-03aa7977da91",
                "3512644d-a731-4602-6912-031febc8bce2"
              ],
              "customProperties": {
                "string_single": {
                  "content": "ext_id"
                },
                "string_multi": [
                  {
                    "content": "ext_id",
                    "represent": true
                  },
                  {
                    "content": "connect",
                    "represent": false
                  }
                ],
                "link_single": {
                  "text": "worksmobile",
                  "link": "https://contact.worksmobile.com"
                },
                "link_multi": [
                  {
                    "text": "worksmobile",
                    "link": "https://contact.worksmobile.com",
                    "represent": true
                  },
                  {
                    "text": "line",
                    "link": "https://www.line.me/",
                    "represent": false
                  }
                ]
              },
              "createdTime": "2021-08-10T11:05:41+09:00",
              "modifiedTime": "2021-08-10T11:09:37+09:00"
            }
          ],
          "responseMetaData": {
            "nextCursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA=="
          }
        },
        "lastPage": {
          "contacts": [],
          "responseMetaData": {}
        }
      },
      "400": {
        "invalidParameter": {
          "code": "INVALID_PARAMETER",
          "description": "count must be between 1 and 500."
        }
      },
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "429": {
        "tooManyRequests": {
          "code": "TOO_MANY_REQUESTS",
          "description": "API rate limit exceeded."
        }
      }
    }
  },
  "getContact": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "responses": {
      "200": {
        "ko": {
          "contactId": "contact2-a56d-44a4-5304-033e16fca8d1",
          "contactTagIds": [
            "ctag2a81-94b6-4642-6903-03aa7977da91",
            "3512644d-a731-4602-6912-031febc8bce2"
          ],
          "permission": {
            "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
            "isCoEditing": true,
            "accessibleRange": "ALL",
            "accessibleMembers": []
          },
          "createdTime": "2021-08-10T11:05:41+09:00",
          "modifiedTime": "2021-08-10T11:09:37+09:00",
          "contactName": {
            "lastName": "홍",
            "firstName": "길동",
            "nickName": "HONG",
            "phoneticFirstName": null,
            "phoneticLastName": null,
            "prefix": null,
            "suffix": null,
            "middleName": null
          },
          "linkedExternalUser": {
            "id": "works75b-5b29-4048-4bf5-0336e504a395",
            "type": "WORKS",
            "buddyUserIds": [
              "userf7da-f82c-4284-13e7-030f3b4c756x"
            ]
          },
          "emails": [
            {
              "email": "example1@example.com",
              "primary": true
            },
            {
              "email": "example2@example.com",
              "primary": false
            }
          ],
          "telephones": [
            {
              "type": "CELLPHONE",
              "telephone": "0000-0001",
              "primary": true,
              "customType": null
            },
            {
              "type": "HOME",
              "telephone": "0000-0002",
              "primary": false,
              "customType": null
            }
          ],
          "organizations": [
            {
              "name": "example company name",
              "department": "department",
              "title": "title",
              "primary": true
            }
          ],
          "locations": [
            {
              "address": "example1 address",
              "zipCode": "00001",
              "type": "WORK",
              "primary": true,
              "customType": null
            },
            {
              "address": "example2 address",
              "zipCode": "00002",
              "type": "HOME",
              "primary": false,
              "customType": null
            }
          ],
          "events": [
            {
              "date": "2021-01-09",
              "dayType": "SOLAR",
              "type": "BIRTHDAY",
              "primary": true,
              "customType": null
            },
            {
              "date": "2021-08-09",
              "dayType": "SOLAR",
              "type": "ANNIVERSARY",
              "primary": false,
              "customType": null
            }
          ],
          "messengers": [
            {
              "id": "example1",
              "type": "LINE",
              "primary": true,
              "customType": null
            },
            {
              "id": "example2",
              "type": "CUSTOM",
              "customType": "Worksmobile",
              "primary": false
            }
          ],
          "websites": [
            {
              "url": "https://example1.com",
              "primary": true
            },
            {
              "url": "https://example2.com",
              "primary": false
            }
          ],
          "memo": "memo",
          "customProperties": {
            "string_single": {
              "content": "ext_id"
            },
            "string_multi": [
              {
                "content": "ext_id",
                "represent": true
              },
              {
                "content": "connect",
                "represent": false
              }
            ],
            "link_single": {
              "text": "worksmobile",
              "link": "https://contact.worksmobile.com"
            },
            "link_multi": [
              {
                "text": "worksmobile",
                "link": "https://contact.worksmobile.com",
                "represent": true
              },
              {
                "text": "line",
                "link": "https://www.line.me/",
                "represent": false
              }
            ]
          }
        },
        "ja": {
          "contactId": "contact2-a56d-44a4-5304-033e16fca8d1",
          "contactTagIds": [
            "ctag2a81-94b6-4642-6903-03aa7977da91",
            "3512644d-a731-4602-6912-031febc8bce2"
          ],
          "permission": {
            "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
            "isCoEditing": true,
            "accessibleRange": "ALL",
            "accessibleMembers": []
          },
          "createdTime": "2021-08-10T11:05:41+09:00",
          "modifiedTime": "2021-08-10T11:09:37+09:00",
          "contactName": {
            "lastName": "ワークス",
            "firstName": "太郎",
            "nickName": "Works",
            "phoneticFirstName": null,
            "phoneticLastName": null,
            "prefix": null,
            "suffix": null,
            "middleName": null
          },
          "linkedExternalUser": {
            "id": "works75b-5b29-4048-4bf5-0336e504a395",
            "type": "WORKS",
            "buddyUserIds": [
              "userf7da-f82c-4284-13e7-030f3b4c756x"
            ]
          },
          "emails": [
            {
              "email": "example1@example.com",
              "primary": true
            },
            {
              "email": "example2@example.com",
              "primary": false
            }
          ],
          "telephones": [
            {
              "type": "CELLPHONE",
              "telephone": "0000-0001",
              "primary": true,
              "customType": null
            },
            {
              "type": "HOME",
              "telephone": "0000-0002",
              "primary": false,
              "customType": null
            }
          ],
          "organizations": [
            {
              "name": "example company name",
              "department": "department",
              "title": "title",
              "primary": true
            }
          ],
          "locations": [
            {
              "address": "example1 address",
              "zipCode": "00001",
              "type": "WORK",
              "primary": true,
              "customType": null
            },
            {
              "address": "example2 address",
              "zipCode": "00002",
              "type": "HOME",
              "primary": false,
              "customType": null
            }
          ],
          "events": [
            {
              "date": "2021-01-09",
              "dayType": "SOLAR",
              "type": "BIRTHDAY",
              "primary": true,
              "customType": null
            },
            {
              "date": "2021-08-09",
              "dayType": "SOLAR",
              "type": "ANNIVERSARY",
              "primary": false,
              "customType": null
            }
          ],
          "messengers": [
            {
              "id": "example1",
              "type": "LINE",
              "primary": true,
              "customType": null
            },
            {
              "id": "example2",
              "type": "CUSTOM",
              "customType": "Worksmobile",
              "primary": false
            }
          ],
          "websites": [
            {
              "url": "https://example1.com",
              "primary": true
            },
            {
              "url": "https://example2.com",
              "primary": false
            }
          ],
          "memo": "memo",
          "customProperties": {
            "string_single": {
              "content": "ext_id"
            },
            "string_multi": [
              {
                "content": "ext_id",
                "represent": true
              },
              {
                "content": "connect",
                "represent": false
              }
            ],
            "link_single": {
              "text": "worksmobile",
              "link": "https://contact.worksmobile.com"
            },
            "link_multi": [
              {
                "text": "worksmobile",
                "link": "https://contact.worksmobile.com",
                "represent": true
              },
              {
                "text": "line",
                "link": "https://www.line.me/",
                "represent": false
              }
            ]
          }
        },
        "ordinaryContact": {
          "contactId": "81c6c568-e090-4d9e-549f-049dea60cbc7",
          "contactTagIds": [],
          "permission": {
            "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
            "isCoEditing": true,
            "accessibleRange": "ALL",
            "accessibleMembers": []
          },
          "createdTime": "2021-08-10T11:05:41+09:00",
          "modifiedTime": "2021-08-10T11:05:41+09:00",
          "contactName": {
            "lastName": "Works",
            "firstName": null,
            "nickName": null,
            "phoneticFirstName": null,
            "phoneticLastName": null,
            "prefix": null,
            "suffix": null,
            "middleName": null
          },
          "linkedExternalUser": null,
          "emails": [],
          "telephones": [
            {
              "type": "WORK",
              "telephone": "+82 2-0000-0003",
              "primary": true,
              "customType": null
            }
          ],
          "organizations": [
            {
              "name": "example company name",
              "department": null,
              "title": null,
              "primary": true
            }
          ],
          "locations": [],
          "events": [],
          "messengers": [
            {
              "id": "example3",
              "type": "X",
              "primary": true,
              "customType": null
            }
          ],
          "websites": [],
          "memo": null,
          "customProperties": {}
        }
      },
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact does not exist."
        }
      },
      "429": {
        "tooManyRequests": {
          "code": "TOO_MANY_REQUESTS",
          "description": "API rate limit exceeded."
        }
      }
    }
  },
  "replaceContact": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "request": {
      "ko": {
        "permission": {
          "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
          "isCoEditing": true,
          "accessibleRange": "ALL"
        },
        "contactName": {
          "lastName": "홍",
          "firstName": "길동",
          "nickName": "HONG"
        },
        "emails": [
          {
            "email": "example1@example.com",
            "primary": true
          },
          {
            "email": "example2@example.com",
            "primary": false
          }
        ],
        "telephones": [
          {
            "type": "CELLPHONE",
            "telephone": "0000-0001",
            "primary": true
          },
          {
            "type": "HOME",
            "telephone": "0000-0002",
            "primary": false
          }
        ],
        "organizations": [
          {
            "name": "example company name",
            "department": "department",
            "title": "title",
            "primary": true
          }
        ],
        "locations": [
          {
            "address": "example1 address",
            "zipCode": "00001",
            "type": "WORK",
            "primary": true
          },
          {
            "address": "example2 address",
            "zipCode": "00002",
            "type": "HOME",
            "primary": false
          }
        ],
        "events": [
          {
            "date": "2021-01-09",
            "dayType": "SOLAR",
            "type": "BIRTHDAY",
            "primary": true
          },
          {
            "date": "2021-08-09",
            "dayType": "SOLAR",
            "type": "ANNIVERSARY",
            "primary": false
          }
        ],
        "messengers": [
          {
            "id": "example1",
            "type": "LINE",
            "primary": true
          },
          {
            "id": "example2",
            "type": "CUSTOM",
            "customType": "Worksmobile",
            "primary": false
          }
        ],
        "websites": [
          {
            "url": "https://example1.com",
            "primary": true
          },
          {
            "url": "https://example2.com",
            "primary": false
          }
        ],
        "memo": "memo",
        "contactTagIds": [
          "ctag2a81-94b6-4642-6903-03aa7977da91",
          "3512644d-a731-4602-6912-031febc8bce2"
        ],
        "customProperties": {
          "string_single": {
            "content": "ext_id"
          },
          "string_multi": [
            {
              "content": "ext_id",
              "represent": true
            },
            {
              "content": "connect",
              "represent": false
            }
          ],
          "link_single": {
            "text": "worksmobile",
            "link": "https://contact.worksmobile.com"
          },
          "link_multi": [
            {
              "text": "worksmobile",
              "link": "https://contact.worksmobile.com",
              "represent": true
            },
            {
              "text": "line",
              "link": "https://www.line.me/",
              "represent": false
            }
          ]
        }
      }
    },
    "responses": {
      "200": {
        "ko": {
          "contactId": "contact2-a56d-44a4-5304-033e16fca8d1",
          "contactTagIds": [
            "ctag2a81-94b6-4642-6903-03aa7977da91",
            "3512644d-a731-4602-6912-031febc8bce2"
          ],
          "permission": {
            "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
            "isCoEditing": true,
            "accessibleRange": "ALL",
            "accessibleMembers": []
          },
          "createdTime": "2021-08-10T11:05:41+09:00",
          "modifiedTime": "2021-08-10T11:09:37+09:00",
          "contactName": {
            "lastName": "홍",
            "firstName": "길동",
            "nickName": "HONG",
            "phoneticFirstName": null,
            "phoneticLastName": null,
            "prefix": null,
            "suffix": null,
            "middleName": null
          },
          "linkedExternalUser": {
            "id": "works75b-5b29-4048-4bf5-0336e504a395",
            "type": "WORKS",
            "buddyUserIds": [
              "userf7da-f82c-4284-13e7-030f3b4c756x"
            ]
          },
          "emails": [
            {
              "email": "example1@example.com",
              "primary": true
            },
            {
              "email": "example2@example.com",
              "primary": false
            }
          ],
          "telephones": [
            {
              "type": "CELLPHONE",
              "telephone": "0000-0001",
              "primary": true,
              "customType": null
            },
            {
              "type": "HOME",
              "telephone": "0000-0002",
              "primary": false,
              "customType": null
            }
          ],
          "organizations": [
            {
              "name": "example company name",
              "department": "department",
              "title": "title",
              "primary": true
            }
          ],
          "locations": [
            {
              "address": "example1 address",
              "zipCode": "00001",
              "type": "WORK",
              "primary": true,
              "customType": null
            },
            {
              "address": "example2 address",
              "zipCode": "00002",
              "type": "HOME",
              "primary": false,
              "customType": null
            }
          ],
          "events": [
            {
              "date": "2021-01-09",
              "dayType": "SOLAR",
              "type": "BIRTHDAY",
              "primary": true,
              "customType": null
            },
            {
              "date": "2021-08-09",
              "dayType": "SOLAR",
              "type": "ANNIVERSARY",
              "primary": false,
              "customType": null
            }
          ],
          "messengers": [
            {
              "id": "example1",
              "type": "LINE",
              "primary": true,
              "customType": null
            },
            {
              "id": "example2",
              "type": "CUSTOM",
              "customType": "Worksmobile",
              "primary": false
            }
          ],
          "websites": [
            {
              "url": "https://example1.com",
              "primary": true
            },
            {
              "url": "https://example2.com",
              "primary": false
            }
          ],
          "memo": "memo",
          "customProperties": {
            "string_single": {
              "content": "ext_id"
            },
            "string_multi": [
              {
                "content": "ext_id",
                "represent": true
              },
              {
                "content": "connect",
                "represent": false
              }
            ],
            "link_single": {
              "text": "worksmobile",
              "link": "https://contact.worksmobile.com"
            },
            "link_multi": [
              {
                "text": "worksmobile",
                "link": "https://contact.worksmobile.com",
                "represent": true
              },
              {
                "text": "line",
                "link": "https://www.line.me/",
                "represent": false
              }
            ]
          }
        }
      },
      "400": {
        "permissionMissing": {
          "code": "INVALID_PARAMETER",
          "description": "permission is required."
        },
        "memberMissing": {
          "code": "INSUFFICIENT",
          "description": "You must add at least 1 member."
        }
      },
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "403": {
        "forbidden": {
          "code": "FORBIDDEN",
          "description": "No permission to edit this contact."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact does not exist."
        }
      },
      "429": {
        "tooManyRequests": {
          "code": "TOO_MANY_REQUESTS",
          "description": "API rate limit exceeded."
        }
      }
    }
  },
  "listUserContacts": {
    "parameters": {
      "userId": "userf7da-f82c-4284-13e7-030f3b4c756x",
      "count": 100,
      "cursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA==",
      "searchDateType": "CREATED_TIME",
      "startDateTime": "2021-06-03T10:00:00.000+09:00",
      "endDateTime": "2021-06-03T11:00:00.000+09:00",
      "accessibleRange": "ALL",
      "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
      "email": "example@example.com",
      "telephone": "012345678",
      "searchFilterType": "LINKED_EXTERNAL_USER",
      "orderBy": "name asc"
    },
    "responses": {
      "200": {
        "ko": {
          "contacts": [
            {
              "contactId": "contact2-a56d-44a4-5304-033e16fca8d1",
              "permission": {
                "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
                "isCoEditing": true,
                "accessibleRange": "ALL",
                "accessibleMembers": []
              },
              "contactName": {
                "lastName": "홍",
                "firstName": "길동",
                "nickName": "HONG",
                "phoneticFirstName": null,
                "phoneticLastName": null,
                "prefix": null,
                "suffix": null,
                "middleName": null
              },
              "linkedExternalUser": {
                "id": "works75b-5b29-4048-4bf5-0336e504a395",
                "type": "WORKS",
                "buddyUserIds": [
                  "userf7da-f82c-4284-13e7-030f3b4c756x"
                ]
              },
              "emails": [
                {
                  "primary": true,
                  "email": "example3@example.com"
                },
                {
                  "primary": false,
                  "email": "example4@example.com"
                }
              ],
              "telephones": [
                {
                  "primary": true,
                  "telephone": "0000-0001",
                  "type": "CELLPHONE",
                  "customType": null
                },
                {
                  "primary": false,
                  "telephone": "0000-0002",
                  "type": "HOME",
                  "customType": null
                }
              ],
              "organizations": [
                {
                  "primary": true,
                  "name": "example company name",
                  "department": "department",
                  "title": "title"
                }
              ],
              "locations": [
                {
                  "primary": true,
                  "address": "example1 address",
                  "type": "WORK",
                  "zipCode": "00001",
                  "customType": null
                },
                {
                  "primary": false,
                  "address": "example2 address",
                  "type": "HOME",
                  "zipCode": "00002",
                  "customType": null
                }
              ],
              "events": [
                {
                  "primary": true,
                  "date": "2021-01-09",
                  "type": "BIRTHDAY",
                  "dayType": "SOLAR",
                  "customType": null
                },
                {
                  "primary": false,
                  "date": "2021-08-09",
                  "type": "ANNIVERSARY",
                  "dayType": "SOLAR",
                  "customType": null
                }
              ],
              "messengers": [
                {
                  "primary": true,
                  "id": "example1",
                  "type": "LINE",
                  "customType": null
                },
                {
                  "primary": false,
                  "id": "example2",
                  "type": "CUSTOM",
                  "customType": "Worksmobile"
                }
              ],
              "websites": [
                {
                  "primary": true,
                  "url": "https://example1.com"
                },
                {
                  "primary": false,
                  "url": "https://example2.com"
                }
              ],
              "memo": "memo",
              "contactTagIds": [
                "ctag2a81-94b6-4642-6903-03aa7977da91",
                "3512644d-a731-4602-6912-031febc8bce2"
              ],
              "customProperties": {
                "string_single": {
                  "content": "ext_id"
                },
                "string_multi": [
                  {
                    "content": "ext_id",
                    "represent": true
                  },
                  {
                    "content": "connect",
                    "represent": false
                  }
                ],
                "link_single": {
                  "text": "worksmobile",
                  "link": "https://contact.worksmobile.com"
                },
                "link_multi": [
                  {
                    "text": "worksmobile",
                    "link": "https://contact.worksmobile.com",
                    "represent": true
                  },
                  {
                    "text": "line",
                    "link": "https://www.line.me/",
                    "represent": false
                  }
                ]
              },
              "createdTime": "2021-08-10T11:05:41+09:00",
              "modifiedTime": "2021-08-10T11:09:37+09:00"
            }
          ],
          "responseMetaData": {
            "nextCursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA=="
          }
        },
        "lastPage": {
          "contacts": [],
          "responseMetaData": {}
        }
      },
      "400": {
        "invalidParameter": {
          "code": "INVALID_PARAMETER",
          "description": "count must be between 1 and 500."
        }
      },
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "429": {
        "tooManyRequests": {
          "code": "TOO_MANY_REQUESTS",
          "description": "API rate limit exceeded."
        }
      }
    }
  }
};
