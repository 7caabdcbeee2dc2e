import type { components } from "../../../generated/schema.js";

type Described = components["schemas"]["ContactTag"];

/** A tag as it is stored. `userId` is its owner; undefined for a tag of the company. */
export interface Tag {
  readonly sequence: number;
  readonly contactTagId: string;
  readonly contactTagName: string;
  readonly userId: string | undefined;
}

/** A tag to put into a fake. A `userId` makes it that member's own. */
export type TagOverrides = Pick<Described, "contactTagName"> & Partial<Pick<Described, "contactTagId">> & { userId?: string };

/** The tags of the company and of its members. */
export class ContactTags {
  readonly #tags = new Map<string, Tag>();
  #made = 0;

  get(contactTagId: string): Tag | undefined {
    return this.#tags.get(contactTagId);
  }

  add({ contactTagId, contactTagName, userId }: TagOverrides): Tag {
    this.#made += 1;
    const sequence = this.#made;
    const made = `${userId === undefined ? "ctag2a81" : "ctaguser"}-94b6-4642-6903-04${String(sequence).padStart(10, "0")}`;
    return this.put({ sequence, contactTagId: contactTagId ?? made, contactTagName, userId });
  }

  /** Adds a tag, or replaces the one with its id. */
  put(tag: Tag): Tag {
    this.#tags.set(tag.contactTagId, tag);
    return tag;
  }

  delete(contactTagId: string): void {
    this.#tags.delete(contactTagId);
  }

  /** Whether another tag of the same owner has the name. */
  isTaken(name: string, userId: string | undefined, except?: string): boolean {
    const others = [...this.#tags.values()].filter(({ contactTagId }) => contactTagId !== except);
    return others.some((tag) => tag.contactTagName === name && tag.userId === userId);
  }

  /** All tags, in no order. */
  all(): Tag[] {
    return [...this.#tags.values()];
  }
}
