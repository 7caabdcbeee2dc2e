import { FakeWorks, type FakeWorksServer } from "lineworks-contacts/testing";
import { exercise } from "./app.mjs";

const works = new FakeWorks({ contacts: 700 });
const server: FakeWorksServer = await works.listen();
console.log(JSON.stringify(await exercise({ baseUrl: server.baseUrl, credentials: { ...works.serviceAccount, tokenUrl: server.tokenUrl } })));
await server.close();
