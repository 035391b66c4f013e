import { suggestPrevious, type PreviousSuggestion } from "../../core/previous/suggest";
import { recognise } from "../../core/recognition/recognise";
import type { NoTable, RankingTable } from "../../core/recognition/table";
import type { Settings } from "../../core/settings/settings";
import type { Area } from "../../core/sheet/address";
import { createSnapshotBuilder } from "../../core/sheet/builder";
import type { CellValue, Grid, SheetSnapshot } from "../../core/sheet/snapshot";
import { readingOptions } from "./inspect";
import { rangesOf } from "./table-lines";

export interface SheetHead {
  readonly sheetName: string;
  readonly area: Area | null;
  readonly values: Grid<CellValue>;
}

/** What the beginning of a sheet holds: its likeliest table, or why there is none. */
export type SheetSurvey =
  | {
      readonly kind: "table";
      readonly sheetName: string;
      /** Of a list in halves, each of them. */ readonly ranges: readonly Area[];
      readonly agencies: number;
    }
  | { readonly kind: "no-table"; readonly sheetName: string; readonly reason: NoTable["reason"] };

/** Looks through the beginnings of sheets: those with a table first, the likeliest before the others. */
export function surveyHeads(heads: readonly SheetHead[], settings: Settings): SheetSurvey[] {
  const surveyed = heads.map((head): { readonly score: number; readonly survey: SheetSurvey } => {
    const { sheetName } = head;
    const found = recognise(snapshotOf(head), readingOptions(sheetName, settings));
    if (!found.ok) return { score: -1, survey: { kind: "no-table", sheetName, reason: found.error.reason } };
    const best = found.value[0]!;
    return {
      score: best.score,
      survey: { kind: "table", sheetName, ranges: rangesOf(best), agencies: best.rows.length },
    };
  });
  return surveyed.sort((a, b) => b.score - a.score).map(({ survey }) => survey);
}

/** The sheets that can be last period's of a table, by their beginnings: the likeliest first. */
export function suggestedSheets(
  current: RankingTable,
  heads: readonly SheetHead[],
  settings: Settings,
): PreviousSuggestion[] {
  const tables = heads.flatMap((head) => {
    if (head.sheetName === current.sheetName) return [];
    const found = recognise(snapshotOf(head), readingOptions(head.sheetName, settings));
    return found.ok ? [found.value[0]!] : [];
  });
  return suggestPrevious(current, tables);
}

function snapshotOf({ sheetName, area, values }: SheetHead): SheetSnapshot {
  const builder = createSnapshotBuilder(area);
  if (area) builder.add({ top: area.top, values });
  return builder.finish({
    sheetName,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    numerals: { decimal: ",", group: "." },
  });
}
