import { requestBodies, type SchemaIssue } from "../../generated/validators.js";
import { isExternal } from "./contact-filter.js";
import { itemLists } from "./contact-defaults.js";
import { isCalendarDate } from "./date-times.js";
import type { ContactBody } from "./stored-contact.js";

/** One rule that a contact breaks. */
export interface Breach {
  readonly code: string;
  /** JSON pointer to what breaks it. */
  readonly pointer: string;
  readonly rule: string;
  readonly description: string;
}

/** All that keeps this body from being written: the document's constraints first, then the rules across fields. */
export function breachesOf(body: ContactBody, before: ContactBody): Breach[] {
  const issues = requestBodies.replaceContact(body).map(schemaBreach);
  // Rules across fields can be read only off a body of the right shape.
  if (issues.some(({ rule }) => rule === "type" || rule === "required")) return issues;
  return [
    ...issues,
    ...nameBreaches(body, before),
    ...reachBreaches(body, before),
    ...permissionBreaches(body),
    ...itemLists.flatMap((list) => listBreaches(body, list)),
    ...dateBreaches(body),
    ...linkBreaches(body),
  ];
}

/** Whether the stored contact already broke the rule with the same value: what the server holds it takes back. */
export function isOld(breach: Breach, body: ContactBody, before: ContactBody, beforeBreaches: readonly Breach[]): boolean {
  const key = keyOf(breach, body);
  return beforeBreaches.some((old) => keyOf(old, before) === key);
}

function keyOf({ pointer, rule }: Breach, body: ContactBody): string {
  let value: unknown = body;
  for (const part of pointer.split("/").slice(1)) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, unescaped(part)) : undefined;
  }
  return JSON.stringify([pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*"), rule, value]);
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function schemaBreach({ instancePath, keyword, message, params }: SchemaIssue): Breach {
  const path = instancePath.slice(1).replaceAll("/", ".");
  if (keyword !== "required") return breach(instancePath, keyword, `${path} ${message ?? "is not valid"}.`);
  return breach(instancePath, keyword, `${path === "" ? "" : `${path}.`}${String(params["missingProperty"])} is required.`);
}

function breach(pointer: string, rule: string, description: string, code = "INVALID_PARAMETER"): Breach {
  return { code, pointer, rule, description };
}

function nameBreaches({ contactName }: ContactBody, before: ContactBody): Breach[] {
  const breaches: Breach[] = [];
  if (isBlank(contactName.firstName) && isBlank(contactName.lastName)) {
    breaches.push(breach("/contactName", "name", "lastName or firstName is required."));
  }
  if (isExternal(before) && (contactName.nickName ?? null) !== (before.contactName.nickName ?? null)) {
    breaches.push(breach("/contactName/nickName", "nickName", "The nickName of an external contact can't be changed."));
  }
  return breaches;
}

function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text === "";
}

function reachBreaches({ emails, telephones }: ContactBody, before: ContactBody): Breach[] {
  if (isExternal(before) || (emails?.length ?? 0) > 0 || (telephones?.length ?? 0) > 0) return [];
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

function linkBreaches({ customProperties }: ContactBody): Breach[] {
  return Object.entries(customProperties ?? {}).flatMap(([name, value]) => {
    const isBroken = [value].flat().some((entry) => "link" in entry && typeof entry.link === "string" && !URL.canParse(entry.link));
    return isBroken ? [breach(`/customProperties/${name}`, "link", `customProperties.${name}.link must be a URL.`)] : [];
  });
}
