import type { CellEdit, WritePlan } from "../core/corrections/plan";
import { ok, type Result } from "../core/result";
import { cellName, type Area, type CellAddress } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";
import type { Made, NewChange, TakeBack, Written } from "./changes";
import { differences, type Contents, type InputKind, type Notation, type ReadContents } from "./contents";
import { mixedFontsIn, refusingMixed, type MixedFonts } from "./mixed-fonts";
import { rectanglesOf } from "./rectangles";
import { replaceContents, type Replaced } from "./replace";
import type { ChangeProgress, ExcelFailure, MixedFontsWish, StaleCell } from "./workbook";

type EditsMade = Made<NewChange & { readonly leftOut: readonly CellAddress[] }>;

/** Writes a plan, if its cells still hold what it expects; all of it, or (`mixed` is "keep") what loses no fonts. */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  mixed: MixedFontsWish,
  progress: ChangeProgress,
): Promise<Result<EditsMade, ExcelFailure>> {
  if (mixed === "lose") return applyEdits(context, plan, [], null, progress);
  const { sheetName, edits } = plan;
  const texts = rectanglesOf(edits.filter(({ before }) => isConstantText(before)).map(({ cell }) => cell));
  const fonts = await mixedFontsIn(context, sheetName, texts);
  if (fonts.known.length > 0) return applyEdits(context, without(plan, fonts.known), fonts.known, null, progress);
  const applied = await applyEdits(context, plan, [], fonts, progress);
  if (applied.ok || applied.error.code !== "mixed-fonts") return applied;
  const { cells } = applied.error;
  return applyEdits(context, without(plan, cells), cells, null, progress);
}

/** Only such a text has letters of its own look. */
function isConstantText(input: CellValue): boolean {
  return typeof input === "string" && input !== "" && !input.startsWith("=");
}

function without(plan: WritePlan, cells: readonly CellAddress[]): WritePlan {
  const left = new Set(cells.map(cellName));
  return { ...plan, edits: plan.edits.filter(({ cell }) => !left.has(cellName(cell))) };
}

async function applyEdits(
  context: Excel.RequestContext,
  { sheetName, edits }: WritePlan,
  leftOut: readonly CellAddress[],
  fonts: MixedFonts | null,
  progress: ChangeProgress,
): Promise<Result<EditsMade, ExcelFailure>> {
  const change = { kind: "edits", sheetName, count: edits.length, leftOut } as const;
  if (edits.length === 0) return ok({ change, written: [], takeBack: null });
  const byCell = indexByCell(edits);
  const areas = rectanglesOf(edits.map(({ cell }) => cell));
  const replaced = await replaceContents(context, {
    sheet: sheetName,
    areas,
    notation: "formulas",
    withLooks: false,
    ask: (sheet) => refusingMixed(fonts?.ask(sheet)),
    progress,
    stale: (contents) => staleCells(contents, byCell),
    decide: (contents) => edited(contents, byCell),
  });
  if (!replaced.ok) return replaced;
  return ok({ change, written: [writtenBy(replaced.value)], takeBack: takeBackOf(replaced.value, "formulas") });
}

/** The way back from a change of cells: refused where they no longer hold what the change left there. */
export function takeBackOf({ sheet, before, after }: Replaced, notation: Notation): TakeBack {
  // Above the payload limit the contents stand in bands: the same order, the same areas.
  return async (context) => {
    const replaced = await replaceContents(context, {
      sheet,
      notation,
      withLooks: before.some(({ looks }) => looks !== undefined),
      areas: before.map(({ area }) => area),
      stale: (contents, index) => differences(after[index]!, contents),
      decide: (contents, index) => putBack(before[index]!, after[index]!, contents),
    });
    return replaced.ok ? ok([writtenBy(replaced.value)]) : replaced;
  };
}

export function writtenBy({ sheet, after }: Replaced): Written {
  return { sheetId: sheet.id, areas: after.map(({ area }) => area) };
}

/** The contents before; but a format that the change did not touch stays as it is now. */
function putBack(before: Contents, after: Contents, now: Contents): Contents {
  const formats = before.formats.map((row, r) =>
    row.map((format, c) => (format === after.formats[r]![c] ? now.formats[r]![c]! : format)),
  );
  return { ...before, formats };
}

function indexByCell(edits: readonly CellEdit[]): ReadonlyMap<string, CellEdit> {
  const byCell = new Map(edits.map((edit) => [cellName(edit.cell), edit]));
  if (byCell.size !== edits.length) throw new Error("A plan edits each cell once");
  return byCell;
}

function staleCells(found: ReadContents, byCell: ReadonlyMap<string, CellEdit>): StaleCell[] {
  const stale: StaleCell[] = [];
  eachCell(found.area, (name, r, c) => {
    const { cell, before, numberFormat } = byCell.get(name)!;
    const input = found.inputs[r]![c]!;
    const format = found.formats[r]![c]!;
    if (input !== before) stale.push({ cell, expected: before, found: input });
    else if (numberFormat && format !== numberFormat.before) {
      stale.push({ cell, expected: numberFormat.before, found: format });
    }
  });
  return stale;
}

function edited(found: ReadContents, byCell: ReadonlyMap<string, CellEdit>): Contents {
  const inputs: CellValue[][] = found.inputs.map((row) => [...row]);
  const kinds: InputKind[][] = found.kinds.map((row) => [...row]);
  const formats: string[][] = found.formats.map((row) => [...row]);
  eachCell(found.area, (name, r, c) => {
    const { after, isFormula, numberFormat } = byCell.get(name)!;
    inputs[r]![c] = after;
    kinds[r]![c] = isFormula ? "formula" : typeof after === "string" && after !== "" ? "text" : "constant";
    if (numberFormat) formats[r]![c] = numberFormat.after;
  });
  return { area: found.area, inputs, kinds, formats };
}

function eachCell(area: Area, visit: (name: string, r: number, c: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      visit(cellName({ row, column }), row - area.top, column - area.left);
    }
  }
}
