import type { FakeWorksOptions, makeContact } from "../../src/testing/index.js";

export const contactId: string;
export function sampleWorld(operationId: string, make: typeof makeContact): FakeWorksOptions;
