// written by npm run generate; do not edit
import type { OperationId } from "./operations.js";

/**
 * One breach of the document. `instancePath` is a JSON pointer into the value. A value that fits none of several shapes is
 * one issue (`anyOf`), with what each shape had against it in `params.issues`.
 */
export interface SchemaIssue {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Every breach in the value; none when it is as the document says. */
export type SchemaValidator = (value: unknown) => SchemaIssue[];

/** The keywords of JSON Schema that the document uses; `$ref` is the name of another schema. */
export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  maxItems?: number;
  uniqueItems?: boolean;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  not?: Schema;
}

type Report = (keyword: string, message: string, params: Record<string, unknown>, at?: string) => void;

/** The issues that ajv finds, in its words and its order: what users see must not depend on who validates. */
export function issuesOf(schemas: Record<string, Schema>, schema: Schema, value: unknown, at = ""): SchemaIssue[] {
  const found: SchemaIssue[] = [];
  const report: Report = (keyword, message, params, where = at) => found.push({ instancePath: where, keyword, message, params });
  const look = (inner: Schema, each: unknown, where = at) => issuesOf(schemas, inner, each, where);
  if (value !== null || !schema.nullable) checkType(schema, value, report);
  if (typeof value === "number") checkNumber(schema, value, report);
  if (typeof value === "string") checkText(schema, value, report);
  if (schema.enum && !schema.enum.includes(value)) report("enum", "must be equal to one of the allowed values", { allowedValues: schema.enum });
  if (schema.not && look(schema.not, value).length === 0) report("not", "must NOT be valid", {});
  const shapes = schema.anyOf?.map((shape) => look(shape, value)) ?? [];
  if (shapes.length > 0 && shapes.every((issues) => issues.length > 0)) report("anyOf", "must match a schema in anyOf", { issues: shapes.flat() });
  for (const inner of schema.allOf ?? []) found.push(...look(inner, value));
  if (schema.$ref !== undefined) found.push(...look(schemas[schema.$ref]!, value));
  if (Array.isArray(value)) {
    checkLength(schema, value, report);
    if (schema.items) for (const [i, item] of value.entries()) found.push(...look(schema.items, item, `${at}/${i}`));
    if (schema.uniqueItems) checkUnique(value, report);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, inner, each] of propertiesToCheck(schema, value as Record<string, unknown>, report)) found.push(...look(inner, each, `${at}/${pointer(name)}`));
  }
  return found;
}

function checkType({ type }: Schema, value: unknown, report: Report): void {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  if (type !== undefined && type !== kind) report("type", `must be ${type}`, { type });
}

function checkNumber({ minimum = -Infinity, maximum = Infinity }: Schema, value: number, report: Report): void {
  if (value > maximum) report("maximum", `must be <= ${maximum}`, { comparison: "<=", limit: maximum });
  if (value < minimum) report("minimum", `must be >= ${minimum}`, { comparison: ">=", limit: minimum });
}

/** Length as JSON Schema counts it: a surrogate pair is one. */
function checkText({ maxLength = Infinity, pattern }: Schema, value: string, report: Report): void {
  if (value.length > maxLength && [...value].length > maxLength) report("maxLength", `must NOT have more than ${maxLength} characters`, { limit: maxLength });
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) report("pattern", `must match pattern "${pattern}"`, { pattern });
}

function checkLength({ maxItems = Infinity }: Schema, list: unknown[], report: Report): void {
  if (list.length > maxItems) report("maxItems", `must NOT have more than ${maxItems} items`, { limit: maxItems });
}

function checkUnique(list: unknown[], report: Report): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = list.findLastIndex((other, place) => place < i && sameJson(other, list[i]));
    if (j >= 0) return report("uniqueItems", `must NOT have duplicate items (items ## ${j} and ${i} are identical)`, { i, j });
  }
}

/** Those that are there and that the schema knows, each with its schema; those missing are reported. */
function propertiesToCheck(schema: Schema, value: Record<string, unknown>, report: Report): [string, Schema, unknown][] {
  const { required = [], properties = {}, additionalProperties } = schema;
  for (const name of required) if (value[name] === undefined) report("required", `must have required property '${name}'`, { missingProperty: name });
  const others = additionalProperties ? Object.keys(value).filter((name) => !Object.hasOwn(properties, name)) : [];
  return [
    ...others.map((name): [string, Schema, unknown] => [name, additionalProperties!, value[name]]),
    ...Object.entries(properties).flatMap(([name, inner]): [string, Schema, unknown][] => (value[name] === undefined ? [] : [[name, inner, value[name]]])),
  ];
}

function pointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]));
}

/** For a status that comes without a body, as 204 and 302 do: only `undefined` is as the document says. */
export function noBody(value: unknown): SchemaIssue[] {
  return value === undefined ? [] : [{ instancePath: "", keyword: "noBody", message: "must have no body", params: {} }];
}

export interface RequestBodies {
  createContact: SchemaValidator;
  replaceContact: SchemaValidator;
  updateContact: SchemaValidator;
  createContactPhotoUploadUrl: SchemaValidator;
  createContactTag: SchemaValidator;
  replaceContactTag: SchemaValidator;
  updateContactTag: SchemaValidator;
  createUserContactTag: SchemaValidator;
  createCustomProperty: SchemaValidator;
  updateCustomProperty: SchemaValidator;
}

// As text: a bundle keeps it as short as it is here, and JSON is read faster than code.
const schemas = /* @__PURE__ */ JSON.parse('{"ContactList":{"type":"object","properties":{"contacts":{"type":"array","nullable":true,"items":{"$ref":"Contact"}},"responseMetaData":{"$ref":"ResponseMetaData"}}},"Contact":{"type":"object","required":["permission","contactName"],"properties":{"contactId":{"type":"string"},"permission":{"$ref":"ContactPermission"},"contactName":{"$ref":"ContactName"},"linkedExternalUser":{"allOf":[{"$ref":"LinkedExternalUser"}]},"emails":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactEmail"}},"telephones":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactTelephone"}},"organizations":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactOrganization"}},"events":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactEvent"}},"locations":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactLocation"}},"messengers":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactMessenger"}},"websites":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactWebsite"}},"memo":{"type":"string","maxLength":4000,"nullable":true},"contactTagIds":{"type":"array","nullable":true,"items":{"type":"string"}},"customProperties":{"$ref":"CustomProperties"},"createdTime":{"type":"string"},"modifiedTime":{"type":"string"}}},"ContactPermission":{"type":"object","required":["accessibleRange"],"properties":{"accessibleRange":{"type":"string","enum":["ALL","MEMBER"]},"masterUserId":{"type":"string","nullable":true},"isCoEditing":{"type":"boolean"},"accessibleMembers":{"type":"array","maxItems":500,"uniqueItems":true,"nullable":true,"items":{"$ref":"ContactAccessibleMember"}}}},"ContactAccessibleMember":{"type":"object","required":["id","type"],"properties":{"id":{"type":"string"},"type":{"type":"string","enum":["USER","ORGUNIT","GROUP"]}}},"ContactName":{"type":"object","properties":{"firstName":{"type":"string","maxLength":100,"nullable":true},"lastName":{"type":"string","maxLength":100,"nullable":true},"phoneticFirstName":{"type":"string","maxLength":100,"nullable":true},"phoneticLastName":{"type":"string","maxLength":100,"nullable":true},"nickName":{"type":"string","maxLength":100,"nullable":true},"prefix":{"type":"string","maxLength":100,"nullable":true},"suffix":{"type":"string","maxLength":100,"nullable":true},"middleName":{"type":"string","maxLength":100,"nullable":true}}},"LinkedExternalUser":{"type":"object","nullable":true,"properties":{"id":{"type":"string"},"type":{"type":"string","enum":["LINE","WORKS"]},"buddyUserIds":{"type":"array","nullable":true,"items":{"type":"string"}}}},"ContactEmail":{"type":"object","required":["primary","email"],"properties":{"primary":{"type":"boolean"},"email":{"type":"string","maxLength":256}}},"ContactTelephone":{"type":"object","required":["primary","telephone"],"properties":{"primary":{"type":"boolean"},"telephone":{"type":"string","pattern":"^[0-9\\\\+\\\\-*#PTpt()\\\\u3000 ]+$"},"type":{"type":"string","enum":["CELLPHONE","WORK","HOME","WORK_FAX","HOME_FAX","OTHER","CUSTOM"]},"customType":{"type":"string","maxLength":100,"nullable":true}}},"ContactOrganization":{"type":"object","required":["primary"],"properties":{"primary":{"type":"boolean"},"name":{"type":"string","maxLength":100,"nullable":true},"department":{"type":"string","maxLength":100,"nullable":true},"title":{"type":"string","maxLength":100,"nullable":true}}},"ContactEvent":{"type":"object","required":["primary","date"],"properties":{"primary":{"type":"boolean"},"date":{"type":"string"},"type":{"type":"string","enum":["BIRTHDAY","ANNIVERSARY","OTHER","CUSTOM"]},"customType":{"type":"string","maxLength":100,"nullable":true},"dayType":{"type":"string","enum":["SOLAR","LUNAR"]}}},"ContactLocation":{"type":"object","required":["primary","address"],"properties":{"primary":{"type":"boolean"},"address":{"type":"string","maxLength":100},"type":{"type":"string","enum":["WORK","HOME","OTHER","CUSTOM"]},"zipCode":{"type":"string","maxLength":100,"nullable":true},"customType":{"type":"string","maxLength":100,"nullable":true}}},"ContactMessenger":{"type":"object","required":["primary","id"],"properties":{"primary":{"type":"boolean"},"id":{"type":"string","maxLength":100},"type":{"type":"string","enum":["LINE","FACEBOOK","TWITTER","X","CUSTOM"]},"customType":{"type":"string","maxLength":100,"nullable":true}}},"ContactWebsite":{"type":"object","required":["primary","url"],"properties":{"primary":{"type":"boolean"},"url":{"type":"string","maxLength":100}}},"CustomProperties":{"type":"object","nullable":true,"additionalProperties":{"anyOf":[{"allOf":[{"$ref":"CustomPropertyStringSingle"}]},{"type":"array","maxItems":10,"items":{"$ref":"CustomPropertyStringMulti"}},{"allOf":[{"$ref":"CustomPropertyLinkSingle"}]},{"type":"array","maxItems":10,"items":{"$ref":"CustomPropertyLinkMulti"}}]}},"CustomPropertyStringSingle":{"type":"object","properties":{"content":{"type":"string","maxLength":100,"nullable":true}}},"CustomPropertyStringMulti":{"type":"object","properties":{"content":{"type":"string","maxLength":100,"nullable":true},"represent":{"type":"boolean"}}},"CustomPropertyLinkSingle":{"type":"object","properties":{"text":{"type":"string","maxLength":100,"nullable":true},"link":{"type":"string","maxLength":300,"nullable":true}}},"CustomPropertyLinkMulti":{"type":"object","properties":{"text":{"type":"string","maxLength":100,"nullable":true},"link":{"type":"string","maxLength":300,"nullable":true},"represent":{"type":"boolean"}}},"ResponseMetaData":{"type":"object","properties":{"nextCursor":{"type":"string","nullable":true}}},"ErrorResponse":{"type":"object","required":["code","description"],"properties":{"code":{"type":"string"},"description":{"type":"string"}}},"countParameter":{"type":"integer","minimum":1,"maximum":500},"any_string":{"type":"string"},"searchDateTypeParameter":{"type":"string","enum":["CREATED_TIME","MODIFIED_TIME"]},"accessibleRangeParameter":{"type":"string","enum":["ALL","MEMBER"]},"emailParameter":{"type":"string","maxLength":256,"nullable":true},"telephoneParameter":{"type":"string","maxLength":100,"nullable":true},"searchFilterTypeParameter":{"type":"string","enum":["LINKED_EXTERNAL_USER"]},"orderByParameter":{"type":"string","enum":["name","name asc","name desc","createdTime","createdTime asc","createdTime desc","modifiedTime","modifiedTime asc","modifiedTime desc"]},"ContactWrite":{"type":"object","required":["permission","contactName"],"properties":{"permission":{"$ref":"ContactPermission"},"contactName":{"$ref":"ContactName"},"emails":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactEmail"}},"telephones":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactTelephone"}},"organizations":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactOrganization"}},"events":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactEvent"}},"locations":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactLocation"}},"messengers":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactMessenger"}},"websites":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactWebsite"}},"memo":{"type":"string","maxLength":4000,"nullable":true},"contactTagIds":{"type":"array","nullable":true,"items":{"type":"string"}},"customProperties":{"$ref":"CustomPropertiesWrite"}}},"CustomPropertiesWrite":{"type":"object","nullable":true,"additionalProperties":{"anyOf":[{"allOf":[{"$ref":"CustomPropertyStringSingle"}],"not":{"anyOf":[{"type":"object","required":["link"],"properties":{"link":{"type":"string"}}},{"type":"object","required":["text"],"properties":{"text":{"type":"string"}}}]}},{"type":"array","maxItems":10,"items":{"allOf":[{"$ref":"CustomPropertyStringMulti"}],"not":{"anyOf":[{"type":"object","required":["link"],"properties":{"link":{"type":"string"}}},{"type":"object","required":["text"],"properties":{"text":{"type":"string"}}}]}}},{"allOf":[{"$ref":"CustomPropertyLinkSingleWrite"}]},{"type":"array","maxItems":10,"items":{"$ref":"CustomPropertyLinkMultiWrite"}}]}},"CustomPropertyLinkSingleWrite":{"type":"object","required":["link"],"properties":{"text":{"type":"string","maxLength":100,"nullable":true},"link":{"type":"string","maxLength":300}}},"CustomPropertyLinkMultiWrite":{"type":"object","required":["link"],"properties":{"text":{"type":"string","maxLength":100,"nullable":true},"link":{"type":"string","maxLength":300},"represent":{"type":"boolean"}}},"ContactUpdate":{"type":"object","properties":{"permission":{"$ref":"ContactPermission"},"contactName":{"$ref":"ContactName"},"emails":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactEmail"}},"telephones":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactTelephone"}},"organizations":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactOrganization"}},"events":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactEvent"}},"locations":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactLocation"}},"messengers":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactMessenger"}},"websites":{"type":"array","maxItems":100,"nullable":true,"items":{"$ref":"ContactWebsite"}},"memo":{"type":"string","maxLength":4000,"nullable":true},"contactTagIds":{"type":"array","nullable":true,"items":{"type":"string"}},"customProperties":{"$ref":"CustomPropertiesWrite"}}},"ContactPhotoFile":{"type":"object","required":["fileName","fileSize"],"properties":{"fileName":{"type":"string"},"fileSize":{"type":"integer","minimum":1,"maximum":10485760}}},"ContactPhotoUploadUrl":{"type":"object","properties":{"uploadUrl":{"type":"string"}}},"ContactTagList":{"type":"object","properties":{"contactTags":{"type":"array","nullable":true,"items":{"$ref":"ContactTag"}},"responseMetaData":{"$ref":"ResponseMetaData"}}},"ContactTag":{"type":"object","required":["contactTagName"],"properties":{"contactTagId":{"type":"string"},"contactTagName":{"type":"string","maxLength":30},"type":{"type":"string","enum":["COMPANY","USER"]},"userId":{"type":"string","nullable":true}}},"contactTagTypeParameter":{"type":"string","enum":["COMPANY","USER"]},"contactTagOrderByParameter":{"type":"string","enum":["name","name asc","name desc"]},"contactTagCountParameter":{"type":"integer","minimum":1,"maximum":500},"ContactTagWrite":{"type":"object","required":["contactTagName"],"properties":{"contactTagName":{"type":"string","maxLength":30}}},"ContactTagUpdate":{"type":"object","properties":{"contactTagName":{"type":"string","maxLength":30}}},"ContactCustomPropertyList":{"type":"object","properties":{"customProperties":{"type":"array","nullable":true,"items":{"$ref":"ContactCustomProperty"}}}},"ContactCustomProperty":{"type":"object","properties":{"domainId":{"type":"integer"},"customPropertyId":{"type":"string"},"propertyName":{"type":"string","maxLength":120},"displayName":{"type":"string","maxLength":20},"i18nDisplayNames":{"type":"array","nullable":true,"items":{"$ref":"I18nDisplayName"}},"propertyType":{"type":"string","enum":["STRING","LINK"]},"displayOrder":{"type":"integer","minimum":1,"nullable":true},"multiValued":{"type":"boolean"}}},"I18nDisplayName":{"type":"object","properties":{"language":{"type":"string","enum":["ko_KR","ja_JP","zh_CN","zh_TW","en_US"]},"name":{"type":"string","maxLength":20}}},"any_integer":{"type":"integer"},"ContactCustomPropertyWrite":{"type":"object","required":["domainId","propertyName","displayName","propertyType"],"properties":{"domainId":{"type":"integer"},"propertyName":{"type":"string","maxLength":120,"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"displayName":{"type":"string","maxLength":20},"i18nDisplayNames":{"type":"array","nullable":true,"items":{"$ref":"I18nDisplayName"}},"propertyType":{"type":"string","enum":["STRING","LINK"]},"displayOrder":{"type":"integer","minimum":1,"nullable":true},"multiValued":{"type":"boolean"}}},"ContactCustomPropertyUpdate":{"type":"object","properties":{"domainId":{"type":"integer"},"displayName":{"type":"string","maxLength":20},"i18nDisplayNames":{"type":"array","nullable":true,"items":{"$ref":"I18nDisplayName"}},"displayOrder":{"type":"integer","minimum":1,"nullable":true}}}}') as Record<string, Schema>;

const validatorOf = (name: string): SchemaValidator => (name === "noBody" ? noBody : (value) => issuesOf(schemas, schemas[name]!, value));

function validatorsOf(names: Record<string, string>): Record<string, SchemaValidator> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, validatorOf(name)]));
}

function byOperation(names: Record<string, Record<string, string>>): Record<OperationId, Record<string, SchemaValidator>> {
  return Object.fromEntries(Object.entries(names).map(([id, each]) => [id, validatorsOf(each)])) as Record<OperationId, Record<string, SchemaValidator>>;
}

export const requestBodies = /* @__PURE__ */ validatorsOf({"createContact":"ContactWrite","replaceContact":"ContactWrite","updateContact":"ContactUpdate","createContactPhotoUploadUrl":"ContactPhotoFile","createContactTag":"ContactTagWrite","replaceContactTag":"ContactTagWrite","updateContactTag":"ContactTagUpdate","createUserContactTag":"ContactTagWrite","createCustomProperty":"ContactCustomPropertyWrite","updateCustomProperty":"ContactCustomPropertyUpdate"}) as unknown as RequestBodies;

export const responseBodies = /* @__PURE__ */ byOperation({"listContacts":{"200":"ContactList","400":"ErrorResponse","401":"ErrorResponse","429":"ErrorResponse"},"createContact":{"201":"Contact","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","429":"ErrorResponse"},"getContact":{"200":"Contact","401":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"replaceContact":{"200":"Contact","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"updateContact":{"200":"Contact","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"deleteContact":{"204":"noBody","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"listUserContacts":{"200":"ContactList","400":"ErrorResponse","401":"ErrorResponse","429":"ErrorResponse"},"forceDeleteContact":{"204":"noBody","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"createContactPhotoUploadUrl":{"200":"ContactPhotoUploadUrl","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"getContactPhoto":{"302":"noBody","401":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"deleteContactPhoto":{"204":"noBody","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"listContactTags":{"200":"ContactTagList","400":"ErrorResponse","401":"ErrorResponse","429":"ErrorResponse"},"createContactTag":{"201":"ContactTag","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","429":"ErrorResponse"},"getContactTag":{"200":"ContactTag","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"replaceContactTag":{"200":"ContactTag","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","409":"ErrorResponse","429":"ErrorResponse"},"updateContactTag":{"200":"ContactTag","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","409":"ErrorResponse","429":"ErrorResponse"},"deleteContactTag":{"204":"noBody","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"listUserContactTags":{"200":"ContactTagList","400":"ErrorResponse","401":"ErrorResponse","429":"ErrorResponse"},"createUserContactTag":{"201":"ContactTag","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","429":"ErrorResponse"},"listCustomProperties":{"200":"ContactCustomPropertyList","400":"ErrorResponse","401":"ErrorResponse","429":"ErrorResponse"},"createCustomProperty":{"201":"ContactCustomProperty","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","429":"ErrorResponse"},"getCustomProperty":{"200":"ContactCustomProperty","401":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"updateCustomProperty":{"200":"ContactCustomProperty","400":"ErrorResponse","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"},"deleteCustomProperty":{"204":"noBody","401":"ErrorResponse","403":"ErrorResponse","404":"ErrorResponse","429":"ErrorResponse"}});

export const parameters = /* @__PURE__ */ byOperation({"listContacts":{"count":"countParameter","cursor":"any_string","searchDateType":"searchDateTypeParameter","startDateTime":"any_string","endDateTime":"any_string","accessibleRange":"accessibleRangeParameter","contactTagId":"any_string","email":"emailParameter","telephone":"telephoneParameter","searchFilterType":"searchFilterTypeParameter","orderBy":"orderByParameter"},"createContact":{},"getContact":{"contactId":"any_string"},"replaceContact":{"contactId":"any_string"},"updateContact":{"contactId":"any_string"},"deleteContact":{"contactId":"any_string"},"listUserContacts":{"userId":"any_string","count":"countParameter","cursor":"any_string","searchDateType":"searchDateTypeParameter","startDateTime":"any_string","endDateTime":"any_string","accessibleRange":"accessibleRangeParameter","contactTagId":"any_string","email":"emailParameter","telephone":"telephoneParameter","searchFilterType":"searchFilterTypeParameter","orderBy":"orderByParameter"},"forceDeleteContact":{"contactId":"any_string"},"createContactPhotoUploadUrl":{"contactId":"any_string"},"getContactPhoto":{"contactId":"any_string"},"deleteContactPhoto":{"contactId":"any_string"},"listContactTags":{"type":"contactTagTypeParameter","orderBy":"contactTagOrderByParameter","count":"contactTagCountParameter","cursor":"any_string"},"createContactTag":{},"getContactTag":{"contactTagId":"any_string"},"replaceContactTag":{"contactTagId":"any_string"},"updateContactTag":{"contactTagId":"any_string"},"deleteContactTag":{"contactTagId":"any_string"},"listUserContactTags":{"userId":"any_string","type":"contactTagTypeParameter","orderBy":"contactTagOrderByParameter","count":"contactTagCountParameter","cursor":"any_string"},"createUserContactTag":{"userId":"any_string"},"listCustomProperties":{"domainId":"any_integer"},"createCustomProperty":{},"getCustomProperty":{"customPropertyId":"any_string","domainId":"any_integer"},"updateCustomProperty":{"customPropertyId":"any_string"},"deleteCustomProperty":{"customPropertyId":"any_string","domainId":"any_integer"}});
