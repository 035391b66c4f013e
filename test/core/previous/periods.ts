import { comparePeriods } from "../../../src/core/previous/compare";
import type { PeriodComparison } from "../../../src/core/previous/comparison";
import { judgePeriod, type JudgedPeriod } from "../../../src/core/previous/period";
import { recognise } from "../../../src/core/recognition/recognise";
import type { RankingTable } from "../../../src/core/recognition/table";
import type { Roster } from "../../../src/core/roster/roster";
import type { SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { HEADER, settingsWith, type CheckOptions } from "../../support/checked";
import { sheet, type TestCell } from "../../support/sheet";

export type Rows = readonly (readonly TestCell[])[];

export function tableOn(snapshot: SheetSnapshot): RankingTable {
  const found = recognise(snapshot);
  if (!found.ok) throw new Error(`No table: ${JSON.stringify(found.error)}`);
  return found.value[0]!;
}

/** A sheet with these lines above its headings and these rows under them; agencies from row `lines.length + 2` on. */
export function period(rows: Rows, lines: readonly string[] = [], name = "Sheet1"): SheetSnapshot {
  return sheet([...lines.map((line) => [line]), HEADER, ...rows], { name });
}

export interface PeriodOptions {
  readonly settings?: NonNullable<CheckOptions["settings"]>;
  readonly roster?: Roster;
}

export function judged(snapshot: SheetSnapshot, { settings = {}, roster }: PeriodOptions = {}): JudgedPeriod {
  return judgePeriod({ file: null, snapshot, table: tableOn(snapshot) }, settingsWith(settings), roster ?? null);
}

/** What one sheet says beside another; `change` changes the other's table after it was recognised. */
export function compared(
  now: SheetSnapshot,
  before: SheetSnapshot,
  options: PeriodOptions = {},
  change = (table: RankingTable): RankingTable => table,
): PeriodComparison {
  const previous = { file: "truoc.xlsx", snapshot: before, table: change(tableOn(before)) };
  return comparePeriods(judged(now, options), previous, settingsWith(options.settings ?? {}), options.roster ?? null);
}

/** Rows of agencies named A to Z, each with its total and how many of it are handed down at once. */
export function rowsOf(...figures: readonly (readonly [total: number, immediate: number])[]): (readonly TestCell[])[] {
  return figures.map(([total, immediate], at) => row(at, `Sở ${NAMES[at]!}`, total, immediate));
}

export function row(at: number, name: string, total: number, immediate: number): readonly TestCell[] {
  return [at + 1, name, total, immediate, 0, total - immediate, ""];
}

const NAMES = ["Nội vụ", "Công Thương", "Y tế", "Tư pháp", "Xây dựng", "Tài chính", "Ngoại vụ", "Du lịch"];
