import { ok, type Result } from "../core/result";
import { FIGURE, type RankingTable } from "../core/recognition/table";
import { defaultSettings } from "../core/settings/defaults";
import type { Target } from "../core/settings/settings";
import { areaName, type Area } from "../core/sheet/address";
import { computeStanding } from "../core/standing/compute";
import type { Made, TakeBack } from "./changes";
import { flagFormula, type Flag } from "./flag-formula";
import { flagStyle, signFormat } from "./flag-style";
import { runsOf } from "./rectangles";
import { replaceRules, type ReplacedRules, type Rule } from "./rules";
import type { ExcelFailure } from "./workbook";

/**
 * Marks the agencies under and on the target, in place of all marks made before on the sheet. The marks are live: they
 * come and go with the figures.
 */
export async function flagAgencies(
  context: Excel.RequestContext,
  table: RankingTable,
  target: Target,
): Promise<Result<Made, ExcelFailure>> {
  const replaced = await replaceRules(context, table.sheetName, rulesFor(table, target));
  if (!replaced.ok) return replaced;
  const change = { kind: "flags", sheetName: replaced.value.sheet.name, count: countFlagged(table, target) } as const;
  return ok({ change, written: null, takeBack: takeBackTo(replaced.value) });
}

/** Removes our marks and leaves every other conditional format alone. */
export async function unflagSheet(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<Result<Made, ExcelFailure>> {
  const replaced = await replaceRules(context, sheetName, []);
  if (!replaced.ok) return replaced;
  const { sheet, before } = replaced.value;
  const change = { kind: "flags", sheetName: sheet.name, count: before.length } as const;
  return ok({ change, written: null, takeBack: before.length > 0 ? takeBackTo(replaced.value) : null });
}

/** The way back: the marks of before. A mark removed by hand meanwhile is no reason to refuse. */
function takeBackTo({ sheet, before }: ReplacedRules): TakeBack {
  return async (context) => {
    const replaced = await replaceRules(context, sheet, before);
    return replaced.ok ? ok({ sheetId: sheet.id, areas: [] }) : replaced;
  };
}

/** Highest priority first: on the boundary the boundary's look wins. */
function rulesFor(table: RankingTable, target: Target): Rule[] {
  const { agency, rate } = table.columns;
  const flags: Flag[] = ["boundary", "short"];
  return flags.flatMap((flag) => {
    const { fill, ink, bold, underline, sign } = flagStyle(flag, target.comparator);
    const format = { fill, ink, bold, underline };
    return [
      ...(agency === undefined ? [] : [{ column: agency, format: { ...format, numberFormat: signFormat(sign) } }]),
      ...(rate === undefined ? [] : [{ column: rate, format }]),
    ].flatMap(({ column, format }) =>
      addressable(agencyCells(table, column)).flatMap((areas): Rule[] => {
        const formula = flagFormula(flag, table, target, areas[0]!.top + 1);
        return formula === null ? [] : [{ areas, formula, format }];
      }),
    );
  });
}

/** The cells of the agency rows in a column: one area for each run of rows, for sections and totals stand between. */
function agencyCells(table: RankingTable, column: number): Area[] {
  return runsOf(table.rows).map(({ first, last }) => ({ top: first, bottom: last, left: column, right: column }));
}

/** Longest list of areas that is asked for in one address, in characters: what Excel's `Range` has always taken. */
const LONGEST_ADDRESS = 255;

function addressable(areas: readonly Area[]): Area[][] {
  const lists: Area[][] = [];
  let room = 0;
  for (const area of areas) {
    const length = areaName(area).length + 1;
    if (length > room) {
      lists.push([]);
      room = LONGEST_ADDRESS;
    }
    lists.at(-1)!.push(area);
    room -= length;
  }
  return lists;
}

/** Agencies that show a mark now: those the standing names, but for the ones whose counts are not numbers yet. */
function countFlagged(table: RankingTable, target: Target): number {
  const { short, boundary } = computeStanding(table, { ...defaultSettings(), target });
  const shown: ReadonlySet<number> = new Set([FIGURE.number, FIGURE.blank, FIGURE.zeroMark]);
  const isShown = (index: number) => Object.values(table.counts).every(({ states }) => shown.has(states[index]!));
  return [...new Set([...short, ...boundary])].filter(isShown).length;
}
