import { ok, type Result } from "../core/result";
import { areaName, type Area } from "../core/sheet/address";
import type { Flagging } from "../core/standing/flagging";
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
  flagging: Flagging,
): Promise<Result<Made, ExcelFailure>> {
  const replaced = await replaceRules(context, flagging.sheetName, rulesFor(flagging));
  if (!replaced.ok) return replaced;
  const change = { kind: "flags", sheetName: replaced.value.sheet.name, count: flagging.count } as const;
  return ok({ change, written: [], takeBack: takeBackTo(replaced.value) });
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
  return ok({ change, written: [], takeBack: before.length > 0 ? takeBackTo(replaced.value) : null });
}

/** The way back: the marks of before. A mark removed by hand meanwhile is no reason to refuse. */
function takeBackTo({ sheet, before }: ReplacedRules): TakeBack {
  return async (context) => {
    const replaced = await replaceRules(context, sheet, before);
    return replaced.ok ? ok([]) : replaced;
  };
}

/** Highest priority first: on the boundary the boundary's look wins. */
function rulesFor(flagging: Flagging): Rule[] {
  const { agency, rate, target } = flagging;
  const flags: Flag[] = ["boundary", "short"];
  return flags.flatMap((flag) => {
    const { fill, ink, bold, underline, sign } = flagStyle(flag, target.comparator);
    const format = { fill, ink, bold, underline };
    return [
      ...(agency === null ? [] : [{ column: agency, format: { ...format, numberFormat: signFormat(sign) } }]),
      ...(rate === null ? [] : [{ column: rate, format }]),
    ].flatMap(({ column, format }) =>
      addressable(agencyCells(flagging, column)).flatMap((areas): Rule[] => {
        const formula = flagFormula(flag, flagging, areas[0]!.top + 1);
        return formula === null ? [] : [{ areas, formula, format }];
      }),
    );
  });
}

/** The cells of the agency rows in a column: one area for each run of rows, for sections and totals stand between. */
function agencyCells({ rows }: Flagging, column: number): Area[] {
  return runsOf(rows).map(({ first, last }) => ({ top: first, bottom: last, left: column, right: column }));
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
