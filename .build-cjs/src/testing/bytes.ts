/** `Uint8Array<ArrayBuffer>`, written so that TypeScript before 5.7 reads it too. */
export type Bytes = Uint8Array & { readonly buffer: ArrayBuffer };
