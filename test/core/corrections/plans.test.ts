import fc from "fast-check";
import { createContext } from "../../../src/core/checks/context";
import { planCorrection } from "../../../src/core/corrections/correction";
import { rateEdit } from "../../../src/core/corrections/rate-cell";
import { planRates } from "../../../src/core/corrections/rates";
import { planSafeCorrections } from "../../../src/core/corrections/safe";
import { cellName } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { rosterById } from "../../../src/core/roster/rosters";
import { applyPlan } from "../../support/apply-plan";
import {
  checkRows,
  checkSheet,
  checkSnapshot,
  FINE,
  HEADER,
  only,
  said,
  settingsWith,
  withRow,
  type CheckOptions,
} from "../../support/checked";
import type { TestCell } from "../../support/sheet";

describe("planSafeCorrections", () => {
  const messy: readonly (readonly TestCell[])[] = [
    [1, "Sở Nội vụ", { v: "27", format: "@" }, 6, "", 21, "22,2%"],
    [2, "Sở công thương", 67, "20", 0, 47, 0.299],
    [3, "Sở Y tế\u00a0", 33, 7, 0, 26, ""],
    [4, "Sở Tư pháp", 32, 13, 0, 19, { v: "40.6", format: "@" }],
    [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4],
  ];
  const options = { roster: rosterById("bac-kan-2021")! } satisfies CheckOptions;

  it("mends all that has one right answer, and is then done", () => {
    const report = checkRows(messy, options);
    const plan = planSafeCorrections(report);
    expect(plan.edits.map(({ cell }) => cellName(cell)).sort()).toEqual([
      "B3",
      "B4",
      "C2",
      "D3",
      "G2",
      "G3",
      "G4",
      "G5",
    ]);
    const after = checkSnapshot(applyPlan(report.snapshot, plan), options);
    expect(said(after).filter((one) => !one.startsWith("missing-agency"))).toEqual([]);
    expect(planSafeCorrections(after).edits).toEqual([]);
  });

  it("takes the first where two corrections change one cell", () => {
    const report = checkRows(withRow([36, { v: "16", format: "@" }, 0, 20, 44.4]));
    const one = only(report, "text-number");
    const { edits } = one.correction!;
    const other = { ...one, correction: { ...one.correction!, edits: edits.map((edit) => ({ ...edit, after: 17 })) } };
    expect(planSafeCorrections({ ...report, findings: [one, other] })).toEqual({
      sheetName: "Sheet1",
      purpose: "corrections",
      edits,
    });
  });

  it("never edits a cell twice", () => {
    // G6 is typed as text and in the wrong scale.
    const report = checkRows(withRow([36, 16, 0, 20, "0,444"]));
    expect(() => applyPlan(report.snapshot, planSafeCorrections(report))).not.toThrow();
  });
});

it("plans the correction of one finding alone", () => {
  const report = checkRows(withRow([35, 16, 0, 20, 44.4]));
  const plan = planCorrection(report, only(report, "sum-mismatch"));
  expect(plan).toMatchObject({ sheetName: "Sheet1", purpose: "corrections", edits: [{ before: 35, after: 36 }] });
  expect(said(checkSnapshot(applyPlan(report.snapshot, plan)))).toEqual([]);
});

it("plans nothing for a finding without a correction", () => {
  const report = checkRows(withRow([36, "?", 0, 20, 44.4]));
  expect(planCorrection(report, only(report, "not-a-number")).edits).toEqual([]);
});

describe("planRates", () => {
  const planned = (row: readonly TestCell[], settings: CheckOptions["settings"] = {}) => {
    const plan = planRates(checkRows(withRow(row), { settings }));
    return { edit: plan.edits.find(({ cell }) => cellName(cell) === "G6"), skipped: plan.skipped };
  };

  it("multiplies before it divides", () => {
    expect(planned([36, 16, 0, 20, 44.4]).edit?.after).toBe('=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))');
  });

  it("reads a mark that stands for 0 as 0", () => {
    expect(planned([36, 16, "-", 20, 44.4]).edit?.after).toBe('=IF(C6=0,"",ROUND(100*(D6+N(E6))/C6,1))');
  });

  it("writes values where settings say so, with the decimals in force", () => {
    expect(planned([36, 16, 0, 20, 40], { rateAs: "value", decimals: 2 }).edit).toMatchObject({
      after: 44.44,
      isFormula: false,
    });
    expect(planned([36, 16, 0, 20, 44.4], { rateAs: "value" }).edit).toBeUndefined();
  });

  it("shows nothing for a zero total", () => {
    expect(planned([0, 0, 0, 0, 0], { rateAs: "value" }).edit).toMatchObject({ before: 0, after: "" });
    expect(planned([0, 0, 0, 0, 0]).edit?.after).toBe('=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))');
  });

  it.each([
    ["@", "General"],
    ["0", "0.0"],
    ["0%", "0.0"],
    ["#,##0", "0.0"],
    ["0.0%", "0.0"],
    ["General", null],
    ["0.00", null],
    ['0.0" điểm"', null],
    ['0" điểm"', null],
    ['"≈"0', null],
  ])("turns the format %s, which would hide the rate, into %s", (before, after) => {
    const { edit } = planned([36, 16, 0, 20, { v: before === "@" ? "44.4" : 44.4, format: before }]);
    expect(edit?.numberFormat ?? null).toEqual(after === null ? null : { before, after });
  });

  it("gives a format too short for the decimals in force all of them, and one too short for none no mark", () => {
    const format = (before: string, decimals: number) =>
      planned([36, 16, 0, 20, { v: 44.4, format: before }], { decimals }).edit?.numberFormat ?? null;
    expect(format("0.0", 2)).toEqual({ before: "0.0", after: "0.00" });
    expect(format("0.00", 3)).toEqual({ before: "0.00", after: "0.000" });
    expect(format("0.0%", 0)).toEqual({ before: "0.0%", after: "0" });
    expect(format("0", 0)).toBeNull();
  });

  it("adds nothing up where the table counts in one column", () => {
    const rows = [HEADER, ...FINE].map((row) => [...row.slice(0, 4), ...row.slice(5)]);
    const [edit] = planRates(checkSheet(rows)).edits;
    expect(edit?.after).toBe('=IF(C2=0,"",ROUND(100*D2/C2,1))');
  });

  it("writes in the cells of the sheet what it computes for a list that goes on beside itself", () => {
    const beside = (left: readonly TestCell[], right: readonly TestCell[]) => [...left, "", ...right];
    const [first, second, third] = FINE;
    const folded = [
      beside(HEADER, HEADER),
      beside(first!, third!),
      beside(second!, [4, "Sở Tư pháp", 32, "13", 0, 19, 40.6]),
    ];
    const plan = planRates(checkSheet(folded));
    expect(plan).toMatchObject({ sheetName: "Sheet1", purpose: "rates" });
    expect(plan.edits.map(({ cell, after }) => [cellName(cell), after])).toEqual([
      ["G2", '=IF(C2=0,"",ROUND(100*(D2+E2)/C2,1))'],
      ["G3", '=IF(C3=0,"",ROUND(100*(D3+E3)/C3,1))'],
      ["O2", '=IF(K2=0,"",ROUND(100*(L2+M2)/K2,1))'],
    ]);
    expect(plan.skipped).toEqual([{ cell: { row: 2, column: 14 }, name: "Sở Tư pháp", reason: "text-count" }]);
  });

  it("divides only in a column of fractions", () => {
    const rows = FINE.map((row) => [
      ...row.slice(0, 6),
      { v: Number((Number(row[6]) / 100).toFixed(3)), format: "0.0%" },
    ]);
    const plan = planRates(checkRows(rows));
    expect(plan.edits[0]).toMatchObject({ after: '=IF(C2=0,"",ROUND((D2+E2)/C2,3))', numberFormat: null });
    expect(planRates(checkRows(rows, { settings: { rateAs: "value" } })).edits).toEqual([]);
  });

  it("shows a column of bare fractions as percentages", () => {
    const rows = FINE.map((row) => [...row.slice(0, 6), Number((Number(row[6]) / 100).toFixed(3))]);
    const plan = planRates(checkRows(rows, { settings: { rateAs: "value" } }));
    expect(plan.edits.map(({ after, numberFormat }) => [after, numberFormat?.after])).toEqual(
      FINE.map((row) => [Number((Number(row[6]) / 100).toFixed(3)), "0.0%"]),
    );
  });

  it("gives a fraction whose format is unknown one that shows it", () => {
    const rows = FINE.map((row) => [...row.slice(0, 6), { v: Number((Number(row[6]) / 100).toFixed(3)), format: "" }]);
    const plan = planRates(checkRows(rows));
    expect(plan.edits[0]?.numberFormat).toEqual({ before: "", after: "0.0%" });
  });

  it.each([
    ["a count typed as text", [36, "16", 0, 20, 44.4], "text-count"],
    ["a count that cannot be read", [36, "?", 0, 20, 44.4], "unreadable-count"],
    ["a negative count", [36, -16, 0, 20, 44.4], "unreadable-count"],
    ["a blank total", ["", 16, 0, 20, 44.4], "blank-total"],
    ["a total that its parts dispute", [35, 16, 0, 20, 44.4], "disputed"],
  ])("leaves the rate of %s, and says so", (_, row, reason) => {
    const { edit, skipped } = planned(row);
    expect(edit).toBeUndefined();
    expect(skipped).toEqual([{ cell: { row: 5, column: 6 }, name: "Sở Xây dựng", reason }]);
  });

  it("leaves the inside of a merged cell", () => {
    const plan = planRates(checkRows(FINE, { merges: ["G2:G3"] }));
    expect(plan.edits.map(({ cell }) => cellName(cell))).toEqual(["G2", "G4", "G5"]);
    expect(plan.skipped).toMatchObject([{ cell: { row: 2, column: 6 }, reason: "merged" }]);
  });

  it.each([
    ["beside the rates", "D2:E3", []],
    ["of headings far away", "I1:J4", []],
    ["that begins to the left, and so holds its value there", "F3:G3", ["G3"]],
    ["that reaches beyond the table", "G5:G9", []],
    ["that reaches to the right", "G4:H5", ["G5"]],
  ])("looks at no merged cell but those of the rates: one %s", (_, merge, inside) => {
    const plan = planRates(checkRows(FINE, { merges: [merge] }));
    expect(plan.skipped.map(({ cell }) => cellName(cell))).toEqual(inside);
    expect(plan.edits).toHaveLength(FINE.length - inside.length);
  });

  it("leaves rows without any count, and writes those of totals", () => {
    const rows = [...FINE, [5, "Sở Xây dựng", "", "", "", "", ""], ["", "Tổng cộng", 159, 46, 0, 113, 28.9]];
    const plan = planRates(checkRows(rows));
    expect(plan.edits.map(({ cell }) => cellName(cell))).toEqual(["G2", "G3", "G4", "G5", "G7"]);
    expect(plan.skipped).toEqual([]);
  });

  it("makes every rate right, and is then done, for any table", () => {
    const row = fc.tuple(fc.nat(60), fc.nat(30), fc.nat(60), fc.constantFrom<CellValue>("", 0, 12.3, 100));
    const settings = fc.record({
      rateAs: fc.constantFrom("formula" as const, "value" as const),
      decimals: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), settings, (rows, how) => {
        const sheet = rows.map(([a, b, c, rate], at) => [at + 1, `Sở thứ ${at + 1}`, a + b + c, a, b, c, rate]);
        fc.pre(rows.some(([a, b, c]) => a + b + c > 0));
        const report = checkRows(sheet, { settings: how });
        const written = applyPlan(report.snapshot, planRates(report));
        const after = checkSnapshot(written, { settings: how });
        expect(said(after, ["error"])).toEqual([]);
        expect(planRates(after).edits).toEqual([]);
      }),
    );
  });
});

describe("rateEdit", () => {
  const edit = (row: readonly TestCell[], as: "formula" | "value") => {
    const { snapshot, table } = checkRows(withRow(row));
    const context = createContext(snapshot, table, settingsWith(), null);
    return rateEdit(context, context.agencies, FINE.length, { as, decimals: 1 });
  };

  it.each([
    ["a total its parts dispute", [35, 16, 0, 20, 44.4]],
    ["a count that cannot be read", [36, "?", 0, 20, 44.4]],
  ])("has no value for %s, but a formula", (_, row) => {
    expect(edit(row, "value")).toBeNull();
    expect(edit(row, "formula")).toMatchObject({ isFormula: true });
  });

  it("has a value where the parts alone give the total", () => {
    expect(edit(["", 16, 0, 20, 40], "value")).toMatchObject({ before: 40, after: 44.4, isFormula: false });
  });

  it("has nothing to write in a table without a rate column", () => {
    const { snapshot, table } = checkRows(FINE);
    const context = createContext(snapshot, table, settingsWith(), null);
    expect(rateEdit(context, { ...context.agencies, rate: null }, 0, { as: "formula", decimals: 1 })).toBeNull();
  });
});
