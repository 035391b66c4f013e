import { cellName } from "../../src/core/sheet/address";
import { parts } from "../xlsx/support/workbook";
import { zip } from "../xlsx/support/zip";
import type { TestCell } from "./sheet";

/** An .xlsx file of sheets of whole rows from A1 on, values only; formats and formulas of cells are left out. */
export function xlsxFile(sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>): Uint8Array {
  return zip(
    parts({
      sheets: Object.entries(sheets).map(([name, rows]) => ({ name, xml: `<sheetData>${rowsXml(rows)}</sheetData>` })),
    }),
  );
}

function rowsXml(rows: readonly (readonly TestCell[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cellName({ row: at, column }), cell));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return lines.join("");
}

function cellXml(name: string, cell: TestCell): string {
  const value = typeof cell === "object" ? (cell?.v ?? "") : cell;
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  const text = String(value).replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return text === "" ? "" : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
