// The generators of TypeScript that take the document, and how a user of each lists contacts and gets one.

/**
 * - `script` and `args`: its command. A script that begins with a dot is ours, beside this file.
 * - `use`: a module of its users.
 * - `names`: schemas that it names differently.
 * - `narrower`: schemas whose types it makes narrower than the document says. These are faults of the tool; the check holds that there are no others.
 */
export const generators = [
  {
    name: "hey-api",
    // Its TypeScript is the project's own; the newest has no API that it could call.
    packages: ["@hey-api/openapi-ts@0.99.0", "typescript@5.9.3"],
    script: "bin/run.js",
    args: (document, out) => ["--input", document, "--output", out, "--client", "@hey-api/client-fetch"],
    types: "./out/index.js",
    use: `
      import { getContact, listContacts } from "./out/index.js";
      import { createClient } from "./out/client/index.js";
      export const use: Use = async ({ baseUrl, token, query, contactId }) => {
        const client = createClient({ baseUrl, auth: () => token });
        const page = await listContacts({ client, query, throwOnError: true });
        const contact = await getContact({ client, path: { contactId }, throwOnError: true });
        return { page: page.data, contact: contact.data };
      };`,
  },
  {
    name: "orval",
    packages: ["orval@8.38.0"],
    script: "dist/bin/orval.mjs",
    args: (document, out) => ["--input", document, "--output", `${out}/index.ts`, "--client", "fetch"],
    types: "./out/index.js",
    // Without a configuration its requests have a path only.
    use: `
      import { getContact, listContacts } from "./out/index.js";
      export const use: Use = async ({ baseUrl, token, query, contactId }) => {
        const { fetch } = globalThis;
        globalThis.fetch = (path, init) => fetch(baseUrl + String(path), init);
        const headers = { authorization: \`Bearer \${token}\` };
        const page = await listContacts(query, { headers });
        const contact = await getContact(contactId, { headers });
        globalThis.fetch = fetch;
        if (page.status !== 200 || contact.status !== 200) throw new Error(\`\${page.status} \${contact.status}\`);
        return { page: page.data, contact: contact.data };
      };`,
  },
  {
    name: "kubb",
    // The newest of its packages that are there for types and for clients.
    packages: ["@kubb/core@4.39.3", "@kubb/plugin-oas@4.39.3", "@kubb/plugin-ts@4.39.3", "@kubb/plugin-client@4.39.3"],
    script: "./kubb.mjs",
    args: (document, out, directory) => [document, out, directory],
    types: "./out/index.js",
    names: { I18nDisplayName: "I18NDisplayName" },
    use: `
      import { getContact, listContacts } from "./out/index.js";
      export const use: Use = async ({ baseUrl, token, query, contactId }) => {
        const config = { baseURL: baseUrl, headers: { authorization: \`Bearer \${token}\` } };
        return { page: await listContacts(query, config), contact: await getContact(contactId, config) };
      };`,
  },
  {
    name: "swagger-typescript-api",
    packages: ["swagger-typescript-api@13.13.0"],
    script: "dist/cli.mjs",
    args: (document, out) => ["generate", "--path", document, "--output", out, "--name", "index.ts"],
    types: "./out/index.js",
    names: { I18nDisplayName: "I18NDisplayName" },
    // It forgets that a map may be null: the custom properties, and all that holds them.
    narrower: ["CustomProperties", "CustomPropertiesWrite", "Contact", "ContactList", "ContactWrite", "ContactUpdate"],
    use: `
      import { Api } from "./out/index.js";
      export const use: Use = async ({ baseUrl, token, query, contactId }) => {
        const { contacts } = new Api({ baseUrl, baseApiParams: { headers: { authorization: \`Bearer \${token}\` } } });
        const page = await contacts.listContacts(query);
        const contact = await contacts.getContact(contactId);
        return { page: page.data, contact: contact.data };
      };`,
  },
];
