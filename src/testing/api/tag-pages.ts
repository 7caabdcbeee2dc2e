import type { ContactTags, Tag } from "../book/contact-tags.js";
import { invalidParameter } from "../http/exchange.js";
import type { ResolvedOptions } from "../options.js";
import { fingerprint } from "../seeded-random.js";
import { readCursor, writeCursor, type CursorPosition } from "./cursors.js";
import type { Cursors } from "./list-answer.js";
import { readChoice, readCount } from "./list-query.js";

export interface TagPage extends Cursors {
  readonly tags: readonly Tag[];
}

/** A page of tags by name: those of the company and of one member, or of all members if none is named. */
export function tagPage(all: ContactTags, query: Readonly<Record<string, string>>, userId: string | undefined, { cursorKind }: ResolvedOptions): TagPage {
  const type = readChoice(query, "type", ["COMPANY", "USER"]);
  const match = /^name(?: (asc|desc))?$/.exec(query["orderBy"] ?? "name");
  if (match === null) throw invalidParameter("orderBy must be name, then a space and asc or desc.");
  const sign = match[1] === "desc" ? -1 : 1;
  const id = fingerprint(JSON.stringify(["tags", type, sign, userId]));
  const count = readCount(query["count"]);
  const sorted = all
    .all()
    .filter((tag) => (tag.userId === undefined ? type !== "USER" : type !== "COMPANY" && (userId === undefined || tag.userId === userId)))
    .sort((a, b) => sign * compare(a, [b.contactTagName, b.sequence]));
  const position = query["cursor"] === undefined ? { query: id, delivered: 0 } : readCursor(query["cursor"], id);
  const { after } = position;
  const behind = after === undefined ? sorted.slice(position.delivered) : sorted.filter((tag) => sign * compare(tag, after) > 0);
  const tags = behind.slice(0, count);
  const last = behind.length > count ? tags.at(-1) : undefined;
  const next: CursorPosition = { query: id, delivered: position.delivered + tags.length };
  const key = cursorKind === "keyset" && last !== undefined ? { after: [last.contactTagName, last.sequence] as const } : {};
  return {
    tags,
    nextCursor: last === undefined ? undefined : writeCursor({ ...next, ...key }),
    sameCursor: writeCursor({ ...position, detour: (position.detour ?? 0) + 1 }),
  };
}

function compare({ contactTagName, sequence }: Tag, [name, number]: readonly [string | number, number]): number {
  return contactTagName < name ? -1 : contactTagName > name ? 1 : sequence - number;
}
