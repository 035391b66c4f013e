import type { Report } from "../checks/report";
import { leadingNumeral } from "../recognition/labels";
import type { Section } from "../recognition/table";
import type { Settings } from "../settings/settings";
import { columnName } from "../sheet/address";
import { PLACE } from "../standing/standing";
import { agencyKind, AGENCY_KINDS } from "./agency-kind";
import {
  groupTitle,
  KIND_TITLES,
  onOneLine,
  roman,
  sectionSubtotal,
  sectionTitle,
  SHORT_TOTAL,
  subtotalLabel,
  TOTAL,
} from "./wording";
import type { GroupKind } from "./wording";

/** Agencies printed one below the other, then the groups within theirs. */
export interface PrintedGroup {
  /** Line above them; null for none. */
  readonly title: string | null;
  /** Agency rows of no group within this one, in the order they are printed. */
  readonly rows: readonly number[];
  readonly within: readonly PrintedGroup[];
  /** Label of the row that sums them, those of the groups within included; null for none. */
  readonly subtotal: string | null;
}

/** The body of the table, before its rows are made. */
export interface PrintedBody {
  readonly groups: readonly PrintedGroup[];
  /** Sequence numbers begin at 1 in each group; else they run through, so that the last is the number of agencies. */
  readonly restarts: boolean;
  /** Label of the last row, which sums all agencies that are printed; null for none. */
  readonly total: string | null;
}

/** Which agencies are printed, in which groups and order, by the layout that the clerk chose. */
export function printedBody(report: Report, settings: Settings): PrintedBody {
  const { layout, totalRow } = settings.appendix;
  const order = printedOrder(report);
  const total = totalRow ? TOTAL : null;
  switch (layout) {
    case "all":
      return { groups: [untitled(order)], restarts: false, total };
    case "short": {
      const rows = order.filter((row) => report.standing.places[row] === PLACE.short);
      return {
        groups: [untitled(rows)],
        restarts: false,
        total: totalRow && rows.length > 0 ? SHORT_TOTAL : null,
      };
    }
    case "groups":
      return { groups: groupsByTarget(report, order, totalRow), restarts: false, total };
    case "sections":
      return { groups: sections(report, order, totalRow), restarts: true, total };
  }
}

/** All agency rows of a group, those of the groups within it included, in the order they are printed. */
export function rowsOf({ rows, within }: PrintedGroup): number[] {
  return [...rows, ...within.flatMap(rowsOf)];
}

function untitled(rows: readonly number[]): PrintedGroup {
  return { title: null, rows, within: [], subtotal: null };
}

/**
 * Agency rows in the order they are printed: by exact rate, whatever section of the sheet they stand in; equal rates
 * in the sheet's order; those without a rate last.
 */
export function printedOrder(report: Report): number[] {
  const { ranks } = report.standing;
  const place = (row: number) => ranks[row] || Number.MAX_VALUE;
  return Array.from(report.table.rows, (_, row) => row).sort((a, b) => place(a) - place(b));
}

/** Who reached the target and who did not; agencies without a rate are neither and have a group only where there are any. */
function groupsByTarget(report: Report, order: readonly number[], totalRow: boolean): PrintedGroup[] {
  const { places, target } = report.standing;
  const kinds: [GroupKind, number][] = [
    ["reached", PLACE.reached],
    ["short", PLACE.short],
    ["none", PLACE.none],
  ];
  return kinds
    .map(([kind, place]) => ({ kind, rows: order.filter((row) => places[row] === place) }))
    .filter(({ kind, rows }) => kind !== "none" || rows.length > 0)
    .map(({ kind, rows }, i) => ({
      title: groupTitle(i + 1, kind, target, rows.length),
      rows,
      within: [],
      subtotal: totalRow && kind !== "none" && rows.length > 0 ? subtotalLabel(i + 1) : null,
    }));
}

/** The sheet's own sections under their own titles; on a sheet without any, the kinds its agencies' names tell. */
function sections(report: Report, order: readonly number[], totalRow: boolean): PrintedGroup[] {
  const parts = report.table.sections.length > 0 ? sheetSections(report, order) : kindsByName(report, order);
  const isNested = parts.some(({ within }) => within.length > 0);
  return printedParts(parts, { numeral: "", level: isNested ? 0 : 1, count: order.length }, totalRow);
}

/** Agencies under a title, before it has its numeral. */
interface Part {
  readonly title: string;
  /** Agency rows of no part within this one, in the order they are printed. */
  readonly rows: number[];
  readonly within: Part[];
}

/** What parts stand in: the table, or another part. */
interface Around {
  readonly numeral: string;
  readonly level: number;
  /** Of agencies. */
  readonly count: number;
}

/**
 * Parts with their numerals, each with its sum below all that stands within it: its title speaks of all those agencies,
 * though every one may stand in an inner part. A part that holds all agencies of what it stands in has no sum of its
 * own: the next line, the sum of what is around it or the total, would say the same again.
 */
function printedParts(parts: readonly Part[], around: Around, totalRow: boolean): PrintedGroup[] {
  return parts.map((part, i) => {
    const numeral = numeralOf(i + 1, around);
    const count = countOf(part);
    return {
      title: sectionTitle(numeral, part.title),
      rows: part.rows,
      within: printedParts(part.within, { numeral, level: around.level + 1, count }, totalRow),
      subtotal: totalRow && count < around.count ? sectionSubtotal(numeral) : null,
    };
  });
}

/** "A", in it "I", in that "I.1", in that "I.1.1": a mere number is an agency's. */
function numeralOf(ordinal: number, { numeral, level }: Around): string {
  if (level === 0) return columnName(ordinal - 1);
  return level === 1 ? roman(ordinal) : `${numeral}.${ordinal}`;
}

function countOf({ rows, within }: Part): number {
  return within.reduce((count, part) => count + countOf(part), rows.length);
}

/** Sections that have agencies, each within the one around it; agencies of none come last. */
function sheetSections({ table }: Report, order: readonly number[]): Part[] {
  const outermost: Part[] = [];
  const outside: Part = { title: KIND_TITLES.other, rows: [], within: [] };
  const partOf = Array.from(table.rows, () => outside);
  const open: { readonly end: number; readonly part: Part }[] = [];
  for (const section of table.sections) {
    if (section.end <= section.first) continue;
    while (open.length > 0 && open.at(-1)!.end < section.end) open.pop();
    const part: Part = { title: titleOf(section), rows: [], within: [] };
    (open.at(-1)?.part.within ?? outermost).push(part);
    open.push({ end: section.end, part });
    partOf.fill(part, section.first, section.end);
  }
  for (const row of order) partOf[row]!.rows.push(row);
  return outside.rows.length > 0 ? [...outermost, outside] : outermost;
}

function titleOf({ title }: Section): string {
  return onOneLine(leadingNumeral(title)?.rest ?? title);
}

function kindsByName({ agencyNames }: Report, order: readonly number[]): Part[] {
  const byKind = AGENCY_KINDS.map((kind): Part => ({ title: KIND_TITLES[kind], rows: [], within: [] }));
  for (const row of order) byKind[AGENCY_KINDS.indexOf(agencyKind(agencyNames.at(row) ?? ""))]!.rows.push(row);
  return byKind.filter(({ rows }) => rows.length > 0);
}
