import type { ContactsClient, ListedContact, SyncBatch } from "lineworks-contacts";
import { Kysely, PostgresDialect, sql } from "kysely";
import type { Pool } from "pg";

interface Tables {
  contacts: { id: string; contact: string; reading: string };
  sync: { copy: string; state: string | null };
}

/** The tables. `contact` is jsonb; what only `get` returns goes into columns of your own, which syncing leaves alone. */
export async function openCopy(pool: Pool): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await sql`create table if not exists contacts (id text primary key, contact jsonb not null, reading text not null)`.execute(db);
  await sql`create table if not exists sync (copy text primary key, state text)`.execute(db);
  await db.insertInto("sync").values({ copy: "company", state: null }).onConflict((conflict) => conflict.doNothing()).execute();
  return db;
}

/** Brings the copy up to date. Killed anywhere, it goes on there the next time. */
export async function syncCopy(client: ContactsClient, db: Kysely<Tables>, options: { full?: boolean } = {}): Promise<void> {
  let { state } = await db.selectFrom("sync").select("state").where("copy", "=", "company").executeTakeFirstOrThrow();
  const knownIds = ({ notSeenIn }: { notSeenIn: string }) => idsNotSeen(db, notSeenIn);
  for await (const batch of client.contacts.sync({ ...options, state, knownIds })) {
    await store(db, batch, state);
    state = batch.state;
    if (batch.restarted) console.warn(`everything is read again: the state was ${batch.restarted}`);
    if (batch.heldBack) console.warn(`${batch.heldBack.missing} or more contacts are missing: none was deleted`);
  }
}

/** The batch and its state, or neither. */
async function store(db: Kysely<Tables>, { upserts, deletedIds, reading, state }: SyncBatch, before: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const advanced = await trx.updateTable("sync").set({ state }).where("copy", "=", "company").where("state", "is not distinct from", before).executeTakeFirst();
    if (advanced.numUpdatedRows !== 1n) throw new Error("another process syncs this copy");
    if (upserts.length > 0) {
      const rows = upserts.map((contact: ListedContact) => ({ id: contact.contactId, contact: JSON.stringify(contact), reading }));
      await trx.insertInto("contacts").values(rows).onConflict((conflict) => conflict.column("id").doUpdateSet((row) => ({ contact: row.ref("excluded.contact"), reading: row.ref("excluded.reading") }))).execute();
    }
    if (deletedIds.length > 0) await trx.deleteFrom("contacts").where("id", "in", deletedIds).execute();
  });
}

/** A thousand at a time, so that a million ids need no memory. */
async function* idsNotSeen(db: Kysely<Tables>, reading: string): AsyncGenerator<string> {
  for (let last = ""; ; ) {
    const rows = await db.selectFrom("contacts").select("id").where("reading", "<>", reading).where("id", ">", last).orderBy("id").limit(1_000).execute();
    for (const { id } of rows) yield (last = id);
    if (rows.length === 0) return;
  }
}
