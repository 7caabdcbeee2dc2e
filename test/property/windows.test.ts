import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { dateWindows, formatDateTime } from "../../src/index.js";

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const LONGEST = 7 * DAY - SECOND;

const from = fc.integer({ min: Date.parse("2015-01-01T00:00:00Z"), max: Date.parse("2030-01-01T00:00:00Z") });
const length = fc.oneof(
  fc.integer({ min: 0, max: 400 * DAY }),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -2_001, max: 2_001 })).map(([n, ms]) => n * (LONGEST - SECOND) + SECOND + ms),
);
const span = fc.tuple(from, length).map(([start, ms]) => ({ start, end: start + ms }));

const cut = ({ start, end }: { start: number; end: number }) =>
  dateWindows(new Date(start), new Date(end)).map((window) => ({
    start: Date.parse(window.startDateTime),
    end: Date.parse(window.endDateTime),
  }));

describe("dateWindows", () => {
  it("covers the span from its start to its end, neighbours sharing one second", () => {
    fc.assert(
      fc.property(span, (asked) => {
        const windows = cut(asked);
        expect(windows[0]!.start).toBe(asked.start);
        expect(windows.at(-1)!.end).toBe(asked.end);
        windows.slice(1).forEach((window, i) => expect(windows[i]!.end - window.start).toBe(SECOND));
      }),
    );
  });

  it("gives windows of at most 7 days less a second, and the fewest possible", () => {
    fc.assert(
      fc.property(span, (asked) => {
        const windows = cut(asked);
        for (const { start, end } of windows) expect(end - start >= 0 && end - start <= LONGEST).toBe(true);
        const fewest = Math.max(1, Math.ceil((asked.end - asked.start - SECOND) / (LONGEST - SECOND)));
        expect(windows).toHaveLength(fewest);
      }),
    );
  });

  it.each(["[]", "[)", "(]", "()"] as const)("finds every time inside the span where bounds are %s", (bounds) => {
    const includes = (at: number, { start, end }: { start: number; end: number }) =>
      (bounds.startsWith("[") ? at >= start : at > start) && (bounds.endsWith("]") ? at <= end : at < end);
    const edge = fc.tuple(fc.nat(), fc.integer({ min: -2_000, max: 2_000 }));
    fc.assert(
      fc.property(span, edge, fc.nat(), fc.constantFrom(1, SECOND), (asked, [which, off], anywhere, precision) => {
        const windows = cut(asked);
        const times = [asked.start + (anywhere % (asked.end - asked.start + 1)), windows[which % windows.length]!.end + off];
        for (const time of times.map((ms) => Math.floor(ms / precision) * precision)) {
          if (time <= asked.start || time >= asked.end) continue;
          expect(windows.some((window) => includes(time, window))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("formatDateTime", () => {
  it("writes a moment that reads back the same, whatever the offset", () => {
    const offset = fc
      .tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 59 }))
      .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`);
    fc.assert(
      fc.property(from, offset, (ms, zone) => {
        const text = formatDateTime(new Date(ms), zone);
        expect(Date.parse(text)).toBe(ms);
        expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/);
      }),
    );
  });
});
