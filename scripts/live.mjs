// `npm run verify:live`: asks the real API what the vendor's pages leave open, by GETs alone, and prints the answers as a
// table for openapi/DISCREPANCIES.md. Needs LINEWORKS_TOKEN, best one with the scope contact.read; LINEWORKS_BASE_URL
// names another host. What is printed holds no contact data: no ids, no names, no values.
import { isWorksError } from "lineworks-contacts";
import { verifyLive } from "./live/verify.mjs";

const { LINEWORKS_TOKEN: auth, LINEWORKS_BASE_URL: baseUrl } = process.env;
if (!auth) {
  console.error("LINEWORKS_TOKEN is not set: give an access token, best one with the scope contact.read alone.");
  process.exit(2);
}
try {
  console.log(await verifyLive({ auth, baseUrl, onProgress: (what) => console.error(`${what} …`) }));
} catch (error) {
  if (!isWorksError(error)) throw error;
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
}
