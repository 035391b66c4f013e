import fc from "fast-check";
import { planRates } from "../../../src/core/corrections/rates";
import { planSafeCorrections } from "../../../src/core/corrections/safe";
import { recognise } from "../../../src/core/recognition/recognise";
import { rosterById } from "../../../src/core/roster/rosters";
import { rankOrder } from "../../../src/core/standing/compute";
import { describeFinding } from "../../../src/locales/findings/describe";
import { applyPlan } from "../../support/apply-plan";
import { checkSnapshot, HEADER, nameOf, type CheckOptions } from "../../support/checked";
import { sheet, type TestCell } from "../../support/sheet";

const value = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99) },
  fc.constantFrom<TestCell>(
    "",
    null,
    "-",
    "không",
    "0",
    "12",
    "1,5",
    "1.234",
    "44,4%",
    "0,5",
    "#REF!",
    "#DIV/0!",
    true,
    "x",
  ),
  fc.constantFrom(-1, 0.5, 0.1 + 0.2, 1e9, 1e12, 1e300, 1e-300, -0, 2 ** 53, 99.999999999),
  fc.string({ maxLength: 12 }),
);
const format = fc.constantFrom("General", "@", "0", "0.0", "0%", "0.0%", "dd/mm/yyyy", '0.0" điểm"', "");
const formula = fc.constantFrom("=C3", "=SUM(C2:C9)", "=D2/C2", "=1/0", `="${"9".repeat(9)}"`, "=Sheet2!A1", "=#REF!");
const cell = fc.oneof(
  { weight: 8, arbitrary: value },
  fc.record({ v: value.map((one) => (typeof one === "object" ? "" : one)), format }),
  fc.record({ v: value.map((one) => (typeof one === "object" ? "" : one)), f: formula, format }),
);
const name = fc.constantFrom<TestCell>(
  "Sở Y tế",
  "Sở Tài Chính",
  "Sở KH&ÐT",
  "Tổng cộng",
  "I. Các sở",
  "",
  "Sở Tư pháp\u00a0",
  "=Sở",
  "__proto__",
);
const row = fc
  .tuple(fc.oneof(fc.nat(30), fc.constantFrom("", "I", "a")), name, cell, cell, cell, cell, cell)
  .map((cells): TestCell[] => cells);

const options = {
  roster: rosterById("bac-kan-2021")!,
  settings: { dispatch: { number: "1", symbol: "UBND-NC", date: "2024-01-01" } },
} satisfies CheckOptions;

it("checks, describes and plans whatever a sheet holds, and safe corrections are done once", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), fc.boolean(), (rows, valuesOnly) => {
      const snapshot = sheet([HEADER, ...rows], { valuesOnly });
      fc.pre(recognise(snapshot).ok);
      const report = checkSnapshot(snapshot, options);
      for (const finding of report.findings) {
        for (const language of ["vi", "en"] as const) {
          const { detail } = describeFinding(finding, report.table, language);
          expect(detail).not.toMatch(/undefined|NaN/);
        }
      }
      expect([...rankOrder(report)].sort((a, b) => a - b)).toEqual(Array.from(report.table.rows, (_, at) => at));
      const rates = planRates(report);
      expect(() => applyPlan(snapshot, rates, () => 0)).not.toThrow();

      const safe = planSafeCorrections(report);
      const after = checkSnapshot(
        applyPlan(snapshot, safe, () => 0),
        options,
      );
      const edited = new Set(safe.edits.map((edit) => `${edit.cell.row} ${edit.cell.column}`));
      const again = after.findings.filter(
        ({ correction }) =>
          correction?.safe && correction.edits.some((edit) => edited.has(`${edit.cell.row} ${edit.cell.column}`)),
      );
      expect(again.map(nameOf)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});
