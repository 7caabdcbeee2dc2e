import type { ListedContact } from "../model/contact.js";
import { secondOf } from "../model/dates.js";
import { ResultLimitError } from "../model/errors.js";
import { readSecond, walkByDate, type DatedWalk } from "./by-date.js";
import type { ContactPage, ReadContactPages, ReceivedPage } from "./contact-listing.js";
import { notResumable } from "./listing.js";
import { TimeOrder, timeReader, type OrderSoFar } from "./order.js";

export interface AllWalk extends Omit<DatedWalk, "method" | "searchDateType" | "startDateTime" | "endDateTime" | "delivered"> {
  /** The list without dates, by `createdTime asc`. Throws `ResultLimitError` if it may have been cut off at the limit. */
  undated: ReadContactPages;
  /** One page of it, from the other end or from a cursor. */
  readUndated: (orderBy: "createdTime asc" | "createdTime desc", cursor?: string) => Promise<ReceivedPage>;
}

/** What a resumed run must know about the list without dates, besides what `followContacts` stores. */
interface UndatedPlace {
  order: OrderSoFar;
  ties: Ties;
}

interface Ties {
  /** Whether contacts of one second come in the same order each time. */
  areStable: boolean;
  /** The last second that was read separately, because they may not. */
  readSecond: number | null;
}

/** The chance that this many ties come in the same order twice by accident is below one in a million. */
const ENOUGH_TIES = 20;

const timeOf = timeReader("createdTime");

/** Everything: first the list without dates, up to the API's limit, then windows of the created time from there on. */
export function walkAll(walk: AllWalk): ReadContactPages {
  return async function* ({ after, ahead }) {
    if (after?.window) return yield* walkByDate(datedFrom(walk, Date.parse(after.window.startDateTime)))({ after, ahead });

    const undated = new UndatedWalk(walk, after);
    yield* undated.pages(ahead);
    if (!undated.isCut) return;
    const rest = datedFrom(walk, secondOf(undated.order.last));
    const latest = await undated.latest();
    yield* walkByDate({ ...rest, endDateTime: latest, delivered: undated.recent })({ after: undated.last, ahead });
  };
}

function datedFrom(walk: AllWalk, start: number): DatedWalk {
  return { ...walk, method: "listAll", searchDateType: "CREATED_TIME", startDateTime: new Date(start), endDateTime: undefined };
}

/** The list without dates, and what its pages show about the server. */
class UndatedWalk {
  readonly order: TimeOrder;
  /** The last page delivered. */
  last: ContactPage | undefined;
  /** Whether the list may have been cut off at the limit. */
  isCut = false;
  /** The contacts delivered last: the last page, and all others of its last second. */
  recent: ListedContact[];

  readonly #walk: AllWalk;
  #ties: Ties;

  constructor(walk: AllWalk, after: ContactPage | undefined) {
    const { order, ties } = { ...after?.place } as Partial<UndatedPlace>;
    if (after && !order) throw notResumable("is not a page of this listAll(): a page resumes only the walk it came from, with the same query");
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
      if (!(error instanceof ResultLimitError)) throw error;
      this.isCut = true;
    }
  }

  /**
   * The created time of the latest contact; undefined if the API ignores the sort direction. Either way, the responses must show that the
   * list is sorted by created time. Otherwise nobody knows where to go on.
   */
  async latest(): Promise<Date | undefined> {
    if (this.order.isSorted) {
      const { contacts } = await this.#walk.readUndated("createdTime desc");
      const [latest] = contacts.map(timeOf);
      if (this.order.confirmedBy(this.recent, contacts, "createdTime") === "shown") return latest! >= this.order.last ? new Date(latest!) : undefined;
    }
    const { operation, limit } = this.#walk;
    const delivered = this.last?.delivered ?? 0;
    throw new ResultLimitError(
      `${operation}: there may be more than the ${delivered} contacts listed so far. The API gives at most ${limit} per query, and its responses don't show that it ` +
        "sorts them by createdTime, so listAll() can't tell which are missing. Use contacts.listByDate() from the day of your first contact",
      { limit, delivered },
    );
  }

  /**
   * The page to deliver. If the previous page ended within a second, the contacts of that second may come in a different order on this
   * one, so that some are on neither page. Unless that has been ruled out, the second is read separately.
   */
  async #complete({ contacts }: ContactPage): Promise<ListedContact[]> {
    const second = secondOf(this.order.last);
    const isTied = (contact: ListedContact | undefined): boolean => contact !== undefined && secondOf(timeOf(contact)) === second;
    let complete = contacts;
    if (this.#ties.readSecond === second) {
      complete = contacts.filter((contact) => !isTied(contact));
    } else if (isTied(contacts[0]) && !(await this.#areTiesStable(contacts))) {
      this.#ties = { ...this.#ties, readSecond: second };
      const whole = await readSecond(datedFrom(this.#walk, second), second);
      complete = [...whole.filter(isTied), ...contacts.filter((contact) => !isTied(contact))];
    }
    // If cursors are offsets, a contact that newly matches the filter shifts the others, and one of them comes again.
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
