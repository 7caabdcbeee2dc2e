// Photos go to another port than the API's, as with the vendor to another host, and come back by a redirect.
/* global Blob, ReadableStream */
import { equal, rejection } from "./expect.mjs";

const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) % 251);

const kinds = {
  "photo from bytes": () => bytes,
  "photo from a Blob": () => new Blob([bytes], { type: "image/png" }),
  "photo from a stream": () =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 7_000) controller.enqueue(bytes.slice(at, at + 7_000));
        controller.close();
      },
    }),
};

export const photos = {
  ...Object.fromEntries(Object.entries(kinds).map(([name, make]) => [`${name}, and back`, (world) => thereAndBack(world, make())])),

  async "photo from a path"({ client, photoPath = "photo.png" }) {
    const contactId = await firstId(client);
    try {
      await client.contacts.photo.upload(contactId, photoPath);
    } catch (error) {
      if (error.name === "ValidationError") return "refused: no file system";
      if (/no such file/.test(error.message)) return "no such file: its files are its own";
      throw error;
    }
    equal((await download(client, contactId)).byteLength > 0, true, "bytes came back");
  },

  async "photo whose body is cut fails while it is read"({ client, ask }) {
    const contactId = await firstId(client);
    await client.contacts.photo.upload(contactId, bytes, { fileName: "photo.png" });
    await ask("failNext", { kind: "cutBody", operation: "download" });
    const response = await opaqueOr(client.contacts.photo.download(contactId));
    if (typeof response === "string") return response;
    await rejection(response.arrayBuffer(), "ConnectionError");
  },
};

async function thereAndBack({ client }, file) {
  const contactId = await firstId(client);
  await client.contacts.photo.upload(contactId, file, { fileName: "photo.png" });
  const back = await download(client, contactId);
  if (typeof back === "string") return back;
  equal([back.byteLength, back.every((byte, i) => byte === bytes[i])], [bytes.length, true], "bytes");
}

async function firstId(client) {
  return (await client.contacts.list({ count: 1 }).firstPage()).contacts[0].contactId;
}

async function download(client, contactId) {
  const response = await opaqueOr(client.contacts.photo.download(contactId));
  return typeof response === "string" ? response : new Uint8Array(await response.arrayBuffer());
}

/** A page may not see where a redirect leads, so there is no download in it. */
async function opaqueOr(promise) {
  return promise.catch((error) => {
    if (error.status !== 0) throw error;
    return "upload only: a page can't see where the redirect leads";
  });
}
