/** What has been delivered lately: by second, so that what can't come again is forgotten and memory stays flat. */
export class Seen {
  readonly #keysBySecond = new Map<number, Set<string>>();

  /** Whether this version of the contact is new here; from now on it is not. */
  add(contactId: string, time: number): boolean {
    const second = Math.floor(time / 1000);
    let keys = this.#keysBySecond.get(second);
    if (!keys) this.#keysBySecond.set(second, (keys = new Set()));
    const key = `${time} ${contactId}`;
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  }

  forgetBefore(time: number): void {
    const second = Math.floor(time / 1000);
    for (const known of this.#keysBySecond.keys()) if (known < second) this.#keysBySecond.delete(known);
  }
}
