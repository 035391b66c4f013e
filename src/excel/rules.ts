import { fail, ok, type Result } from "../core/result";
import { areaName, type Area } from "../core/sheet/address";
import { failureOf } from "./failures";
import { isFlagFormula } from "./flag-formula";
import { loadAreas, takeAreas } from "./areas";
import { sameFormula } from "./contents";
import { findSheet, takeWritableSheet, type FoundSheet, type SheetKey } from "./sheets";
import type { ExcelFailure, StaleCell } from "./workbook";

/** A conditional format of ours, with all that is needed to make it again. */
export interface Rule {
  /** Not empty; the first holds the top-left cell, which the formula is written for. */
  readonly areas: readonly Area[];
  readonly formula: string;
  /** Absent or null where the rule does not set it. */
  readonly format: {
    readonly fill?: string | null;
    readonly ink?: string | null;
    readonly bold?: boolean | null;
    readonly underline?: Underline | null;
    readonly numberFormat?: string | null;
  };
}

type Underline = "None" | "Single" | "Double";

export interface ReplacedRules {
  readonly sheet: FoundSheet;
  /** Highest priority first. */
  readonly before: readonly Rule[];
}

/**
 * Puts rules (highest priority first) in the place of all rules of ours on a sheet. Two syncs: one finds the old rules,
 * one adds the new, removes the old and reads back. The old ones go last, so that nothing is lost where Excel refuses.
 */
export async function replaceRules(
  context: Excel.RequestContext,
  key: SheetKey,
  rules: readonly Rule[],
): Promise<Result<ReplacedRules, ExcelFailure>> {
  const found = await findRules(context, key);
  if (!found.ok) return found;
  const { sheet, rules: old } = found.value;
  if (old.length === 0 && rules.length === 0) return ok({ sheet, before: [] });
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const oldAreas = old.map(({ id }) => loadAreas(areasOf(formatsOf(worksheet).getItem(id))));
  try {
    // Each is added on top of the ones before it.
    const added = [...rules].reverse().map((rule) => queueRule(worksheet, rule));
    for (const { id } of old) formatsOf(worksheet).getItem(id).delete();
    await context.sync();
    const wrong = wrongRules([...rules].reverse(), added);
    const before = old.map((rule, index) => ({ ...rule, areas: takeAreas(oldAreas[index]!) }));
    if (wrong.length === 0) return ok({ sheet, before });
    const restored = await putBack(context, sheet, before, new Set());
    return fail({ code: "read-back", cells: wrong, restored });
  } catch (error) {
    const failure = failureOf(error, { sheetName: sheet.name });
    if (failure.code === "cell-editing") return fail(failure);
    const before = old.map((rule, index) => ({ ...rule, areas: areasKnown(oldAreas[index]!) }));
    const restored = await putBack(context, sheet, before, new Set(old.map(({ id }) => id)));
    return fail(restored ? failure : { code: "read-back", cells: [], restored });
  }
}

interface FoundRules {
  readonly sheet: FoundSheet;
  readonly rules: readonly FoundRule[];
  /** Ids of custom rules that never got their formula: left by a batch that failed. */
  readonly unfinished: readonly string[];
}

interface FoundRule extends Omit<Rule, "areas"> {
  readonly id: string;
}

async function findRules(context: Excel.RequestContext, key: SheetKey): Promise<Result<FoundRules, ExcelFailure>> {
  const worksheet = findSheet(context, key);
  const formats = formatsOf(worksheet);
  formats.load(
    "items/id,items/customOrNullObject/rule/formula," +
      "items/customOrNullObject/format/numberFormat,items/customOrNullObject/format/fill/color," +
      "items/customOrNullObject/format/font/color,items/customOrNullObject/format/font/bold," +
      "items/customOrNullObject/format/font/underline",
  );
  await context.sync();
  const sheet = takeWritableSheet(worksheet, key);
  if (!sheet.ok) return sheet;
  const custom = formats.items.filter(({ customOrNullObject }) => !customOrNullObject.isNullObject);
  return ok({
    sheet: sheet.value,
    rules: custom.map(ruleOf).filter(({ formula }) => isFlagFormula(formula)),
    unfinished: custom.map(ruleOf).flatMap(({ id, formula }) => (formula === "" ? [id] : [])),
  });
}

function ruleOf({ id, customOrNullObject: { rule, format } }: Excel.ConditionalFormat): FoundRule {
  const { fill, font } = format;
  return {
    id,
    formula: rule.formula,
    format: {
      fill: fill.color,
      ink: font.color,
      bold: font.bold,
      underline: font.underline,
      numberFormat: format.numberFormat as string | null,
    },
  };
}

function formatsOf(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return worksheet.getRange().conditionalFormats;
}

function areasOf(format: Excel.ConditionalFormat): Excel.RangeCollection {
  return format.getRanges().areas;
}

/**
 * Adds a rule on top of all others. Set through the range it covers, a formula is relative to that range's first cell
 * (OfficeDev/office-js#5194).
 */
function queueRule(worksheet: Excel.Worksheet, { areas, formula, format }: Rule): Excel.CustomConditionalFormat {
  const ranges = worksheet.getRanges(areas.map(areaName).join(","));
  const { custom } = ranges.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  if (format.fill) custom.format.fill.color = format.fill;
  if (format.ink) custom.format.font.color = format.ink;
  if (typeof format.bold === "boolean") custom.format.font.bold = format.bold;
  if (format.underline) custom.format.font.underline = format.underline;
  if (format.numberFormat) custom.format.numberFormat = format.numberFormat;
  custom.rule.load("formula");
  return custom;
}

function wrongRules(rules: readonly Rule[], added: readonly Excel.CustomConditionalFormat[]): StaleCell[] {
  return rules.flatMap(({ areas, formula }, index) => {
    const found = added[index]!.rule.formula;
    if (sameFormula(found, formula)) return [];
    const { top, left } = areas[0]!;
    return [{ cell: { row: top, column: left }, expected: formula, found }];
  });
}

/** Areas of a rule, or none where the failed batch did not come to them: then it did not come to removing it either. */
function areasKnown(areas: Excel.RangeCollection): Area[] {
  return "items" in areas.toJSON() && areas.items.length > 0 ? takeAreas(areas) : [];
}

/** After a failure: removes rules of ours but those to keep, and makes the lost ones again. False where Excel refuses. */
async function putBack(
  context: Excel.RequestContext,
  sheet: FoundSheet,
  before: readonly (Rule & { readonly id: string })[],
  keep: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const found = await findRules(context, sheet);
    if (!found.ok) return false;
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const present = new Set(found.value.rules.map(({ id }) => id));
    const lost = before.filter(({ id, areas }) => areas.length > 0 && !(keep.has(id) && present.has(id)));
    const halfDone = found.value.rules.filter(({ id }) => !keep.has(id)).map(({ id }) => id);
    for (const id of [...halfDone, ...found.value.unfinished]) formatsOf(worksheet).getItem(id).delete();
    for (const rule of [...lost].reverse()) queueRule(worksheet, rule);
    await context.sync();
    return true;
  } catch (error) {
    failureOf(error, { sheetName: sheet.name });
    return false;
  }
}
