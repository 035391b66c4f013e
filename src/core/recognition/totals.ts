import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { fold } from "../text/fold";
import { readFigure } from "./figures";
import { labelOf } from "./labels";
import type { FigureColumn, TotalRow } from "./table";

/** A row that sums others; which ones is to be found. */
export interface SumRow {
  readonly row: number;
  readonly label: string;
  /** Agency rows above it. */
  readonly before: number;
}

/** A section with its agency rows. */
export interface SectionRows {
  readonly row: number;
  readonly title: string;
  readonly first: number;
  readonly end: number;
  readonly hasFigures: boolean;
}

type Range = readonly [first: number, end: number];

/**
 * Which agency rows each sum is of. What its label and its place say holds; where they leave it open ("Cộng" at the
 * end of the last section), the figures decide, and where those fit none, the nearest range above.
 */
export function resolveTotals(
  snapshot: SheetSnapshot,
  counts: readonly FigureColumn[],
  sections: readonly SectionRows[],
  sums: readonly SumRow[],
  count: number,
): readonly TotalRow[] {
  const check = new SumCheck(snapshot, counts, count);
  const totals: TotalRow[] = [];
  let since = 0;
  sums.forEach((sum, index) => {
    const { range, kind } = rangeOf(check, sections, sums, index, since, count);
    totals.push({ row: sum.row, kind, first: range[0], end: range[1], label: sum.label });
    if (kind === "subtotal") since = Math.max(since, range[1]);
  });
  for (const section of sections) {
    if (section.hasFigures && section.end > section.first)
      totals.push({ row: section.row, kind: "subtotal", first: section.first, end: section.end, label: section.title });
  }
  return totals.sort((a, b) => a.row - b.row);
}

function rangeOf(
  check: SumCheck,
  sections: readonly SectionRows[],
  sums: readonly SumRow[],
  index: number,
  since: number,
  count: number,
): { range: Range; kind: TotalRow["kind"] } {
  const { row, label, before } = sums[index]!;
  const words = labelOf(label);
  const scope = words?.kind === "sum" ? words.scope : "either";
  const numeral = words?.kind === "sum" ? words.numeral : "";
  const all: Range = [0, count];
  const section = sectionAt(sections, row, before);
  const own = section ? ([section.first, before > section.first ? before : section.end] as const) : null;
  const above: Range | null = before > since ? [since, before] : null;

  if (scope === "part") {
    const named = numeral === "" ? sectionByWords(sections, label) : sectionByNumeral(sections, numeral);
    return {
      range: named ? [named.first, named.end] : (own ?? above ?? [0, before === 0 ? count : before]),
      kind: "subtotal",
    };
  }
  const isLast = !sums.slice(index + 1).some((other) => other.before >= before && labelScope(other.label) === "all");
  const partial = [own, above, before > 0 ? ([0, before] as const) : null].filter((range) => range !== null);
  const outer = before === 0 && !section;
  const likely =
    outer ||
    (scope === "all" && before === count && isLast) ||
    (scope === "either" && before === count && isLast && sums.length === 1 && sections.length === 0);
  const open: readonly Range[] = likely ? [all, ...partial] : [...partial, all];
  const chosen =
    open.find((range) => range[1] > range[0] && check.holds(row, range)) ??
    open.find((range) => range[1] > range[0]) ??
    all;
  const isAll = chosen[0] === 0 && chosen[1] === count;
  return { range: chosen, kind: isAll && (likely || isLast) ? "total" : "subtotal" };
}

function labelScope(label: string): string {
  const words = labelOf(label);
  return words?.kind === "sum" ? words.scope : "either";
}

/** The innermost section a row stands in. */
function sectionAt(sections: readonly SectionRows[], row: number, before: number): SectionRows | null {
  return (
    sections.filter((section) => section.row < row && section.end >= before && section.end > section.first).at(-1) ??
    null
  );
}

function sectionByNumeral(sections: readonly SectionRows[], numeral: string): SectionRows | null {
  return sections.find((section) => fold(section.title).split(" ")[0] === numeral) ?? null;
}

/** "Tổng khối sở" → the section whose title shares most of its words, if one does. */
function sectionByWords(sections: readonly SectionRows[], label: string): SectionRows | null {
  const words = fold(label)
    .split(" ")
    .filter((word) => !["tong", "cong", "so", "cac", "khoi"].includes(word) || word === "so");
  let best: SectionRows | null = null;
  let most = 0;
  let tied = false;
  for (const section of sections) {
    const title = new Set(fold(section.title).split(" "));
    const shared = words.filter((word) => title.has(word)).length;
    if (shared > most) {
      best = section;
      most = shared;
      tied = false;
    } else if (shared === most) tied = true;
  }
  return tied ? null : best;
}

/**
 * Whether the first or the last row, taken for an agency, is the sum of all the others under a name of its own ("Tỉnh
 * Bắc Kạn"). Its index, or -1. Three other rows and two counts make it no chance.
 */
export function disguisedTotal(counts: readonly FigureColumn[], count: number): number {
  if (count < 4) return -1;
  for (const index of [0, count - 1]) {
    let right = 0;
    let wrong = 0;
    for (const { values } of counts) {
      let others = 0;
      for (let row = 0; row < count; row += 1) if (row !== index) others += values[row]! || 0;
      const own = values[index]! || 0;
      if (own === others && own !== 0) right += 1;
      else if (own !== others) wrong += 1;
    }
    if (right >= 2 && wrong === 0) return index;
  }
  return -1;
}

/** Whether a row holds the sums of a range of agency rows. */
class SumCheck {
  /** Running sums of each count column: `[i]` is the sum of the first i rows. */
  private readonly running: readonly Float64Array[];

  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly counts: readonly FigureColumn[],
    count: number,
  ) {
    this.running = counts.map(({ values }) => {
      const sums = new Float64Array(count + 1);
      for (let index = 0; index < count; index += 1) sums[index + 1] = sums[index]! + (values[index]! || 0);
      return sums;
    });
  }

  /** All its counts but at most one are the range's sums, and at least one of them is not 0. */
  holds(row: number, [first, end]: Range): boolean {
    let right = 0;
    let wrong = 0;
    let telling = false;
    this.counts.forEach(({ column }, index) => {
      const value = readFigure(this.snapshot, row, column, valueAt(this.snapshot, row, column)).value;
      if (Number.isNaN(value)) return;
      if (value === this.running[index]![end]! - this.running[index]![first]!) {
        right += 1;
        telling ||= value !== 0;
      } else wrong += 1;
    });
    return telling && right > wrong && wrong <= 1;
  }
}
