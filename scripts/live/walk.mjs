const SAMPLES = 40;
const MINUTE_MS = 60_000;

/** Reads the whole undated list: the cap, the headers, and some times to ask about. */
export async function walkEverything(client, ask, fields) {
  const query = { count: 500, orderBy: "createdTime asc" };
  const before = new Date(Date.now() - MINUTE_MS);
  const seen = new Set();
  const sample = [];
  let [delivered, pages, sorted, cursor, firstCursor, last, headers, end] = [0, 0, true];
  for (;;) {
    const page = await ask(cursor === undefined ? query : { ...query, cursor });
    headers ??= page.headers;
    if (page.status !== 200) {
      end = page.said;
      break;
    }
    pages += 1;
    for (const contact of page.contacts) {
      fields.count(contact);
      sorted &&= !(Date.parse(contact.createdTime) < last);
      last = Date.parse(contact.createdTime) || last;
      // Spread over the list: each one gets in by chance, and pushes another one out.
      const place = seen.size < SAMPLES ? seen.size : Math.floor(Math.random() * (seen.size + 1));
      if (place < SAMPLES) sample[place] = { contactId: contact.contactId, CREATED_TIME: Date.parse(contact.createdTime), MODIFIED_TIME: Date.parse(contact.modifiedTime) };
      seen.add(contact.contactId);
    }
    delivered += page.contacts.length;
    firstCursor ??= page.nextCursor;
    cursor = page.nextCursor;
    if (cursor === undefined) break;
  }
  const more = Number.isFinite(last) && sorted ? await hasMore(client, { startDateTime: new Date(last), endDateTime: before }, seen) : undefined;
  return { sample, firstCursor, rows: [capRow({ delivered, pages, end, more }), undatedOrderRow(sorted, seen.size), headerRow(headers)] };
}

/** Whether a walk by date finds a contact that was there before the list was read and that it has not given. */
async function hasMore(client, span, seen) {
  if (span.endDateTime < span.startDateTime) return false;
  for await (const { contactId } of client.contacts.listByDate({ searchDateType: "CREATED_TIME", ...span })) {
    if (!seen.has(contactId)) return true;
  }
  return false;
}

function capRow({ delivered, pages, end, more }) {
  const question = "What happens at 50,000?";
  const evidence = `${delivered} contacts in ${pages} pages of 500, ${end === undefined ? "then no cursor" : `then ${end}`}; a walk by date finds ${more === undefined ? "(not asked)" : more ? "more" : "no more"}`;
  if (end !== undefined) return [question, `the page after the last one is refused: ${end}`, evidence];
  if (more) return [question, `the list just ends, without a cursor, after ${delivered}`, evidence];
  return [question, "not shown: this company has fewer contacts", evidence];
}

function undatedOrderRow(sorted, contacts) {
  return ["Does `orderBy=createdTime asc` sort a list without dates?", sorted ? "yes" : "no", `${contacts} contacts compared with the one before`];
}

function headerRow(headers) {
  const told = [...headers].filter(([name]) => /rate-?limit|retry-after/i.test(name));
  const list = told.map(([name, value]) => `\`${name}: ${/^[\w.,;= -]{1,40}$/.test(value) ? value : "…"}\``).join(", ");
  return ["Which rate-limit headers come?", told.length === 0 ? "none" : list, `first answer; Date ${headers.has("date") ? "comes" : "does not come"} with it`];
}
