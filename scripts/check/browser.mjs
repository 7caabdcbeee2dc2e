// A headless Chromium of the machine, and what it may not do: complain, or ask anybody but this machine for anything.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const paths = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const executablePath = paths.find((path) => path && existsSync(path));
export const installCommand = "apt-get update && apt-get install -y chromium fonts-noto-cjk";

const flags = ["no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync"];

/** Runs `use` with a function that opens pages; everything is closed and removed afterwards. */
export async function withBrowser(use) {
  const profile = await mkdtemp(join(tmpdir(), "contacts-docs-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: flags.map((flag) => `--${flag}`), viewport: { width: 1440, height: 1000 } });
  try {
    return await use((allowed) => openPage(context, allowed));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** `faults` fills with errors and with requests to anything but what begins with `allowed`. */
async function openPage(context, allowed) {
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (![allowed, "data:", "blob:"].some((start) => request.url().startsWith(start))) faults.push(`request: ${request.url()}`);
  });
  return { page, faults };
}

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

/** The files of a directory, on loopback, compressed. */
export async function serve(directory) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const body = await readFile(fileURLToPath(new URL(`.${path}`, directory))).catch(() => undefined);
    const headers = { "content-type": types[extname(path)] ?? "text/plain", "content-encoding": "gzip" };
    response.writeHead(body ? 200 : 404, headers).end(gzipSync(body ?? ""));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((resolve) => server.close(resolve)) };
}
