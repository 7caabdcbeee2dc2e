import { unexpected } from "./openapi.js";

/** A response as openapi-fetch returns it, its body parsed. */
interface ParsedAnswer {
  data?: unknown;
  response: Response;
}

/** The object in a response. Throws if it lacks its id. */
export function receivedObject<T extends object>(id: keyof T & string, { data, response }: ParsedAnswer): T {
  if (hasText(data, id)) return data as T;
  throw unexpected(response, `no ${id} in it`);
}

/** The items of a page of at most `count`, and the cursor of the next page. */
export function receivedPage<Name extends string, Item>(
  name: Name,
  { data, response }: ParsedAnswer,
  count: number,
  receive: (item: unknown) => Item | undefined,
): Record<Name, Item[]> & { nextCursor: string | undefined } {
  const { [name]: items, responseMetaData } = (data ?? {}) as Record<string, unknown>;
  // An empty page may lack its list. If the metadata is missing too, it isn't a page, and must not pass for the end.
  if (items == null && responseMetaData == null) throw unexpected(response, `neither \`${name}\` nor \`responseMetaData\` in it`);
  if (typeof (responseMetaData ?? {}) !== "object") throw unexpected(response, "a `responseMetaData` that is not an object");
  const { nextCursor } = (responseMetaData ?? {}) as { nextCursor?: unknown };
  // 0 would pass for the end, and an object never equals an earlier one, so a repeated cursor would go unnoticed.
  if (nextCursor != null && typeof nextCursor !== "string") throw unexpected(response, "a `nextCursor` that is not a string");
  const page = { [name]: receivedList(name, items ?? [], response, receive) } as Record<Name, Item[]>;
  // The last page may lack its metadata, but nothing shows that a full page is the last one.
  if (responseMetaData == null && page[name].length >= count) throw unexpected(response, `a full page and no \`responseMetaData\`: whether more follows is unknown`);
  return { ...page, nextCursor: nextCursor || undefined };
}

/** A list whose items all have their ids. */
export function receivedList<Item>(name: string, items: unknown, response: Response, receive: (item: unknown) => Item | undefined): Item[] {
  if (!Array.isArray(items)) throw unexpected(response, `\`${name}\` that is not a list`);
  return items.map((item: unknown) => {
    const received = receive(item);
    if (received === undefined) throw unexpected(response, `an item of \`${name}\` without its id`);
    return received;
  });
}

export function hasText(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && typeof (value as Record<string, unknown>)[name] === "string";
}
