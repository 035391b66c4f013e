import * as fc from "fast-check";
import { packTexts, textIn } from "../../../src/core/text/packed";

test("packed texts come out as they went in, empty ones too", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
      const packed = packTexts(texts);
      expect(packed.text).toBe(texts.join(""));
      expect(texts.map((_, index) => textIn(packed, index))).toEqual(texts);
    }),
  );
  const packed = packTexts(["Sở Y tế", "", "Sở Nội vụ"]);
  expect([0, 1, 2].map((index) => textIn(packed, index))).toEqual(["Sở Y tế", "", "Sở Nội vụ"]);
});
