/** What profiling has shown where a bar is missed; printed only then. */
export const remains = {
  overhead:
    "Taken out one by one in runs apart from this one: the timeout of each attempt costs most, some 23 µs of processor time a call. The AbortController, and the second one " +
    "that the platform's fetch makes to follow it, take 13, the promise that ends on time even where a fetch ignores its signal 7, the timer " +
    "3. Without them the SDK is at 1.09. Retry, pacing, the concurrency limit and hooks together take 10, and the copy of the headers that " +
    "keeps a fetch of the user's own from changing the next attempt takes 5. With fetch stubbed out a call takes 13 in all, openapi-fetch and " +
    "the parsing included: what is paid beside real connections is mostly caches that have gone cold.",
  listing:
    "By profiles apart from this run, what is done for each contact: the step of an async generator (written by hand, the iterator would save about 4%, and have to queue calls " +
    "of `next` itself), the three nulls of `contactName` deleted (about 3%), the look at its id and messengers. The rest is the overhead of " +
    "100 requests. `pages()` saves the first of these.",
  size: "The code of the whole main entry is in it, all token sources and the browser login too; the table below says what weighs most.",
};
