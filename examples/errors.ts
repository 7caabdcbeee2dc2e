import { NotFoundError, RateLimitError, ValidationError, isWorksError, type Contact, type ContactsClient } from "lineworks-contacts";

export async function find(client: ContactsClient, contactId: string): Promise<Contact | undefined> {
  try {
    return await client.contacts.get(contactId);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    if (error instanceof RateLimitError) console.warn(`busy; ask again in ${error.retryAfterMs} ms`);
    if (error instanceof ValidationError) for (const { path, message } of error.issues) console.warn(`${path} ${message}`);
    // Safe to log: no token, no key, no contact data in message, stack or JSON.
    if (isWorksError(error)) console.error(JSON.stringify(error));
    throw error;
  }
}
