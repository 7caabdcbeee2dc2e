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

export interface Route {
  /** Method and path template. */
  readonly operation: string;
  /** One of these is enough. */
  readonly scopes: readonly string[];
  readonly handle: (call: Call) => Answer;
}

interface CompiledRoute {
  readonly route: Route;
  readonly method: string;
  readonly path: RegExp;
  readonly names: readonly string[];
}

/** Finds the operation of a method and a path. */
export class RouteTable {
  readonly #routes: readonly CompiledRoute[];

  /** Literal paths go first: `/contacts/custom-properties` is no contact. */
  constructor(routes: readonly Route[]) {
    this.#routes = routes.map(compile).sort((a, b) => a.names.length - b.names.length);
  }

  find(method: string, path: string): CompiledRoute | undefined {
    return this.#routes.find((route) => route.method === method && route.path.test(path));
  }

  /** Why there is no such operation. */
  refusal(path: string): Refusal {
    const known = this.#routes.filter((route) => route.path.test(path));
    if (known.length === 0) return new Refusal(404, "NOT_FOUND", "There is no such resource.");
    const allow = known.map(({ method }) => method).join(", ");
    return new Refusal(405, "METHOD_NOT_ALLOWED", "The resource does not know this method.", { allow });
  }
}

export function pathParameters({ path, names }: CompiledRoute, from: string): Record<string, string> {
  const values = path.exec(from)?.slice(1) ?? [];
  try {
    return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i] ?? "")]));
  } catch {
    throw invalidParameter("The path is not percent-encoded correctly.");
  }
}

function compile(route: Route): CompiledRoute {
  const [method = "", template = ""] = route.operation.split(" ");
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  return { route, method, names, path: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "([^/]+)")}$`) };
}
