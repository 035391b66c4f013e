import fc from "fast-check";
import { packTexts, textIn } from "../../../src/core/text/packed";

test("texts come out as they went in, whatever they hold", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
      const packed = packTexts(texts);
      expect(texts.map((_, index) => textIn(packed, index))).toEqual(texts);
    }),
  );
});
