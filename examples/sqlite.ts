import Database from "better-sqlite3";
import { NotFoundError, type ContactName, type ContactsClient, type SyncBatch, type SyncOptions } from "lineworks-contacts";

/** `names` has what only `get` returns, and `named` the version it is from. Syncing leaves both alone. */
export function openCopy(file: string): Database.Database {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.exec(`
    create table if not exists contacts (id text primary key, contact text not null, reading text not null, names text, named text);
    create index if not exists contacts_by_reading on contacts (reading);
    create table if not exists sync (id integer primary key check (id = 1), state text);
    insert or ignore into sync (id) values (1);
  `);
  return db;
}

/** Brings the copy up to date. Killed anywhere, it goes on there the next time. */
export async function syncCopy(client: ContactsClient, db: Database.Database, options: SyncOptions = {}): Promise<void> {
  const upsert = db.prepare(`
    insert into contacts (id, contact, reading) values (?, ?, ?)
    on conflict (id) do update set contact = excluded.contact, reading = excluded.reading`);
  const remove = db.prepare("delete from contacts where id = ?");
  const notSeen = db.prepare<[string], string>("select id from contacts where reading <> ?").pluck();
  const advance = db.prepare("update sync set state = ? where state is ?");

  let state = db.prepare<[], string | null>("select state from sync").pluck().get() ?? null;
  const store = db.transaction((batch: SyncBatch) => {
    if (advance.run(batch.state, state).changes !== 1) throw new Error("another process syncs this copy");
    for (const contact of batch.upserts) upsert.run(contact.contactId, JSON.stringify(contact), batch.reading);
    for (const id of batch.deletedIds) remove.run(id);
  });

  const knownIds = ({ notSeenIn }: { notSeenIn: string }) => notSeen.iterate(notSeenIn);
  for await (const batch of client.contacts.sync({ state, knownIds, ...options })) {
    store.immediate(batch);
    state = batch.state;
    if (batch.restarted) console.warn(`everything is read again: the state was ${batch.restarted}`);
    if (batch.heldBack) console.warn(`${batch.heldBack.missing} or more contacts are missing: none was deleted`);
  }
}

/** Gets prefix, suffix and middle name of contacts that are new or changed: a request each. */
export async function getNames(client: ContactsClient, db: Database.Database, most: number): Promise<void> {
  const stale = db.prepare<[number], string>("select id from contacts where named is not contact ->> 'modifiedTime' limit ?").pluck();
  const keep = db.prepare<[string, string | null, string]>("update contacts set names = ?, named = ? where id = ?");
  for (const id of stale.all(most)) {
    try {
      const { contactName, modifiedTime } = await client.contacts.get(id);
      const { prefix, suffix, middleName }: ContactName = contactName;
      // Times have seconds: within this one, it may change again.
      const isSettled = Date.parse(modifiedTime) < Date.now() - 60_000;
      keep.run(JSON.stringify({ prefix, suffix, middleName }), isSettled ? modifiedTime : null, id);
    } catch (error) {
      // Deleted meanwhile: a sync will find out.
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
}
