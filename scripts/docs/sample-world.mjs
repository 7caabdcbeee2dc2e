// What the samples name, as options of FakeWorks: a contact, tags and custom properties, but not the one that a sample creates.
export const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";

const tags = ["ctag2a81-94b6-4642-6903-03aa7977da91", "3512644d-a731-4602-6912-031febc8bce2"].map((contactTagId) => ({ contactTagId, contactTagName: contactTagId.slice(0, 8) }));
const customProperties = [
  { propertyName: "string_single" },
  { propertyName: "string_multi", multiValued: true },
  { propertyName: "link_single", propertyType: "LINK" },
  { propertyName: "link_multi", propertyType: "LINK", multiValued: true },
];
const extId = { propertyName: "ext_id", customPropertyId: "custompi-5ge3-f6d7-ht33-35gr6e465u01" };

/** @param makeContact of the FakeWorks that gets the options */
export function sampleWorld(operationId, makeContact) {
  return {
    contacts: [makeContact({ contactId })],
    tags,
    customProperties: operationId === "createCustomProperty" ? customProperties : [...customProperties, extId],
  };
}
