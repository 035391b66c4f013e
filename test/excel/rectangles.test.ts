import fc from "fast-check";
import { rectanglesOf, runsOf } from "../../src/excel/rectangles";

const cells = fc
  .uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(8) }), {
    selector: ({ row, column }) => `${row},${column}`,
    maxLength: 60,
  })
  .map((list) => [...list]);

test("rectangles hold each cell once, and nothing else", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const held = rectanglesOf(list).flatMap(({ top, bottom, left, right }) => {
        const inside: string[] = [];
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) inside.push(`${row},${column}`);
        return inside;
      });
      expect(held.sort()).toEqual(list.map(({ row, column }) => `${row},${column}`).sort());
    }),
  );
});

test("a full block is one rectangle", () => {
  const block = [3, 4, 5].flatMap((row) => [1, 2].map((column) => ({ row, column })));
  expect(rectanglesOf(block)).toEqual([{ top: 3, bottom: 5, left: 1, right: 2 }]);
});

test("runs part where numbers are missing", () => {
  expect(runsOf([7, 8, 9, 12])).toEqual([
    { first: 7, last: 9 },
    { first: 12, last: 12 },
  ]);
  expect(runsOf([])).toEqual([]);
});
