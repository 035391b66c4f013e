import { areaName, type Area, type CellAddress } from "../core/sheet/address";
import { send } from "./exchange";
import { batchesOf } from "./limits";
import { findSheet } from "./sheets";
import type { ExcelFailure } from "./workbook";

/** Cells that are asked for in the batch that reads their contents; more are asked for in batches of so many. */
const MOST_ASKED = 4000;

/** All that can differ from letter to letter. */
const FONT = {
  bold: true,
  color: true,
  italic: true,
  name: true,
  size: true,
  strikethrough: true,
  subscript: true,
  superscript: true,
  underline: true,
} as const;

/**
 * Which cells hold text whose letters do not all look the same. Office.js reads such formats as null and has no way to
 * write them (OfficeDev/office-js#2294, #4623): a new text loses them (#4726), and so does putting the old one back.
 */
export interface MixedFonts {
  /** Queues the question with others about the sheet, where it is small; what it returns tells after the sync. */
  readonly ask: (sheet: Excel.Worksheet) => () => readonly CellAddress[];
  /** Asks in batches of its own, where it is not. */
  readonly known: readonly CellAddress[];
}

export async function mixedFontsIn(
  context: Excel.RequestContext,
  sheetName: string,
  areas: readonly Area[],
): Promise<MixedFonts> {
  const batches = batchesOf(areas, MOST_ASKED);
  if (batches.length < 2) return { ask: (sheet) => askFor(sheet, areas), known: [] };
  const known: CellAddress[] = [];
  for (const batch of batches) {
    const answer = askFor(findSheet(context, sheetName), batch);
    await send(context);
    known.push(...answer());
  }
  return { ask: () => () => [], known };
}

function askFor(sheet: Excel.Worksheet, areas: readonly Area[]): () => CellAddress[] {
  const asked = areas.map((area) => ({
    area,
    properties: sheet.getRange(areaName(area)).getCellProperties({ format: { font: FONT } }),
  }));
  return () =>
    asked.flatMap(({ area, properties }) =>
      properties.value.flatMap((row, r) =>
        row.flatMap((cell, c) => (isMixed(cell.format?.font) ? [{ row: area.top + r, column: area.left + c }] : [])),
      ),
    );
}

/** As a refusal of the change that asks; none where nothing was asked. */
export function refusingMixed(answer: (() => readonly CellAddress[]) | undefined): () => ExcelFailure | null {
  return () => {
    const cells = answer?.() ?? [];
    return cells.length > 0 ? { code: "mixed-fonts", cells } : null;
  };
}

/** Of one cell, so null can only mean that its letters differ. */
export function isMixed(font: Excel.CellPropertiesFont | undefined): boolean {
  return font !== undefined && Object.values(font).includes(null);
}
