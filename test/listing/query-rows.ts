import type { ListContactsQuery } from "../../src/model/contact.js";

/** A query that is refused: what it is, and the one issue that is told. */
export type BadQuery = [what: string, query: unknown, path: string, message: string];

const names = "count, cursor, searchDateType, startDateTime, endDateTime, accessibleRange, contactTagId, email, telephone, searchFilterType, orderBy";
const encoded = "is already percent-encoded; give it unencoded, the SDK encodes it";
const orders = "must be one of: name, name asc, name desc, createdTime, createdTime asc, createdTime desc, modifiedTime, modifiedTime asc, modifiedTime desc";
const aDate = "a Date, or a string with a time zone, such as 2021-06-03T10:00:00+09:00";
export const week = { searchDateType: "MODIFIED_TIME", startDateTime: "2021-06-03T10:00:00+09:00", endDateTime: "2021-06-10T10:00:00+09:00" };

/** What the vendor's pages forbid. */
export const forbidden: BadQuery[] = [
  ["a count of 0", { count: 0 }, "count", "must be from 1 to 500"],
  ["a count of 501", { count: 501 }, "count", "must be from 1 to 500"],
  ["half a contact", { count: 1.5 }, "count", "must be a whole number, not 1.5"],
  ["NaN", { count: NaN }, "count", "must be a whole number, not NaN"],
  ["an endless count", { count: Infinity }, "count", "must be a whole number, not Infinity"],
  ["an unknown access range", { accessibleRange: "NONE" }, "accessibleRange", "must be one of: ALL, MEMBER"],
  ["two access ranges", { accessibleRange: ["ALL", "MEMBER"] }, "accessibleRange", "must be one of: ALL, MEMBER"],
  ["an unknown filter", { searchFilterType: "EXTERNAL" }, "searchFilterType", "must be one of: LINKED_EXTERNAL_USER"],
  ["the vendor's e-mail, encoded", { email: "example%40example.com" }, "email", encoded],
  ["an e-mail of 257 characters", { email: "e".repeat(257) }, "email", "is longer than 256 characters (257)"],
  ["3 digits", { telephone: "123" }, "telephone", "needs at least 4 digits"],
  ["3 digits among separators", { telephone: "+1 (2)-3." }, "telephone", "needs at least 4 digits"],
  ["an extension", { telephone: "02-123-4567 ext 8" }, "telephone", "is searched by its digits only, and has U+0065 at 13"],
  ["full-width digits", { telephone: "０１０１２３４" }, "telephone", "is searched by its digits only, and has U+FF10 at 1 (a full-width digit)"],
  ["full-width digits beside others", { telephone: "01012３４" }, "telephone", "is searched by its digits only, and has U+FF13 at 6 (a full-width digit)"],
  ["a non-breaking hyphen between digits", { telephone: "010\u20111234" }, "telephone", "is searched by its digits only, and has U+2011 at 4 (a dash that is not a hyphen)"],
  ["a + that does not lead", { telephone: "+82+1012" }, "telephone", "is searched by its digits only, and has U+002B at 4"],
  ["a wildcard", { telephone: "010-*" }, "telephone", "is searched by its digits only, and has U+002A at 5"],
  ["a telephone number of 101 characters", { telephone: "0".repeat(101) }, "telephone", "is longer than 100 characters (101)"],
  ["the vendor's order, encoded", { orderBy: "name%20asc" }, "orderBy", encoded],
  ["an order in capitals", { orderBy: "name ASC" }, "orderBy", orders],
  ["an order with two spaces", { orderBy: "name  asc" }, "orderBy", orders],
  ["an unknown field to order by", { orderBy: "lastName" }, "orderBy", orders],
  ["dates without their type", { ...week, searchDateType: undefined }, "searchDateType", "is missing: it must say which time startDateTime and endDateTime refer to, CREATED_TIME or MODIFIED_TIME"],
  ["an unknown type of dates", { ...week, searchDateType: "modifiedTime" }, "searchDateType", "must be one of: CREATED_TIME, MODIFIED_TIME"],
  ["a millisecond more than 7 days", { ...week, endDateTime: "2021-06-10T10:00:00.001+09:00" }, "endDateTime", "is more than 7 days after startDateTime, which is the API's longest span. Use contacts.listByDate()"],
  ["a span that runs backwards", { ...week, endDateTime: "2021-06-03T09:59:59+09:00" }, "endDateTime", "is before startDateTime"],
  ["the vendor's date, encoded", { ...week, startDateTime: "2021-06-03T10:00:00.000%2B09:00" }, "startDateTime", encoded],
  ["a date whose + was read as a space", { ...week, startDateTime: "2021-06-03T10:00:00 09:00" }, "startDateTime", `has a space in place of the + of its time zone; give ${aDate}`],
  ["a date without a zone", { ...week, startDateTime: "2021-06-03T10:00:00" }, "startDateTime", `must be ${aDate}`],
  ["a date that is a number", { ...week, endDateTime: 1622682000000 }, "endDateTime", `must be ${aDate}`],
  ["a day that does not exist", { ...week, startDateTime: "2021-02-30T10:00:00+09:00" }, "startDateTime", `is not a date that exists; give ${aDate}`],
];

/** What the API would take for something else, ignore, or never see as it was meant: refused by the SDK's own care. */
export const unsafe: BadQuery[] = [
  ["null", null, "query", "must be an object, not null"],
  ["a text", "count=5", "query", "must be an object, not string"],
  ["a list", [], "query", "must be an object, not array"],
  ["a count in words", { count: "100" }, "count", "must be a whole number, not string"],
  ["a count that is null", { count: null }, "count", "must be a whole number, not null"],
  ["a name that no parameter has", { pageSize: 5 }, "pageSize", `is not a parameter of a list; it takes ${names}`],
  ["a text named __proto__", JSON.parse('{"__proto__":"x"}'), "__proto__", `is not a parameter of a list; it takes ${names}`],
  ["a text named as what all objects have", { __defineGetter__: "x" }, "__defineGetter__", `is not a parameter of a list; it takes ${names}`],
  ["a parameter named __proto__", JSON.parse('{"__proto__":1}'), "__proto__", `is not a parameter of a list; it takes ${names}`],
  ["an empty cursor", { cursor: "" }, "cursor", "is empty; leave it out"],
  ["a cursor that is null", { cursor: null }, "cursor", "must be a string, not null"],
  ["the vendor's cursor, encoded", { cursor: "JlIBsfJogXpzDGY8OscZziqZpYqCAu3RbZbaFzBb1od6lWQtSdPUd2FIdCuaGgu8DA%3D%3D" }, "cursor", encoded],
  ["a cursor encoded twice", { cursor: "abc%252Bdef%253D" }, "cursor", encoded],
  ["two tags", { contactTagId: ["a", "b"] }, "contactTagId", "must be a string, not array"],
  ["half a character", { email: "\ud83d" }, "email", "contains half a character (a lone surrogate)"],
  ["an empty telephone number", { telephone: "" }, "telephone", "is empty; leave it out"],
  ["an empty e-mail", { email: "" }, "email", "is empty; leave it out"],
  ["an empty tag", { contactTagId: "" }, "contactTagId", "is empty; leave it out"],
  ["an empty order", { orderBy: "" }, "orderBy", "is empty; leave it out"],
  ["a telephone number that is a number", { telephone: 12345678 }, "telephone", "must be a string, not integer"],
  ["an order encoded with a plus", { orderBy: "name+asc" }, "orderBy", encoded],
  ["a start without an end", { ...week, endDateTime: undefined }, "endDateTime", "is missing: startDateTime alone means a span of 7 days, not an open one. Use contacts.listByDate()"],
  ["an end without a start", { ...week, startDateTime: undefined }, "startDateTime", "is missing: endDateTime alone means a span of 7 days, not an open one. Use contacts.listByDate()"],
  ["a date that is null", { ...week, endDateTime: null }, "endDateTime", `must be ${aDate}`],
  ["an invalid Date", { ...week, startDateTime: new Date(NaN) }, "startDateTime", `is an invalid Date; give ${aDate}`],
  ["a Date in the year 10000", { ...week, endDateTime: new Date("+010000-01-02T00:00:00Z") }, "endDateTime", "is outside the years 0000 to 9999"],
];

/** Odd, and legal, with what is sent. */
export const odd: [what: string, query: ListContactsQuery, sent: object][] = [
  ["nothing", {}, {}],
  ["undefined everywhere", { count: undefined, cursor: undefined, startDateTime: undefined, endDateTime: undefined, email: undefined }, {}],
  ["null for e-mail and telephone, which is no filter", { email: null, telephone: null }, {}],
  ["a count of 1", { count: 1 }, { count: 1 }],
  ["an e-mail with a percent sign in it", { email: "50%@example.com" }, { email: "50%@example.com" }],
  ["an e-mail that holds %40 beside its @", { email: "a%40b@example.com" }, { email: "a%40b@example.com" }],
  ["the part before the @ with a percent sign", { email: "100%2B" }, { email: "100%2B" }],
  ["a Korean e-mail", { email: "홍길동@예시.kr" }, { email: "홍길동@예시.kr" }],
  ["an e-mail of 256 characters outside the basic plane", { email: "𠮷".repeat(256) }, { email: "𠮷".repeat(256) }],
  ["a cursor as the vendor shows it", { cursor: "JlIBsfJogXpzDGY8OscZ/+qZ==" }, { cursor: "JlIBsfJogXpzDGY8OscZ/+qZ==" }],
  ["a cursor of other characters, a percent sign among them", { cursor: "a:b%3D=" }, { cursor: "a:b%3D=" }],
  ["4 digits", { telephone: "0123" }, { telephone: "0123" }],
  ["digits with hyphens, which are left out", { telephone: "010-1234-5678" }, { telephone: "01012345678" }],
  ["digits with spaces, dots and parentheses", { telephone: " (02) 123.4567 " }, { telephone: "021234567" }],
  ["an international number, whose + is left out", { telephone: "+82 10-1234-5678" }, { telephone: "821012345678" }],
  ["a field to order by without a direction", { orderBy: "modifiedTime" }, { orderBy: "modifiedTime" }],
  ["a type of dates without dates", { searchDateType: "CREATED_TIME" }, { searchDateType: "CREATED_TIME" }],
  ["exactly 7 days", week as ListContactsQuery, { ...week, startDateTime: "2021-06-03T10:00:00.000+09:00", endDateTime: "2021-06-10T10:00:00.000+09:00" }],
  [
    "a moment, in two zones",
    { searchDateType: "CREATED_TIME", startDateTime: "2021-06-03T01:00:00Z", endDateTime: new Date("2021-06-03T01:00:00Z") },
    { searchDateType: "CREATED_TIME", startDateTime: "2021-06-03T01:00:00.000+00:00", endDateTime: "2021-06-03T10:00:00.000+09:00" },
  ],
];
