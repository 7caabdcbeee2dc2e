import type { components } from "../../generated/schema.js";
import { readCursor, writeCursor, type CursorPosition } from "./cursors.js";
import { readChoice, readCount } from "./list-query.js";
import { invalidParameter } from "./exchange.js";
import type { FakeWorksOptions } from "./options.js";
import { fingerprint } from "./seeded-random.js";

type Described = components["schemas"]["ContactTag"];

/** A tag as it is stored; `userId` is whose it is, where it is not the company's. */
export interface Tag {
  readonly sequence: number;
  readonly contactTagId: string;
  readonly contactTagName: string;
  readonly userId: string | undefined;
}

/** What a tag of a fake is to be: a `userId` makes it that member's own. */
export type TagOverrides = Pick<Described, "contactTagName"> & Partial<Pick<Described, "contactTagId">> & { userId?: string };

export interface TagPage {
  readonly tags: readonly Tag[];
  readonly nextCursor: string | undefined;
  /** A cursor to the place this page starts at, other than the one it was asked with. */
  readonly sameCursor: string;
}

/** The tags of the company and of its members. */
export class ContactTags {
  readonly #tags = new Map<string, Tag>();
  readonly #cursorKind: FakeWorksOptions["cursorKind"];
  #made = 0;

  constructor(cursorKind: FakeWorksOptions["cursorKind"]) {
    this.#cursorKind = cursorKind;
  }

  get(contactTagId: string): Tag | undefined {
    return this.#tags.get(contactTagId);
  }

  add({ contactTagId, contactTagName, userId }: TagOverrides): Tag {
    this.#made += 1;
    const sequence = this.#made;
    const made = `${userId === undefined ? "ctag2a81" : "ctaguser"}-94b6-4642-6903-04${String(sequence).padStart(10, "0")}`;
    return this.put({ sequence, contactTagId: contactTagId ?? made, contactTagName, userId });
  }

  /** Puts a tag in the place of the one with its id. */
  put(tag: Tag): Tag {
    this.#tags.set(tag.contactTagId, tag);
    return tag;
  }

  delete(contactTagId: string): void {
    this.#tags.delete(contactTagId);
  }

  /** Whether another tag of the same owner has the name. */
  isTaken(name: string, userId: string | undefined, except?: string): boolean {
    const others = [...this.#tags.values()].filter(({ contactTagId }) => contactTagId !== except);
    return others.some((tag) => tag.contactTagName === name && tag.userId === userId);
  }

  /** Tags by name, those of the company and those of one member; without a member, those of all. */
  page(query: Readonly<Record<string, string>>, userId: string | undefined): TagPage {
    const type = readChoice(query, "type", ["COMPANY", "USER"]);
    const match = /^name(?: (asc|desc))?$/.exec(query["orderBy"] ?? "name");
    if (match === null) throw invalidParameter("orderBy must be name, then a space and asc or desc.");
    const sign = match[1] === "desc" ? -1 : 1;
    const id = fingerprint(JSON.stringify(["tags", type, sign, userId]));
    const count = readCount(query["count"]);
    const sorted = [...this.#tags.values()]
      .filter((tag) => (tag.userId === undefined ? type !== "USER" : type !== "COMPANY" && (userId === undefined || tag.userId === userId)))
      .sort((a, b) => sign * compare(a, [b.contactTagName, b.sequence]));
    const position = query["cursor"] === undefined ? { query: id, delivered: 0 } : readCursor(query["cursor"], id);
    const { after } = position;
    const behind = after === undefined ? sorted.slice(position.delivered) : sorted.filter((tag) => sign * compare(tag, after) > 0);
    const tags = behind.slice(0, count);
    const last = behind.length > count ? tags.at(-1) : undefined;
    const next: CursorPosition = { query: id, delivered: position.delivered + tags.length };
    const key = this.#cursorKind === "keyset" && last !== undefined ? { after: [last.contactTagName, last.sequence] as const } : {};
    return {
      tags,
      nextCursor: last === undefined ? undefined : writeCursor({ ...next, ...key }),
      sameCursor: writeCursor({ ...position, detour: (position.detour ?? 0) + 1 }),
    };
  }
}

function compare({ contactTagName, sequence }: Tag, [name, number]: readonly [string | number, number]): number {
  return contactTagName < name ? -1 : contactTagName > name ? 1 : sequence - number;
}
