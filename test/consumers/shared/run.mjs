// Runs what was built: `run.mjs FILE`, whose `exercise` is given a fake on a port. Prints what came of it.
import { pathToFileURL } from "node:url";
import { FakeWorks } from "lineworks-contacts/testing";

const { exercise } = await import(pathToFileURL(process.argv[2]).href);
const works = new FakeWorks({ contacts: 700 });
const server = await works.listen();
const credentials = { ...works.serviceAccount, tokenUrl: server.tokenUrl };
console.log(JSON.stringify(await exercise({ baseUrl: server.baseUrl, credentials })));
await server.close();
