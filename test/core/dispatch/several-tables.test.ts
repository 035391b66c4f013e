import { crossFinding, type CrossFinding } from "../../../src/core/dispatch/cross-finding";
import { acrossTables } from "../../../src/core/dispatch/several-tables";

const at = (start: number) => ({ start, end: start + 4 });
const rate = (start: number, agency: string | null, expected = "21,2") =>
  crossFinding("rate-differs", at(start), { agency, expected, actual: "9,9" });
const missing = (start: number, agency: string) => crossFinding("agency-missing", at(start), { agency });
const number = crossFinding("number-differs", at(0), { expected: "12", actual: "13", params: { source: "sheet" } });
const table = (agencies: readonly string[], ...findings: readonly CrossFinding[]) => ({
  agencies: new Set(agencies),
  findings,
});

const HEADS = ["Sở Y tế", "Sở Tư pháp"];
const DISTRICTS = ["UBND huyện Na Rì"];

test("of one table all is told, of none nothing", () => {
  expect(acrossTables([table(HEADS, rate(10, "Sở Y tế"), rate(30, null))])).toEqual([
    rate(10, "Sở Y tế"),
    rate(30, null),
  ]);
  expect(acrossTables([])).toEqual([]);
});

test("a wrong figure of an agency that one table alone has is told, whichever place that table has", () => {
  const wrong = rate(10, "UBND huyện Na Rì");
  expect(acrossTables([table(HEADS), table(DISTRICTS, wrong)])).toEqual([wrong]);
  expect(acrossTables([table(DISTRICTS, wrong), table(HEADS)])).toEqual([wrong]);
});

test("of an agency in both tables, what one bears out is not told; what disagrees with both is, once, as the first has it", () => {
  const [first, second] = [rate(10, "Sở Y tế", "21,2"), rate(10, "Sở Y tế", "40,0")];
  expect(acrossTables([table(HEADS, first), table(HEADS)])).toEqual([]);
  expect(acrossTables([table(HEADS), table(HEADS, second)])).toEqual([]);
  expect(acrossTables([table(HEADS, first), table(HEADS, second)])).toEqual([first]);
});

test("a misspelt name is told though the table without that agency knows no such name", () => {
  const misspelt = crossFinding("agency-misspelt", at(10), {
    agency: "Sở Y tế",
    expected: "Sở Y tế",
    actual: "Sở Y té",
  });
  const unknown = crossFinding("agency-unknown", at(10), { actual: "Sở Y té" });
  expect(acrossTables([table(DISTRICTS, unknown), table(HEADS, misspelt)])).toEqual([misspelt]);
});

test("a list is of the table it disagrees with least: whole for one of them, nobody is missing", () => {
  expect(acrossTables([table(HEADS), table(DISTRICTS, missing(10, "UBND huyện Na Rì"))])).toEqual([]);
  const [health, justice] = [missing(10, "Sở Y tế"), missing(10, "Sở Tư pháp")];
  const nari = missing(10, "UBND huyện Na Rì");
  expect(acrossTables([table(HEADS, health, justice), table(DISTRICTS, nari)])).toEqual([nari]);
});

test("an overall rate, a count or an unknown name that any table bears out is not told", () => {
  const count = crossFinding("count-differs", at(50), { expected: 6, actual: 5, params: { of: "short" } });
  const unknown = crossFinding("agency-unknown", at(60), { actual: "Sở Lạ" });
  expect(acrossTables([table(HEADS, rate(30, null), count, unknown), table(DISTRICTS)])).toEqual([]);
  expect(acrossTables([table(HEADS, count, unknown), table(DISTRICTS, count, unknown)])).toEqual([count, unknown]);
});

test("what is not of figures is told once, whichever table's sheet it is of, in the text's order", () => {
  const later = rate(50, "Sở Y tế");
  expect(acrossTables([table(HEADS, later), table(HEADS, later, number)])).toEqual([number, later]);
  expect(acrossTables([table(HEADS, number), table(DISTRICTS, number)])).toEqual([number]);
});
