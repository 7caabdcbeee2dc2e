/** A body that is refused: what it is, and the one issue that is told. */
export type BadWrite = [what: string, body: unknown, path: string, message: string];

export const base = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "a@b.c" }] };
const member = { accessibleRange: "MEMBER", masterUserId: "user1", accessibleMembers: [{ id: "user1", type: "USER" }] };
const shapes = "must be { content }, or a list of { content, represent }, or { text, link }, or a list of { text, link, represent }";
const fetched = "is set by the server. To change a contact that was fetched, use contacts.edit()";

export const having = (more: object): unknown => ({ ...base, ...more });
const without = (key: keyof typeof base): unknown => Object.fromEntries(Object.entries(base).filter(([name]) => name !== key));
const custom = (value: unknown, name = "site"): unknown => having({ customProperties: Object.fromEntries([[name, value]]) });
const telephone = (value: string): unknown => having({ telephones: [{ primary: true, telephone: value }] });
const telephoneRule = "may contain only 0-9+-*#PTpt() and spaces, and has ";
const event = (more: object): unknown => having({ events: [{ primary: true, date: "2021-01-09", ...more }] });
const cyclic = (): unknown => {
  const contact: Record<string, unknown> = { ...base };
  contact["photo"] = { of: contact };
  return contact;
};
class Name {
  get lastName(): string {
    return "홍";
  }
}

/** What the vendor's pages forbid. */
export const forbidden: BadWrite[] = [
  ["no body", undefined, "contact", "must be an object, not undefined"],
  ["null", null, "contact", "must be an object, not null"],
  ["a list of contacts", [base], "contact", "must be an object, not array"],
  ["a text", JSON.stringify(base), "contact", "must be an object, not string"],
  ["no permission", without("permission"), "permission", "is missing"],
  ["no name", without("contactName"), "contactName", "is missing"],
  ["a permission that is undefined", having({ permission: undefined }), "permission", "is missing"],
  ["a permission that is null", having({ permission: null }), "permission", "must be an object, not null"],
  ["a name that is a text", having({ contactName: "홍길동" }), "contactName", "must be an object, not string"],
  ["an unknown access range", having({ permission: { accessibleRange: "NONE" } }), "permission.accessibleRange", "must be one of: ALL, MEMBER"],
  ["isCoEditing as text", having({ permission: { ...member, isCoEditing: "true" } }), "permission.isCoEditing", "must be true or false, not string"],
  ["neither first nor last name", having({ contactName: { nickName: "HONG" } }), "contactName", "needs a firstName or a lastName"],
  ["both names blank", having({ contactName: { firstName: "", lastName: null } }), "contactName", "needs a firstName or a lastName"],
  ["a name of 101 characters", having({ contactName: { lastName: "𠮷".repeat(101) } }), "contactName.lastName", "is longer than 100 characters (101)"],
  ["MEMBER without members", having({ permission: { ...member, accessibleMembers: [] } }), "permission.accessibleMembers", "needs at least one item when accessibleRange is MEMBER"],
  ["MEMBER with null for members", having({ permission: { ...member, accessibleMembers: null } }), "permission.accessibleMembers", "needs at least one item when accessibleRange is MEMBER"],
  ["MEMBER without master", having({ permission: { ...member, masterUserId: undefined } }), "permission.masterUserId", "is required when accessibleRange is MEMBER"],
  ["the same member twice", having({ permission: { ...member, accessibleMembers: [{ id: "u", type: "USER" }, { type: "USER", id: "u" }] } }), "permission.accessibleMembers[1]", "is already in the list"],
  ["a member of unknown type", having({ permission: { ...member, accessibleMembers: [{ id: "u", type: "TEAM" }] } }), "permission.accessibleMembers[0].type", "must be one of: USER, ORGUNIT, GROUP"],
  ["an e-mail address of 261 characters", having({ emails: [{ primary: true, email: "a@b.c" }, { primary: false, email: "e".repeat(261) }] }), "emails[1].email", "is longer than 256 characters (261)"],
  ["101 e-mail addresses", having({ emails: Array(101).fill({ primary: false, email: "a@b.c" }) }), "emails", "has more than 100 items (101)"],
  ["an address without primary", having({ emails: [{ email: "a@b.c" }] }), "emails[0].primary", "is missing"],
  ["addresses as texts", having({ emails: ["a@b.c"] }), "emails[0]", "must be an object, not string"],
  ["two primaries", having({ websites: [{ primary: true, url: "a" }, { primary: true, url: "b" }] }), "websites", "has more than one item with primary: true (2)"],
  ["a number in words", having({ telephones: [{ primary: true, telephone: "call me" }] }), "telephones[0].telephone", `${telephoneRule}U+0063 at 1`],
  ["a non-breaking hyphen in a number", telephone("010\u20111234"), "telephones[0].telephone", `${telephoneRule}U+2011 at 4 (a dash that is not a hyphen)`],
  ["an en dash in a number", telephone("010-1234\u20135678"), "telephones[0].telephone", `${telephoneRule}U+2013 at 9 (a dash that is not a hyphen)`],
  ["a no-break space in a number", telephone("010\u00a01234"), "telephones[0].telephone", `${telephoneRule}U+00A0 at 4 (a space that is not the plain one)`],
  ["a number as an iPhone copies it", telephone("\u202a010\u20111234\u202c"), "telephones[0].telephone", `${telephoneRule}U+202A at 1 (an invisible character), U+2011 at 5 (a dash that is not a hyphen), U+202C at 10 (an invisible character)`],
  ["a number in full-width digits", telephone("０１０-１２３４"), "telephones[0].telephone", `${telephoneRule}U+FF10 at 1 (a full-width digit)`],
  ["a full-width hyphen in a number", telephone("010－1234"), "telephones[0].telephone", `${telephoneRule}U+FF0D at 4 (a full-width character)`],
  ["Arabic digits in a number", telephone("٠١٠"), "telephones[0].telephone", `${telephoneRule}U+0660 at 1 (a digit of another script)`],
  ["a line break in a number", telephone("010-1234\n"), "telephones[0].telephone", `${telephoneRule}U+000A at 9 (an invisible character)`],
  ["dots in a number, each named once", telephone("010.1234.5678"), "telephones[0].telephone", `${telephoneRule}U+002E at 4`],
  ["more kinds of characters in a number than a message lists", telephone("1/2.3,4;5"), "telephones[0].telephone", `${telephoneRule}U+002F at 2, U+002E at 4, U+002C at 6 and 1 more`],
  ["a character beyond the basic plane in a number, which counts once", telephone("📞 0.1"), "telephones[0].telephone", `${telephoneRule}U+1F4DE at 1, U+002E at 4`],
  ["a name in the place of a number, of which one letter is named", telephone("홍길동"), "telephones[0].telephone", `${telephoneRule}U+D64D at 1`],
  ["an empty number", telephone(""), "telephones[0].telephone", "is empty; it may contain only 0-9+-*#PTpt() and spaces"],
  ["a telephone number that is a number", having({ telephones: [{ primary: true, telephone: 821012345678 }] }), "telephones[0].telephone", "must be a string, not integer"],
  ["customType beside another type", having({ telephones: [{ primary: true, telephone: "1", type: "WORK", customType: "desk" }] }), "telephones[0].customType", "goes only with the type CUSTOM; leave one of the two out"],
  ["a date that does not exist", event({ date: "2021-02-29" }), "events[0].date", "must be YYYY-MM-DD, a day that exists"],
  ["February 29 of 1900", event({ date: "1900-02-29" }), "events[0].date", "must be YYYY-MM-DD, a day that exists"],
  ["a date with slashes", event({ date: "2021/02/28" }), "events[0].date", "must be YYYY-MM-DD, a day that exists"],
  ["a lunar day 31", event({ date: "2021-02-31", dayType: "LUNAR" }), "events[0].date", "must be YYYY-MM-DD, month 1 to 12, day 1 to 30"],
  ["a lunar month 13", event({ date: "2021-13-01", dayType: "LUNAR" }), "events[0].date", "must be YYYY-MM-DD, month 1 to 12, day 1 to 30"],
  ["an unknown calendar", event({ dayType: "JULIAN" }), "events[0].dayType", "must be one of: SOLAR, LUNAR"],
  ["an unknown messenger", having({ messengers: [{ primary: true, id: "a", type: "ICQ" }] }), "messengers[0].type", "must be one of: LINE, FACEBOOK, TWITTER, X, CUSTOM"],
  ["a memo of 4,001 characters", having({ memo: "m".repeat(4001) }), "memo", "is longer than 4000 characters (4001)"],
  ["a tag that is null", having({ contactTagIds: [null] }), "contactTagIds[0]", "must be a string, not null"],
  ["a custom property that is a text", custom("gold"), "customProperties.site", shapes],
  ["a custom property that is null", custom(null), "customProperties.site", shapes],
  ["a custom property that is a list of texts", custom(["gold"]), "customProperties.site", shapes],
  ["a link without link", custom({ text: "home" }), "customProperties.site.link", "is missing"],
  ["a second link without link", custom([{ link: "https://a.example" }, { text: "home" }]), "customProperties.site[1].link", "is missing"],
  ["a link of 301 characters", custom({ link: "l".repeat(301) }), "customProperties.site.link", "is longer than 300 characters (301)"],
  ["a text of 101 characters", custom({ content: "c".repeat(101) }, "등급"), "customProperties.등급.content", "is longer than 100 characters (101)"],
  ["11 texts", custom(Array(11).fill({ content: "c" })), "customProperties.site", "has more than 10 items (11)"],
  ["11 links", custom(Array(11).fill({ link: "https://a.example" })), "customProperties.site", "has more than 10 items (11)"],
  ["a telephone number out of a table, without quoting it", having({ telephones: [{ primary: true, telephone: 821012345678.5 }] }), "telephones[0].telephone", "must be a string, not number"],
  ["a text that is a number", custom({ content: 5 }), "customProperties.site.content", "must be a string, not integer"],
  ["a faulty custom property named __proto__", custom(5, "__proto__"), "customProperties.__proto__", shapes],
];

/** What the API would take, or never see as it was meant: refused by the SDK's own care. */
export const unsafe: BadWrite[] = [
  ["a fetched contact", having({ contactId: "c1" }), "contactId", fetched],
  ["a fetched contact's external user, null though it be", having({ linkedExternalUser: null }), "linkedExternalUser", fetched],
  ["a fetched contact's time of creation", having({ createdTime: "2021-08-10T11:05:41+09:00" }), "createdTime", fetched],
  ["a fetched contact's time of change", having({ modifiedTime: "2021-08-10T11:05:41+09:00" }), "modifiedTime", fetched],
  ["a Date", event({ date: new Date(0) }), "events[0].date", "is a Date; give the plain value to send"],
  ["a Map, which would be sent empty", having({ customProperties: new Map([["site", { content: "c" }]]) }), "customProperties", "is a Map; give the plain value to send"],
  ["a Set in a property that nobody knows", having({ labels: new Set(["a"]) }), "labels", "is a Set; give the plain value to send"],
  ["NaN in a property that nobody knows", having({ score: [1, NaN] }), "score[1]", "is NaN, which JSON turns into null"],
  ["a BigInt", having({ score: 1n }), "score", "is a bigint, which JSON can't represent"],
  ["a function", having({ memo: () => "memo" }), "memo", "is a function, which JSON can't represent"],
  ["a gap in a list", having({ contactTagIds: Object.assign([], { 1: "tag" }) }), "contactTagIds[0]", "is undefined, which JSON turns into null"],
  ["an object with toJSON", having({ contactName: { lastName: "홍", toJSON: () => ({}) } }), "contactName", "would be sent as something else (it has toJSON); give a plain object"],
  ["an object that holds itself", cyclic(), "photo.of", "contains itself, which JSON can't represent"],
  ["a name that a class computes", having({ contactName: new Name() }), "contactName.lastName", "is not the object's own property and would not be sent; give a plain object"],
];

/** Odd, and legal. */
export const odd: [what: string, body: unknown][] = [
  ["nothing but what is required, the rest left to the server", { permission: { accessibleRange: "ALL" }, contactName: { firstName: "길동" } }],
  ["undefined for what is left out", having({ memo: undefined, telephones: undefined, customProperties: undefined })],
  ["null for every list, the memo and the custom properties", having({ emails: null, telephones: null, organizations: null, events: null, locations: null, messengers: null, websites: null, memo: null, contactTagIds: null, customProperties: null })],
  ["empty lists", having({ emails: [], telephones: [], contactTagIds: [], customProperties: {} })],
  ["a last name alone, all other names null", having({ contactName: { lastName: "홍", firstName: null, nickName: null, prefix: null, suffix: null, middleName: null } })],
  ["a name of 100 characters outside the basic plane", having({ contactName: { lastName: "𠮷".repeat(100) } })],
  ["a memo of 4,000 characters outside the basic plane", having({ memo: "😀".repeat(4000) })],
  ["an e-mail address that is none", having({ emails: [{ primary: true, email: "no at sign" }] })],
  ["an e-mail address of 256 characters", having({ emails: [{ primary: true, email: "e".repeat(256) }] })],
  ["an empty e-mail address", having({ emails: [{ primary: true, email: "" }] })],
  ["the same address twice", having({ emails: [{ primary: true, email: "a@b.c" }, { primary: false, email: "a@b.c" }] })],
  ["no primary in a list: the first is taken", having({ emails: [{ primary: false, email: "a@b.c" }, { primary: false, email: "d@e.f" }] })],
  ["100 websites", having({ websites: Array(100).fill({ primary: false, url: "a" }) })],
  ["a website that is not a URL", having({ websites: [{ primary: true, url: "example" }] })],
  ["pauses, brackets and an ideographic space in a number", having({ telephones: [{ primary: true, telephone: "+81 (3)\u30001234-5678Pp#*Tt" }] })],
  ["a number of 300 digits", having({ telephones: [{ primary: true, telephone: "0".repeat(300) }] })],
  ["customType without a type, which is CUSTOM then", having({ telephones: [{ primary: true, telephone: "1", customType: "desk" }] })],
  ["customType null beside another type", having({ telephones: [{ primary: true, telephone: "1", type: "WORK", customType: null }] })],
  ["customType empty beside another type", having({ telephones: [{ primary: true, telephone: "1", type: "WORK", customType: "" }] })],
  ["the type CUSTOM without customType", having({ messengers: [{ primary: true, id: "a", type: "CUSTOM" }] })],
  ["TWITTER", having({ messengers: [{ primary: true, id: "a", type: "TWITTER" }] })],
  ["X", having({ messengers: [{ primary: true, id: "a", type: "X" }] })],
  ["an organization without a name", having({ organizations: [{ primary: true }] })],
  ["null in an organization", having({ organizations: [{ primary: true, name: null, department: null, title: null }] })],
  ["February 29 of a leap year", event({ date: "2000-02-29" })],
  ["the year 4", event({ date: "0004-02-29" })],
  ["a lunar February 30", event({ date: "2021-02-30", dayType: "LUNAR" })],
  ["MEMBER with a user, an organization and a group", having({ permission: { ...member, isCoEditing: false, accessibleMembers: [{ id: "a", type: "USER" }, { id: "a", type: "ORGUNIT" }, { id: "a", type: "GROUP" }] } })],
  ["ALL with members named", having({ permission: { ...member, accessibleRange: "ALL" } })],
  ["ALL with a null master and null members", having({ permission: { accessibleRange: "ALL", masterUserId: null, accessibleMembers: null } })],
  ["an empty text", custom({ content: "" })],
  ["a text that is null", custom({ content: null })],
  ["a custom property without a value", custom({})],
  ["an empty list as custom property", custom([])],
  ["a link with null for its text", custom({ text: null, link: "https://a.example" })],
  ["a link that is not a URL", custom({ link: "example" })],
  ["ten links, two of them represented", custom(Array.from({ length: 10 }, (_, i) => ({ link: "https://a.example", represent: i < 2 })))],
  ["a custom property named __proto__", custom({ content: "c" }, "__proto__")],
  ["a custom property named constructor", custom([{ content: "c" }], "constructor")],
  ["properties that this SDK does not know", having({ photoUrl: "https://a.example", nested: { deep: [1, null, { a: true }] } })],
  ["half a character, which JSON can hold", having({ memo: "\ud83d" })],
  ["a body without a prototype", Object.assign(Object.create(null) as object, base)],
  ["an instance of a class that holds its values itself", Object.assign(new (class Person {})(), base)],
  ["the same object in two places", having({ emails: Array(2).fill({ primary: false, email: "a@b.c" }) })],
  ["a frozen body", Object.freeze({ ...base })],
];
