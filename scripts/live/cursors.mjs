/** What a cursor survives: use, another page size, another order or filter, and the time that this run took. */
export async function readCursors(ask, oldCursor) {
  const unordered = { count: 2 };
  const query = { ...unordered, orderBy: "createdTime asc" };
  const first = await ask(query);
  if (first.nextCursor === undefined) return [["What does a cursor survive?", "not shown: this company has too few contacts", ""]];
  const cursor = first.nextCursor;
  const second = ids(await ask({ ...query, cursor }));
  const askedAgain = [
    ["being used twice", await ask({ ...query, cursor })],
    ["another `count`", await ask({ ...query, count: 1, cursor })],
    ["`orderBy` left out", await ask({ ...unordered, cursor })],
    ["another `orderBy`", await ask({ ...query, orderBy: "createdTime desc", cursor })],
    ["another filter", await ask({ ...query, accessibleRange: "ALL", cursor })],
  ];
  const rows = askedAgain.map(([words, page]) => [`Does a cursor survive ${words}?`, outcome(page, second), `status ${page.status}`]);
  if (oldCursor !== undefined) {
    const page = await ask({ count: 500, orderBy: "createdTime asc", cursor: oldCursor });
    rows.push(["Is the cursor of the first page of this run good at its end?", page.status === 200 ? "yes" : `no: ${page.said}`, `status ${page.status}`]);
  }
  rows.push(["Is a cursor an offset or a keyset?", "can't be told by GETs alone", "it takes a contact that leaves the list meanwhile"]);
  return rows;
}

function outcome(page, expected) {
  if (page.status !== 200) return `no: ${page.said}`;
  const got = ids(page);
  return got.length > 0 && got.every((id, i) => id === expected[i]) ? "yes: the list goes on where it was" : "it is taken, but other contacts come";
}

function ids({ contacts }) {
  return contacts.map(({ contactId }) => contactId);
}
