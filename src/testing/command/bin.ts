#!/usr/bin/env node
// `npx lineworks-contacts-fake`: FakeWorks over HTTP in its own process, for docker-compose and other languages.
import { readFile, writeFile } from "node:fs/promises";
import { FakeWorks, type FakeWorksOptions, type FakeWorksServer } from "lineworks-contacts/testing";
import { helpText, readCommand, UsageError, type Command } from "./flags.js";

const TEN_YEARS_SECONDS = 10 * 365 * 86_400;

async function main(args: readonly string[]): Promise<void> {
  const command = readCommand(args);
  if (command.settings.help === true) return void process.stdout.write(helpText());
  const { port, host, storagePort, accessToken, failRate, credentials, json } = command.settings;
  const works = new FakeWorks(await optionsOf(command));
  if (failRate !== undefined) works.failRandomly({ rate: failRate, seed: command.options.seed ?? 1 });
  const token = works.issueToken({ expiresInSeconds: TEN_YEARS_SECONDS, token: accessToken });
  const server = await works.listen({ port, host, storagePort });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close());
  const { baseUrl, tokenUrl } = server;
  const serviceAccount = { ...works.serviceAccount, tokenUrl };
  try {
    if (credentials !== undefined) await writeFile(credentials, `${JSON.stringify(serviceAccount, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    await server.close();
    throw error;
  }
  const line = JSON.stringify({ baseUrl, tokenUrl, accessToken: token, serviceAccount });
  process.stdout.write(`${json === true ? line : greeting(works, server, token, credentials)}\n`);
}

async function optionsOf({ options, settings }: Command): Promise<FakeWorksOptions> {
  const { options: file, clockOffsetSeconds } = settings;
  const more = file === undefined ? {} : readOptions(await readFile(file, "utf8"), file);
  const all = { ...more, ...options };
  if (clockOffsetSeconds === undefined) return all;
  if (all.now !== undefined) throw new UsageError("--now stops the clock: --clock-offset-seconds can't go with it");
  return { ...all, now: () => new Date(Date.now() + clockOffsetSeconds * 1_000) };
}

function readOptions(text: string, file: string): FakeWorksOptions {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Refused below.
  }
  throw new UsageError(`${file} must hold a JSON object of FakeWorks options`);
}

function greeting(works: FakeWorks, { baseUrl, tokenUrl }: FakeWorksServer, token: string, credentials: string | undefined): string {
  return [
    `contacts      ${works.contacts.count.toLocaleString("en")}`,
    `base URL      ${baseUrl}`,
    `token URL     ${tokenUrl}`,
    `access token  ${token}`,
    `credentials   ${credentials ?? "of a service account: --credentials FILE writes them, --json prints them"}`,
  ].join("\n");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage = error instanceof UsageError || error instanceof RangeError;
  console.error(`lineworks-contacts-fake: ${error instanceof Error ? error.message : String(error)}`);
  if (isUsage) console.error("lineworks-contacts-fake --help lists the options");
  process.exitCode = isUsage ? 2 : 1;
});
