import { ConfigError } from "../model/errors.js";

type Bytes = Uint8Array<ArrayBuffer>;

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const SEQUENCE = 0x30;

const WANTED = "give the contents of the private key file that the Developer Console made, from -----BEGIN PRIVATE KEY----- to its END line";

/** What to say of a PEM text with another label. */
const otherLabels = (): readonly [RegExp, string][] => [
  [/^ENCRYPTED PRIVATE KEY$/, "is encrypted with a passphrase: decrypt it first, with `openssl pkcs8 -in key.pem -out plain.pem`"],
  [/PUBLIC KEY$/, `is a public key; ${WANTED}`],
  [/CERTIFICATE/, `is a certificate, which contains only the public key; ${WANTED}`],
  [/^EC /, "is an EC key; LINE WORKS signs with RSA (RS256)"],
  [/^DSA /, "is a DSA key; LINE WORKS signs with RSA (RS256)"],
  [/^OPENSSH /, `is in the format of OpenSSH; ${WANTED}`],
  [/^PGP /, `is a PGP key; ${WANTED}`],
];
/** Object ids in hex, as in DER. */
const RSA = "2a864886f70d010101";
const OTHER_ALGORITHMS: Readonly<Record<string, string>> = {
  "2a8648ce3d0201": "is an EC key",
  "2a864886f70d01010a": "is an RSA-PSS key, which can't sign RS256",
  "2b6570": "is an Ed25519 key",
  "2b6571": "is an Ed448 key",
};
const VERSION_0 = /* @__PURE__ */ Uint8Array.of(INTEGER, 1, 0);
const NULL = /* @__PURE__ */ Uint8Array.of(5, 0);

/**
 * The PKCS#8 bytes of a PEM text, converted from PKCS#1 if need be. Throws ConfigError that names the mistake and never quotes the key.
 *
 * Line breaks may be real, spaces, or escaped as in JSON, however many times: a .env line in a YAML secret is escaped twice.
 */
export function readPrivateKey(value: unknown): Bytes {
  if (value === undefined || value === null) return fail(`is missing; ${WANTED}`);
  if (typeof value !== "string") return fail('must be text: read the file with an encoding, as readFileSync(path, "utf8") does');
  // Without the lookbehind, a long run of spaces in the middle would be tried again from each of its spaces.
  const text = value.replace(/^[\uFEFF\s"'\\]+|(?<![\s"'\\])[\s"'\\]+$/g, "");
  if (text === "") return fail(`is empty; ${WANTED}`);
  const pem = unescapeJson(text);
  return pem.includes("-----BEGIN ") ? checkDer(decodeBase64(bodyOf(pem))) : fail(notPem(text));
}

/** Undoes JSON's escapes, however many backslashes lead them: base64 has none of its own. */
function unescapeJson(text: string): string {
  const unescaped = text.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return unescaped.replace(/\\+r|\r/g, "").replace(/\\+[nt]|\\+\s*\n/g, "\n").replace(/\\+(["'/])/g, "$1");
}

/** Imports the key for signing; it can't be taken out again. */
export async function importPrivateKey(der: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey("pkcs8", der, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["sign"]);
  } catch {
    // Without the cause: it says only "invalid keyData".
    return fail("is damaged: it looks like an RSA key, but its numbers don't fit together. Copy the file again");
  }
}

function bodyOf(text: string): string {
  const begins = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)];
  // A file may hold a certificate and a key.
  const begin = begins.find(([, label]) => label === "PRIVATE KEY" || label === "RSA PRIVATE KEY") ?? begins[0];
  const label = begin?.[1] ?? "";
  const other = otherLabels().find(([pattern]) => pattern.test(label));
  if (other) return fail(other[1]);
  if (!begin || !/^(RSA )?PRIVATE KEY$/.test(label)) return fail(`is PEM, but of another kind; ${WANTED}`);
  const rest = text.slice(begin.index + begin[0].length);
  if (rest.trim() === "") {
    return fail("is only its first line: in a .env file, put the whole key in quotes, or write its line breaks as \\n");
  }
  const end = rest.indexOf(`-----END ${label}-----`);
  if (end === -1) return fail(`is cut off: its last line, -----END ${label}-----, is missing`);
  const body = rest.slice(0, end);
  if (/Proc-Type:.*ENCRYPTED/.test(body)) {
    return fail("is encrypted with a passphrase: decrypt it first, with `openssl rsa -in key.pem -out plain.pem`");
  }
  return body;
}

/** Why there is no BEGIN line. */
function notPem(text: string): string {
  if (/^(file:|[A-Za-z]:\\|~?\.{0,2}\/)[^\n]{0,300}$/.test(text) || /^[^\n]{1,300}\.(key|pem|p8|pk8|der|txt|p12|pfx)$/i.test(text)) {
    return 'is the path of a file: give the file\'s contents, readFileSync(path, "utf8") say';
  }
  if (text.startsWith("{")) return "is JSON: take the key out of it";
  if (text.startsWith("LS0tLS")) return "is PEM encoded in base64 again: decode it first, with atob(…)";
  if (/^MI[A-Za-z0-9+/=\s]+$/.test(text)) return "lacks its first and last lines, -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----";
  if (text.includes("-----END")) return "lacks its first line, -----BEGIN PRIVATE KEY-----";
  return `is not a private key; ${WANTED}`;
}

function decodeBase64(body: string): Bytes {
  const base64 = body.replace(/\s/g, "");
  const [, escape] = /(\\[xuU0]?|%(?:0[AD]|2[0BF]|3D)|&#x?[0-9a-f]{1,3};)/i.exec(base64) ?? [];
  if (escape) return fail(`is escaped: its base64 contains ${escape}. Write its line breaks as \\n, or give the file as it is`);
  if (/[^A-Za-z0-9+/=]/.test(base64)) return fail("is damaged: there are characters between its first and last lines that are not base64");
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return fail("is damaged: its base64 is incomplete. Copy the file again");
  }
}

/** Judges by the bytes, not by the label: a PKCS#1 key labelled as PKCS#8 works too. */
function checkDer(bytes: Bytes): Bytes {
  const outer = readDer(bytes);
  if (outer?.tag !== SEQUENCE) return fail("is damaged: what it encodes is not a key. Copy the file again");
  if (outer.end > bytes.length) return fail(`is cut off: ${outer.end - bytes.length} bytes are missing in the middle or at the end`);
  const version = readDer(outer.content);
  const second = version && readDer(outer.content, version.end);
  if (version?.tag === INTEGER && second?.tag === INTEGER) return wrapPkcs1(bytes);
  if (version?.tag === INTEGER && second?.tag === OCTET_STRING) return fail("is an EC key; LINE WORKS signs with RSA (RS256)");
  const algorithm = second?.tag === SEQUENCE ? readDer(second.content) : undefined;
  if (version?.tag !== INTEGER || algorithm?.tag !== OBJECT_ID) return fail(`is not a private key, although it is labelled as one; ${WANTED}`);
  const id = Array.from(algorithm.content, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (id !== RSA) return fail(`${OTHER_ALGORITHMS[id] ?? "is not an RSA key"}; LINE WORKS signs with RSA (RS256)`);
  return bytes;
}

/** Web Crypto takes only PKCS#8, which is PKCS#1 preceded by the algorithm's name. */
function wrapPkcs1(key: Bytes): Bytes {
  const rsa = Uint8Array.from(RSA.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return writeDer(SEQUENCE, VERSION_0, writeDer(SEQUENCE, writeDer(OBJECT_ID, rsa), NULL), writeDer(OCTET_STRING, key));
}

function fail(mistake: string): never {
  throw new ConfigError(`\`privateKey\` ${mistake}`);
}

/** One element of DER: its tag, its content, and where the next one starts. */
interface DerElement {
  tag: number;
  content: Bytes;
  end: number;
}

/** The element at `start`. `end` lies beyond the bytes if some are missing; undefined means that this is no DER. */
function readDer(bytes: Bytes, start = 0): DerElement | undefined {
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

function writeDer(tag: number, ...contents: Bytes[]): Bytes {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const digits = length.toString(16);
  const long = digits.padStart(digits.length + (digits.length % 2), "0").match(/../g) ?? [];
  const lengthBytes = length < 0x80 ? [length] : [0x80 | long.length, ...long.map((pair) => parseInt(pair, 16))];
  return Uint8Array.from([tag, ...lengthBytes, ...contents.flatMap((content) => [...content])]);
}
