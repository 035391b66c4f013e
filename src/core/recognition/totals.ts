import { blockEnd } from "../blocks";
import type { SheetSnapshot } from "../sheet/snapshot";
import { fold } from "../text/fold";
import { readCount } from "./figures";
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
  /** 0 for the outermost. */
  readonly level: number;
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
  const labelled = sums.map((sum) => ({ ...sum, ...scopeOf(sum.label) }));
  const lastGrand = labelled.map(({ scope }) => scope).lastIndexOf("all");
  const open = new OpenSections(sections);
  const next = nextPlaces(sums, count);
  let since = 0;
  labelled.forEach((sum, index) => {
    const section = open.at(sum.row);
    const { range, kind } = rangeOf(check, sections, section, sum, {
      since,
      next: next[index]!,
      count,
      isLast: index >= lastGrand,
    });
    totals.push({ row: sum.row, kind, first: range[0], end: range[1], label: sum.label });
    if (kind === "subtotal") since = Math.max(since, range[1]);
  });
  for (const section of sections) {
    if (section.hasFigures && section.end > section.first) {
      totals.push({ row: section.row, kind: "subtotal", first: section.first, end: section.end, label: section.title });
    }
  }
  return totals.sort((a, b) => a.row - b.row);
}

/** For each sum how many agency rows stand above the next one that has more of them above it; all, where none has. */
function nextPlaces(sums: readonly SumRow[], count: number): number[] {
  const places = new Array<number>(sums.length);
  let next = count;
  for (let index = sums.length - 1; index >= 0; index -= 1) {
    places[index] = next;
    const above = sums[index - 1]?.before ?? 0;
    if (sums[index]!.before > above) next = sums[index]!.before;
  }
  return places;
}

interface LabelledSum extends SumRow {
  readonly scope: "all" | "part" | "either";
  readonly numeral: string;
}

function scopeOf(label: string): { readonly scope: LabelledSum["scope"]; readonly numeral: string } {
  const words = labelOf(label);
  // A sum under a name of its own ("Tỉnh Bắc Kạn") is known by its figures.
  return words?.kind === "sum" ? words : { scope: "either", numeral: "" };
}

interface Place {
  /** Agency rows summed by the subtotals above. */
  readonly since: number;
  /** Agency rows above the next sum that has more of them above it. */
  readonly next: number;
  readonly count: number;
  /** No "Tổng cộng" comes after it. */
  readonly isLast: boolean;
}

function rangeOf(
  check: SumCheck,
  sections: readonly SectionRows[],
  section: SectionRows | null,
  { row, label, before, scope, numeral }: LabelledSum,
  { since, next, count, isLast }: Place,
): { range: Range; kind: TotalRow["kind"] } {
  const all: Range = [0, count];
  const own: Range | null = section ? [section.first, before > section.first ? before : section.end] : null;
  const above: Range | null = before > since ? [since, before] : null;

  const named =
    scope !== "part" ? null : numeral === "" ? sectionByWords(sections, label) : sectionByNumeral(sections, numeral);
  // "Cộng (A)" where no section is A says no more than "Cộng".
  if (scope === "part" && (numeral === "" || named || sections.length === 0)) {
    if (named) return { range: [named.first, named.end], kind: "subtotal" };
    // A part's sum stands below its agencies or, as a section's title would, above them.
    const below: Range | null = next > before ? [before, next] : null;
    const places = [own, above, below].filter((range) => range !== null);
    const range = places.find((place) => check.holds(row, place)) ?? places[0] ?? [0, before];
    return { range, kind: "subtotal" };
  }
  const atEnd = before === count && isLast;
  const likely = (before === 0 && !section) || (atEnd && scope === "all");
  const partial = [own, above, [0, before] as const].filter((range) => range !== null);
  const open = likely ? [all, ...partial] : [...partial, all];
  const chosen = open.find((range) => check.holds(row, range)) ?? open[0] ?? all;
  const isAll = chosen[0] === 0 && chosen[1] === count;
  return { range: chosen, kind: isAll && (likely || isLast) ? "total" : "subtotal" };
}

/** The innermost section each row stands in; rows are asked for in order. */
class OpenSections {
  private readonly open: SectionRows[] = [];
  private next = 0;

  constructor(private readonly sections: readonly SectionRows[]) {}

  at(row: number): SectionRows | null {
    for (; this.next < this.sections.length && this.sections[this.next]!.row < row; this.next += 1) {
      const section = this.sections[this.next]!;
      while (this.open.length > 0 && this.open.at(-1)!.level >= section.level) this.open.pop();
      this.open.push(section);
    }
    return this.open.filter((section) => section.end > section.first).at(-1) ?? null;
  }
}

function sectionByNumeral(sections: readonly SectionRows[], numeral: string): SectionRows | null {
  return sections.find((section) => fold(section.title).split(" ")[0] === numeral) ?? null;
}

/** "Tổng khối sở" → the section whose title shares most of its words, if one does. */
function sectionByWords(sections: readonly SectionRows[], label: string): SectionRows | null {
  const words = fold(label)
    .split(" ")
    .filter((word) => !["tong", "cong", "cac", "khoi"].includes(word));
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
 * Bắc Kạn"). Its index, or -1. Three other rows and two counts, each of two rows at least, make it no chance.
 */
export function disguisedTotal(counts: readonly FigureColumn[], count: number): number {
  if (count < 4) return -1;
  for (const index of [0, count - 1]) {
    let right = 0;
    let wrong = 0;
    for (const { values } of counts) {
      if (wrong > 0) break;
      const others = sumOf(values, index + 1, count, sumOf(values, 0, index, 0));
      const own = values[index]! || 0;
      if (own !== others) wrong += 1;
      else if (hasTwoParts(values, index, count)) right += 1;
    }
    if (right >= 2 && wrong === 0) return index;
  }
  return -1;
}

/** Two rows besides this one count something: that two rows are alike makes neither of them a sum. */
function hasTwoParts(values: Float64Array, index: number, count: number): boolean {
  let parts = 0;
  for (let at = 0; at < count && parts < 2; at += 1) if (at !== index && values[at]! > 0) parts += 1;
  return parts === 2;
}

/** `start` with the numbers from `from` up to `end` added to it. */
function sumOf(values: Float64Array, from: number, end: number, start: number): number {
  let sum = start;
  for (let at = from; at < end; at = blockEnd(at, end)) sum = sumOfBlock(values, at, blockEnd(at, end), sum);
  return sum;
}

function sumOfBlock(values: Float64Array, from: number, end: number, start: number): number {
  let sum = start;
  for (let at = from; at < end; at += 1) sum += values[at]! || 0;
  return sum;
}

/** Whether a row holds the sums of a range of agency rows. */
class SumCheck {
  /** Running sums of each count column: `[i]` is the sum of the first i rows. Made for the first row that asks. */
  private running: readonly Float64Array[] | null = null;

  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly counts: readonly FigureColumn[],
    private readonly count: number,
  ) {}

  private sums(): readonly Float64Array[] {
    return (this.running ??= this.counts.map(({ values }) => {
      const sums = new Float64Array(this.count + 1);
      for (let index = 0; index < this.count; index += 1) sums[index + 1] = sums[index]! + (values[index]! || 0);
      return sums;
    }));
  }

  /** All its counts but at most one are the range's sums, and at least one of them is not 0. */
  holds(row: number, [first, end]: Range): boolean {
    let right = 0;
    let wrong = 0;
    let telling = 0;
    const running = this.sums();
    this.counts.forEach(({ column }, index) => {
      const { value } = readCount(this.snapshot, row, column);
      if (Number.isNaN(value)) return;
      const sums = running[index]!;
      if (value !== sums[end]! - sums[first]!) wrong += 1;
      else {
        right += 1;
        if (value !== 0) telling += 1;
      }
    });
    return telling > 0 && right > wrong && wrong <= 1;
  }
}
