import type { Report } from "../checks/report";
import { leadingNumeral } from "../recognition/labels";
import type { Section } from "../recognition/table";
import type { Settings } from "../settings/settings";
import { PLACE } from "../standing/standing";
import { agencyKind, AGENCY_KINDS } from "./agency-kind";
import {
  groupTitle,
  KIND_TITLES,
  onOneLine,
  sectionSubtotal,
  sectionTitle,
  SHORT_TOTAL,
  subtotalLabel,
  TOTAL,
} from "./wording";
import type { GroupKind } from "./wording";

/** Agencies printed one below the other. */
export interface PrintedGroup {
  /** Line above them; null for none. */
  readonly title: string | null;
  /** Agency rows in the order they are printed. */
  readonly rows: readonly number[];
  /** Label of the row that sums them; null for none. */
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
      return { groups: [{ title: null, rows: order, subtotal: null }], restarts: false, total };
    case "short": {
      const rows = order.filter((row) => report.standing.places[row] === PLACE.short);
      return {
        groups: [{ title: null, rows, subtotal: null }],
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

/**
 * Agency rows in the order they are printed: by exact rate, whatever section of the sheet they stand in; equal rates
 * in the sheet's order; those without a rate last.
 */
function printedOrder(report: Report): number[] {
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
      subtotal: totalRow && kind !== "none" && rows.length > 0 ? subtotalLabel(i + 1) : null,
    }));
}

/** The sheet's own sections under their own titles; on a sheet without any, the kinds its agencies' names tell. */
function sections(report: Report, order: readonly number[], totalRow: boolean): PrintedGroup[] {
  const parts = report.table.sections.length > 0 ? sheetSections(report) : kindsByName(report);
  return parts.map(({ title, holds }, i) => ({
    title: sectionTitle(i + 1, title),
    rows: order.filter(holds),
    // The sum of an only section is the total.
    subtotal: totalRow && parts.length > 1 ? sectionSubtotal(i + 1) : null,
  }));
}

interface Part {
  readonly title: string;
  readonly holds: (row: number) => boolean;
}

function sheetSections({ table }: Report): Part[] {
  const sectionOf = new Int32Array(table.rows.length);
  const named = table.sections.filter(({ first, end }) => end > first);
  named.forEach(({ first, end }, i) => sectionOf.fill(i + 1, first, end));
  const parts = named.map((section, i): Part => ({
    title: titleOf(section),
    holds: (row) => sectionOf[row] === i + 1,
  }));
  const outside: Part = { title: KIND_TITLES.other, holds: (row) => sectionOf[row] === 0 };
  return sectionOf.includes(0) ? [...parts, outside] : parts;
}

function titleOf({ title }: Section): string {
  return onOneLine(leadingNumeral(title)?.rest ?? title);
}

function kindsByName(report: Report): Part[] {
  const kinds = Array.from(report.table.rows, (_, row) => agencyKind(report.agencyNames.at(row) ?? ""));
  return AGENCY_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
    title: KIND_TITLES[kind],
    holds: (row) => kinds[row] === kind,
  }));
}
