import { BAC_KAN_LINE, BAC_KAN_ROWS } from "../../test/fixtures/bac-kan-2021";
import { FIRST_ROW, sheetWith } from "./layout";
import type { SampleCell, SampleSheet } from "./workbook-file";

/** The empty line of the printed table stands after this many agencies. */
const BEFORE_BLANK = 13;

/**
 * The appendix of dispatch 8900/UBND-NCPC (Bắc Kạn, 2021) as printed: rates typed as numbers without their trailing zeros,
 * the fifth column blank where most of its zeros would be, an empty line after row 13, "1900" for the dispatch's number.
 */
export function bacKan2021(): SampleSheet {
  const cells = new Map<string, SampleCell>();
  for (const [at, [stt, agency, total, immediate, conditional, notProposed, rate]] of BAC_KAN_ROWS.entries()) {
    const row = rowOf(at);
    cells.set(`A${row}`, { style: "sequence", value: stt });
    cells.set(`B${row}`, { style: "agency", value: agency });
    for (const [column, count] of [
      ["C", total],
      ["D", immediate],
      ["E", conditional],
      ["F", notProposed],
    ] as const) {
      cells.set(`${column}${row}`, count === "" ? { style: "count" } : { style: "count", value: count });
    }
    cells.set(`G${row}`, { style: "rate", value: rate });
  }
  for (const column of ["A", "B", "C", "D", "E", "F", "G"])
    cells.set(`${column}${FIRST_ROW + BEFORE_BLANK}`, { style: "count" });
  return sheetWith(BAC_KAN_LINE, cells, rowOf(BAC_KAN_ROWS.length - 1));
}

function rowOf(at: number): number {
  return FIRST_ROW + at + (at >= BEFORE_BLANK ? 1 : 0);
}
