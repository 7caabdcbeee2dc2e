type Bytes = Uint8Array<ArrayBuffer>;

/** One element of DER: its tag, its content, and where the next one starts. */
export interface DerElement {
  tag: number;
  content: Bytes;
  end: number;
}

export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;
export const SEQUENCE = 0x30;

/** The element that starts there; `end` lies beyond the bytes where some of it is missing, undefined is no DER at all. */
export function readDer(bytes: Bytes, start = 0): DerElement | undefined {
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) return undefined;
  const contentStart = start + 2 + lengthBytes;
  const length = first < 0x80 ? first : bytes.slice(start + 2, contentStart).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = contentStart + length;
  return { tag, content: bytes.slice(contentStart, end), end };
}

export function writeDer(tag: number, ...contents: Bytes[]): Bytes {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const digits = length.toString(16);
  const long = digits.padStart(digits.length + (digits.length % 2), "0").match(/../g) ?? [];
  const lengthBytes = length < 0x80 ? [length] : [0x80 | long.length, ...long.map((pair) => parseInt(pair, 16))];
  return Uint8Array.from([tag, ...lengthBytes, ...contents.flatMap((content) => [...content])]);
}
