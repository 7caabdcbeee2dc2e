export function curlSample(document: object, path: string, method: string, operation: object): string;
