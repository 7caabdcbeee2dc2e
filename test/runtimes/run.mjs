// The scenarios on Node, Deno and Bun: `run.mjs [--fresh] URL-of-control`, with a connection of its own
// for each request of Deno's where --fresh is given. The last line printed is the results as JSON.
import * as sdk from "lineworks-contacts";
import { runScenarios } from "./scenarios.mjs";

const { Deno, Bun, process } = globalThis;
const inspect = Deno?.inspect ?? Bun?.inspect ?? (await import("node:util")).inspect;
const given = Deno?.args ?? process.argv.slice(2);
const control = given.at(-1);
const fetch = given.includes("--fresh") ? freshFetch(Deno.createHttpClient({ poolMaxIdlePerHost: 0 })) : undefined;
console.log(JSON.stringify(await runScenarios(sdk, { control, fetch, inspect, photoPath: "photo.png" })));

function freshFetch(client) {
  return (input, init) => globalThis.fetch(input, { ...init, client });
}
