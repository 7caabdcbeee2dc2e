import { operations, type Operation } from "../../generated/operations.js";

interface Route {
  operation: Operation;
  method: string;
  segments: readonly string[];
}

// Literal segments first: `/contacts/custom-properties` is no contactId.
const routes: Route[] = Object.values(operations)
  .map(({ operation, method, path }) => ({ operation, method, segments: path.split("/") }))
  .sort((a, b) => variables(a) - variables(b));

/** The operation that a method and a path below the base URL belong to. */
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
