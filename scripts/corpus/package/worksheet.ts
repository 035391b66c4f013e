import { cellName, parseCell, type Cell, type Run, type Sheet } from "../cells";
import type { StyleBook } from "./style-book";
import { escaped, MAIN, RELATIONSHIPS, textElement } from "./xml";

export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private count = 0;

  /** Index of an item as it stands in the part: one text, or runs. */
  index(item: string): number {
    this.count += 1;
    let index = this.indexes.get(item);
    if (index === undefined) this.indexes.set(item, (index = this.indexes.size));
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((item) => `<si>${item}</si>`);
    return `<sst xmlns="${MAIN}" count="${this.count}" uniqueCount="${this.indexes.size}">${items.join("")}</sst>`;
  }
}

/** A worksheet part (ECMA-376, transitional), its elements in the order the schema asks for. */
export function worksheetXml(sheet: Sheet, strings: SharedStrings, styles: StyleBook): string {
  const { merges, conditional = [], validation, rowBreaks = [] } = sheet;
  const cells = [...sheet.cells].map(([name, cell]) => ({ ...parseCell(name), name, cell }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = new Map<number, string[]>();
  for (const { row, name, cell } of cells) {
    const xml = cellXml(name, cell, strings, styles);
    const others = rows.get(row);
    if (others) others.push(xml);
    else rows.set(row, [xml]);
  }
  for (const row of sheet.hiddenRows) if (!rows.has(row)) rows.set(row, []);
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, xml]) => `<row r="${row}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${xml.join("")}</row>`);
  const last = cells.reduce(
    (most, { row, column }) => ({ row: Math.max(most.row, row), column: Math.max(most.column, column) }),
    { row: 1, column: 1 },
  );
  const breaks = rowBreaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${cellName(last.row, last.column)}"/>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="16.5"/>',
    columnsXml(sheet, last.column),
    `<sheetData>${data.join("")}</sheetData>`,
    sheet.autoFilter === undefined ? "" : `<autoFilter ref="${sheet.autoFilter}"/>`,
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`,
    ...conditional.map(
      ({ area, formula }, at) =>
        `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="0" priority="${at + 1}"><formula>${escaped(formula)}</formula></cfRule></conditionalFormatting>`,
    ),
    validation
      ? `<dataValidations count="1"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="${validation.area}"><formula1>${escaped(validation.formula)}</formula1></dataValidation></dataValidations>`
      : "",
    '<pageMargins left="1.18" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>',
    breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join("")}</rowBreaks>`
      : "",
    sheet.comments ? '<legacyDrawing r:id="rId1"/>' : "",
    "</worksheet>",
  ].join("");
}

function cellXml(name: string, cell: Cell, strings: SharedStrings, styles: StyleBook): string {
  const { value, formula, runs, inline, error } = cell;
  const attributes = `r="${name}" s="${styles.index(cell.style ?? {})}"`;
  if (formula !== undefined) {
    const type = error ? ' t="e"' : typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : "";
    return `<c ${attributes}${type}><f>${escaped(formula)}</f><v>${escaped(stored(value))}</v></c>`;
  }
  if (error) return `<c ${attributes} t="e"><v>${escaped(stored(value))}</v></c>`;
  if (typeof value === "number") return `<c ${attributes}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${attributes} t="b"><v>${stored(value)}</v></c>`;
  const item = runs ? runs.map(runXml).join("") : value === undefined ? null : textElement(value);
  if (item === null) return `<c ${attributes}/>`;
  if (inline) return `<c ${attributes} t="inlineStr"><is>${item}</is></c>`;
  return `<c ${attributes} t="s"><v>${strings.index(item)}</v></c>`;
}

function stored(value: Cell["value"]): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value ?? "");
}

function runXml({ text, strong, superscript, color }: Run): string {
  const look = `${strong ? "<b/>" : ""}${superscript ? '<vertAlign val="superscript"/>' : ""}<sz val="13"/>${color === undefined ? "" : `<color rgb="FF${color}"/>`}<rFont val="Times New Roman"/>`;
  return `<r><rPr>${look}</rPr>${textElement(text)}</r>`;
}

function viewXml({ frozen }: Sheet): string {
  if (frozen === undefined) return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const { row, column } = parseCell(frozen);
  const split = `${column > 1 ? ` xSplit="${column - 1}"` : ""}${row > 1 ? ` ySplit="${row - 1}"` : ""}`;
  const pane = column > 1 ? (row > 1 ? "bottomRight" : "topRight") : "bottomLeft";
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${frozen}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${frozen}" sqref="${frozen}"/></sheetView></sheetViews>`;
}

function columnsXml({ widths, hiddenColumns }: Sheet, last: number): string {
  const columns: string[] = [];
  for (let column = 1; column <= last; column += 1) {
    const width = widths.get(column);
    const isHidden = hiddenColumns.has(column);
    if (width === undefined && !isHidden) continue;
    columns.push(
      `<col min="${column}" max="${column}" width="${width ?? 9}" customWidth="1"${isHidden ? ' hidden="1"' : ""}/>`,
    );
  }
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

/** The part with a sheet's notes. */
export function commentsXml(comments: ReadonlyMap<string, string>): string {
  const items = [...comments].map(
    ([cell, text]) => `<comment ref="${cell}" authorId="0"><text><r>${textElement(text)}</r></text></comment>`,
  );
  return `<comments xmlns="${MAIN}"><authors><author>Chuyên viên</author></authors><commentList>${items.join("")}</commentList></comments>`;
}

/** The drawing that Excel shows notes with. */
export function notesDrawing(comments: ReadonlyMap<string, string>): string {
  const shapes = [...comments.keys()].map((cell, at) => {
    const { row, column } = parseCell(cell);
    return (
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:120pt;height:60pt" fillcolor="#ffffe1">` +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column},15,${row - 1},2,${column + 2},15,${row + 3},2</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>${shapes.join("")}</xml>`
  );
}
