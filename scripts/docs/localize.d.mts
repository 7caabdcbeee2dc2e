interface Media {
  examples?: Record<string, object>;
}
interface Part {
  content?: { "application/json": Media };
}
interface LocalizedOperation {
  externalDocs?: { url: string };
  requestBody?: Part;
  responses: Record<string, Part>;
  "x-codeSamples": { lang: string; source: string }[];
}
export interface Localized {
  externalDocs: { url: string };
  paths: Record<string, Record<string, LocalizedOperation>>;
}

export function localize(document: object, language: string, labels: { guides: string; operations: string }): Localized;
