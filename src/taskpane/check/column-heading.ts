import { contains, type Area } from "../../core/sheet/address";
import { valueAt } from "../../core/sheet/cells";
import type { SheetSnapshot } from "../../core/sheet/snapshot";

const LONGEST = 70;

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
