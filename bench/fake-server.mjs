// FakeWorks over HTTP in a process of its own, where the API's behaviour is what matters: windows, limits, the cap.
import { FakeWorks } from "../dist/testing.js";
import { books } from "./books.mjs";

const { book, end, ...options } = JSON.parse(process.argv[2]);
const { contacts, contactTimes } = books[book](end);
const works = new FakeWorks({ ...options, contacts, contactTimes, now: () => new Date() });
const { baseUrl } = await works.listen();

process.on("message", (question) => {
  if (question === "ids") process.send(works.contacts.ids());
  if (question === "requests") process.send(works.requests.map(({ at, status }) => ({ at: at.getTime(), status })));
  if (question === "forget requests") process.send(works.requests.splice(0).length);
});
process.send({ baseUrl, token: works.issueToken() });
