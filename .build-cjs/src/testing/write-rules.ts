import { requestBodies } from "../../generated/validators.js";
import { isExternal } from "./contact-filter.js";
import { itemLists } from "./contact-defaults.js";
import { fits, type CustomProperty } from "./custom-properties.js";
import { isCalendarDate } from "./date-times.js";
import { describeIssue } from "./json-body.js";
import type { ContactBody } from "./stored-contact.js";

/** One rule that a contact breaks. */
export interface Breach {
  readonly code: string;
  /** JSON pointer to what breaks it. */
  readonly pointer: string;
  readonly rule: string;
  readonly description: string;
}

/** What a contact may refer to. */
export interface Known {
  /** The custom properties of this name: several where several domains have one. */
  readonly propertiesNamed: (name: string) => readonly CustomProperty[];
  readonly hasTag: (contactTagId: string) => boolean;
}

/**
 * All that keeps this body from being written in the place of another, or as a new contact: the document's constraints first, then
 * the rules across fields.
 */
export function breachesOf(body: ContactBody, before: ContactBody | undefined, known: Known): Breach[] {
  const issues = requestBodies.replaceContact(body).map((issue) => breach(issue.instancePath, issue.keyword, describeIssue(issue)));
  // Rules across fields can be read only off a body of the right shape.
  if (issues.some(({ rule }) => rule === "type" || rule === "required")) return issues;
  return [
    ...issues,
    ...nameBreaches(body, before),
    ...reachBreaches(body, before),
    ...permissionBreaches(body),
    ...itemLists.flatMap((list) => listBreaches(body, list)),
    ...dateBreaches(body),
    ...propertyBreaches(body, known),
    ...tagBreaches(body, known),
  ];
}

/**
 * Whether the stored contact already broke the rule with the same value: what the server holds it takes back. A custom property that
 * no one defined may have any value once it is there.
 */
export function isOld(breach: Breach, body: ContactBody, before: ContactBody, beforeBreaches: readonly Breach[]): boolean {
  const key = keyOf(breach, body);
  return beforeBreaches.some((old) => keyOf(old, before) === key);
}

function keyOf({ pointer, rule }: Breach, body: ContactBody): string {
  if (rule === "defined") return JSON.stringify([pointer, rule]);
  let value: unknown = body;
  for (const part of pointer.split("/").slice(1)) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, unescaped(part)) : undefined;
  }
  return JSON.stringify([pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*"), rule, value]);
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function breach(pointer: string, rule: string, description: string, code = "INVALID_PARAMETER"): Breach {
  return { code, pointer, rule, description };
}

function nameBreaches({ contactName }: ContactBody, before: ContactBody | undefined): Breach[] {
  const breaches: Breach[] = [];
  if (isBlank(contactName.firstName) && isBlank(contactName.lastName)) {
    breaches.push(breach("/contactName", "name", "lastName or firstName is required."));
  }
  if (before !== undefined && isExternal(before) && (contactName.nickName ?? null) !== (before.contactName.nickName ?? null)) {
    breaches.push(breach("/contactName/nickName", "nickName", "The nickName of an external contact can't be changed."));
  }
  return breaches;
}

function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text === "";
}

function reachBreaches({ emails, telephones }: ContactBody, before: ContactBody | undefined): Breach[] {
  if ((before !== undefined && isExternal(before)) || (emails?.length ?? 0) > 0 || (telephones?.length ?? 0) > 0) return [];
  return [breach("/emails", "reach", "An e-mail address or a telephone number is required.")];
}

// That MEMBER needs a master is on the Japanese page alone. https://developers.worksmobile.com/jp/docs/contact-list
function permissionBreaches({ permission }: ContactBody): Breach[] {
  if (permission.accessibleRange !== "MEMBER") return [];
  const breaches: Breach[] = [];
  if ((permission.accessibleMembers?.length ?? 0) === 0) {
    breaches.push(breach("/permission/accessibleMembers", "members", "You must add at least 1 member.", "INSUFFICIENT"));
  }
  if (isBlank(permission.masterUserId)) {
    breaches.push(breach("/permission/masterUserId", "master", "permission.masterUserId is required."));
  }
  return breaches;
}

function listBreaches(body: ContactBody, list: (typeof itemLists)[number]): Breach[] {
  const items: { primary: boolean; type?: string; customType?: string | null }[] = body[list] ?? [];
  const breaches = items.flatMap(({ type = "CUSTOM", customType }, i) => {
    if (type === "CUSTOM" || isBlank(customType)) return [];
    return [breach(`/${list}/${i}`, "customType", `${list}.${i}.customType is for the type CUSTOM only.`)];
  });
  if (items.filter(({ primary }) => primary).length > 1) breaches.push(breach(`/${list}`, "primary", `${list} must have one primary.`));
  return breaches;
}

function dateBreaches({ events }: ContactBody): Breach[] {
  return (events ?? []).flatMap(({ date, dayType }, i) => {
    const exists = dayType === "LUNAR" ? isLunarDate(date) : /^\d{4}-\d{2}-\d{2}$/.test(date) && isCalendarDate(date);
    return exists ? [] : [breach(`/events/${i}/date`, "date", `events.${i}.date must be a day that exists, as YYYY-MM-DD.`)];
  });
}

// Lunar months have 30 days at most, and February may have them too.
function isLunarDate(date: string): boolean {
  const [, month, day] = (/^\d{4}-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  return month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 30;
}

// https://developers.worksmobile.com/kr/docs/contact-custom-property-create
function propertyBreaches({ customProperties }: ContactBody, { propertiesNamed }: Known): Breach[] {
  return Object.entries(customProperties ?? {}).flatMap(([name, value]) => {
    const pointer = `/customProperties/${name}`;
    const defined = propertiesNamed(name);
    if (defined.length === 0) return [breach(pointer, "defined", `customProperties.${name} is not defined.`)];
    if (!defined.some((property) => fits(property, value))) {
      return [breach(pointer, "shape", `customProperties.${name} must be a value of its propertyType and multiValued.`)];
    }
    const isBroken = [value].flat().some((entry) => "link" in entry && typeof entry.link === "string" && !URL.canParse(entry.link));
    return isBroken ? [breach(pointer, "link", `customProperties.${name}.link must be a URL.`)] : [];
  });
}

function tagBreaches({ contactTagIds }: ContactBody, { hasTag }: Known): Breach[] {
  return (contactTagIds ?? []).flatMap((id, i) => {
    return hasTag(id) ? [] : [breach(`/contactTagIds/${i}`, "tag", `contactTagIds.${i} is no tag.`)];
  });
}
