import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { BAC_KAN_ROWS } from "../fixtures/bac-kan-2021";
import { DISTRICTS_SHEET } from "../fixtures/districts";
import { xlsxFile } from "../support/xlsx-file";
import { expect, test, type Bench } from "./support/bench";

const HEADS = [["KẾT QUẢ RÀ SOÁT, PHÂN CẤP THỦ TỤC HÀNH CHÍNH"], DISTRICTS_SHEET[1]!, ...BAC_KAN_ROWS];
const BOTH = Buffer.from(
  xlsxFile({ "Sở, ban, ngành": HEADS, "Cấp huyện": DISTRICTS_SHEET, Lịch: [["Lịch công tác tuần"]] }),
);
const region = (bench: Bench, name: string) => bench.pane.getByRole("region", { name });

async function opened(bench: Bench, words: { check: string; result: string; appendix: string }, query = "") {
  await bench.start(query);
  await bench.openFile("hai-phu-luc.xlsx", BOTH);
  await expect(bench.cell("B3")).toHaveText("Sở Khoa học và Công nghệ");
  await bench.press(words.check);
  await expect(bench.pane.getByRole("heading", { name: words.result })).toBeVisible();
  await bench.goTo(words.appendix);
}

async function expectAccessible(bench: Bench): Promise<void> {
  const { violations } = await new AxeBuilder({ page: bench.page })
    .include("#pane")
    // Tabster's own sentinels, which send the focus on and are never read.
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
  const overflow = await bench.pane.locator("#place").evaluate((place) => place.scrollWidth - place.clientWidth);
  expect(overflow).toBe(0);
}

test("two sheets become the two appendices of a dispatch, in the workbook and in Word", async ({ bench, page }) => {
  test.setTimeout(120_000);
  await opened(bench, { check: "Kiểm tra", result: "Kết quả", appendix: "Phụ lục" });
  await bench.press("Thêm phụ lục từ trang tính khác");
  const choice = bench.pane.getByRole("combobox", { name: "Trang tính", exact: true });
  await expect(choice.getByRole("option")).toHaveText(["Chọn trang tính…", "Cấp huyện", "Lịch"]);
  await choice.selectOption("Cấp huyện");
  await bench.press("Thêm vào danh sách");
  const list = region(bench, "Phụ lục kèm theo");
  await expect(list.getByRole("listitem")).toHaveText([/^Phụ lục ITrang tính “Sở, ban, ngành”/, /^Phụ lục IITrang/]);
  await bench.pane.getByRole("textbox", { name: "Tiêu đề Phụ lục II" }).fill("Danh sách cấp huyện");

  // By the keyboard: the districts come first, and the button that moved them still has it.
  const up = bench.pane.getByRole("button", { name: /^Chuyển .* \(“Cấp huyện”\) lên trước/ });
  await up.press("Enter");
  await expect(list.getByRole("listitem").first()).toHaveText(/^Phụ lục ITrang tính “Cấp huyện”/);
  await expect(up).toBeFocused();
  await expectAccessible(bench);

  await bench.press("Lập 2 phụ lục");
  await expect(bench.notice).toContainText("“Phụ lục I”, “Phụ lục II”");
  expect(await bench.sheetNames()).toEqual(["Sở, ban, ngành", "Cấp huyện", "Lịch", "Phụ lục I", "Phụ lục II"]);

  const saved = unzipSync(await bench.save());
  const workbook = strFromU8(saved["xl/workbook.xml"]!);
  expect([...workbook.matchAll(/_xlnm\.Print_Titles"[^>]*>([^<]*)</g)].map(([, rows]) => rows)).toEqual([
    expect.stringMatching(/^'Phụ lục I'!\$\d+:\$\d+$/),
    expect.stringMatching(/^'Phụ lục II'!\$\d+:\$\d+$/),
  ]);
  for (const sheet of ["sheet4", "sheet5"])
    expect(strFromU8(saved[`xl/worksheets/${sheet}.xml`]!)).toMatch(/firstPageNumber="1"/);
  const texts = strFromU8(saved["xl/sharedStrings.xml"] ?? new Uint8Array());
  const all = texts + strFromU8(saved["xl/worksheets/sheet4.xml"]!);
  expect(all).toContain("DANH SÁCH CẤP HUYỆN");

  const [download] = await Promise.all([page.waitForEvent("download"), bench.press("Tải bản Word (2 phụ lục)")]);
  expect(download.suggestedFilename()).toBe("Phụ lục I, II.docx");
  const word = strFromU8(unzipSync(readFileSync(await download.path()))["word/document.xml"]!);
  expect([...word.matchAll(/Phụ lục I+(?=<)/g)].map(([label]) => label)).toEqual(["Phụ lục I", "Phụ lục II"]);
  expect(word.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);

  // One undo takes both back.
  await bench.press("Hoàn tác");
  await expect(page.locator("#tabs button")).toHaveText(["Sở, ban, ngành", "Cấp huyện", "Lịch"]);
});

test("a sheet that is no table stands in the way of all, is named, and is found again in the saved workbook", async ({
  bench,
}) => {
  test.setTimeout(120_000);
  const query = "lang=en-US&theme=dark";
  await opened(bench, { check: "Check", result: "Result", appendix: "Appendix" }, query);
  await bench.press("Add an appendix from another sheet");
  await bench.pane.getByRole("combobox", { name: "Sheet", exact: true }).selectOption("Lịch");
  await bench.press("Add to the list");
  await bench.press("Make 2 appendices");
  await expect(bench.pane.getByRole("alert")).toContainText("1 of 2 sheets cannot be used yet");
  const [, calendar] = await region(bench, "Appendices").getByRole("listitem").all();
  await expect(calendar!).toContainText("No table of figures was found on this sheet.");
  expect(await bench.sheetNames()).toEqual(["Sở, ban, ngành", "Cấp huyện", "Lịch"]);
  await expectAccessible(bench);

  // The list is kept in the workbook once the pause after the last edit is over.
  await expect(async () => {
    const saved = await bench.save();
    await bench.start(query);
    await bench.openFile("hai-phu-luc.xlsx", saved);
    await bench.goTo("Appendix");
    await expect(region(bench, "Appendices").getByRole("listitem")).toHaveCount(2, { timeout: 2000 });
  }).toPass();
});
