import type { CellEdit } from "../corrections/plan";
import type { FigureColumn } from "../recognition/table";
import type { CellAddress } from "../sheet/address";
import { columnAt, contentAt, formulaAt, numberFormatAt } from "../sheet/cells";
import { RunCursor } from "../sheet/runs";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { oddFigures } from "./closer-look";
import { oncePer, type CheckContext } from "./context";
import { usualScale } from "./rate-verdicts";
import { lowerBound } from "./rows";

/** Puts a value in a cell; null where a formula makes what stands there, for then the formula must be mended. */
export function valueEdit(snapshot: SheetSnapshot, cell: CellAddress, after: CellValue): CellEdit | null {
  if (formulaAt(snapshot, cell.row, cell.column) !== null) return null;
  return { cell, before: contentAt(snapshot, cell.row, cell.column), after, isFormula: false, numberFormat: null };
}

/**
 * Puts a number in a cell. Under the format "@" Excel would keep it as text, and a percent format shows it a hundredfold:
 * there the column's own format comes with it.
 */
export function numberEdit(context: CheckContext, cell: CellAddress, after: number): CellEdit | null {
  const edit = valueEdit(context.snapshot, cell, after);
  return edit && { ...edit, numberFormat: formatForNumbers(context, cell) };
}

/** The change of format that a number needs in order to show as its column's others do; null where it needs none. */
function formatForNumbers(context: CheckContext, cell: CellAddress): CellEdit["numberFormat"] {
  const before = numberFormatAt(context.snapshot, cell.row, cell.column);
  const after = usualFormats(context).get(cell.column) ?? "General";
  const isMisread = before === "@" || before.includes("%") !== after.includes("%");
  return isMisread ? { before, after } : null;
}

/** The number format most numbers of a column have, by sheet column. */
const usualFormats = oncePer(({ snapshot, agencies }: CheckContext): ReadonlyMap<number, string> => {
  const formats = new Map<number, string>();
  const columns: FigureColumn[] = Object.values(agencies.counts);
  if (agencies.rate) columns.push(agencies.rate);
  for (const figures of columns) {
    const runs = columnAt(snapshot, figures.column)?.formats;
    if (!runs) continue;
    const cursor = new RunCursor(runs, "General");
    const others = oddFigures(figures);
    const counts = new Map<string, number>();
    for (let from = 0; from < agencies.length;) {
      const format = cursor.at(agencies.rows[from]! - snapshot.area!.top);
      const end = lowerBound(agencies.rows, cursor.end + snapshot.area!.top);
      const numbers = end - from - (lowerBound(others, end) - lowerBound(others, from));
      counts.set(format, (counts.get(format) ?? 0) + numbers);
      from = end;
    }
    counts.delete("@");
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most && most[1] > 0) formats.set(figures.column, most[0]);
  }
  return formats;
});

/** A rate in percentage points as its column holds it: the same, or as a fraction of 1. */
export function rateValue(context: CheckContext, points: number): number {
  return usualScale(context) === 1 ? Number((points / 100).toPrecision(15)) : points;
}
