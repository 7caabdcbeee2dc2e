/** What profiling has shown where a bar is missed; printed only then. */
export const remains = {
  overhead:
    "Not the layers: taken out one by one, retry, pacing, the concurrency limit and hooks together cost about 10 µs of processor time per call " +
    "(5% of openapi-fetch alone). Twice as much goes into the timeout of each attempt: the AbortController and the " +
    "second one that the platform's fetch makes to follow it (13 µs), the promise that ends on time even where a fetch ignores its signal (7 µs), the timer (3 µs). Without them the " +
    "SDK is at 1.09. 5 µs are the copy of the headers that keeps a fetch of the user's own from changing the next attempt. With fetch " +
    "stubbed out, a call takes 13 µs in all, openapi-fetch and the parsing included: what is paid on a real connection is mostly cold caches.",
  listing:
    "What the SDK does for each contact beyond a loop: the three nulls of `contactName` taken out, X renamed, the step of an async iterator " +
    "(`pages()` saves that last one, and is level with the loop).",
  size: "The code of the whole main entry is in it, all token sources and the browser login too; the table below says what weighs most.",
};
