import { serialize } from "node:v8";
import fc from "fast-check";
import { sharedRows } from "../../src/excel/shared-rows";

const rows = fc.array(fc.array(fc.constantFrom("General", "0.0", 1, true), { minLength: 2, maxLength: 2 }));

test("says the same rows", () => {
  fc.assert(
    fc.property(rows, rows, (some, others) => {
      expect(sharedRows(some, others)).toEqual(some);
    }),
  );
});

test("sends equal rows once: formulas that are the values, types and formats that go on downwards", () => {
  const values = Array.from({ length: 1000 }, (_, row) => [row, `Sở ${row}`, row % 7]);
  const formulas = values.map((row) => [...row]);
  formulas[500]![2] = "=A501/7";
  const types = values.map(() => ["Double", "String", "Double"]);
  const alone = serialize(values).length;
  expect(serialize({ values, formulas, types }).length).toBeGreaterThan(2.5 * alone);
  const shared = { values, formulas: sharedRows<string | number>(formulas, values), types: sharedRows(types) };
  expect(serialize(shared).length).toBeLessThan(1.5 * alone);
});
