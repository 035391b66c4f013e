import { columnName, contains, type Area } from "../../core/sheet/address";
import { valueAt } from "../../core/sheet/cells";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import type { ColumnChoice } from "./view";

/** More columns than a person picks from. */
const MOST_COLUMNS = 60;
const LONGEST = 70;

/** The columns of a table, each with what its header says; without a header, the columns of the sheet. */
export function columnChoices(snapshot: SheetSnapshot, header: Area | null): ColumnChoice[] {
  const area = header ?? snapshot.area;
  if (!area) return [];
  const last = Math.min(area.right, area.left + MOST_COLUMNS - 1);
  return Array.from({ length: last - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    return { name: columnName(column), heading: header ? columnHeading(snapshot, header, column) : "" };
  });
}

/** What stands in a column's header cells, top to bottom, a merged text once: "Phương án phân cấp – Phân cấp ngay". */
export function columnHeading(snapshot: SheetSnapshot, header: Area, column: number): string {
  const texts: string[] = [];
  for (let row = header.top; row <= header.bottom; row += 1) {
    const merge = snapshot.merges.find((area) => contains(area, { row, column }));
    const value = merge ? valueAt(snapshot, merge.top, merge.left) : valueAt(snapshot, row, column);
    const text = String(value).replace(/\s+/g, " ").trim();
    if (text !== "" && texts.at(-1) !== text) texts.push(text);
  }
  const heading = texts.join(" – ");
  return heading.length > LONGEST ? `${heading.slice(0, LONGEST)}…` : heading;
}
