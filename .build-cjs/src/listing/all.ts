import type { ListedContact } from "../model/contact.js";
import { secondOf } from "../model/dates.js";
import { ResultLimitError } from "../model/errors.js";
import { readSecond, timeReader, walkByDate, type DatedWalk } from "./by-date.js";
import type { ContactPage, ReadContactPages, ReceivedPage } from "./contact-listing.js";
import { notResumable } from "./listing.js";
import { TimeOrder, type OrderSoFar } from "./order.js";

export interface AllWalk extends Omit<DatedWalk, "method" | "searchDateType" | "startDateTime" | "endDateTime" | "delivered"> {
  /** The list without dates, by `createdTime asc`; throws `ResultLimitError` where it may have been cut at the cap. */
  undated: ReadContactPages;
  /** One page of it, from the other end or from a cursor on. */
  readUndated: (orderBy: "createdTime asc" | "createdTime desc", cursor?: string) => Promise<ReceivedPage>;
}

/** What a page of the list without dates tells the run that resumes it, beside what `followContacts` keeps there. */
interface UndatedPlace {
  order: OrderSoFar;
  ties: Ties;
}

interface Ties {
  /** Whether contacts of one second come in the same order at each request. */
  areStable: boolean;
  /** The last second that was read by itself, for they may not. */
  readSecond: number | null;
}

/** By chance, so many ties come in the same order twice less than once in a million times. */
const ENOUGH_TIES = 20;

const timeOf = timeReader("CREATED_TIME");

/** Everything: the list without dates as far as the API gives it, then the windows of the created time from there. */
export function walkAll(walk: AllWalk): ReadContactPages {
  return async function* ({ after, ahead }) {
    if (after?.window) return yield* walkByDate(datedFrom(walk, Date.parse(after.window.startDateTime)))({ after, ahead });

    const undated = new UndatedWalk(walk, after);
    yield* undated.pages(ahead);
    const { cut, last } = undated;
    if (!cut) return;
    const latest = await undated.latest();
    yield* walkByDate({ ...datedFrom(walk, secondOf(undated.order.last)), endDateTime: new Date(latest), delivered: undated.recent })({ after: last, ahead });
  };
}

function datedFrom(walk: AllWalk, start: number): DatedWalk {
  return { ...walk, method: "listAll", searchDateType: "CREATED_TIME", startDateTime: new Date(start), endDateTime: undefined };
}

/** The list without dates, and what it shows about the server on the way. */
class UndatedWalk {
  readonly order: TimeOrder;
  /** The last page that was given. */
  last: ContactPage | undefined;
  /** Set where the list may have been cut at the cap. */
  cut: ResultLimitError | undefined;
  /** What was given last: a page, and all that shares its last second. */
  recent: ListedContact[];

  readonly #walk: AllWalk;
  #ties: Ties;

  constructor(walk: AllWalk, after: ContactPage | undefined) {
    const { order, ties } = { ...after?.place } as Partial<UndatedPlace>;
    if (after && !order) throw notResumable("is no page of listAll(): a page resumes the walk that gave it, with the same query");
    this.#walk = walk;
    this.order = new TimeOrder(order);
    this.last = after;
    this.recent = after?.contacts ?? [];
    this.#ties = ties ?? { areStable: false, readSecond: null };
  }

  async *pages(ahead: boolean): AsyncGenerator<ContactPage, void, undefined> {
    let delivered = this.last?.delivered ?? 0;
    try {
      for await (const page of this.#walk.undated({ after: this.last, ahead })) {
        const contacts = await this.#complete(page);
        delivered += contacts.length;
        this.#note(page, contacts);
        this.last = { ...page, contacts, delivered, place: { ...page.place, order: this.order.soFar, ties: this.#ties } satisfies ContactPage["place"] & UndatedPlace };
        yield this.last;
      }
    } catch (error) {
      // Without the order of time, where to go on is unknown.
      if (!(error instanceof ResultLimitError) || !this.order.isSorted || Number.isNaN(this.order.last)) throw error;
      this.cut = error;
    }
  }

  /** The created time of the latest contact, which has to show that the list came by created time; where it does not, the list can't be continued. */
  async latest(): Promise<number> {
    const { contacts } = await this.#walk.readUndated("createdTime desc");
    const farEnd = contacts.toReversed();
    if (this.order.confirmedBy(this.recent, farEnd, timeOf) !== "shown") throw this.cut!;
    return timeOf(farEnd.at(-1)!);
  }

  /**
   * The page as it is to be given. Where a page ends within a second, the contacts of that second may come in another order at the next
   * request, and some of them on neither page: unless that has been ruled out, the second is read by itself.
   */
  async #complete({ contacts }: ContactPage): Promise<ListedContact[]> {
    const second = secondOf(this.order.last);
    let complete = contacts;
    if (contacts[0] && secondOf(timeOf(contacts[0])) === second && second !== this.#ties.readSecond && !(await this.#areTiesStable(contacts))) {
      this.#ties = { ...this.#ties, readSecond: second };
      complete = [...(await readSecond(datedFrom(this.#walk, second), second)), ...contacts.filter((contact) => secondOf(timeOf(contact)) !== second)];
    } else if (this.#ties.readSecond === second) {
      complete = contacts.filter((contact) => secondOf(timeOf(contact)) !== second);
    }
    // Where a cursor is an offset, what comes to match a filter shifts the others, and one of them comes again.
    const before = new Set(this.recent.map(({ contactId }) => contactId));
    return complete.filter(({ contactId }) => !before.has(contactId));
  }

  async #areTiesStable(contacts: readonly ListedContact[]): Promise<boolean> {
    const ties = contacts.filter((contact, i) => i > 0 && secondOf(timeOf(contact)) === secondOf(timeOf(contacts[i - 1]!))).length;
    if (this.#ties.areStable || ties < ENOUGH_TIES) return this.#ties.areStable;
    const again = await this.#walk.readUndated("createdTime asc", this.last?.nextCursor);
    const areStable = again.contacts.length === contacts.length && again.contacts.every(({ contactId }, i) => contactId === contacts[i]!.contactId);
    this.#ties = { ...this.#ties, areStable };
    return areStable;
  }

  #note(page: ContactPage, contacts: ListedContact[]): void {
    const second = secondOf(this.order.last);
    this.order.add(page.contacts.map(timeOf));
    this.recent = second === secondOf(this.order.last) ? [...this.recent, ...contacts] : contacts;
  }
}
