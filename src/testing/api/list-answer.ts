import { jsonAnswer, type Answer } from "../http/exchange.js";
import type { FakeWorksOptions } from "../options.js";
import type { Call } from "./routes.js";

/** The cursors that a page can name. */
export interface Cursors {
  readonly nextCursor: string | undefined;
  /** A cursor to the place where this page starts, different from the one in the request. */
  readonly sameCursor: string;
}

/** Answers with a page of a list. The options and faults decide about its metadata. */
export function listAnswer(
  { query, twist }: Call,
  list: "contacts" | "contactTags",
  items: readonly unknown[],
  { nextCursor, sameCursor }: Cursors,
  metadata: FakeWorksOptions["metadata"],
): Answer {
  if (twist === "emptyPage") return jsonAnswer(200, { [list]: [], responseMetaData: { nextCursor: sameCursor } });
  if (twist === "noMetadata") return jsonAnswer(200, { [list]: items });
  const cursor = twist === "repeatCursor" ? (query["cursor"] ?? nextCursor) : nextCursor;
  if (cursor !== undefined) return jsonAnswer(200, { [list]: items, responseMetaData: { nextCursor: cursor } });
  if (metadata === "missing at the end") return jsonAnswer(200, { [list]: items });
  return jsonAnswer(200, { [list]: items, responseMetaData: metadata === "null cursor at the end" ? { nextCursor: null } : {} });
}
