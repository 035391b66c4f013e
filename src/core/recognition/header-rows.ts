import type { Area } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import { mergeAt } from "../sheet/merges";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { LegacyEncoding } from "../text/legacy-encodings";
import { isNumberingRow } from "./numbering-row";
import { hasLetter, isBlank, readableText } from "./reading";

/** What a text names by itself. */
export interface BandProbe {
  namesFigure(text: string): boolean;
  /** Nothing but the heading of names, or of numbers. */
  namesAgency(text: string): boolean;
  namesSequence(text: string): boolean;
  /** How well it heads the names: 0 to 1; 0 where it heads something else better. */
  agencyScore(text: string): number;
}

/** Where to look for the rows of a header. */
export interface HeaderPlace {
  readonly snapshot: SheetSnapshot;
  /** A row that names at least two columns. */
  readonly anchor: number;
  /** The header's last row at most. */
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** Merged areas that may be headings: of the rows from {@link MOST_GROUP_ROWS} above the anchor on. */
  readonly merges: readonly Area[];
  readonly encoding: LegacyEncoding | null;
  readonly probe: BandProbe;
}

/** Rows of group headings above the anchor at most. */
export const MOST_GROUP_ROWS = 2;

/** First and last row of the header around its anchor. */
export function headerRows(place: HeaderPlace): { readonly top: number; readonly bottom: number } {
  const labels = labelColumns(place);
  let bottom = mergedDown(place, place.anchor);
  while (bottom < place.last && continuesHeader(place, bottom + 1, labels)) bottom = mergedDown(place, bottom + 1);
  let top = labelRow(place, labels);
  while (isGroupRow(place, top - 1, labels)) top -= 1;
  return { top, bottom };
}

interface Labels {
  /** Columns of numbers and names; what stands in them alone is no heading. */
  readonly columns: ReadonlySet<number>;
  readonly agency: number | null;
}

function labelColumns({ snapshot, anchor, left, right, encoding, probe }: HeaderPlace): Labels {
  const columns = new Set<number>();
  let agency: number | null = null;
  let best = 0;
  for (let column = left; column <= right; column += 1) {
    const text = readableText(snapshot, anchor, column, encoding);
    const score = probe.agencyScore(text);
    if (score > best) {
      agency = column;
      best = score;
    }
    if (probe.namesSequence(text)) columns.add(column);
  }
  // Where the row does not say, names stand first.
  if (agency !== null) columns.add(agency);
  else columns.add(left).add(left + 1);
  return { columns, agency };
}

/** The anchor; where it is a row of sub-headings under which no names stand, the row above that heads the names. */
function labelRow({ snapshot, anchor, left, right, encoding, probe }: HeaderPlace, { agency }: Labels): number {
  if (agency !== null) return anchor;
  for (let column = left; column <= right; column += 1) {
    for (let row = anchor; row > anchor - MOST_GROUP_ROWS && isBlank(valueAt(snapshot, row, column)); row -= 1)
      if (probe.namesAgency(readableText(snapshot, row - 1, column, encoding))) return row - 1;
  }
  return anchor;
}

/** The lowest row that a heading of this row is merged down to. */
function mergedDown({ merges, last }: HeaderPlace, row: number): number {
  let bottom = row;
  for (const area of merges) if (area.top === row) bottom = Math.max(bottom, area.bottom);
  return Math.min(bottom, last);
}

/** Sub-headings and units: texts only, and over the figures; over names too where some name a figure for certain. */
function continuesHeader(
  { snapshot, left, right, merges, encoding, probe }: HeaderPlace,
  row: number,
  labels: Labels,
): boolean {
  if (isNumberingRow(snapshot, row, left, right)) return false;
  let overFigures = false;
  let overLabels = false;
  let named = false;
  for (let column = left; column <= right; column += 1) {
    if (isBlank(valueAt(snapshot, row, column))) continue;
    const text = readableText(snapshot, row, column, encoding);
    // A number has no text here. "(3)" may stand among headings, a figure may not.
    if (!hasLetter(text) && !text.includes("%")) {
      if (!/^\(\d{1,2}\)$/.test(text)) return false;
      continue;
    }
    // The names' heading in another column: what stood above was no header but a line that looked like one.
    if (labels.agency !== null && column !== labels.agency && probe.namesAgency(text)) return false;
    if (isAcrossNames(mergeAt(merges, row, column), labels)) return false;
    if (labels.columns.has(column)) overLabels = true;
    else overFigures = true;
    named ||= probe.namesFigure(text);
  }
  return overFigures && (!overLabels || named);
}

/** A section's title merged across the table. */
function isAcrossNames(merge: Area | null, { agency }: Labels): boolean {
  return (
    merge !== null && agency !== null && merge.left <= agency && merge.right >= agency && merge.right - merge.left >= 2
  );
}

/** A row of group headings above the others: merged, across figures or down beside the groups; nothing over the labels. */
function isGroupRow({ snapshot, left, right, merges, encoding }: HeaderPlace, row: number, labels: Labels): boolean {
  let hasGroup = false;
  for (let column = left; column <= right; column += 1) {
    const text = readableText(snapshot, row, column, encoding);
    if (text === "") continue;
    const merge = mergeAt(merges, row, column);
    const isGroup = merge !== null && merge.right <= right;
    if (!isGroup || labels.columns.has(column) || UNIT_LINE.test(text)) return false;
    hasGroup = true;
  }
  return hasGroup;
}

/** "Đơn vị tính: thủ tục", "(ĐVT: %)": stands right above many tables. */
const UNIT_LINE = /^\(?\s*(?:đơn vị tính|đvt|đv tính)(?:[^\p{L}]|$)/iu;
