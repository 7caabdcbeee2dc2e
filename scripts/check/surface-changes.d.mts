export function surfaceChanges(before: string, after: string): string[];
