import { type Operation, operations } from "../../generated/operations.js";
import { refusal } from "../model/errors.js";

/**
 * Puts ids into a path template.
 *
 * openapi-fetch would send an empty id to the list, `..` one level up, and a missing id as `%7BcontactId%7D`:
 * each time to a different endpoint.
 */
export function fillPath(template: string, ids: Record<string, unknown> = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(checkedId(name, ids[name])));
}

/** If a raw call gives no ids, openapi-fetch sends the template itself. */
export function refuseUnfilled(path: string): void {
  const name = /(?:\{|%7B)(\w+Id)(?:\}|%7D)/i.exec(path)?.[1];
  if (name) throw refusal(name, "is missing");
}

function checkedId(name: string, id: unknown): string {
  if (typeof id !== "string") throw refusal(name, `must be a string, not ${id === null ? "null" : typeof id}`);
  if (id === "" || id.trim() === "") throw refusal(name, "is empty");
  // Slashes are sent encoded, but a gateway that decodes them would follow the dots.
  if (id.split(/[/\\]/).some((step) => step === "." || step === "..")) throw refusal(name, 'contains the step "." or "..", which would address another resource');
  if (/\p{Surrogate}/u.test(id)) throw refusal(name, "contains half a character (a lone surrogate)");
  return id;
}

interface Route {
  operation: Operation;
  method: string;
  segments: readonly string[];
}

// Literal segments first: `custom-properties` in `/contacts/custom-properties` is not a contactId.
const routes: Route[] = /* @__PURE__ */ Object.values(operations)
  .map(({ operation }) => routeOf(operation))
  .sort((a, b) => variables(a) - variables(b));

function routeOf(operation: Operation): Route {
  const [method = "", path = ""] = operation.split(" ");
  return { operation, method, segments: path.split("/") };
}

/** The operation of a method and a path below the base URL. */
export function operationOf(method: string, path: string): Operation | undefined {
  const segments = path.split("/");
  return routes.find((route) => route.method === method && matches(route.segments, segments))?.operation;
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => isVariable(part) || part === segments[index])
  );
}

function variables({ segments }: Route): number {
  return segments.filter(isVariable).length;
}

function isVariable(segment: string): boolean {
  return segment.startsWith("{");
}
