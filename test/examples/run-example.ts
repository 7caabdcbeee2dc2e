import { jest } from "@jest/globals";
import type { FakeWorks } from "../../src/testing/index.js";

/** The environment that the examples read. */
export function environmentOf(works: FakeWorks): Record<string, string> {
  const { clientId, clientSecret, serviceAccount, privateKey } = works.serviceAccount;
  return {
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    SERVICE_ACCOUNT: serviceAccount,
    PRIVATE_KEY: privateKey,
    LINEWORKS_TOKEN: works.issueToken(),
  };
}

/** Runs a script of examples/ as it stands, with the fake behind the global fetch; gives the lines that it prints. */
export async function runExample(works: FakeWorks, load: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((...words: unknown[]) => void lines.push(words.join(" ")));
  try {
    await withFake(works, load);
  } finally {
    log.mockRestore();
  }
  return lines;
}

/** What an example exports works on the global fetch and the environment. */
export async function withFake<T>(works: FakeWorks, run: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  const before = process.env;
  globalThis.fetch = works.fetch;
  process.env = { ...before, ...environmentOf(works) };
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
    process.env = before;
  }
}
