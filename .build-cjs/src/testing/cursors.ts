import { invalidParameter } from "./exchange.js";
import { scatter } from "./seeded-random.js";

/** What a cursor stands for. */
export interface CursorPosition {
  /** Fingerprint of the filters and the order it belongs to. */
  readonly query: number;
  /** How many contacts were delivered before it. */
  readonly delivered: number;
  /** Sort key and number of the last contact delivered: only in keyset cursors. */
  readonly after?: readonly [key: string | number, sequence: number];
  /** Tells apart cursors for one position, for the fault that gives empty pages. */
  readonly detour?: number;
}

/**
 * Writes a cursor that holds at least one `+`, `/` and `=`, so that a client that forgets to encode it fails in its first test and
 * not with one real cursor in three.
 */
export function writeCursor(position: CursorPosition): string {
  let text = JSON.stringify(position);
  while (Buffer.byteLength(text) % 3 !== 0) text += " ";
  for (let nonce = 0; ; nonce += 1) {
    const cursor = mask(Buffer.from(text), nonce & 0xff, nonce >>> 8).toString("base64");
    if (cursor.includes("+") && cursor.includes("/")) return cursor;
  }
}

/** Refuses what is no cursor, or not one of this query. */
export function readCursor(cursor: string, query: number): CursorPosition {
  const position = parse(cursor);
  if (position === undefined) throw invalidParameter("cursor is not valid.");
  if (position.query !== query) throw invalidParameter("cursor does not belong to this query.");
  return position;
}

function parse(cursor: string): CursorPosition | undefined {
  if (!/^[A-Za-z0-9+/]+={1,2}$/.test(cursor)) return undefined;
  const bytes = Buffer.from(cursor, "base64");
  try {
    const value: unknown = JSON.parse(unmask(bytes));
    return isPosition(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPosition(value: unknown): value is CursorPosition {
  return typeof value === "object" && value !== null && "query" in value && "delivered" in value;
}

// Two nonce bytes ahead of a text whose length divides by three: base64 of it always ends in "=".
function mask(text: Buffer, low: number, high: number): Buffer {
  const bytes = Buffer.allocUnsafe(text.length + 2);
  bytes[0] = low;
  bytes[1] = high;
  for (let i = 0; i < text.length; i += 1) bytes[i + 2] = (text[i] ?? 0) ^ keyByte(low, high, i);
  return bytes;
}

function unmask(bytes: Buffer): string {
  const low = bytes[0] ?? 0;
  const high = bytes[1] ?? 0;
  return bytes.subarray(2).map((byte, i) => byte ^ keyByte(low, high, i)).toString();
}

function keyByte(low: number, high: number, position: number): number {
  return scatter((high << 24) ^ (low << 16) ^ position) & 0xff;
}
