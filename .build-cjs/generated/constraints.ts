// written by npm run generate; do not edit
/** What a schema of the document demands, without its words. */
export interface Constraints {
  readonly type?: "object" | "array" | "string" | "boolean" | "integer";
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Constraints>>;
  readonly additionalProperties?: Constraints;
  readonly items?: Constraints;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly Constraints[];
  readonly anyOf?: readonly Constraints[];
  readonly not?: Constraints;
}

const countParameter: Constraints = { type: "integer", minimum: 1, maximum: 500 };
const cursorParameter: Constraints = { type: "string" };
const searchDateTypeParameter: Constraints = { type: "string", enum: ["CREATED_TIME","MODIFIED_TIME"] };
const startDateTimeParameter: Constraints = { type: "string" };
const endDateTimeParameter: Constraints = { type: "string" };
const accessibleRangeParameter: Constraints = { type: "string", enum: ["ALL","MEMBER"] };
const contactTagIdParameter: Constraints = { type: "string" };
const emailParameter: Constraints = { type: "string", maxLength: 256, nullable: true };
const telephoneParameter: Constraints = { type: "string", maxLength: 100, nullable: true };
const searchFilterTypeParameter: Constraints = { type: "string", enum: ["LINKED_EXTERNAL_USER"] };
const orderByParameter: Constraints = { type: "string", enum: ["name","name asc","name desc","createdTime","createdTime asc","createdTime desc","modifiedTime","modifiedTime asc","modifiedTime desc"] };
const ContactAccessibleMember: Constraints = { type: "object", required: ["id","type"], properties: { "id": { type: "string" }, "type": { type: "string", enum: ["USER","ORGUNIT","GROUP"] } } };
const ContactPermission: Constraints = { type: "object", required: ["accessibleRange"], properties: { "accessibleRange": { type: "string", enum: ["ALL","MEMBER"] }, "masterUserId": { type: "string", nullable: true }, "isCoEditing": { type: "boolean" }, "accessibleMembers": { type: "array", maxItems: 500, uniqueItems: true, nullable: true, items: ContactAccessibleMember } } };
const ContactName: Constraints = { type: "object", properties: { "firstName": { type: "string", maxLength: 100, nullable: true }, "lastName": { type: "string", maxLength: 100, nullable: true }, "phoneticFirstName": { type: "string", maxLength: 100, nullable: true }, "phoneticLastName": { type: "string", maxLength: 100, nullable: true }, "nickName": { type: "string", maxLength: 100, nullable: true }, "prefix": { type: "string", maxLength: 100, nullable: true }, "suffix": { type: "string", maxLength: 100, nullable: true }, "middleName": { type: "string", maxLength: 100, nullable: true } } };
const ContactEmail: Constraints = { type: "object", required: ["primary","email"], properties: { "primary": { type: "boolean" }, "email": { type: "string", maxLength: 256 } } };
const ContactTelephone: Constraints = { type: "object", required: ["primary","telephone"], properties: { "primary": { type: "boolean" }, "telephone": { type: "string", pattern: /^[0-9\+\-*#PTpt()\u3000 ]+$/u }, "type": { type: "string", enum: ["CELLPHONE","WORK","HOME","WORK_FAX","HOME_FAX","OTHER","CUSTOM"] }, "customType": { type: "string", maxLength: 100, nullable: true } } };
const ContactOrganization: Constraints = { type: "object", required: ["primary"], properties: { "primary": { type: "boolean" }, "name": { type: "string", maxLength: 100, nullable: true }, "department": { type: "string", maxLength: 100, nullable: true }, "title": { type: "string", maxLength: 100, nullable: true } } };
const ContactEvent: Constraints = { type: "object", required: ["primary","date"], properties: { "primary": { type: "boolean" }, "date": { type: "string" }, "type": { type: "string", enum: ["BIRTHDAY","ANNIVERSARY","OTHER","CUSTOM"] }, "customType": { type: "string", maxLength: 100, nullable: true }, "dayType": { type: "string", enum: ["SOLAR","LUNAR"] } } };
const ContactLocation: Constraints = { type: "object", required: ["primary","address"], properties: { "primary": { type: "boolean" }, "address": { type: "string", maxLength: 100 }, "type": { type: "string", enum: ["WORK","HOME","OTHER","CUSTOM"] }, "zipCode": { type: "string", maxLength: 100, nullable: true }, "customType": { type: "string", maxLength: 100, nullable: true } } };
const ContactMessenger: Constraints = { type: "object", required: ["primary","id"], properties: { "primary": { type: "boolean" }, "id": { type: "string", maxLength: 100 }, "type": { type: "string", enum: ["LINE","FACEBOOK","TWITTER","X","CUSTOM"] }, "customType": { type: "string", maxLength: 100, nullable: true } } };
const ContactWebsite: Constraints = { type: "object", required: ["primary","url"], properties: { "primary": { type: "boolean" }, "url": { type: "string", maxLength: 100 } } };
const CustomPropertyStringSingle: Constraints = { type: "object", properties: { "content": { type: "string", maxLength: 100, nullable: true } } };
const CustomPropertyStringMulti: Constraints = { type: "object", properties: { "content": { type: "string", maxLength: 100, nullable: true }, "represent": { type: "boolean" } } };
const CustomPropertyLinkSingleWrite: Constraints = { type: "object", required: ["link"], properties: { "text": { type: "string", maxLength: 100, nullable: true }, "link": { type: "string", maxLength: 300 } } };
const CustomPropertyLinkMultiWrite: Constraints = { type: "object", required: ["link"], properties: { "text": { type: "string", maxLength: 100, nullable: true }, "link": { type: "string", maxLength: 300 }, "represent": { type: "boolean" } } };
const CustomPropertiesWrite: Constraints = { type: "object", nullable: true, additionalProperties: { anyOf: [{ allOf: [CustomPropertyStringSingle], not: { anyOf: [{ type: "object", required: ["link"], properties: { "link": { type: "string" } } }, { type: "object", required: ["text"], properties: { "text": { type: "string" } } }] } }, { type: "array", maxItems: 10, items: { allOf: [CustomPropertyStringMulti], not: { anyOf: [{ type: "object", required: ["link"], properties: { "link": { type: "string" } } }, { type: "object", required: ["text"], properties: { "text": { type: "string" } } }] } } }, CustomPropertyLinkSingleWrite, { type: "array", maxItems: 10, items: CustomPropertyLinkMultiWrite }] } };
const ContactWrite: Constraints = { type: "object", required: ["permission","contactName"], properties: { "permission": ContactPermission, "contactName": ContactName, "emails": { type: "array", maxItems: 100, nullable: true, items: ContactEmail }, "telephones": { type: "array", maxItems: 100, nullable: true, items: ContactTelephone }, "organizations": { type: "array", maxItems: 100, nullable: true, items: ContactOrganization }, "events": { type: "array", maxItems: 100, nullable: true, items: ContactEvent }, "locations": { type: "array", maxItems: 100, nullable: true, items: ContactLocation }, "messengers": { type: "array", maxItems: 100, nullable: true, items: ContactMessenger }, "websites": { type: "array", maxItems: 100, nullable: true, items: ContactWebsite }, "memo": { type: "string", maxLength: 4000, nullable: true }, "contactTagIds": { type: "array", nullable: true, items: { type: "string" } }, "customProperties": CustomPropertiesWrite } };
const ContactUpdate: Constraints = { type: "object", properties: { "permission": ContactPermission, "contactName": ContactName, "emails": { type: "array", maxItems: 100, nullable: true, items: ContactEmail }, "telephones": { type: "array", maxItems: 100, nullable: true, items: ContactTelephone }, "organizations": { type: "array", maxItems: 100, nullable: true, items: ContactOrganization }, "events": { type: "array", maxItems: 100, nullable: true, items: ContactEvent }, "locations": { type: "array", maxItems: 100, nullable: true, items: ContactLocation }, "messengers": { type: "array", maxItems: 100, nullable: true, items: ContactMessenger }, "websites": { type: "array", maxItems: 100, nullable: true, items: ContactWebsite }, "memo": { type: "string", maxLength: 4000, nullable: true }, "contactTagIds": { type: "array", nullable: true, items: { type: "string" } }, "customProperties": CustomPropertiesWrite } };
const ContactPhotoFile: Constraints = { type: "object", required: ["fileName","fileSize"], properties: { "fileName": { type: "string" }, "fileSize": { type: "integer", minimum: 1, maximum: 10485760 } } };
const contactTagTypeParameter: Constraints = { type: "string", enum: ["COMPANY","USER"] };
const contactTagOrderByParameter: Constraints = { type: "string", enum: ["name","name asc","name desc"] };
const contactTagCountParameter: Constraints = { type: "integer", minimum: 1, maximum: 500 };
const ContactTagWrite: Constraints = { type: "object", required: ["contactTagName"], properties: { "contactTagName": { type: "string", maxLength: 30 } } };
const ContactTagUpdate: Constraints = { type: "object", properties: { "contactTagName": { type: "string", maxLength: 30 } } };
const domainIdParameter: Constraints = { type: "integer" };
const I18nDisplayName: Constraints = { type: "object", properties: { "language": { type: "string", enum: ["ko_KR","ja_JP","zh_CN","zh_TW","en_US"] }, "name": { type: "string", maxLength: 20 } } };
const ContactCustomPropertyWrite: Constraints = { type: "object", required: ["domainId","propertyName","displayName","propertyType"], properties: { "domainId": { type: "integer" }, "propertyName": { type: "string", maxLength: 120, pattern: /^[A-Za-z_][A-Za-z0-9_]*$/u }, "displayName": { type: "string", maxLength: 20 }, "i18nDisplayNames": { type: "array", nullable: true, items: I18nDisplayName }, "propertyType": { type: "string", enum: ["STRING","LINK"] }, "displayOrder": { type: "integer", minimum: 1, nullable: true }, "multiValued": { type: "boolean" } } };
const ContactCustomPropertyUpdate: Constraints = { type: "object", properties: { "domainId": { type: "integer" }, "displayName": { type: "string", maxLength: 20 }, "i18nDisplayNames": { type: "array", nullable: true, items: I18nDisplayName }, "displayOrder": { type: "integer", minimum: 1, nullable: true } } };

/** What a request body must be, by operation. */
export const bodyConstraints = {
  createContact: ContactWrite,
  replaceContact: ContactWrite,
  updateContact: ContactUpdate,
  createContactPhotoUploadUrl: ContactPhotoFile,
  createContactTag: ContactTagWrite,
  replaceContactTag: ContactTagWrite,
  updateContactTag: ContactTagUpdate,
  createUserContactTag: ContactTagWrite,
  createCustomProperty: ContactCustomPropertyWrite,
  updateCustomProperty: ContactCustomPropertyUpdate,
};

/** What the parameters of a query must be, by operation; those of a path are all texts, which src/http/paths.ts sees to. */
export const queryConstraints = {
  listContacts: { count: countParameter, cursor: cursorParameter, searchDateType: searchDateTypeParameter, startDateTime: startDateTimeParameter, endDateTime: endDateTimeParameter, accessibleRange: accessibleRangeParameter, contactTagId: contactTagIdParameter, email: emailParameter, telephone: telephoneParameter, searchFilterType: searchFilterTypeParameter, orderBy: orderByParameter },
  listUserContacts: { count: countParameter, cursor: cursorParameter, searchDateType: searchDateTypeParameter, startDateTime: startDateTimeParameter, endDateTime: endDateTimeParameter, accessibleRange: accessibleRangeParameter, contactTagId: contactTagIdParameter, email: emailParameter, telephone: telephoneParameter, searchFilterType: searchFilterTypeParameter, orderBy: orderByParameter },
  listContactTags: { type: contactTagTypeParameter, orderBy: contactTagOrderByParameter, count: contactTagCountParameter, cursor: cursorParameter },
  listUserContactTags: { type: contactTagTypeParameter, orderBy: contactTagOrderByParameter, count: contactTagCountParameter, cursor: cursorParameter },
  listCustomProperties: { domainId: domainIdParameter },
  getCustomProperty: { domainId: domainIdParameter },
  deleteCustomProperty: { domainId: domainIdParameter },
};
