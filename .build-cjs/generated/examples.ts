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
      "200": Record<"ko" | "ja" | "lastPage", ResponseBody<"listContacts", 200>>;
      "400": Record<"invalidParameter", ResponseBody<"listContacts", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listContacts", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listContacts", 429>>;
    };
  };
  createContact: {
    parameters: {  };
    request: Record<"ko", RequestBody<"createContact">>;
    responses: {
      "201": Record<"ko", ResponseBody<"createContact", 201>>;
      "400": Record<"permissionMissing" | "memberMissing" | "telephoneMissing", ResponseBody<"createContact", 400>>;
      "401": Record<"unauthorized", ResponseBody<"createContact", 401>>;
      "403": Record<"forbidden", ResponseBody<"createContact", 403>>;
      "429": Record<"tooManyRequests", ResponseBody<"createContact", 429>>;
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
  updateContact: {
    parameters: { contactId: Parameter<"updateContact", "path", "contactId"> };
    request: Record<"memoAndTags" | "name", RequestBody<"updateContact">>;
    responses: {
      "200": Record<"ko", ResponseBody<"updateContact", 200>>;
      "400": Record<"badRequest", ResponseBody<"updateContact", 400>>;
      "401": Record<"unauthorized", ResponseBody<"updateContact", 401>>;
      "403": Record<"forbidden", ResponseBody<"updateContact", 403>>;
      "404": Record<"notFound", ResponseBody<"updateContact", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"updateContact", 429>>;
    };
  };
  deleteContact: {
    parameters: { contactId: Parameter<"deleteContact", "path", "contactId"> };
    responses: {
      "401": Record<"unauthorized", ResponseBody<"deleteContact", 401>>;
      "403": Record<"forbidden", ResponseBody<"deleteContact", 403>>;
      "404": Record<"notFound", ResponseBody<"deleteContact", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"deleteContact", 429>>;
    };
  };
  listUserContacts: {
    parameters: { userId: Parameter<"listUserContacts", "path", "userId">; count: Parameter<"listUserContacts", "query", "count">; cursor: Parameter<"listUserContacts", "query", "cursor">; searchDateType: Parameter<"listUserContacts", "query", "searchDateType">; startDateTime: Parameter<"listUserContacts", "query", "startDateTime">; endDateTime: Parameter<"listUserContacts", "query", "endDateTime">; accessibleRange: Parameter<"listUserContacts", "query", "accessibleRange">; contactTagId: Parameter<"listUserContacts", "query", "contactTagId">; email: Parameter<"listUserContacts", "query", "email">; telephone: Parameter<"listUserContacts", "query", "telephone">; searchFilterType: Parameter<"listUserContacts", "query", "searchFilterType">; orderBy: Parameter<"listUserContacts", "query", "orderBy"> };
    responses: {
      "200": Record<"ko" | "ja" | "lastPage", ResponseBody<"listUserContacts", 200>>;
      "400": Record<"invalidParameter", ResponseBody<"listUserContacts", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listUserContacts", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listUserContacts", 429>>;
    };
  };
  forceDeleteContact: {
    parameters: { contactId: Parameter<"forceDeleteContact", "path", "contactId"> };
    responses: {
      "401": Record<"unauthorized", ResponseBody<"forceDeleteContact", 401>>;
      "403": Record<"forbidden", ResponseBody<"forceDeleteContact", 403>>;
      "404": Record<"notFound", ResponseBody<"forceDeleteContact", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"forceDeleteContact", 429>>;
    };
  };
  createContactPhotoUploadUrl: {
    parameters: { contactId: Parameter<"createContactPhotoUploadUrl", "path", "contactId"> };
    request: Record<"photo", RequestBody<"createContactPhotoUploadUrl">>;
    responses: {
      "200": Record<"photo", ResponseBody<"createContactPhotoUploadUrl", 200>>;
      "400": Record<"tooLarge", ResponseBody<"createContactPhotoUploadUrl", 400>>;
      "401": Record<"unauthorized", ResponseBody<"createContactPhotoUploadUrl", 401>>;
      "403": Record<"forbidden", ResponseBody<"createContactPhotoUploadUrl", 403>>;
      "404": Record<"notFound", ResponseBody<"createContactPhotoUploadUrl", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"createContactPhotoUploadUrl", 429>>;
    };
  };
  getContactPhoto: {
    parameters: { contactId: Parameter<"getContactPhoto", "path", "contactId"> };
    responses: {
      "401": Record<"unauthorized", ResponseBody<"getContactPhoto", 401>>;
      "404": Record<"notFound", ResponseBody<"getContactPhoto", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"getContactPhoto", 429>>;
    };
  };
  deleteContactPhoto: {
    parameters: { contactId: Parameter<"deleteContactPhoto", "path", "contactId"> };
    responses: {
      "401": Record<"unauthorized", ResponseBody<"deleteContactPhoto", 401>>;
      "403": Record<"forbidden", ResponseBody<"deleteContactPhoto", 403>>;
      "404": Record<"notFound", ResponseBody<"deleteContactPhoto", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"deleteContactPhoto", 429>>;
    };
  };
  listContactTags: {
    parameters: { type: Parameter<"listContactTags", "query", "type">; orderBy: Parameter<"listContactTags", "query", "orderBy">; count: Parameter<"listContactTags", "query", "count">; cursor: Parameter<"listContactTags", "query", "cursor"> };
    responses: {
      "200": Record<"more" | "lastPage", ResponseBody<"listContactTags", 200>>;
      "400": Record<"invalidParameter", ResponseBody<"listContactTags", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listContactTags", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listContactTags", 429>>;
    };
  };
  createContactTag: {
    parameters: {  };
    request: Record<"company", RequestBody<"createContactTag">>;
    responses: {
      "201": Record<"company", ResponseBody<"createContactTag", 201>>;
      "400": Record<"nameTooLong", ResponseBody<"createContactTag", 400>>;
      "401": Record<"unauthorized", ResponseBody<"createContactTag", 401>>;
      "403": Record<"forbidden", ResponseBody<"createContactTag", 403>>;
      "429": Record<"tooManyRequests", ResponseBody<"createContactTag", 429>>;
    };
  };
  getContactTag: {
    parameters: { contactTagId: Parameter<"getContactTag", "path", "contactTagId"> };
    responses: {
      "200": Record<"company" | "user", ResponseBody<"getContactTag", 200>>;
      "401": Record<"unauthorized", ResponseBody<"getContactTag", 401>>;
      "403": Record<"forbidden", ResponseBody<"getContactTag", 403>>;
      "404": Record<"notFound", ResponseBody<"getContactTag", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"getContactTag", 429>>;
    };
  };
  replaceContactTag: {
    parameters: { contactTagId: Parameter<"replaceContactTag", "path", "contactTagId"> };
    request: Record<"company", RequestBody<"replaceContactTag">>;
    responses: {
      "200": Record<"company", ResponseBody<"replaceContactTag", 200>>;
      "400": Record<"nameTooLong", ResponseBody<"replaceContactTag", 400>>;
      "401": Record<"unauthorized", ResponseBody<"replaceContactTag", 401>>;
      "403": Record<"forbidden", ResponseBody<"replaceContactTag", 403>>;
      "404": Record<"notFound", ResponseBody<"replaceContactTag", 404>>;
      "409": Record<"nameTaken", ResponseBody<"replaceContactTag", 409>>;
      "429": Record<"tooManyRequests", ResponseBody<"replaceContactTag", 429>>;
    };
  };
  updateContactTag: {
    parameters: { contactTagId: Parameter<"updateContactTag", "path", "contactTagId"> };
    request: Record<"company", RequestBody<"updateContactTag">>;
    responses: {
      "200": Record<"company", ResponseBody<"updateContactTag", 200>>;
      "400": Record<"nameTooLong", ResponseBody<"updateContactTag", 400>>;
      "401": Record<"unauthorized", ResponseBody<"updateContactTag", 401>>;
      "403": Record<"forbidden", ResponseBody<"updateContactTag", 403>>;
      "404": Record<"notFound", ResponseBody<"updateContactTag", 404>>;
      "409": Record<"nameTaken", ResponseBody<"updateContactTag", 409>>;
      "429": Record<"tooManyRequests", ResponseBody<"updateContactTag", 429>>;
    };
  };
  deleteContactTag: {
    parameters: { contactTagId: Parameter<"deleteContactTag", "path", "contactTagId"> };
    responses: {
      "401": Record<"unauthorized", ResponseBody<"deleteContactTag", 401>>;
      "403": Record<"forbidden", ResponseBody<"deleteContactTag", 403>>;
      "404": Record<"notFound", ResponseBody<"deleteContactTag", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"deleteContactTag", 429>>;
    };
  };
  listUserContactTags: {
    parameters: { userId: Parameter<"listUserContactTags", "path", "userId">; type: Parameter<"listUserContactTags", "query", "type">; orderBy: Parameter<"listUserContactTags", "query", "orderBy">; count: Parameter<"listUserContactTags", "query", "count">; cursor: Parameter<"listUserContactTags", "query", "cursor"> };
    responses: {
      "200": Record<"more" | "lastPage", ResponseBody<"listUserContactTags", 200>>;
      "400": Record<"badRequest", ResponseBody<"listUserContactTags", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listUserContactTags", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listUserContactTags", 429>>;
    };
  };
  createUserContactTag: {
    parameters: { userId: Parameter<"createUserContactTag", "path", "userId"> };
    request: Record<"user", RequestBody<"createUserContactTag">>;
    responses: {
      "201": Record<"user", ResponseBody<"createUserContactTag", 201>>;
      "400": Record<"nameTooLong", ResponseBody<"createUserContactTag", 400>>;
      "401": Record<"unauthorized", ResponseBody<"createUserContactTag", 401>>;
      "403": Record<"forbidden", ResponseBody<"createUserContactTag", 403>>;
      "429": Record<"tooManyRequests", ResponseBody<"createUserContactTag", 429>>;
    };
  };
  listCustomProperties: {
    parameters: { domainId: Parameter<"listCustomProperties", "query", "domainId"> };
    responses: {
      "200": Record<"ko" | "ja", ResponseBody<"listCustomProperties", 200>>;
      "400": Record<"badRequest", ResponseBody<"listCustomProperties", 400>>;
      "401": Record<"unauthorized", ResponseBody<"listCustomProperties", 401>>;
      "429": Record<"tooManyRequests", ResponseBody<"listCustomProperties", 429>>;
    };
  };
  createCustomProperty: {
    parameters: {  };
    request: Record<"ko" | "ja", RequestBody<"createCustomProperty">>;
    responses: {
      "201": Record<"ko" | "ja", ResponseBody<"createCustomProperty", 201>>;
      "400": Record<"badRequest", ResponseBody<"createCustomProperty", 400>>;
      "401": Record<"unauthorized", ResponseBody<"createCustomProperty", 401>>;
      "403": Record<"forbidden", ResponseBody<"createCustomProperty", 403>>;
      "429": Record<"tooManyRequests", ResponseBody<"createCustomProperty", 429>>;
    };
  };
  getCustomProperty: {
    parameters: { customPropertyId: Parameter<"getCustomProperty", "path", "customPropertyId">; domainId: Parameter<"getCustomProperty", "query", "domainId"> };
    responses: {
      "200": Record<"ko" | "ja", ResponseBody<"getCustomProperty", 200>>;
      "401": Record<"unauthorized", ResponseBody<"getCustomProperty", 401>>;
      "404": Record<"notFound", ResponseBody<"getCustomProperty", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"getCustomProperty", 429>>;
    };
  };
  updateCustomProperty: {
    parameters: { customPropertyId: Parameter<"updateCustomProperty", "path", "customPropertyId"> };
    request: Record<"displayName", RequestBody<"updateCustomProperty">>;
    responses: {
      "200": Record<"ko", ResponseBody<"updateCustomProperty", 200>>;
      "400": Record<"badRequest", ResponseBody<"updateCustomProperty", 400>>;
      "401": Record<"unauthorized", ResponseBody<"updateCustomProperty", 401>>;
      "403": Record<"forbidden", ResponseBody<"updateCustomProperty", 403>>;
      "404": Record<"notFound", ResponseBody<"updateCustomProperty", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"updateCustomProperty", 429>>;
    };
  };
  deleteCustomProperty: {
    parameters: { customPropertyId: Parameter<"deleteCustomProperty", "path", "customPropertyId">; domainId: Parameter<"deleteCustomProperty", "query", "domainId"> };
    responses: {
      "401": Record<"unauthorized", ResponseBody<"deleteCustomProperty", 401>>;
      "403": Record<"forbidden", ResponseBody<"deleteCustomProperty", 403>>;
      "404": Record<"notFound", ResponseBody<"deleteCustomProperty", 404>>;
      "429": Record<"tooManyRequests", ResponseBody<"deleteCustomProperty", 429>>;
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
  "createContact": {
    "parameters": {},
    "request": {
      "ko": {
        "permission": {
          "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
          "accessibleRange": "ALL"
        },
        "contactName": {
          "lastName": "김",
          "firstName": "고객"
        },
        "telephones": [
          {
            "type": "CELLPHONE",
            "telephone": "1234-5678",
            "primary": true
          }
        ],
        "contactTagIds": [
          "ctag2a81-94b6-4642-6903-03aa7977da91"
        ],
        "customProperties": {
          "ext_id": {
            "content": "A-1024"
          }
        }
      }
    },
    "responses": {
      "201": {
        "ko": {
          "contactId": "81c6c568-e090-4d9e-549f-049dea60cbc7",
          "contactTagIds": [
            "ctag2a81-94b6-4642-6903-03aa7977da91"
          ],
          "permission": {
            "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
            "isCoEditing": true,
            "accessibleRange": "ALL",
            "accessibleMembers": []
          },
          "createdTime": "2021-08-10T11:05:41+09:00",
          "modifiedTime": "2021-08-10T11:05:41+09:00",
          "contactName": {
            "lastName": "김",
            "firstName": "고객",
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
              "type": "CELLPHONE",
              "telephone": "1234-5678",
              "primary": true,
              "customType": null
            }
          ],
          "organizations": [],
          "locations": [],
          "events": [],
          "messengers": [],
          "websites": [],
          "memo": null,
          "customProperties": {
            "ext_id": {
              "content": "A-1024"
            }
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
        },
        "telephoneMissing": {
          "code": "INVALID_PARAMETER",
          "description": "An e-mail address or a telephone number is required."
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
          "description": "has not permission api scope."
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
  "updateContact": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "request": {
      "memoAndTags": {
        "memo": "memo",
        "contactTagIds": [
          "ctag2a81-94b6-4642-6903-03aa7977da91",
          "3512644d-a731-4602-6912-031febc8bce2"
        ]
      },
      "name": {
        "contactName": {
          "lastName": "홍",
          "firstName": "길동",
          "nickName": "HONG",
          "prefix": null,
          "suffix": null,
          "middleName": null
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
        "badRequest": {
          "code": "INVALID_PARAMETER",
          "description": "The request is not valid."
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
          "description": "has not permission api scope."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "There is nothing with this id."
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
  "deleteContact": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "responses": {
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "403": {
        "forbidden": {
          "code": "FORBIDDEN",
          "description": "has not permission api scope."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "There is nothing with this id."
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
  "forceDeleteContact": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "responses": {
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "403": {
        "forbidden": {
          "code": "FORBIDDEN",
          "description": "has not permission api scope."
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
  "createContactPhotoUploadUrl": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "request": {
      "photo": {
        "fileName": "photo.png",
        "fileSize": 1000000
      }
    },
    "responses": {
      "200": {
        "photo": {
          "uploadUrl": "https://apis-storage.worksmobile.com/b/contact/photo/example?fileId=jhkhjugjbgjjbrulbiujindctjveedeebjblbrkiicri"
        }
      },
      "400": {
        "tooLarge": {
          "code": "OUT_OF_RANGE",
          "description": "fileSize must be between 1 and 10485760."
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
          "description": "There is nothing with this id."
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
  "getContactPhoto": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "responses": {
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact has no photo."
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
  "deleteContactPhoto": {
    "parameters": {
      "contactId": "contact2-a56d-44a4-5304-033e16fca8d1"
    },
    "responses": {
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "403": {
        "forbidden": {
          "code": "FORBIDDEN",
          "description": "has not permission api scope."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact has no photo."
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
  "listContactTags": {
    "parameters": {
      "type": "USER",
      "orderBy": "name asc",
      "count": 100,
      "cursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA=="
    },
    "responses": {
      "200": {
        "more": {
          "contactTags": [
            {
              "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
              "contactTagName": "company tag",
              "type": "COMPANY"
            },
            {
              "contactTagId": "ctaguser-94b6-4642-6903-03aa7977da69",
              "contactTagName": "user tag",
              "type": "USER",
              "userId": "userf7da-f82c-4284-13e7-030f3b4c756x"
            }
          ],
          "responseMetaData": {
            "nextCursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA=="
          }
        },
        "lastPage": {
          "contactTags": [],
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
  "createContactTag": {
    "parameters": {},
    "request": {
      "company": {
        "contactTagName": "company tag"
      }
    },
    "responses": {
      "201": {
        "company": {
          "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
          "contactTagName": "company tag",
          "type": "COMPANY"
        }
      },
      "400": {
        "nameTooLong": {
          "code": "INVALID_PARAMETER",
          "description": "contactTagName must not be longer than 30 characters."
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
          "description": "No permission for contact tags."
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
  "getContactTag": {
    "parameters": {
      "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91"
    },
    "responses": {
      "200": {
        "company": {
          "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
          "contactTagName": "company tag",
          "type": "COMPANY"
        },
        "user": {
          "contactTagId": "ctaguser-94b6-4642-6903-03aa7977da69",
          "contactTagName": "user tag",
          "type": "USER",
          "userId": "userf7da-f82c-4284-13e7-030f3b4c756x"
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
          "description": "No permission for contact tags."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact tag does not exist."
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
  "replaceContactTag": {
    "parameters": {
      "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91"
    },
    "request": {
      "company": {
        "contactTagName": "company tag"
      }
    },
    "responses": {
      "200": {
        "company": {
          "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
          "contactTagName": "company tag",
          "type": "COMPANY"
        }
      },
      "400": {
        "nameTooLong": {
          "code": "INVALID_PARAMETER",
          "description": "contactTagName must not be longer than 30 characters."
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
          "description": "No permission for contact tags."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact tag does not exist."
        }
      },
      "409": {
        "nameTaken": {
          "code": "ALREADY_EXIST",
          "description": "A contact tag with this name exists."
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
  "updateContactTag": {
    "parameters": {
      "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91"
    },
    "request": {
      "company": {
        "contactTagName": "company tag"
      }
    },
    "responses": {
      "200": {
        "company": {
          "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
          "contactTagName": "company tag",
          "type": "COMPANY"
        }
      },
      "400": {
        "nameTooLong": {
          "code": "INVALID_PARAMETER",
          "description": "contactTagName must not be longer than 30 characters."
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
          "description": "No permission for contact tags."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact tag does not exist."
        }
      },
      "409": {
        "nameTaken": {
          "code": "ALREADY_EXIST",
          "description": "A contact tag with this name exists."
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
  "deleteContactTag": {
    "parameters": {
      "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91"
    },
    "responses": {
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "403": {
        "forbidden": {
          "code": "FORBIDDEN",
          "description": "No permission for contact tags."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The contact tag does not exist."
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
  "listUserContactTags": {
    "parameters": {
      "userId": "userf7da-f82c-4284-13e7-030f3b4c756x",
      "type": "USER",
      "orderBy": "name asc",
      "count": 100,
      "cursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA=="
    },
    "responses": {
      "200": {
        "more": {
          "contactTags": [
            {
              "contactTagId": "ctag2a81-94b6-4642-6903-03aa7977da91",
              "contactTagName": "company tag",
              "type": "COMPANY"
            },
            {
              "contactTagId": "ctaguser-94b6-4642-6903-03aa7977da69",
              "contactTagName": "user tag",
              "type": "USER",
              "userId": "userf7da-f82c-4284-13e7-030f3b4c756x"
            }
          ],
          "responseMetaData": {
            "nextCursor": "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA=="
          }
        },
        "lastPage": {
          "contactTags": [],
          "responseMetaData": {}
        }
      },
      "400": {
        "badRequest": {
          "code": "INVALID_PARAMETER",
          "description": "The request is not valid."
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
  "createUserContactTag": {
    "parameters": {
      "userId": "userf7da-f82c-4284-13e7-030f3b4c756x"
    },
    "request": {
      "user": {
        "contactTagName": "user tag"
      }
    },
    "responses": {
      "201": {
        "user": {
          "contactTagId": "ctaguser-94b6-4642-6903-03aa7977da69",
          "contactTagName": "user tag",
          "type": "USER"
        }
      },
      "400": {
        "nameTooLong": {
          "code": "INVALID_PARAMETER",
          "description": "contactTagName must not be longer than 30 characters."
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
          "description": "No permission for contact tags."
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
  "listCustomProperties": {
    "parameters": {
      "domainId": 10000001
    },
    "responses": {
      "200": {
        "ko": {
          "customProperties": [
            {
              "domainId": 10000001,
              "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
              "propertyName": "ext_id",
              "displayName": "외부 ID",
              "i18nDisplayNames": [
                {
                  "language": "ko_KR",
                  "name": "외부 ID"
                },
                {
                  "language": "en_US",
                  "name": "external id"
                }
              ],
              "propertyType": "STRING",
              "displayOrder": 1,
              "multiValued": false
            },
            {
              "domainId": 10000001,
              "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u02",
              "propertyName": "link_multi",
              "displayName": "링크",
              "i18nDisplayNames": [],
              "propertyType": "LINK",
              "displayOrder": null,
              "multiValued": true
            }
          ]
        },
        "ja": {
          "customProperties": [
            {
              "domainId": 10000001,
              "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
              "propertyName": "ext_id",
              "displayName": "外部 ID",
              "i18nDisplayNames": [
                {
                  "language": "ja_JP",
                  "name": "外部 ID"
                },
                {
                  "language": "en_US",
                  "name": "external id"
                }
              ],
              "propertyType": "STRING",
              "displayOrder": 1,
              "multiValued": false
            },
            {
              "domainId": 10000001,
              "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u02",
              "propertyName": "link_multi",
              "displayName": "リンク",
              "i18nDisplayNames": [],
              "propertyType": "LINK",
              "displayOrder": null,
              "multiValued": true
            }
          ]
        }
      },
      "400": {
        "badRequest": {
          "code": "INVALID_PARAMETER",
          "description": "The request is not valid."
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
  "createCustomProperty": {
    "parameters": {},
    "request": {
      "ko": {
        "domainId": 10000001,
        "propertyName": "ext_id",
        "displayName": "외부 ID",
        "i18nDisplayNames": [
          {
            "language": "ko_KR",
            "name": "외부 ID"
          },
          {
            "language": "en_US",
            "name": "external id"
          }
        ],
        "propertyType": "STRING",
        "displayOrder": 1
      },
      "ja": {
        "domainId": 10000001,
        "propertyName": "ext_id",
        "displayName": "外部 ID",
        "i18nDisplayNames": [
          {
            "language": "ja_JP",
            "name": "外部 ID"
          },
          {
            "language": "en_US",
            "name": "external id"
          }
        ],
        "propertyType": "STRING",
        "displayOrder": 1
      }
    },
    "responses": {
      "201": {
        "ko": {
          "domainId": 10000001,
          "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
          "propertyName": "ext_id",
          "displayName": "외부 ID",
          "i18nDisplayNames": [
            {
              "language": "ko_KR",
              "name": "외부 ID"
            },
            {
              "language": "en_US",
              "name": "external id"
            }
          ],
          "propertyType": "STRING",
          "displayOrder": 1,
          "multiValued": false
        },
        "ja": {
          "domainId": 10000001,
          "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
          "propertyName": "ext_id",
          "displayName": "外部 ID",
          "i18nDisplayNames": [
            {
              "language": "ja_JP",
              "name": "外部 ID"
            },
            {
              "language": "en_US",
              "name": "external id"
            }
          ],
          "propertyType": "STRING",
          "displayOrder": 1,
          "multiValued": false
        }
      },
      "400": {
        "badRequest": {
          "code": "INVALID_PARAMETER",
          "description": "The request is not valid."
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
          "description": "has not permission api scope."
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
  "getCustomProperty": {
    "parameters": {
      "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
      "domainId": 10000001
    },
    "responses": {
      "200": {
        "ko": {
          "domainId": 10000001,
          "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
          "propertyName": "ext_id",
          "displayName": "외부 ID",
          "i18nDisplayNames": [
            {
              "language": "ko_KR",
              "name": "외부 ID"
            },
            {
              "language": "en_US",
              "name": "external id"
            }
          ],
          "propertyType": "STRING",
          "displayOrder": 1,
          "multiValued": false
        },
        "ja": {
          "domainId": 10000001,
          "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
          "propertyName": "ext_id",
          "displayName": "外部 ID",
          "i18nDisplayNames": [
            {
              "language": "ja_JP",
              "name": "外部 ID"
            },
            {
              "language": "en_US",
              "name": "external id"
            }
          ],
          "propertyType": "STRING",
          "displayOrder": 1,
          "multiValued": false
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
          "description": "There is nothing with this id."
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
  "updateCustomProperty": {
    "parameters": {
      "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01"
    },
    "request": {
      "displayName": {
        "domainId": 10000001,
        "displayName": "고객 번호",
        "i18nDisplayNames": [
          {
            "language": "en_US",
            "name": "customer number"
          }
        ]
      }
    },
    "responses": {
      "200": {
        "ko": {
          "domainId": 10000001,
          "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
          "propertyName": "ext_id",
          "displayName": "고객 번호",
          "i18nDisplayNames": [
            {
              "language": "en_US",
              "name": "customer number"
            }
          ],
          "propertyType": "STRING",
          "displayOrder": 1,
          "multiValued": false
        }
      },
      "400": {
        "badRequest": {
          "code": "INVALID_PARAMETER",
          "description": "The request is not valid."
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
          "description": "has not permission api scope."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "There is nothing with this id."
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
  "deleteCustomProperty": {
    "parameters": {
      "customPropertyId": "custompi-5ge3-f6d7-ht33-35gr6e465u01",
      "domainId": 10000001
    },
    "responses": {
      "401": {
        "unauthorized": {
          "code": "UNAUTHORIZED",
          "description": "Authentication failed."
        }
      },
      "403": {
        "forbidden": {
          "code": "FORBIDDEN",
          "description": "has not permission api scope."
        }
      },
      "404": {
        "notFound": {
          "code": "NOT_FOUND",
          "description": "The custom property does not exist."
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
