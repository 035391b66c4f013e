import type { FieldId } from "../programmes/programme";
import type { PreviousPeriod } from "../previous/period";
import type { FigureColumn, RankingTable, RateColumn } from "../recognition/table";
import { createRosterIndex, matchName } from "../roster/match";
import type { NameMatch, Roster } from "../roster/roster";
import type { Settings } from "../settings/settings";
import type { CellAddress } from "../sheet/address";
import { fontNameAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Texts } from "../text/texts";
import { writtenName } from "./written-name";
import { identitiesOn, readRows, type Identity, type Readings } from "../standing/readings";

/** Rows that are checked alike: the agencies of a table, or its total rows. */
export interface Block {
  readonly kind: "agencies" | "totals";
  readonly length: number;
  /** Sheet row of each. */
  readonly rows: Int32Array;
  /** Agency name or total label of each, as written. */
  readonly names: Texts;
  readonly counts: Readonly<Record<FieldId, FigureColumn>>;
  readonly rate: RateColumn | null;
  readonly readings: Readings;
}

/** All that a rule may look at. Built once for a check; nothing in it changes. */
export interface CheckContext {
  readonly snapshot: SheetSnapshot;
  readonly table: RankingTable;
  readonly settings: Settings;
  readonly roster: Roster | null;
  /** How each agency row's name matches the roster; null without a roster. Rows of one name share one match. */
  readonly matches: readonly NameMatch[] | null;
  readonly agencies: Block;
  readonly totals: Block;
  readonly identities: readonly Identity[];
  /** null where there is none to compare with; then the rules that compare say nothing. */
  readonly previous: PreviousPeriod | null;
}

export function createContext(
  snapshot: SheetSnapshot,
  table: RankingTable,
  settings: Settings,
  roster: Roster | null,
  previous: PreviousPeriod | null = null,
): CheckContext {
  const { programme } = table;
  const identities = identitiesOn(programme, table.counts, table.rows.length);
  const totalRows = Int32Array.from(table.totals, ({ row }) => row);
  return {
    snapshot,
    table,
    settings,
    roster,
    matches: roster && matchAll(snapshot, table, roster),
    identities,
    previous,
    agencies: {
      kind: "agencies",
      length: table.rows.length,
      rows: table.rows,
      names: table.agencies,
      counts: table.counts,
      rate: table.rate,
      readings: readRows(programme, table.counts, table.rows.length, identities),
    },
    totals: {
      kind: "totals",
      length: totalRows.length,
      rows: totalRows,
      names: table.totals.map(({ label }) => label),
      counts: table.totalCounts,
      rate: table.totalRate,
      readings: readRows(programme, table.totalCounts, totalRows.length, identities),
    },
  };
}

export function blocksOf({ agencies, totals }: CheckContext): readonly Block[] {
  return [agencies, totals];
}

/** Cell of a figure of a block. */
export function cellOf(block: Block, index: number, { column }: { readonly column: number }): CellAddress {
  return { row: block.rows[index]!, column };
}

/** The agency's name for a finding of one of its rows; a total row belongs to no agency. */
export function agencyOf(block: Block, index: number): string | null {
  return block.kind === "agencies" ? block.names.at(index)! : null;
}

function matchAll(snapshot: SheetSnapshot, table: RankingTable, roster: Roster): NameMatch[] {
  const index = createRosterIndex(roster);
  const column = table.columns["agency"] ?? -1;
  return Array.from(table.agencies, (name, position) => {
    const row = table.rows[position]!;
    return matchName(index, writtenName(snapshot, row, column, name), fontNameAt(snapshot, row, column));
  });
}

/** What several rules need, made once for a check and kept no longer than what it was made from. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
