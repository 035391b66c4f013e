import { firstTexts, lazyTexts } from "../../../src/core/text/texts";

test("texts are made when they are asked for, and only those", () => {
  const made: number[] = [];
  const texts = lazyTexts(3, (index) => {
    made.push(index);
    return `Sở ${index}`;
  });
  expect(texts.at(2)).toBe("Sở 2");
  expect(made).toEqual([2]);
  expect([texts.at(3), texts.at(-1)]).toEqual([undefined, undefined]);
  expect(firstTexts(texts, 2)).toEqual(["Sở 0", "Sở 1"]);
  expect(firstTexts(texts, 9)).toHaveLength(3);
  expect([...texts]).toEqual(["Sở 0", "Sở 1", "Sở 2"]);
});
