/** `npm test` tries a quarter of the cases of a long property, `npm run check -- properties` all of them. */
const share = Number(process.env["PROPERTY_SHARE"] ?? 0.25);

/** How many cases to try of so many. */
export const runs = (all: number): number => Math.ceil(all * share);
