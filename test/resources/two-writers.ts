import { ContactsClient, type ContactsClientOptions } from "../../src/index.js";
import { FakeClock } from "../http/fake-clock.js";
import { fetchFailed, json, limitHeaders, never } from "../http/requests.js";

/** What becomes of a request that reaches the server. `late`: it gives no answer, and is carried out long after the client has given up. */
export type Fate = "answered" | "lost" | "done, answer lost" | "late" | "no answer" | "503" | "503, done" | "429" | "401";

export interface WorldOptions {
  /** From the client to the server and back, for each way in turn. */
  latencies?: readonly number[];
  /** PUTs and GETs that the server takes per window. */
  puts?: number;
  gets?: number;
  windowMs?: number;
  /** For each request of a kind in turn; all that follow are answered. */
  fates?: { GET?: readonly Fate[]; PUT?: readonly Fate[] };
  client?: Partial<ContactsClientOptions>;
}

/** Of what happens in the same millisecond, one thing is still the first. */
interface Moment {
  at: number;
  order: number;
}

interface Stored {
  memo: string;
  modifiedTime: string;
  telephones: { telephone: string }[];
}

const TIMEOUT_MS = 5_000;
const LATE_MS = 7_000;
export const UNTOUCHED = "2026-01-01T00:00:00+09:00";

/**
 * A server whose contacts have two writers: the client's edits, which set the memo, and another one, which adds telephone
 * numbers. It notes each number that a PUT wipes, and when.
 */
export class TwoWriters {
  readonly clock = new FakeClock();
  readonly client: ContactsClient;
  readonly sent: string[] = [];
  /** From the answer of the GET at the server to its PUT's coming there, for each PUT that was not late. */
  readonly gaps: number[] = [];
  /** Numbers wiped, and whether the other writer had stored them before the GET was answered: that must not be. */
  readonly wiped: { telephone: string; wasReadable: boolean }[] = [];
  readonly #options: WorldOptions;
  readonly #stored = new Map<string, Stored>();
  readonly #read = new Map<string, Moment>();
  readonly #written = new Map<string, Moment>();
  readonly #counts = { GET: 0, PUT: 0, ways: 0, moments: 0 };
  readonly #windows = { GET: new Map<number, number>(), PUT: new Map<number, number>() };

  constructor(options: WorldOptions = {}) {
    this.#options = options;
    const fetch = (url: unknown, init: RequestInit | undefined): Promise<Response> => this.#receive(String(url), init!);
    this.client = new ContactsClient({ auth: "token", timeoutMs: TIMEOUT_MS, fetch, ...options.client }, { clock: this.clock, random: () => 0.5 });
  }

  stored(id: string): Stored {
    const found = this.#stored.get(id) ?? { memo: "old", modifiedTime: UNTOUCHED, telephones: [] };
    this.#stored.set(id, found);
    return found;
  }

  /** The other writer adds a number. */
  write(id: string, telephone: string): void {
    const { memo, telephones } = this.stored(id);
    this.#stored.set(id, { memo, modifiedTime: "2026-01-02T00:00:00+09:00", telephones: [...telephones, { telephone }] });
    this.#written.set(telephone, this.#moment());
  }

  async #receive(url: string, { method, body }: RequestInit): Promise<Response> {
    const id = url.slice(url.lastIndexOf("/") + 1);
    const kind = method as "GET" | "PUT";
    this.sent.push(`${kind} ${id}`);
    const fate = this.#options.fates?.[kind]?.[this.#counts[kind]++] ?? "answered";
    // The GET that the client had when it sent this.
    const read = this.#read.get(id);
    await this.#travel();
    if (fate === "no answer" || fate === "lost") return fate === "lost" ? Promise.reject(fetchFailed("ECONNRESET")) : never();
    const status = this.#status(kind, fate);
    if (fate === "late") {
      this.clock.after(LATE_MS, () => this.#put(id, body as string, read!));
      return never();
    }
    if (kind === "PUT" && (status === 200 || fate === "503, done")) {
      this.gaps.push(this.clock.now() - read!.at);
      this.#put(id, body as string, read!);
    }
    const answer = this.#answer(id, kind, status);
    if (kind === "GET" && status === 200) this.#read.set(id, this.#moment());
    await this.#travel();
    if (fate === "done, answer lost") throw fetchFailed("ECONNRESET");
    return answer;
  }

  #moment(): Moment {
    return { at: this.clock.now(), order: this.#counts.moments++ };
  }

  #put(id: string, body: string, read: Moment): void {
    const sent = JSON.parse(body) as Stored;
    const kept = new Set(sent.telephones.map(({ telephone }) => telephone));
    for (const { telephone } of this.stored(id).telephones) {
      if (!kept.has(telephone)) this.wiped.push({ telephone, wasReadable: this.#written.get(telephone)!.order < read.order });
    }
    this.#stored.set(id, { memo: sent.memo, modifiedTime: "2026-01-03T00:00:00+09:00", telephones: sent.telephones });
  }

  #status(kind: "GET" | "PUT", fate: Fate): number {
    const used = this.#windows[kind].get(this.#window) ?? 0;
    if (fate === "429" || used >= this.#limit(kind)) return 429;
    this.#windows[kind].set(this.#window, used + 1);
    return fate === "401" ? 401 : fate.startsWith("503") ? 503 : 200;
  }

  #answer(id: string, kind: "GET" | "PUT", status: number): Response {
    const left = this.#limit(kind) - (this.#windows[kind].get(this.#window) ?? 0);
    const resetMs = (this.#window + 1) * this.#windowMs - this.clock.now();
    const headers = limitHeaders(this.#limit(kind), status === 429 ? 0 : left, Math.ceil(resetMs / 1000));
    const contact = { contactId: id, contactName: { lastName: "a" }, permission: { accessibleRange: "ALL" }, createdTime: UNTOUCHED };
    return json(status === 200 ? { ...contact, ...this.stored(id) } : {}, { status, headers });
  }

  #limit(kind: "GET" | "PUT"): number {
    return (kind === "GET" ? this.#options.gets : this.#options.puts) ?? 1_000;
  }

  get #windowMs(): number {
    return this.#options.windowMs ?? 60_000;
  }

  get #window(): number {
    return Math.floor(this.clock.now() / this.#windowMs);
  }

  #travel(): Promise<void> {
    const { latencies = [50] } = this.#options;
    return new Promise((resolve) => void this.clock.after(latencies[this.#counts.ways++ % latencies.length]!, resolve));
  }
}
