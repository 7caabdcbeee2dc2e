/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

// Looked up once: in a context of its own, as jest runs tests in, a global costs more than the arithmetic.
const { floor, imul } = Math;

/** Scatters a 32-bit integer over all 32-bit integers; no two inputs share an output. */
export function scatter(value: number): number {
  let x = value >>> 0;
  x = imul(x ^ (x >>> 16), 0x85ebca6b);
  x = imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    return scatter(state) / 2 ** 32;
  };
}

/** A 32-bit fingerprint of a text. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return scatter(hash);
}

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[floor(random() * from.length)] ?? from[0];
}

export function wholeNumber(random: Random, below: number): number {
  return floor(random() * below);
}
