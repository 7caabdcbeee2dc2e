import { companies, departments, givenNames, languages, surnames, titles, type Language, type NamePart } from "./contact-names.js";
import type { TagOverrides } from "./contact-tags.js";
import type { CustomPropertyOverrides } from "./custom-properties.js";
import { DAY, SECOND } from "./date-times.js";
import { pick, scatter, seededRandom, wholeNumber, type Random } from "./seeded-random.js";
import type { ContactBody, StoredContact } from "./stored-contact.js";

/** How a list without entries is answered. `mixed`: now one way, now another, as contacts of different age may. */
export type EmptyLists = "mixed" | "empty" | "missing" | "null";

/** When the contact with this index was created and last modified. */
export type ContactTimes = (index: number, total: number) => { created: Date | number; modified?: Date | number };

export interface GeneratorSettings {
  readonly seed: number;
  readonly total: number;
  /** Times are whole multiples of this many milliseconds. */
  readonly precision: number;
  /** The end of the year that the contacts are spread over. */
  readonly now: number;
  readonly emptyLists: EmptyLists;
  readonly contactTimes: ContactTimes | undefined;
}

/** Members of the company that generated contacts belong to. */
export const memberIds = [
  "userf7da-f82c-4284-13e7-030f3b4c756x",
  "user0a51-7c3e-4b19-52d8-03c4e8a1b902",
  "user9b20-1f6d-4e73-88ca-03b7d2f6a415",
  "user3e84-c9a7-4d50-16fb-03a90c5d7e28",
] as const;

/** The tags that generated contacts have. */
export const generatedTags: readonly TagOverrides[] = ["VIP", "company tag", "거래처", "取引先", "newsletter"].map((contactTagName, i) => {
  return { contactTagId: `ctag2a81-94b6-4642-6903-03aa7977da9${i}`, contactTagName };
});

/** The custom properties that generated contacts have values of. */
export const generatedProperties: readonly CustomPropertyOverrides[] = [
  { propertyName: "string_single", propertyType: "STRING", multiValued: false },
  { propertyName: "string_multi", propertyType: "STRING", multiValued: true },
  { propertyName: "link_single", propertyType: "LINK", multiValued: false },
  { propertyName: "link_multi", propertyType: "LINK", multiValued: true },
];

interface Person {
  readonly language: Language;
  readonly surname: NamePart;
  readonly given: NamePart;
  /** One contact in 24 has a surname alone, one in 24 a given name alone. */
  readonly parts: "both" | "surname" | "given";
}

/** Makes contact number `index` of `total`: always the same for the same seed. */
export function generatedContact(index: number, settings: GeneratorSettings): StoredContact {
  const random = randomOf(index, settings);
  const person = drawPerson(random);
  const times = timesOf(index, settings, random);
  return { sequence: index, contactId: idOf(index, settings.seed), name: writtenName(person), ...times, body: undefined };
}

/** All of a generated contact that is not in the store. */
export function generatedBody(index: number, settings: GeneratorSettings): ContactBody {
  const random = randomOf(index, settings);
  const person = drawPerson(random);
  const address = `${person.given[0]}.${person.surname[0]}${index.toString(36)}`;
  const external = index % 12 === 5;
  const bare = external && index % 24 === 5;
  const list = <T>(chance: number, make: () => T[]): T[] | null | undefined =>
    random() < chance ? make() : emptyList(settings.emptyLists, random);
  const body = {
    permission: permissionOf(index, random),
    contactName: nameOf(index, person),
    linkedExternalUser: external ? externalUserOf(index, random) : null,
    emails: bare ? emptyList(settings.emptyLists, random) : emailsOf(address, random),
    telephones: bare ? emptyList(settings.emptyLists, random) : list(0.8, () => telephonesOf(person.language, random)),
    organizations: list(0.7, () => organizationsOf(random)),
    locations: list(0.2, () => locationsOf(random)),
    events: list(0.2, () => eventsOf(random)),
    messengers: list(0.3, () => messengersOf(address, random)),
    websites: list(0.15, () => [{ primary: true, url: `https://example.com/${index.toString(36)}` }]),
    memo: random() < 0.3 ? `memo ${index}` : random() < 0.5 ? "" : null,
    contactTagIds: list(0.4, () => [`ctag2a81-94b6-4642-6903-03aa7977da9${wholeNumber(random, generatedTags.length)}`]),
    ...(index % 5 === 0 ? { customProperties: customPropertiesOf(index) } : {}),
  };
  for (const name of Object.keys(body) as (keyof typeof body)[]) if (body[name] === undefined) delete body[name];
  return body;
}

function randomOf(index: number, settings: GeneratorSettings): Random {
  return seededRandom(scatter(index ^ scatter(settings.seed)));
}

function drawPerson(random: Random): Person {
  const language = pick<Language>(random, languages);
  const surname = pick(random, surnames[language]);
  const given = pick(random, givenNames[language]);
  const chance = random();
  return { language, surname, given, parts: chance < 1 / 24 ? "surname" : chance < 2 / 24 ? "given" : "both" };
}

function writtenName({ surname, given, parts }: Person): string {
  return `${parts === "given" ? "" : surname[1]}${parts === "surname" ? "" : given[1]}`;
}

/** The id of the contact with this number: no two numbers share one. */
export function idOf(index: number, seed: number): string {
  const high = scatter(index ^ seed).toString(16).padStart(8, "0");
  const low = scatter(index + seed + 1).toString(16).padStart(8, "0");
  return `c${high.slice(0, 7)}-${high.slice(7)}${low.slice(0, 3)}-44a4-5304-03${low.slice(3)}${index.toString(16).padStart(5, "0")}`;
}

function timesOf(index: number, settings: GeneratorSettings, random: Random): Pick<StoredContact, "createdAt" | "modifiedAt"> {
  const { created, modified = created } = settings.contactTimes?.(index, settings.total) ?? spreadTimes(index, settings, random);
  const stored = (time: Date | number): number => Math.floor(Number(time) / settings.precision) * settings.precision;
  return { createdAt: stored(created), modifiedAt: stored(modified) };
}

function spreadTimes(index: number, { now, total }: GeneratorSettings, random: Random): { created: number; modified: number } {
  const start = now - 365 * DAY;
  const end = now - SECOND;
  const created = start + ((index + random()) / total) * (end - start);
  return { created, modified: random() < 0.4 ? created : created + random() ** 3 * (end - created) };
}

function emptyList(emptyLists: EmptyLists, random: Random): [] | null | undefined {
  const chance = random();
  if (emptyLists === "empty" || (emptyLists === "mixed" && chance < 0.5)) return [];
  return emptyLists === "null" || (emptyLists === "mixed" && chance < 0.75) ? null : undefined;
}

function permissionOf(index: number, random: Random): ContactBody["permission"] {
  const masterUserId = pick(random, memberIds);
  if (index % 8 !== 3) return { masterUserId, isCoEditing: index % 23 !== 7, accessibleRange: "ALL", accessibleMembers: [] };
  const accessibleMembers = [
    { id: pick(random, memberIds), type: "USER" as const },
    ...(index % 16 === 3 ? [{ id: "orgu1c40-5d2e-4f71-90ab-03d8e4c7b615", type: "ORGUNIT" as const }] : []),
    ...(index % 32 === 3 ? [{ id: "group7e2-8a4c-4b3f-61d9-03f5a9b8c024", type: "GROUP" as const }] : []),
  ];
  return { masterUserId, isCoEditing: true, accessibleRange: "MEMBER", accessibleMembers };
}

function nameOf(index: number, { language, surname, given, parts }: Person): ContactBody["contactName"] {
  return {
    lastName: parts === "given" ? null : surname[1],
    firstName: parts === "surname" ? null : given[1],
    nickName: index % 6 === 5 ? given[0] : null,
    phoneticFirstName: parts === "surname" ? null : (given[2] ?? null),
    phoneticLastName: parts === "given" ? null : (surname[2] ?? null),
    prefix: language === "en" && index % 3 === 0 ? "Dr." : null,
    suffix: language === "ja" ? "様" : null,
    middleName: language === "en" && index % 4 === 0 ? "Q." : null,
  };
}

function externalUserOf(index: number, random: Random): ContactBody["linkedExternalUser"] {
  const type = index % 24 === 5 ? "LINE" : "WORKS";
  const id = `${type.toLowerCase()}${index.toString(16).padStart(8, "0")}-5b29-4048-4bf5-0336e504a395`;
  return { id, type, buddyUserIds: [pick(random, memberIds)] };
}

function emailsOf(address: string, random: Random): { primary: boolean; email: string }[] {
  const emails = [{ primary: true, email: `${address}@example.com` }];
  if (random() < 0.25) emails.push({ primary: false, email: `${address}+home@example.org` });
  return emails;
}

// Numbers that no operator hands out: 010-0, 090-0000 and 555-01.
function telephonesOf(language: Language, random: Random): NonNullable<ContactBody["telephones"]> {
  const digits = String(10_000 + wholeNumber(random, 90_000));
  const number = {
    ko: `010-0${digits.slice(0, 3)}-${digits.slice(1)}`,
    ja: `090-0000-${digits.slice(1)}`,
    en: `+1 (212) 555-01${digits.slice(3)}`,
  }[language];
  const telephones: NonNullable<ContactBody["telephones"]> = [{ primary: true, telephone: number, type: "CELLPHONE", customType: null }];
  if (random() < 0.2) telephones.push({ primary: false, telephone: `${number}P12#`, type: "CUSTOM", customType: "내선" });
  return telephones;
}

function organizationsOf(random: Random): NonNullable<ContactBody["organizations"]> {
  return [{ primary: true, name: pick(random, companies), department: pick(random, departments), title: pick(random, titles) }];
}

function locationsOf(random: Random): NonNullable<ContactBody["locations"]> {
  const address = `${1 + wholeNumber(random, 999)} Example-ro`;
  return [{ primary: true, address, type: "WORK", zipCode: String(10_000 + wholeNumber(random, 80_000)), customType: null }];
}

function eventsOf(random: Random): NonNullable<ContactBody["events"]> {
  const date = `19${60 + wholeNumber(random, 40)}-0${1 + wholeNumber(random, 9)}-1${wholeNumber(random, 10)}`;
  return [{ primary: true, date, type: "BIRTHDAY", dayType: random() < 0.2 ? "LUNAR" : "SOLAR", customType: null }];
}

function messengersOf(address: string, random: Random): NonNullable<ContactBody["messengers"]> {
  const type = pick(random, ["LINE", "FACEBOOK", "X", "CUSTOM"] as const);
  return [{ primary: true, id: address, type, customType: type === "CUSTOM" ? "Worksmobile" : null }];
}

function customPropertiesOf(index: number): NonNullable<ContactBody["customProperties"]> {
  return {
    string_single: { content: `ext_${index}` },
    ...(index % 10 === 0 ? { string_multi: [{ content: `ext_${index}`, represent: true }, { content: "connect", represent: false }] } : {}),
    ...(index % 15 === 0 ? { link_single: { text: null, link: "https://contact.example.com" } } : {}),
    ...(index % 20 === 0 ? { link_multi: [{ text: "example", link: "https://www.example.com", represent: true }] } : {}),
  };
}
