import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { composeAppendix } from "../../src/core/appendix/compose";
import type { AppendixDocument } from "../../src/core/appendix/document";
import { findingKey } from "../../src/core/checks/justification";
import { finding } from "../../src/core/checks/finding";
import type { Settings } from "../../src/core/settings/settings";
import { appendixFile } from "../../src/word/appendix-file";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../core/appendix/reports";
import type { Row } from "../core/appendix/reports";
import { savedAppendix } from "../excel/appendix/stage";
import { documentOf, LAYOUTS, MODES } from "../word/support/documents";
import { convertAll } from "./libreoffice";
import { pagesAsPng } from "./pdf";

/** Where the pictures lie that were looked at and found right. */
const ACCEPTED = join(__dirname, "../fixtures/pictures");
/** Where those of this run go that are not like them. */
const DRAWN = join(__dirname, "../../reports/pictures");
/** Dots per inch: a pixel is a point. */
export const RESOLUTION = 72;

/** The table of dispatch 8900/UBND-NCPC in every layout and mode, and one of three pages with all columns there are. */
export function picturedDocuments(): ReadonlyMap<string, AppendixDocument> {
  return new Map([
    ...LAYOUTS.flatMap((layout) =>
      MODES.map((mode) => [`${layout}-${mode}`, documentOf(BAC_KAN, { layout, mode })] as const),
    ),
    ["landscape", landscape()],
  ]);
}

const DISTRICTS = [
  "UBND thành phố Bắc Kạn",
  "UBND huyện Ba Bể",
  "UBND huyện Bạch Thông",
  "UBND huyện Chợ Đồn",
  "UBND huyện Chợ Mới",
  "UBND huyện Na Rì",
  "UBND huyện Ngân Sơn",
  "UBND huyện Pác Nặm",
] as const;

/** Three pages on their side: sections with sums, ranks, reasons in a column of their own, an appendix with a numeral. */
export function landscape(): AppendixDocument {
  const rows: Row[] = [...BAC_KAN, ...DISTRICTS.map((name, i): Row => [name, 1200 + i, 10 * i, 96, 1104 - 9 * i])];
  const agency = "Sở Kế hoạch và Đầu tư";
  const warned = finding("stt", [{ row: 8, column: 0 }], { agency, actual: "x" });
  const reason = "Số liệu đã được đơn vị rà soát và xác nhận lại tại Báo cáo số 125/BC-SKHĐT ngày 19/11/2021; ".repeat(
    3,
  );
  const settings: Settings = {
    ...BAC_KAN_SETTINGS,
    appendix: {
      ...BAC_KAN_SETTINGS.appendix,
      ordinal: 2,
      layout: "sections",
      rank: true,
      zeros: "dash",
      justifications: "column",
    },
  };
  const report = reportOf(rows, settings, [warned]);
  const composed = composeAppendix(report, {
    ...settings,
    justifications: { [report.table.sheetName]: [{ finding: findingKey(warned), reason, on: "2021-11-22" }] },
  });
  if (!composed.ok) throw new Error("The fixture has findings that block it");
  return composed.value;
}

/** Each document as a workbook and as a Word file: "xlsx-all-paper.xlsx", "docx-all-paper.docx"… */
export async function picturedFiles(
  documents: ReadonlyMap<string, AppendixDocument>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, document] of documents) {
    files.set(`xlsx-${name}.xlsx`, await savedAppendix(document));
    files.set(`docx-${name}.docx`, await appendixFile([document]));
  }
  return files;
}

/** Pages of each file as LibreOffice prints it on a Vietnamese machine, as PNG, by the file's name without its ending. */
export function drawPages(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly Uint8Array[]> {
  const printed = convertAll(files, "pdf", "vi_VN.UTF-8");
  return new Map(
    [...files.keys()].map((file) => {
      const name = file.slice(0, -extname(file).length);
      const pdf = printed.get(`${name}.pdf`);
      if (pdf === undefined) throw new Error(`LibreOffice did not print ${file}`);
      return [name, pagesAsPng(pdf, RESOLUTION)];
    }),
  );
}

/** "docx-landscape" and 1 → "docx-landscape-2.png"; the first page has no number. */
export function pictureName(file: string, page: number): string {
  return page === 0 ? `${file}.png` : `${file}-${page + 1}.png`;
}

export function acceptedPicture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ACCEPTED, name)));
}

export function acceptPicture(name: string, png: Uint8Array): void {
  mkdirSync(ACCEPTED, { recursive: true });
  writeFileSync(join(ACCEPTED, name), png);
}

/** Keeps a picture that is not like the accepted one for a person to look at; its path. */
export function keepDrawn(name: string, png: Uint8Array): string {
  mkdirSync(DRAWN, { recursive: true });
  const path = join(DRAWN, name);
  writeFileSync(path, png);
  return path;
}
