import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { ResolvedOptions } from "./options.js";

/** An app's service account as the console shows it. The private key is PKCS#8 PEM. */
export interface ServiceAccountCredentials {
  clientId: string;
  clientSecret: string;
  serviceAccount: string;
  privateKey: string;
  scope: string[];
  tokenUrl: string;
}

// Making a key takes a tenth of a second: once in a process is enough.
let madeKey: string | undefined;

function makeKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** The app that the fake knows. Its key is made only when it is asked for. */
export class AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly serviceAccount: string;
  readonly #givenKey: string | undefined;
  #publicKey: KeyObject | undefined;

  constructor({ serviceAccount: given }: ResolvedOptions) {
    this.clientId = given.clientId ?? "fake-client-id";
    this.clientSecret = given.clientSecret ?? "fake-client-secret";
    this.serviceAccount = given.serviceAccount ?? "fake.serviceaccount@example.com";
    this.#givenKey = given.privateKey;
  }

  get privateKey(): string {
    return this.#givenKey ?? (madeKey ??= makeKey());
  }

  /** @internal A declaration that names `KeyObject` would ask every user for Node's types. */
  get publicKey(): KeyObject {
    return (this.#publicKey ??= createPublicKey(this.privateKey));
  }
}
