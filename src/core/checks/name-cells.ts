import { blockEnd, placesOf } from "../blocks";
import { columnAt } from "../sheet/cells";
import { mergesThroughColumn } from "../sheet/merges";
import { CELL, type SheetColumn } from "../sheet/snapshot";
import { fold } from "../text/fold";
import { legacyEncodingOfFont } from "../text/legacy-encodings";
import { hashFolded, scanName, type NameScan } from "../text/name-scan";
import { oncePer, type CheckContext } from "./context";
import { lowerBound } from "./rows";

/** What one pass over the agencies' names tells, so that only few of them are ever made into strings. */
interface NameCells {
  /** Equal for names that are equal when folded; 0 for those without letters and digits. */
  readonly hashes: Int32Array;
  /** 1 where a name may hold letters that only look right, or be in a legacy encoding. */
  readonly unusual: Uint8Array;
}

export const nameCells = oncePer((context: CheckContext): NameCells => {
  const { snapshot, table, agencies } = context;
  const cells = columnAt(snapshot, table.columns["agency"]!);
  const joined = joinedNames(context);
  const mayBeLegacy = !cells || cells.fonts.values.some((font) => legacyEncodingOfFont(font) !== null);
  const hashes = new Int32Array(agencies.length);
  const unusual = new Uint8Array(agencies.length);
  const unsure = new Uint8Array(agencies.length);
  if (!cells) unsure.fill(1);
  for (let from = 0; cells && from < agencies.length; from = blockEnd(from, agencies.length))
    scanNames(cells, agencies.rows, joined, hashes, unusual, unsure, from, blockEnd(from, agencies.length));
  for (const index of placesOf(unsure, 1)) hashes[index] = hashFolded(fold(agencies.names.at(index)!));
  if (mayBeLegacy) unusual.fill(1);
  return { hashes, unusual };
});

/** Marks as unsure whose hash the cell does not tell. */
function scanNames(
  { top, kinds, texts }: SheetColumn,
  rows: Int32Array,
  joined: Uint8Array,
  hashes: Int32Array,
  unusual: Uint8Array,
  unsure: Uint8Array,
  from: number,
  end: number,
): void {
  const { chars, starts } = texts;
  const scan: NameScan = { hash: 0, isUnusual: false, isSure: true };
  for (let index = from; index < end; index += 1) {
    const at = rows[index]! - top;
    // A name is more than its cell where it runs on in another row, or stands in another cell.
    if (kinds[at] !== CELL.text || joined[index] !== 0) {
      unusual[index] = 1;
      unsure[index] = 1;
      continue;
    }
    scanName(chars, starts[at]!, starts[at + 1]!, scan);
    hashes[index] = scan.hash;
    if (scan.isUnusual) unusual[index] = 1;
    if (!scan.isSure) unsure[index] = 1;
  }
}

/** 1 for agencies whose name may stand elsewhere too: beside a row that goes on with a name, and in a merged one. */
function joinedNames({ snapshot, table }: CheckContext): Uint8Array {
  const joined = new Uint8Array(table.rows.length);
  for (const { row, kind } of table.otherRows) {
    if (kind !== "continuation") continue;
    const below = lowerBound(table.rows, row);
    joined.fill(1, Math.max(0, below - 1), below + 1);
  }
  for (const { top, bottom } of mergesThroughColumn(snapshot, table.columns["agency"]!).values())
    joined.fill(1, lowerBound(table.rows, top), lowerBound(table.rows, bottom + 1));
  return joined;
}
