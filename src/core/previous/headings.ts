import { headerBand, type ColumnHeading } from "../recognition/header-band";
import type { RankingTable } from "../recognition/table";
import type { SheetSnapshot } from "../sheet/snapshot";
import { fold } from "../text/fold";

/** The headings of a table by sheet column: of its own columns and of those it passes over. */
export function headingsOf(snapshot: SheetSnapshot, table: RankingTable): ReadonlyMap<number, ColumnHeading> {
  const band = headerBand(snapshot, table.header, table.numberingRow, table.body.top);
  return new Map(band.headings.map((heading, index) => [band.area.left + index, heading]));
}

/** All that stands over a column, folded: groups first. */
export function headingText({ groupTexts, text }: ColumnHeading): string {
  return fold([...groupTexts, text].join(" "));
}
