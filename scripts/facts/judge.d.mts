import type { Page } from "../../test/contract/facts.js";
import type { DocumentReader } from "../../test/contract/resolve-fact.js";

export interface Judgement {
  title: string;
  facts?: string;
  compared: number;
  differences: string[];
  notes: string[];
  unread: string[];
}

export function judge(text: string, known: { name: string; pages: Page[]; reader: DocumentReader; exampleOf: (file: string) => unknown }): Judgement;
