import { describe, expect, it } from "@jest/globals";
import { dateWindows, ValidationError } from "../../src/index.js";

describe("dateWindows", () => {
  it("gives a short span as one window", () => {
    expect(dateWindows("2026-01-01T00:00:00+09:00", "2026-01-02T00:00:00+09:00")).toEqual([
      { startDateTime: "2026-01-01T00:00:00.000+09:00", endDateTime: "2026-01-02T00:00:00.000+09:00" },
    ]);
  });

  it("gives 7 days less a second as one window, and a millisecond more as two that share a second", () => {
    expect(dateWindows("2026-01-01T00:00:00+09:00", "2026-01-07T23:59:59+09:00")).toHaveLength(1);
    expect(dateWindows("2026-01-01T00:00:00+09:00", "2026-01-07T23:59:59.001+09:00")).toEqual([
      { startDateTime: "2026-01-01T00:00:00.000+09:00", endDateTime: "2026-01-07T23:59:59.000+09:00" },
      { startDateTime: "2026-01-07T23:59:58.000+09:00", endDateTime: "2026-01-07T23:59:59.001+09:00" },
    ]);
  });

  it("gives an empty span as one window", () => {
    expect(dateWindows("2026-01-01T00:00:00+09:00", "2026-01-01T00:00:00+09:00")).toHaveLength(1);
  });

  it("writes the windows in the zone of the start: a Z as +00:00, a Date in Korea's and Japan's", () => {
    const end = new Date("2026-01-02T00:00:00Z");
    expect(dateWindows("2026-01-01T00:00:00Z", end)[0]).toEqual({
      startDateTime: "2026-01-01T00:00:00.000+00:00",
      endDateTime: "2026-01-02T00:00:00.000+00:00",
    });
    expect(dateWindows(new Date("2026-01-01T00:00:00Z"), end)[0]!.endDateTime).toBe("2026-01-02T09:00:00.000+09:00");
  });

  it.each<[string, string | Date, string | Date, string]>([
    ["startDateTime without a zone", "2026-01-01T00:00:00", "2026-01-02T00:00:00+09:00", "startDateTime"],
    ["an invalid endDateTime", "2026-01-01T00:00:00+09:00", new Date(Number.NaN), "endDateTime"],
    ["a reversed span", "2026-01-02T00:00:00+09:00", "2026-01-01T00:00:00+09:00", "endDateTime"],
  ])("refuses %s", (_, start, end, path) => {
    const cut = () => dateWindows(start, end);
    expect(cut).toThrow(ValidationError);
    expect(cut).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }));
  });
});
