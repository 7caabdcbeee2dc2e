import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { importPrivateKey, readPrivateKey } from "../../src/auth/private-key.js";
import { keys } from "./fake-token-endpoint.js";

const { pkcs8, pkcs1, spki } = keys;
const body = pkcs8.replace(/-----[^-]+-----/g, "").replace(/\s/g, "");
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const pem = (label: string, base64: string): string => `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;

async function signsWith(text: string): Promise<boolean> {
  const key = await importPrivateKey(readPrivateKey(text));
  const data = new TextEncoder().encode("signed");
  const signature = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", key, data);
  return verify("RSA-SHA256", data, createPublicKey(spki), Buffer.from(signature));
}

describe("readPrivateKey", () => {
  it.each([
    ["PKCS#8", pkcs8],
    ["PKCS#1", pkcs1],
    ["PKCS#1 under the label of PKCS#8", pkcs1.replaceAll("RSA PRIVATE", "PRIVATE")],
    ["PKCS#8 under the label of PKCS#1", pkcs8.replaceAll("PRIVATE", "RSA PRIVATE")],
    ["line breaks written as \\n", pkcs8.replaceAll("\n", "\\n")],
    ["line breaks written as \\r\\n", pkcs8.replaceAll("\n", "\\r\\n")],
    ["line breaks escaped twice, as a .env line in a YAML secret has them", pkcs8.replaceAll("\n", "\\\\n")],
    ["line breaks of Windows escaped twice", pkcs8.replaceAll("\n", "\\\\r\\\\n")],
    ["line breaks escaped four times", pkcs8.replaceAll("\n", `${"\\".repeat(8)}n`)],
    ["a JSON string", JSON.stringify(pkcs8)],
    ["a JSON string of a JSON string", JSON.stringify(JSON.stringify(pkcs8))],
    ["three JSON strings in each other", JSON.stringify(JSON.stringify(JSON.stringify(pkcs8)))],
    ["a JSON string without its quotes", JSON.stringify(JSON.stringify(pkcs8)).slice(3, -3)],
    ["slashes escaped, as PHP's json_encode does", JSON.stringify(pkcs8).replaceAll("/", "\\/")],
    ["+ and = escaped, as .NET's JsonSerializer does", JSON.stringify(pkcs8).replaceAll("+", "\\u002B").replaceAll("=", "\\u003d")],
    ["a backslash before each line break, as a shell has it", pkcs8.replaceAll("\n", "\\\n")],
    ["\\n and a backslash before each line break, as .properties have it", pkcs8.replaceAll("\n", "\\n\\\n")],
    ["single quotes in double quotes", `"'${pkcs8.replaceAll("\n", "\\n")}'"`],
    ["line breaks of Windows", pkcs8.replaceAll("\n", "\r\n")],
    ["line breaks turned into spaces", pkcs8.replaceAll("\n", " ")],
    ["no line breaks at all", pkcs8.replaceAll("\n", "")],
    ["quotes and a byte order mark around it", `\uFEFF"${pkcs8}"\n`],
    ["a certificate before it", pem("CERTIFICATE", "TUlJQg==") + pkcs8],
  ])("takes %s", async (_, text) => {
    await expect(signsWith(text)).resolves.toBe(true);
  });

  it.each<[string, unknown, string]>([
    ["a missing environment variable", undefined, "is missing; give the contents of the private key file"],
    ["a Buffer", Buffer.from(pkcs8), 'must be text: read the file with an encoding, as readFileSync(path, "utf8") does'],
    ["an empty text", " \n", "is empty"],
    ["only its first line", "-----BEGIN PRIVATE KEY-----\n", "is only its first line: in a .env file, put the whole key in quotes"],
    ["a file's path", "./keys/private_20261121.key", "is the path of a file: give the file's contents"],
    ["a path of Windows", "C:\\new\\private.key", "is the path of a file: give the file's contents"],
    ["no last line", pkcs8.slice(0, 900), "is cut off: its last line, -----END PRIVATE KEY-----, is missing"],
    ["no first and last line", body, "lacks its first and last lines"],
    ["no first line", pkcs8.split("\n").slice(1).join("\n"), "lacks its first line, -----BEGIN PRIVATE KEY-----"],
    ["base64 around the PEM", Buffer.from(pkcs8).toString("base64"), "is PEM encoded in base64 again"],
    ["the JSON it came in", JSON.stringify({ key: "x" }), "is JSON: take the key out of it"],
    ["a public key", spki, "is a public key"],
    ["a certificate", pem("CERTIFICATE", "TUlJQg=="), "is a certificate, which contains only the public key"],
    ["an encrypted key", pem("ENCRYPTED PRIVATE KEY", "TUlJQg=="), "is encrypted with a passphrase: decrypt it first, with `openssl pkcs8"],
    [
      "an encrypted key of the old format",
      pem("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nTUlJQg=="),
      "is encrypted with a passphrase: decrypt it first, with `openssl rsa",
    ],
    ["an EC key", ec.export({ type: "sec1", format: "pem" }), "is an EC key; LINE WORKS signs with RSA (RS256)"],
    ["an EC key in PKCS#8", ec.export({ type: "pkcs8", format: "pem" }), "is an EC key; LINE WORKS signs with RSA (RS256)"],
    [
      "an Ed25519 key",
      generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }),
      "is an Ed25519 key; LINE WORKS signs with RSA (RS256)",
    ],
    ["an OpenSSH key", pem("OPENSSH PRIVATE KEY", "b3BlbnNzaA=="), "is in the format of OpenSSH"],
    ["characters that are not base64", pem("PRIVATE KEY", `${body.slice(0, 80)}…${body.slice(81)}`), "is damaged: there are characters between its first and last line"],
    ["line breaks written as \\x0a", pkcs8.replaceAll("\n", "\\x0a"), "is escaped: its base64 contains \\x. Write its line breaks as \\n"],
    ["a backslash that escapes nothing", pem("PRIVATE KEY", `${body.slice(0, 80)}\\${body.slice(81)}`), "is escaped: its base64 contains \\"],
    ["line breaks percent-encoded", pkcs8.replaceAll("\n", "%0A"), "is escaped: its base64 contains %0A"],
    ["line breaks as in XML", pkcs8.replaceAll("\n", "&#10;"), "is escaped: its base64 contains &#10;"],
    ["incomplete base64", pem("PRIVATE KEY", body.slice(0, 401)), "is damaged: its base64 is incomplete"],
    ["base64 of something else", pem("PRIVATE KEY", btoa("hello, this is no key")), "is damaged: what it encodes is not a key"],
    ["bytes missing at its end", pem("PRIVATE KEY", body.slice(0, 400)), "is cut off: "],
    ["a public key labelled as private", spki.replaceAll("PUBLIC", "PRIVATE"), "is not a private key, although it is labelled as one"],
    ["a password", "hunter2-canary", "is not a private key; give the contents of the private key file"],
  ])("names the mistake for %s", (_, value, message) => {
    const read = (): unknown => readPrivateKey(value);
    expect(read).toThrow(expect.objectContaining({ name: "ConfigError", message: expect.stringContaining(`\`privateKey\` ${message}`) }));
    expect(read).not.toThrow(/canary|[A-Za-z0-9+/]{20}/);
  });

  it("is done at once with a text that is mostly white space, as a form may post it", () => {
    const text = pem("PRIVATE KEY", `${" ".repeat(300_000)}!`);
    expect(() => readPrivateKey(text)).toThrow("`privateKey` is damaged");
  });

  it("names the mistake for a key whose numbers are damaged, once it is used", async () => {
    const zeros = Uint8Array.from(Buffer.from(body, "base64")).fill(0, 40, 1_100);
    const text = pem("PRIVATE KEY", Buffer.from(zeros).toString("base64"));
    await expect((async () => importPrivateKey(readPrivateKey(text)))()).rejects.toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("`privateKey` is damaged"),
    });
  });
});
