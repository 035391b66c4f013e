import type { CellAddress } from "../core/sheet/address";
import type { NumeralStyle, SheetSnapshot } from "../core/sheet/snapshot";
import { fail, ok, type Result } from "../core/result";
import { Budget } from "./budget";
import { NO_STYLES, readCellStyles } from "./cell-styles";
import { findWorkbookPart } from "./content-types";
import { refuse, type XlsxFailure, XlsxRefusal } from "./failure";
import { requireZip } from "./file-kind";
import { writeOutFormulas } from "./formulas";
import { DEFAULT_LIMITS, type XlsxLimits } from "./limits";
import { Parts } from "./parts";
import { NO_STRINGS, readSharedStrings } from "./shared-strings";
import { readSheetPart } from "./sheet-part";
import { snapshotOf } from "./snapshot-of";
import { findUsedArea } from "./used-area";
import { readWorkbookPart, type SheetEntry, type SheetState } from "./workbook-part";

/** What an .xlsx or .xlsm file holds, as far as checking its figures needs it. */
export interface XlsxWorkbook {
  /** Worksheets in the order of their tabs, hidden ones too. */
  readonly sheets: readonly XlsxSheet[];
  /** Dates count from 1904. */
  readonly date1904: boolean;
  /** Macros stand in the file; they are never looked at. */
  readonly hasMacros: boolean;
}

export interface XlsxSheet {
  readonly state: SheetState;
  /** Cells that hold nothing read "General" and "" whatever style they have. */
  readonly snapshot: SheetSnapshot;
  /** Lone cells so far from the rest that they were left out of the snapshot; nearly always empty. */
  readonly strays: readonly CellAddress[];
  /** Formulas whose result the file does not hold (their value reads ""), as programs write that do not calculate; else null. */
  readonly uncalculated: { readonly count: number; readonly first: CellAddress } | null;
}

/** How offices in Vietnam write numbers: a file does not say how its reader does. */
const VIETNAMESE_NUMERALS: NumeralStyle = { decimal: ",", group: "." };

/**
 * Reads a file from anyone. Whatever its bytes, the answer is a workbook or a plain reason, within the limits;
 * nothing is run and nothing outside the bytes is looked at.
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: Partial<XlsxLimits> = {},
  numerals: NumeralStyle = VIETNAMESE_NUMERALS,
): Result<XlsxWorkbook, XlsxFailure> {
  try {
    return ok(readWorkbook(bytes, { ...DEFAULT_LIMITS, ...limits }, numerals));
  } catch (error) {
    if (error instanceof XlsxRefusal) return fail(error.failure);
    throw error;
  }
}

function readWorkbook(bytes: Uint8Array, limits: XlsxLimits, numerals: NumeralStyle): XlsxWorkbook {
  const parts = openXlsx(bytes, limits);
  const workbook = readWorkbookPart(parts, findWorkbookPart(parts), limits);
  const styles = workbook.styles === null ? NO_STYLES : readCellStyles(parts, workbook.styles);
  const texts = new Budget("textCharacters", limits);
  const written = new Budget("formulaCharacters", limits);
  const strings =
    workbook.sharedStrings === null ? NO_STRINGS : readSharedStrings(parts, workbook.sharedStrings, limits);
  let cellsLeft = limits.cells;

  const readSheet = ({ name, state, part }: SheetEntry): XlsxSheet => {
    const cells = readSheetPart(parts, part, { strings, date1904: workbook.date1904, limits, cellsLeft, texts });
    cellsLeft -= cells.length;
    const { area, strays } = findUsedArea(cells, part, limits);
    const formulas = writeOutFormulas(cells, part, written);
    const snapshot = snapshotOf({ sheetName: name, part, cells, area, strays, formulas, styles, numerals });
    const address = (index: number): CellAddress => ({ row: cells.rows[index]!, column: cells.columns[index]! });
    const { uncalculated } = cells;
    return {
      state,
      snapshot,
      strays: [...strays].map(address),
      uncalculated: uncalculated && { count: uncalculated.count, first: address(uncalculated.first) },
    };
  };
  return { sheets: workbook.sheets.map(readSheet), date1904: workbook.date1904, hasMacros: workbook.hasMacros };
}

/** The parts of a file that may be an .xlsx; refuses what by its first bytes is none. */
export function openXlsx(bytes: Uint8Array, limits: XlsxLimits): Parts {
  if (bytes.length > limits.fileBytes) {
    refuse({ code: "too-large", limit: "fileBytes", allowed: limits.fileBytes, part: "" });
  }
  requireZip(bytes);
  return new Parts(bytes, limits);
}
