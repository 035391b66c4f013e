import fc from "fast-check";
import type { CellFormat, CellModel, WorkbookModel } from "../../../workbench/host/model";
import { newWorkbook } from "../../../workbench/host/new-workbook";
import { putCell } from "../../../workbench/host/sheet/cells";
import { DEFAULT_FORMAT } from "../../../workbench/host/sheet/formats";
import { again, changedParts, open, plain, save } from "./support";

const format: fc.Arbitrary<CellFormat> = fc.record({
  numberFormat: fc.constantFrom("General", "0.0", "0%", "@", '0" hồ sơ"', "dd/mm/yyyy"),
  font: fc.record({
    name: fc.constantFrom("Calibri", "Times New Roman", ".VnTime"),
    size: fc.constantFrom(11, 13, 13.5),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None" as const, "Single" as const, "Double" as const),
    strikethrough: fc.boolean(),
    color: fc.constantFrom("#000000", "#C00000"),
  }),
  fill: fc.record({ color: fc.constantFrom("", "#FFF2CC") }),
  borders: fc.constantFrom({}, { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" } }),
  horizontalAlignment: fc.constantFrom("General", "Center", "Right"),
  verticalAlignment: fc.constantFrom("Bottom", "Center"),
  wrapText: fc.boolean(),
  indentLevel: fc.constantFrom(0, 2),
  textOrientation: fc.constantFrom(0, 90, -45),
  shrinkToFit: fc.boolean(),
  locked: fc.boolean(),
});

const content: fc.Arbitrary<CellModel> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): CellModel => ({ value: value + 0, type: "Double" })),
  fc.boolean().map((value): CellModel => ({ value, type: "Boolean" })),
  fc.constantFrom("#N/A", "#DIV/0!").map((value): CellModel => ({ value, type: "Error" })),
  fc.string({ minLength: 1, unit: "grapheme" }).map((value): CellModel => ({ value, type: "String" })),
  fc
    .constantFrom("=A1", "+1", "Sở Tư pháp\n(bản mới)", "_x000D_", " x ", "\u0001")
    .map((value): CellModel => ({ value, type: "String" })),
  fc
    .constantFrom("=A1+1", '=IF(B2="x","<&>",SUM(A1:C3))')
    .map((formula): CellModel => ({ value: 3, type: "Double", formula })),
);

const cell = fc
  .tuple(content, fc.option(format))
  .map(([model, look]): CellModel => ({ ...model, format: look ?? DEFAULT_FORMAT }));

const edits = fc.array(fc.record({ row: fc.nat(6), column: fc.nat(4), cell: fc.option(cell) }), { maxLength: 25 });

function apply(model: WorkbookModel, list: readonly { row: number; column: number; cell: CellModel | null }[]): void {
  const sheet = model.sheets[0]!;
  for (const edit of list) {
    if (edit.cell) putCell(sheet, edit.row, edit.column, { ...edit.cell });
    else sheet.cells.get(edit.row)?.delete(edit.column);
    if (sheet.cells.get(edit.row)?.size === 0) sheet.cells.delete(edit.row);
  }
}

test("whatever is written into cells, saved and opened it is the same", () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const model = newWorkbook("S");
      apply(model, first);
      const opened = open(save(model));
      expect(plain(opened.model)).toEqual(
        plain({ ...model, sheets: [{ ...model.sheets[0]!, pageLayout: opened.model.sheets[0]!.pageLayout }] }),
      );
      apply(opened.model, second);
      const saved = again(opened);
      expect(plain(saved.model)).toEqual(plain(opened.model));
      // Nothing is left to write.
      expect(changedParts(saved.bytes, again(saved).bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
