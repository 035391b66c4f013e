import { corrupt, refuse } from "./failure";
import type { XlsxLimits } from "./limits";
import type { Parts } from "./parts";
import { readRelationships } from "./relationships";
import { isTrue, SPREADSHEET } from "./xml";

export type SheetState = "visible" | "hidden" | "veryHidden";

/** A worksheet as the workbook part names it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly part: string;
}

/** The workbook part: which sheets there are and where their parts stand. */
export interface WorkbookPart {
  readonly part: string;
  /** Worksheets in the order of their tabs. Chart, dialog and macro sheets have no cells and are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
  readonly hasMacros: boolean;
}

export function readWorkbookPart(parts: Parts, part: string, limits: XlsxLimits): WorkbookPart {
  const relationships = readRelationships(parts, part);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  parts.read(part, SPREADSHEET, {
    open(element) {
      if (element.name === "workbookPr") date1904 = isTrue(element.attribute("date1904"));
      if (element.name !== "sheet") return;
      const link = relationships.get(element.relationship("id") ?? "");
      const name = element.attribute("name") ?? "";
      // A sheet whose part cannot be told would silently go unchecked.
      if (!link || link.external) refuse({ code: "missing-part", part: `${part}#${name}` });
      if (link.kind !== "worksheet") return;
      // Two tabs on one part are two readings of it, and no program writes that.
      if (sheets.some((sheet) => sheet.part === link.target)) corrupt("relationship", part);
      if (sheets.length >= limits.sheets) refuse({ code: "too-large", limit: "sheets", allowed: limits.sheets, part });
      const state = element.attribute("state");
      sheets.push({ name, state: state === "hidden" || state === "veryHidden" ? state : "visible", part: link.target });
    },
  });

  const partOf = (kind: string) => {
    for (const link of relationships.values()) if (link.kind === kind && !link.external) return link.target;
    return null;
  };
  return {
    part,
    sheets,
    // Some writers name a part of texts or styles that they then leave out.
    sharedStrings: existing(parts, partOf("sharedStrings")),
    styles: existing(parts, partOf("styles")),
    date1904,
    hasMacros: partOf("vbaProject") !== null,
  };
}

function existing(parts: Parts, part: string | null): string | null {
  return part !== null && parts.has(part) ? part : null;
}
