import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { inexactNumbers } from "../../src/model/exact-numbers.js";

it("takes every number that JavaScript writes, wherever it stands", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(inexactNumbers(JSON.stringify({ value }, undefined, indent))).toEqual([]);
    }),
  );
});

it("finds the one number that is lost, whatever stands around it", () => {
  const lost = fc.constantFrom("9007199254740993", "-12345678901234567890", "1e400", "1e-400", "0.1000000000000000055511151231257827", "1180591620717411303424");
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), lost, (before, after, number) => {
      const json = JSON.stringify({ before, "a b": [before, { it: "HERE" }], after }).replace(/"HERE"(?=\}\],"after")/, number);
      expect(inexactNumbers(json)).toMatchObject([{ path: '["a b"][1].it' }]);
    }),
  );
});
