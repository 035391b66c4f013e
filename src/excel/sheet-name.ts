/** Excel's limits: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/** "Phụ lục", or "Phụ lục (2)", "Phụ lục (3)"… where the workbook has one already; case makes no difference to Excel. */
export function freeSheetName(proposed: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  const base = allowed(proposed);
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? "" : ` (${String(copy)})`;
    const name = base.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
    if (!used.has(folded(name))) return name;
  }
}

/** Without the signs a sheet name cannot have; it neither begins nor ends with an apostrophe. */
function allowed(name: string): string {
  return name.replace(FORBIDDEN, " ").replace(/^[\s']+|[\s']+$/g, "") || "Phụ lục";
}

function folded(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}
