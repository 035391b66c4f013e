import type { Workbook } from "../workbook";
import { DISPATCHES } from "./dispatches";
import { FIGURES } from "./figures";
import { FORMULAS } from "./formulas";
import { LAYOUTS } from "./layouts";
import { NAMES } from "./names";
import { NO_TABLE } from "./no-table";
import { ODD_LAYOUTS } from "./odd-layouts";
import { RATES } from "./rates";
import { ROWS } from "./rows";
import { SEVERAL } from "./several";
import { SUMS } from "./sums";

/** Every workbook of the corpus. */
export const BOOKS: readonly Workbook[] = [
  ...LAYOUTS,
  ...ODD_LAYOUTS,
  ...FIGURES,
  ...SUMS,
  ...RATES,
  ...FORMULAS,
  ...NAMES,
  ...ROWS,
  ...DISPATCHES,
  ...SEVERAL,
  ...NO_TABLE,
];
