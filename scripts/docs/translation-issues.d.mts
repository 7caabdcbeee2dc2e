import type { Translation } from "./locales.mjs";

export function translationIssues(document: object, translations?: Translation[]): { message: string; path?: (string | number)[] }[];
