import { operations, type OperationId } from "../../generated/operations.js";
import type { Grant } from "./access-tokens.js";
import { invalidParameter, Refusal, type Answer, type IncomingRequest } from "./exchange.js";

/** An authorised request, taken apart. */
export interface Call {
  readonly request: IncomingRequest;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly grant: Grant;
  readonly now: number;
  /** A fault that only the operation itself can make. */
  readonly twist: "repeatCursor" | "emptyPage" | undefined;
}

export type Handler = (call: Call) => Answer;

/** What answers each operation of the document. */
export type Handlers = Readonly<Record<OperationId, Handler>>;

export interface Route {
  /** Method and path template. */
  readonly operation: string;
  readonly method: string;
  /** One of these is enough. */
  readonly scopes: readonly string[];
  readonly handle: Handler;
}

/** A path template and what may be done there. */
interface Resource {
  readonly template: string;
  readonly path: RegExp;
  readonly names: readonly string[];
  readonly routes: Route[];
}

/** Finds the operation of a method and a path. */
export class RouteTable {
  readonly #resources: readonly Resource[];

  constructor(handlers: Handlers) {
    const resources = new Map<string, Resource>();
    for (const [id, { path, operation, method, scopes }] of Object.entries(operations)) {
      const resource = resources.get(path) ?? compile(path);
      resources.set(path, resource);
      resource.routes.push({ operation, method, scopes, handle: handlers[id as OperationId] });
    }
    this.#resources = [...resources.values()].sort((a, b) => (rank(a.template) < rank(b.template) ? -1 : 1));
  }

  find(method: string, path: string): Route | undefined {
    return this.#resourceOf(path)?.routes.find((route) => route.method === method);
  }

  parameters(path: string): Record<string, string> {
    const { path: pattern, names } = this.#resourceOf(path) ?? { names: [] };
    const values = pattern?.exec(path)?.slice(1) ?? [];
    try {
      return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i] ?? "")]));
    } catch {
      throw invalidParameter("The path is not percent-encoded correctly.");
    }
  }

  /** Why there is no such operation. */
  refusal(path: string): Refusal {
    const resource = this.#resourceOf(path);
    if (resource === undefined) return new Refusal(404, "NOT_FOUND", "There is no such resource.");
    return unknownMethod(resource.routes.map(({ method }) => method));
  }

  #resourceOf(path: string): Resource | undefined {
    return this.#resources.find((resource) => resource.path.test(path));
  }
}

export function unknownMethod(allowed: readonly string[]): Refusal {
  return new Refusal(405, "METHOD_NOT_ALLOWED", "The resource does not know this method.", { allow: allowed.join(", ") });
}

// "~" comes after all letters, so what is literal is tried first: `/contacts/custom-properties` is no contact, whatever the method.
function rank(template: string): string {
  return template.replaceAll(/\{\w+\}/g, "~");
}

function compile(template: string): Resource {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  return { template, names, path: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "([^/]+)")}$`), routes: [] };
}
