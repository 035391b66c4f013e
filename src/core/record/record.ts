import type { Severity } from "../checks/finding";
import type { CellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import type { RecordedFigures } from "./figures";

/**
 * The record of a check (biên bản kiểm tra): what was checked, what was found, what was put right, what was accepted.
 * It is laid out on a sheet (`grid.ts`), read back from there (`parse.ts`) and compared with the figures of a later day
 * (`compare.ts`). Sentences are made in locales before they come here.
 */
export interface CheckRecord {
  readonly facts: RecordFacts;
  readonly findings: readonly RecordedFinding[];
  readonly corrections: readonly RecordedCorrection[];
  /** Null where there were more rows than a record lists: then only the hash vouches for them. */
  readonly figures: RecordedFigures | null;
}

export interface RecordFacts {
  /** File name; "" where Excel tells none. */
  readonly file: string;
  readonly sheetName: string;
  /** "A5:G24", or two ranges where the list goes on beside itself. */
  readonly range: string;
  /** Local date and time, "2021-11-23 14:05". */
  readonly checkedAt: string;
  readonly programme: string;
  /** "> 20%". */
  readonly target: string;
  /** Name of the roster; "" for none. */
  readonly roster: string;
  readonly agencies: number;
  /** SHA-256 of `figuresText`, as 64 hexadecimal digits. */
  readonly hash: string;
}

export interface RecordedFinding {
  readonly severity: Severity;
  /** Where it stands; null for what has no cell. */
  readonly cell: CellAddress | null;
  readonly agency: string;
  readonly text: string;
  /** The reason for which it was accepted; "" for none. */
  readonly reason: string;
}

export interface RecordedCorrection {
  readonly cell: CellAddress;
  /** As the cell showed it: a formula with its "=", or the value. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** Local date and time, "2021-11-23 14:05". */
  readonly at: string;
}
