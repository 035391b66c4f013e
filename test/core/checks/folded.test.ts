import { finding } from "../../../src/core/checks/finding";
import { foldedEdit, foldedFinding } from "../../../src/core/checks/folded";
import type { Fold } from "../../../src/core/sheet/fold";
import { checkSheet, HEADER, only } from "../../support/checked";
import { sheet } from "../../support/sheet";

/** Rows 4 and 5 of columns A to G, which go on in rows 4 and 5 of columns I to O: rows 6 and 7 once unfolded. */
const fold: Fold = {
  bottom: 4,
  beside: { top: 2, left: 8, bottom: 4, right: 14 },
  parts: [{ area: { top: 3, left: 8, bottom: 4, right: 14 }, shift: 8 }],
};
const snapshot = sheet([
  [],
  [],
  [],
  ["", "", 11, "", "", "", "", "", "", "", 33],
  ["", "", 22, "", "", "", "", "", "", "", 44],
]);

it("tells of a finding where its cells stand on the sheet, and names places there", () => {
  const params = {
    row: 6,
    formula: "=D6/$C$7+D4",
    cell: "C6",
    area: "C6:D7",
    label: "C6",
    sum: 6,
    parts: [6, 7],
  };
  const unfolded = finding(
    "wrong-formula",
    [
      { row: 5, column: 2 },
      { row: 3, column: 2 },
    ],
    {
      params,
      cause: { code: "formula-other-row", params: { cell: "C7", row: 7 } },
      correction: {
        safe: false,
        edits: [
          { cell: { row: 5, column: 2 }, before: 0, after: 6, isFormula: false, numberFormat: null },
          { cell: { row: 6, column: 2 }, before: 0, after: "=D7", isFormula: true, numberFormat: null },
        ],
      },
    },
  );
  expect(foldedFinding(snapshot, fold, unfolded)).toEqual({
    ...unfolded,
    cells: [
      { row: 3, column: 10 },
      { row: 3, column: 2 },
    ],
    params: {
      row: 4,
      formula: "=L4/$K$5+D4",
      cell: "K4",
      area: "K4:L5",
      label: "C6",
      sum: 6,
      parts: [6, 7],
    },
    cause: { code: "formula-other-row", params: { cell: "K5", row: 5 } },
    correction: {
      safe: false,
      edits: [
        { cell: { row: 3, column: 10 }, before: 33, after: 6, isFormula: false, numberFormat: null },
        { cell: { row: 4, column: 10 }, before: 44, after: "=L5", isFormula: true, numberFormat: null },
      ],
    },
  });
});

it("leaves what names no place as it is", () => {
  const plain = finding("missing-agency", [], { params: { row: "I", formula: null, cell: null, area: "của tỉnh" } });
  expect(foldedFinding(snapshot, fold, plain)).toEqual(plain);
});

it("moves an edit, and expects there what stands there", () => {
  const edit = { cell: { row: 3, column: 2 }, before: 0, after: "=C6", isFormula: true, numberFormat: null };
  expect(foldedEdit(snapshot, fold, edit)).toEqual({ ...edit, before: 11, after: "=K4" });
  const text = { ...edit, after: "=C6", isFormula: false };
  expect(foldedEdit(snapshot, fold, text).after).toBe("=C6");
});

it("is how a list in two halves is checked", () => {
  const half = (at: number, name: string, rate: number) => [at, name, 36, 16, 0, 20, rate];
  const report = checkSheet([
    [...HEADER, "", ...HEADER],
    [...half(1, "Sở Nội vụ", 44.4), "", ...half(3, "Sở Y tế", 44.4)],
    [...half(2, "Sở Tư pháp", 44.4), "", ...half(4, "Sở Xây dựng", 45.4)],
  ]);
  expect(only(report, "wrong-percent")).toMatchObject({
    agency: "Sở Xây dựng",
    cells: [{ row: 2, column: 14 }],
    correction: { edits: [{ cell: { row: 2, column: 14 }, before: 45.4, after: 44.4 }] },
  });
});
