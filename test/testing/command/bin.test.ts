import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import { ContactsClient, serviceAccountAuth, type ServiceAccountOptions } from "../../../src/index.js";

let directory: string;
let command: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "contacts-fake-"));
  command = join(directory, "fake.mjs");
  await build({ entryPoints: ["src/testing/command/bin.ts"], outfile: command, bundle: true, platform: "node", format: "esm", alias: { "lineworks-contacts/testing": "./src/testing/index.ts" } });
});
afterAll(() => rm(directory, { recursive: true }));

interface Started {
  baseUrl: string;
  tokenUrl: string;
  accessToken: string;
  serviceAccount: ServiceAccountOptions;
}

const running = (...args: string[]) => spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });

/** What a command that ends has printed. */
async function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = running(...args);
  const [stdout, stderr, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exitOf(child)]);
  return { code, stdout, stderr };
}

/** The first line that a command prints; then the test looks at it, and it is stopped. */
async function withLines(args: string[], count: number, look: (lines: string[], child: ChildProcess) => Promise<void>): Promise<void> {
  const child = running(...args);
  const lines: string[] = [];
  try {
    for await (const line of createInterface(child.stdout)) if (lines.push(line) === count) break;
    await look(lines, child);
  } finally {
    child.kill("SIGKILL");
  }
}

const started = (args: string[], look: (at: Started, child: ChildProcess) => Promise<void>) => withLines([...args, "--json"], 1, ([line = ""], child) => look(JSON.parse(line) as Started, child));

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

describe("lineworks-contacts-fake", () => {
  it("serves made contacts to the token that it prints", async () => {
    await started(["--contacts", "12"], async ({ baseUrl, accessToken }) => {
      const client = new ContactsClient({ auth: accessToken, baseUrl });
      expect(await client.contacts.list().toArray({ max: 100 })).toHaveLength(12);
    });
  });

  it("has the options of FakeWorks as flags, and the token that was asked for", async () => {
    await started(["--contacts=30", "--cap", "20", "--cap-behaviour", "error", "--times", "without a zone", "--time-digits", "3", "--access-token", "mine"], async ({ baseUrl }) => {
      const get = async (query: string) => (await fetch(`${baseUrl}/contacts?count=20${query}`, { headers: { authorization: "Bearer mine" } })).json() as Promise<{ contacts?: { createdTime: string }[]; code?: string; responseMetaData?: { nextCursor: string } }>;
      const page = await get("");
      expect(page.contacts?.[0]?.createdTime).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/);
      expect(await get(`&cursor=${encodeURIComponent(page.responseMetaData?.nextCursor ?? "")}`)).toMatchObject({ code: "LIMIT_EXCEEDED" });
    });
  });

  it("writes a service account's credentials that its token URL takes", async () => {
    const file = join(directory, "credentials.json");
    await withLines(["--credentials", file, "--contacts", "1"], 5, async (lines) => {
      expect(lines).toEqual(["contacts      1", expect.stringMatching(/^base URL {6}http:\/\/127\.0\.0\.1:\d+\/v1\.0$/), expect.stringContaining("token URL"), expect.stringContaining("access token"), `credentials   ${file}`]);
      const credentials = JSON.parse(await readFile(file, "utf8")) as ServiceAccountOptions;
      const client = new ContactsClient({ auth: serviceAccountAuth(credentials), baseUrl: lines[1]!.replace(/^base URL +/, "") });
      expect(await client.contacts.list().toArray({ max: 10 })).toHaveLength(1);
    });
  });

  it("reads from a file what a flag can't hold, and lets flags have the last word", async () => {
    const file = join(directory, "options.json");
    await writeFile(file, JSON.stringify({ contacts: [{ contactId: "c1" }, { contactId: "c2" }], cap: 1, dateHeader: "missing" }));
    await started(["--options", file, "--cap", "2"], async ({ baseUrl, accessToken }) => {
      const response = await fetch(`${baseUrl}/contacts?count=2`, { headers: { authorization: `Bearer ${accessToken}` } });
      const { contacts } = (await response.json()) as { contacts: { contactId: string }[] };
      expect([contacts.map(({ contactId }) => contactId), response.headers.get("date")]).toEqual([["c1", "c2"], null]);
    });
  });

  it("has a clock of its own, and bad days", async () => {
    await started(["--clock-offset-seconds", "-7200", "--fail-rate", "1"], async ({ baseUrl }) => {
      const answers = await Promise.allSettled(Array.from({ length: 20 }, () => fetch(`${baseUrl}/contacts`)));
      const behind = answers.flatMap((answer) => (answer.status === "fulfilled" && answer.value.status >= 500 ? [Date.now() - Date.parse(answer.value.headers.get("date") ?? "")] : []));
      for (const lag of behind) expect(Math.round(lag / 3_600_000)).toBe(2);
      expect(behind.length).toBeGreaterThan(0);
    });
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends cleanly on %s, in the middle of answers too", async (signal) => {
    await started(["--latency-ms", "600000"], async ({ baseUrl }, child) => {
      const pending = fetch(`${baseUrl}/contacts`).catch((error: Error) => error.name);
      const ended = exitOf(child);
      child.kill(signal);
      expect([await ended, await pending]).toEqual([0, "TypeError"]);
    });
  });

  it.each([
    [["--cap-behavior", "error"], "there is no option --cap-behavior; did you mean --cap-behaviour?"],
    [["--colour"], /there is no option --colour; there are --port .*--contacts/],
    [["5000"], 'unexpected argument "5000"'],
    [["--cap"], "--cap needs a value"],
    [["--cap", "many"], '--cap must be a whole number, not "many"'],
    [["--port", "-1"], '--port must be a whole number, not "-1"'],
    [["--json=yes"], "--json takes no value"],
    [["--fail-rate", "15"], '--fail-rate must be a number from 0 to 1, not "15"'],
    [["--ties", "random"], '--ties must be stable or shuffled, not "random"'],
    [["--now", "yesterday"], "now is not a date: yesterday"],
    [["--now", "2026-11-21T12:00:00+09:00", "--clock-offset-seconds", "5"], "--clock-offset-seconds can't go with it"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it.each(["[1]", "{", "null"])("refuses an options file that holds %s", async (text) => {
    const file = join(directory, "broken.json");
    await writeFile(file, text);
    expect((await run("--options", file)).stderr).toContain("must hold a JSON object of FakeWorks options");
  });

  it("says what is in its way, and ends", async () => {
    await started([], async ({ baseUrl }) => {
      expect(await run("--port", new URL(baseUrl).port)).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("EADDRINUSE") });
      expect(await run("--credentials", join(directory, "none", "file"))).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("ENOENT") });
    });
  });

  it("lists every flag with its values and default", async () => {
    const { code, stdout } = await run("--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/--cap NUMBER +the most contacts that one query gives \(default: 50000\)/);
    expect(stdout).toMatch(/--filtering "before the cap"\|"after the cap"\n +when filters and permissions apply \(default: before the cap\)/);
    expect(stdout.split("\n").filter((line) => line.length > 160)).toEqual([]);
  });
});
