import type { Report } from "../checks/report";
import { cellName } from "../sheet/address";
import type { CellEdit, WritePlan } from "./plan";

/** All corrections that have one right answer, in one plan. Where two would change the same cell, the first does. */
export function planSafeCorrections({ table, findings }: Report): WritePlan {
  const edits = new Map<string, CellEdit>();
  for (const { correction } of findings) {
    if (!correction?.safe) continue;
    for (const edit of correction.edits) {
      const name = cellName(edit.cell);
      if (!edits.has(name)) edits.set(name, edit);
    }
  }
  return { sheetName: table.sheetName, purpose: "corrections", edits: [...edits.values()] };
}
