import { describe, expect, it } from "@jest/globals";
import { dateWindows, formatDateTime, ValidationError } from "../../src/index.js";

const date = new Date("2021-06-03T01:00:00.007Z");

describe("formatDateTime", () => {
  it("writes Korean and Japanese time, to the millisecond", () => {
    expect(formatDateTime(date)).toBe("2021-06-03T10:00:00.007+09:00");
  });

  it.each([
    ["+00:00", "2021-06-03T01:00:00.007+00:00"],
    ["-05:30", "2021-06-02T19:30:00.007-05:30"],
    ["+14:00", "2021-06-03T15:00:00.007+14:00"],
    ["-00:30", "2021-06-03T00:30:00.007-00:30"],
  ])("writes the offset %s", (offset, text) => {
    expect(formatDateTime(date, offset)).toBe(text);
    expect(Date.parse(text)).toBe(date.getTime());
  });

  it.each(["Z", "+9", "+0900", "09:00", "+15:00", "+09:60", " +09:00", ""])("refuses the offset %j, naming the form", (offset) => {
    expect(() => formatDateTime(date, offset)).toThrow(ValidationError);
    expect(() => formatDateTime(date, offset)).toThrow("+09:00");
  });

  it.each([
    ["an invalid Date", new Date(Number.NaN)],
    ["a year of five digits", new Date(Date.UTC(10_000, 0, 1))],
    ["a year before 0", new Date(Date.UTC(-1, 0, 1))],
    ["a text, from JavaScript", "2021-06-03T10:00:00+09:00" as unknown as Date],
  ])("refuses %s", (_, wrong) => {
    expect(() => formatDateTime(wrong)).toThrow(ValidationError);
  });
});

describe("a date in a query", () => {
  const read = (value: unknown) => dateWindows(value as string, "2022-01-01T00:00:00+09:00")[0]!.startDateTime;

  it.each([
    ["2021-12-31T10:00:00+09:00", "2021-12-31T10:00:00.000+09:00"],
    ["2021-12-31T10:00:00.1+09:00", "2021-12-31T10:00:00.100+09:00"],
    ["2021-12-31T10:00:00.123456789+09:00", "2021-12-31T10:00:00.123+09:00"],
    ["2021-12-31T10:00+09:00", "2021-12-31T10:00:00.000+09:00"],
    ["2021-12-31T01:00:00Z", "2021-12-31T01:00:00.000+00:00"],
    ["2021-12-30T20:00:00-05:00", "2021-12-30T20:00:00.000-05:00"],
    ["2020-02-29T00:00:00+09:00", "2020-02-29T00:00:00.000+09:00"],
  ])("%s is sent as %s", (text, sent) => {
    expect(read(text)).toBe(sent);
  });

  it.each([
    ["without a zone", "2021-12-31T10:00:00"],
    ["without a time", "2021-12-31"],
    ["with a zone without its colon", "2021-12-31T10:00:00+0900"],
    ["with a named zone", "2021-12-31T10:00:00 KST"],
    ["whose + became a space", "2021-12-31T10:00:00 09:00"],
    ["encoded already", "2021-12-31T10:00:00%2B09:00"],
    ["of a day that does not exist", "2021-02-30T10:00:00+09:00"],
    ["of February 29 in a common year", "2021-02-29T10:00:00+09:00"],
    ["of an hour that does not exist", "2021-12-31T24:00:00+09:00"],
    ["of a month that does not exist", "2021-13-01T00:00:00+09:00"],
    ["with an offset that does not exist", "2021-12-31T10:00:00+15:00"],
    ["with a wide offset", "2021-12-31T10:00:00+99:00"],
    ["as a number", 1_609_376_400_000],
    ["as null", null],
    ["as an invalid Date", new Date("nonsense")],
    ["with a trailing line break", "2021-12-31T10:00:00+09:00\n"],
    ["empty", ""],
  ])("%s is refused with its path", (_, value) => {
    expect(() => read(value)).toThrow(ValidationError);
    expect(() => read(value)).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: "startDateTime" })] }));
  });

  it("that is refused is told the right form", () => {
    expect(() => read("2021-12-31T10:00:00")).toThrow("2021-06-03T10:00:00+09:00");
    expect(() => read("2021-12-31T10:00:00 09:00")).toThrow(/space.*\+/);
    expect(() => read("2021-12-31T10:00:00%2B09:00")).toThrow("percent-encoded");
  });
});
