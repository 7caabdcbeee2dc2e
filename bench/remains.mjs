/** What profiling has shown where a bar is missed; printed only then. */
export const remains = {
  overhead:
    "Taken out one by one in runs apart from this one: the timeout of each attempt costs most, some 23 µs of processor time a call. The AbortController, and the second one " +
    "that the platform's fetch makes to follow it, take 13, the promise that ends on time even where a fetch ignores its signal 7, the timer " +
    "3. Without them the SDK is at 1.09. Retry, pacing, the concurrency limit and hooks together take 10. With fetch stubbed out a call takes 13 in all, openapi-fetch and " +
    "the parsing included: what is paid beside real connections is mostly caches that have gone cold.",
  listing:
    "What is done for each contact: the three nulls of `contactName` deleted (by profiles apart from this run about 3%), the look at its id and " +
    "messengers. The rest is the overhead of 100 requests. The step from item to item costs next to nothing, as `pages()` shows.",
  size:
    "The code of the whole main entry is in it: 24 operations, all token sources and the browser login too; the table below says what weighs most. " +
    "A third of it is text, the sentences of errors that say what is wrong, where and how to mend it. It would take the half of what the SDK does to " +
    "reach the bar; a bundler leaves out what is not imported.",
};
