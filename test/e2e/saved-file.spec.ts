import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { percentOf } from "../../src/core/numbers/ratio";
import { BAC_KAN_ROWS } from "../fixtures/bac-kan-2021";
import { convertOne, sheetsAsText, soffice } from "../support/libreoffice";
import { expect, test, type Bench } from "./support/bench";

if (soffice === null)
  process.stderr.write("\n*** SKIPPED, LibreOffice is not installed: the saved file, read by another program\n");
test.skip(soffice === null, "LibreOffice is not installed");
test.describe.configure({ mode: "serial", timeout: 120_000 });

let saved: Buffer;

/** The whole job once: number corrected, rates as formulas, flags, appendix. */
async function wholeJob(bench: Bench): Promise<Buffer> {
  await bench.start();
  await bench.goTo("Phụ lục");
  for (const [name, text] of [
    ["Số", "8900"],
    ["Ký hiệu", "UBND-NCPC"],
    ["Ngày ban hành", "23/11/2021"],
    ["Cơ quan ban hành", "UBND tỉnh Bắc Kạn"],
  ] as const) {
    await bench.pane.getByRole("textbox", { name, exact: true }).fill(text);
  }
  await bench.goTo("Kiểm tra");
  await bench.press("Kiểm tra");
  await bench.pane.getByRole("button", { name: /^Sửa ô A2/ }).click();
  await expect(bench.cell("A2")).toContainText("8900/UBND-NCPC");
  await bench.press("Sửa các lỗi an toàn");
  await expect(bench.cell("B22")).toHaveText("Sở Tài chính");
  await bench.press("Tính lại tỷ lệ");
  await expect(bench.notice).toContainText("ô tỷ lệ");
  await bench.press("Đánh dấu");
  await expect(bench.cell("B21")).toContainText("▼");
  await bench.goTo("Phụ lục");
  await bench.press("Lập phụ lục");
  await expect(bench.page.locator("#tabs button")).toHaveText(["Danh sách", "Phụ lục"]);
  return bench.save();
}

/** The file with the stored results of its formulas taken out: LibreOffice trusts them, and must calculate itself. */
function withoutResults(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const name of Object.keys(parts)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    const xml = strFromU8(parts[name]!);
    parts[name] = strToU8(xml.replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}

/** Runs a program of poppler over a PDF and gives what it prints. */
function poppler(program: string, pdf: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-pdf-"));
  try {
    const path = join(folder, "file.pdf");
    writeFileSync(path, pdf);
    return execFileSync(program, [...options, path, ...(program === "pdftotext" ? ["-"] : [])], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the whole job gives a file", async ({ bench }) => {
  saved = await wholeJob(bench);
  expect(saved.subarray(0, 2).toString()).toBe("PK");
});

test("LibreOffice's own calculation of every rate agrees, on the sheet and in the appendix", () => {
  const stripped = withoutResults(saved);
  expect(strFromU8(unzipSync(stripped)["xl/worksheets/sheet1.xml"]!)).toContain("<f>");
  const sheets = sheetsAsText(stripped);
  const expected = BAC_KAN_ROWS.map(
    ([, , total, immediate, conditional]) => percentOf(Number(immediate) + Number(conditional), total, 1).units / 10,
  );
  const ratesOf = (name: string): number[] =>
    [...sheets.entries()]
      .filter(([sheet]) => sheet.endsWith(name))
      .flatMap(([, rows]) => rows.filter((row) => /^\d+$/.test(row[0] ?? "") && /^(Sở|Ban|Thanh)/.test(row[1] ?? "")))
      .map((row) => Number(row[6]));
  expect(ratesOf("Danh sách")).toEqual(expected);
  expect(ratesOf("Phụ lục")).toEqual(expected);
  const total = [...sheets.entries()]
    .find(([sheet]) => sheet.endsWith("Phụ lục"))![1]
    .find((row) => row.some((cell) => /^tổng cộng$/i.test(cell)))!;
  expect(total.slice(2).map(Number)).toEqual([569, 136, 20, 413, 27.4]);
});

test("the appendix is A4 with the decree's margins, repeated header rows and page number from page 2", () => {
  const parts = unzipSync(saved);
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"]!);
  const attribute = (element: string, name: string): string | undefined =>
    new RegExp(`<${element}\\b[^>]*\\b${name}="([^"]*)"`).exec(sheet)?.[1];
  expect(attribute("pageSetup", "paperSize")).toBe("9");
  expect(attribute("pageSetup", "orientation") ?? "portrait").toBe("portrait");
  const millimetres = (side: string): number => Math.round(Number(attribute("pageMargins", side)) * 25.4);
  // Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20-25, left 30-35, right 15-20 mm.
  expect(millimetres("top")).toBeGreaterThanOrEqual(20);
  expect(millimetres("top")).toBeLessThanOrEqual(25);
  expect(millimetres("bottom")).toBeGreaterThanOrEqual(20);
  expect(millimetres("bottom")).toBeLessThanOrEqual(25);
  expect(millimetres("left")).toBeGreaterThanOrEqual(30);
  expect(millimetres("left")).toBeLessThanOrEqual(35);
  expect(millimetres("right")).toBeGreaterThanOrEqual(15);
  expect(millimetres("right")).toBeLessThanOrEqual(20);
  expect(attribute("headerFooter", "differentFirst")).toBe("1");
  expect(/<oddHeader>([^<]*)<\/oddHeader>/.exec(sheet)?.[1]).toMatch(/^&amp;C.*&amp;P/);
  expect(/<firstHeader>([^<]*)<\/firstHeader>/.exec(sheet)?.[1] ?? "").not.toContain("&amp;P");
  expect(workbook).toMatch(/_xlnm\.Print_Titles"[^>]*>'Phụ lục'!\$\d+:\$\d+</);
});

test("rendered by LibreOffice it is one A4 page that says what the clerk set", () => {
  test.skip(spawnSync("pdftotext", ["-v"]).status === null, "poppler is not installed");
  const pdf = convertOne(saved, ".xlsx", "pdf");
  expect(poppler("pdfinfo", pdf)).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
  const text = poppler("pdftotext", pdf, "-layout").replace(/\s+/g, " ");
  expect(text).toContain("Phụ lục");
  expect(text).toContain("(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)");
});
