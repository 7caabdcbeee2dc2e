/** What profiling has shown where a bar is missed; printed only then. */
export const remains = {
  overhead:
    "Taken out one by one in runs apart from this one: the timeout of each attempt costs most, some 23 µs of processor time a call. The AbortController, and the second one " +
    "that the platform's fetch makes to follow it, take 13, the promise that ends on time even where a fetch ignores its signal 7, the timer " +
    "3. With fetch stubbed out a call takes 13 in all, openapi-fetch and the parsing included: what is paid beside real connections is mostly caches that have gone cold.",
  listing:
    "By profiles and runs apart from this one: about 4% is what is done for each contact (most of it the deleting of the three nulls of `contactName`, then the look at its id and " +
    "messengers), 2% the garbage collector, which copies the page that is read ahead. The rest is the overhead of 100 requests and the promise that `for await` asks of each item: " +
    "`pages()`, in the table below, goes without. Writing each name anew in place of deleting from it would save 2%; that was not found worth code that has to know every part of a name.",
  size:
    "The code of the whole main entry is in it: 24 operations, all token sources and the browser login too; the tables below say what weighs most, and what a bundler leaves of it. " +
    "It is spread over 57 modules, none of them 2 kB gzipped but openapi-fetch (2.3): no table or data to be written shorter is left. The constraints are 1.5 kB, and 1.4 where each part stands once and " +
    "kinds are inferred. The sentences of errors, which say what is wrong, where and how to mend it, are 6.5 kB.",
};
