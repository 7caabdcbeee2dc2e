import { bodyConstraints } from "../../generated/constraints.js";
import { type Breach, breachesOf, canonical, toIssue } from "./constraints.js";
import type { ContactWrite } from "./contact.js";
import { ValidationError, type ValidationIssue } from "./errors.js";
import { breachesOfBody } from "./unsendable.js";

/** How a contact is written, and what is known about the one it replaces. */
export interface WriteContext {
  /** Whether it belongs to an external user; undefined if unknown. */
  external: boolean | undefined;
  operationId?: "createContact" | "replaceContact" | "updateContact";
}

const UNKNOWN: WriteContext = { external: undefined };
/** The API can't create a contact of an external user. https://developers.worksmobile.com/kr/docs/contact-create */
export const CREATED: WriteContext = { external: false, operationId: "createContact" };
/**
 * Checks only what is given, but `permission` and `contactName` as a whole: the vendor doesn't say whether a PATCH merges
 * them, so half a name may become all of it.
 */
export const UPDATED: WriteContext = { external: undefined, operationId: "updateContact" };
/** Properties that only the server sets. */
export const READ_ONLY = ["contactId", "linkedExternalUser", "createdTime", "modifiedTime"] as const;

/** The lists that have a primary item. */
const LISTS = /* @__PURE__ */ Object.entries(bodyConstraints.replaceContact.properties ?? {})
  .filter(([, list]) => list.items?.properties?.["primary"])
  .map(([name]) => name);

type Fields = Record<string, unknown>;

/** Throws if a contact can't be sent as it is or breaks the API's documented rules. Reports everything at once. */
export function refuseInvalid(contact: unknown, context = UNKNOWN): void {
  const issues = checkContactWrite(contact, context);
  if (issues.length > 0) throw new ValidationError(issues);
}

/** The issues of a contact; empty if it may be sent. */
export function checkContactWrite(contact: unknown, context = UNKNOWN): ValidationIssue[] {
  return contactBreaches(contact, context).map((breach) => toIssue(breach, "contact"));
}

/** The same as breaches, before they are worded for callers. */
export function contactBreaches(contact: unknown, context: WriteContext): Breach[] {
  return breachesOfBody(contact, () => {
    const fields = fieldsOf(contact);
    return [
      ...readOnlyBreaches(fields, context),
      ...breachesOf(bodyConstraints[context.operationId ?? "replaceContact"], contact),
      ...nameBreaches(fields),
      ...reachBreaches(fields, context),
      ...permissionBreaches(fieldsOf(fields["permission"])),
      ...LISTS.flatMap((list) => itemBreaches(list, itemsOf(fields[list]))),
      ...dateBreaches(itemsOf(fields["events"])),
    ];
  });
}

// A listed contact lacks some names, and sending it back would wipe them. `edit` loses nothing.
function readOnlyBreaches(contact: Fields, { external }: WriteContext): Breach[] {
  const advice = external === undefined ? ". To change a contact that was fetched, use contacts.edit()" : "";
  return READ_ONLY.filter((key) => contact[key] !== undefined).map((key) => ({ at: [key], message: `is set by the server${advice}` }));
}

// https://developers.worksmobile.com/kr/docs/contact-update-put
function nameBreaches({ contactName }: Fields): Breach[] {
  const name = fieldsOf(contactName);
  if (name !== contactName || !isBlank(name["firstName"]) || !isBlank(name["lastName"])) return [];
  return [{ at: ["contactName"], message: "needs a firstName or a lastName" }];
}

// A contact of an external user needs neither, so this is checked only if it is known not to be one. https://developers.worksmobile.com/kr/docs/contact-update-put
function reachBreaches({ emails, telephones }: Fields, { external }: WriteContext): Breach[] {
  if (external !== false || [emails, telephones].some((list) => Array.isArray(list) && list.length > 0)) return [];
  return [{ at: ["emails"], message: "is empty, and so is telephones: a contact needs one of the two" }];
}

// The members: https://developers.worksmobile.com/kr/docs/contact-update-put
// The master, on the Japanese page alone: https://developers.worksmobile.com/jp/docs/contact-list
function permissionBreaches({ accessibleRange, accessibleMembers, masterUserId }: Fields): Breach[] {
  if (accessibleRange !== "MEMBER") return [];
  const required = (key: string, message: string): Breach => ({ at: ["permission", key], message });
  const members = accessibleMembers ?? [];
  return [
    ...(Array.isArray(members) && members.length === 0 ? [required("accessibleMembers", "needs at least one item when accessibleRange is MEMBER")] : []),
    ...(isBlank(masterUserId) ? [required("masterUserId", "is required when accessibleRange is MEMBER")] : []),
  ];
}

// Having no primary item is allowed: the server then uses the first. https://developers.worksmobile.com/jp/docs/contact-list (both rules)
function itemBreaches(list: string, items: Fields[]): Breach[] {
  const primaries = items.filter(({ primary }) => primary === true).length;
  const breaches: Breach[] = items.flatMap(({ type = "CUSTOM", customType }, i) =>
    type === "CUSTOM" || isBlank(customType)
      ? []
      : [{ at: [list, i, "customType"], message: "goes only with the type CUSTOM; leave one of the two out", value: customType }],
  );
  if (primaries > 1) breaches.push({ at: [list], message: `has more than one item with primary: true (${primaries})`, value: primaries });
  return breaches;
}

// https://developers.worksmobile.com/kr/docs/contact-update-put
function dateBreaches(events: Fields[]): Breach[] {
  return events.flatMap(({ date, dayType = "SOLAR" }, i) => {
    if (typeof date !== "string" || isDay(date, dayType)) return [];
    const calendar = dayType === "LUNAR" ? "month 1 to 12, day 1 to 30" : "a day that exists";
    return [{ at: ["events", i, "date"], message: `must be YYYY-MM-DD, ${calendar}`, value: date }];
  });
}

function isDay(date: string, dayType: unknown): boolean {
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // Leap years repeat every 400 years. Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const days = dayType === "SOLAR" ? new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() : 30;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The items at the same indices. Items that are not objects are reported elsewhere. */
function itemsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? Array.from(list, fieldsOf) : [];
}

/**
 * The issues of `after` that `before` didn't have. What the contact already had is not checked, even if it moved within its list.
 */
export function introducedIssues(before: ContactWrite, after: ContactWrite, context: { external: boolean }): ValidationIssue[] {
  const old = contactBreaches(before, context);
  const introduced = contactBreaches(after, context).filter((breach) => {
    const at = old.findIndex((each) => isSame(each, breach));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
  if (context.external && nickName(before) !== nickName(after)) introduced.push(NICKNAME);
  return introduced.map((breach) => toIssue(breach, "contact"));
}

// https://developers.worksmobile.com/kr/docs/contact-update-put
const NICKNAME: Breach = { at: ["contactName", "nickName"], message: "can't be changed: the contact is an external user's" };

function nickName({ contactName }: ContactWrite): string {
  return contactName?.nickName ?? "";
}

function isSame(a: Breach, b: Breach): boolean {
  if (keyOf(a) !== keyOf(b)) return false;
  // For counts, fewer excess items or primaries than before are not a new issue.
  return (typeof a.value === "number" && typeof b.value === "number" && b.value <= a.value) || canonical(a.value) === canonical(b.value);
}

/** Leaves out what may differ: the index of a moved item, and a count. */
function keyOf({ at, message }: Breach): string {
  return canonical([message.replace(/\(\d+\)$/, ""), ...at.map((key) => (typeof key === "number" ? 0 : key))]);
}

type PlainBodies = Omit<typeof bodyConstraints, "createContact" | "replaceContact" | "updateContact">;

/** Returns the body if it meets the document's constraints. Contacts have more rules, above. */
export function checkedBody<B>(operationId: keyof PlainBodies, body: B): B {
  const breaches = breachesOfBody(body, () => breachesOf(bodyConstraints[operationId], body));
  if (breaches.length > 0) throw new ValidationError(breaches.map((breach) => toIssue(breach, "body")));
  return body;
}
