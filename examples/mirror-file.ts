import { open, readFile, rename, truncate, writeFile, type FileHandle } from "node:fs/promises";
import type { Contact, ContactPage, ListedContact } from "lineworks-contacts";

/** A walk under way: through all contacts, or through those changed from one time to another. */
export interface Walk {
  kind: "all" | "changed";
  from?: string;
  to?: string;
  /** Where the next walk through changes will begin. */
  mark: string;
}

export interface Kept {
  contact: ListedContact | Contact;
  /** As `get` gave it: with prefix, suffix and middle name, which lists leave out. */
  whole: boolean;
}

/** What happened, one JSON text a line. A page is written as one line, contacts and place together: both are kept, or neither. */
type Line = { begin: Walk } | { page: ContactPage } | { got: Contact } | { gone: string } | { done: true } | { kept: Kept } | { marks: Marks };

interface Marks {
  mark: string | undefined;
  fullMark: string | undefined;
}

/** A mirror's contacts and how far it has come, in a file that only grows until it is compacted. For one process at a time. */
export class MirrorFile {
  readonly contacts = new Map<string, Kept>();
  marks: Marks = { mark: undefined, fullMark: undefined };
  /** The walk that has begun and not ended, its last page, and whom it has met. */
  walk: Walk | undefined;
  page: ContactPage | undefined;
  seen = new Set<string>();
  readonly #path: string;
  #handle: FileHandle;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  static async open(path: string): Promise<MirrorFile> {
    const file = new MirrorFile(path, await open(path, "a", 0o600));
    const text = await readFile(path, "utf8");
    // What follows the last line break is a line that a crash has cut.
    const end = text.lastIndexOf("\n") + 1;
    if (end < text.length) await truncate(path, Buffer.byteLength(text.slice(0, end)));
    for (const line of text.slice(0, end).split("\n")) if (line !== "") file.#apply(JSON.parse(line) as Line);
    return file;
  }

  /** Returns once they are on the disk. */
  async append(...lines: Line[]): Promise<void> {
    await this.#handle.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    await this.#handle.datasync();
    for (const line of lines) this.#apply(line);
  }

  /** Writes the file anew, with each contact once. */
  async compact(): Promise<void> {
    const fresh = await open(`${this.#path}.new`, "w", 0o600);
    await writeFile(fresh, this.#lines());
    await fresh.datasync();
    await fresh.close();
    await rename(`${this.#path}.new`, this.#path);
    await this.#handle.close();
    this.#handle = await open(this.#path, "a");
  }

  *#lines(): Generator<string> {
    for (const kept of this.contacts.values()) yield `${JSON.stringify({ kept })}\n`;
    yield `${JSON.stringify({ marks: this.marks })}\n`;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  #apply(line: Line): void {
    if ("begin" in line) {
      this.walk = line.begin;
      this.page = undefined;
      this.seen = new Set();
    } else if ("page" in line) {
      this.page = line.page;
      for (const contact of line.page.contacts) this.#upsert(contact);
    } else if ("done" in line) {
      const { kind, mark } = this.walk!;
      this.marks = { mark, fullMark: kind === "all" ? mark : this.marks.fullMark };
      this.walk = undefined;
    } else if ("got" in line) this.contacts.set(line.got.contactId, { contact: line.got, whole: true });
    else if ("kept" in line) this.contacts.set(line.kept.contact.contactId, line.kept);
    else if ("gone" in line) this.contacts.delete(line.gone);
    else this.marks = line.marks;
  }

  /** A listed contact says nothing of prefix, suffix and middle name: those that are known stay until `get` is asked again. */
  #upsert(listed: ListedContact): void {
    const known = this.contacts.get(listed.contactId);
    const contact = { ...listed, contactName: { ...known?.contact.contactName, ...listed.contactName } };
    const unchanged = this.walk?.kind === "all" && known?.contact.modifiedTime === listed.modifiedTime;
    this.contacts.set(listed.contactId, { contact, whole: unchanged && known.whole });
    this.seen.add(listed.contactId);
  }
}
