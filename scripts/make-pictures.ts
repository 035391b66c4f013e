import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "@playwright/test";
import { convertOne, soffice } from "../test/support/libreoffice";
import { build, serve } from "../workbench/serve";
import { launchBrowser } from "./browser";

/** `npm run pictures [-- --no-build]`: draws the pictures of docs/pictures from the add-in as it is, in Vietnamese. */
const FOLDER = join(__dirname, "../docs/pictures");
/** Enough for a picture of figures; a repository keeps every version of it. */
const MOST_BYTES = 200_000;
const PANE = { width: 330, height: 768 } as const;
/** Dots per inch of the appendix's page. */
const RESOLUTION = 80;

const WITH_MISTAKES = "bac-kan-2021-loi.xlsx";
const AS_PRINTED = "bac-kan-2021.xlsx";
const DISPATCH = [
  ["Số", "8900"],
  ["Ký hiệu", "UBND-NCPC"],
  ["Ngày ban hành", "23/11/2021"],
  ["Cơ quan ban hành", "UBND tỉnh Bắc Kạn"],
] as const;

type Theme = "light" | "dark" | "contrast";

interface Bench {
  readonly page: Page;
  readonly pane: FrameLocator;
}

function put(name: string, picture: Uint8Array): void {
  if (picture.length > MOST_BYTES) throw new Error(`${name} is ${picture.length} bytes, more than ${MOST_BYTES}`);
  writeFileSync(join(FOLDER, name), picture);
  console.log(`docs/pictures/${name} (${Math.ceil(picture.length / 1024)} KB)`);
}

async function open(browser: Browser, address: string, sample: string, theme: Theme = "light"): Promise<Bench> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  if (theme === "contrast") await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto(`${address}?lang=vi-VN&theme=${theme}`);
  await page.locator("#sample").selectOption(sample);
  await page.locator(`body[data-book="${sample}"]`).waitFor();
  const pane = page.frameLocator("#pane");
  await pane.getByRole("tab").first().waitFor();
  return { page, pane };
}

async function press({ pane }: Bench, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

async function setDispatch({ pane }: Bench): Promise<void> {
  await pane.getByRole("tab", { name: "Phụ lục" }).click();
  for (const [name, text] of DISPATCH) await pane.getByRole("textbox", { name, exact: true }).fill(text);
  await pane.getByRole("tab", { name: "Kiểm tra" }).click();
}

async function check(bench: Bench): Promise<void> {
  await press(bench, "Kiểm tra");
  await bench.pane.getByRole("heading", { name: "Kết quả" }).waitFor();
}

/** Nothing moves and nothing is hovered over any more. */
async function settle({ page }: Bench): Promise<void> {
  await page.mouse.move(600, 5);
  await page.waitForTimeout(400);
}

/** The whole workbench: findings beside the sheet they are in, one of them selected, agencies under target marked. */
async function drawWorkbench(browser: Browser, address: string): Promise<void> {
  const bench = await open(browser, address, WITH_MISTAKES);
  await setDispatch(bench);
  await check(bench);
  await press(bench, "Đánh dấu");
  await bench.pane.getByText(/^Đã đánh dấu/).waitFor();
  await press(bench, "Đóng thông báo");
  const wrongRate = bench.pane.getByRole("button", { name: /^Đến ô G11/ });
  await wrongRate.click();
  await wrongRate.evaluate((button) => {
    button.scrollIntoView({ block: "center" });
  });
  await bench.page.locator("#grid").evaluate((grid) => {
    grid.scrollTop = 0;
  });
  await settle(bench);
  put("workbench.png", await bench.page.screenshot());
  await bench.page.context().close();
}

/** The pane alone, at the width Excel gives it. */
async function drawPane(browser: Browser, address: string, theme: Theme): Promise<void> {
  const bench = await open(browser, address, WITH_MISTAKES, theme);
  await bench.page.setViewportSize({ width: 1366, height: PANE.height + 80 });
  await check(bench);
  await settle(bench);
  put(`pane-${theme}.png`, await bench.page.locator("#pane").screenshot());
  await bench.page.context().close();
}

/** The appendix as LibreOffice prints it from the saved file. */
async function drawAppendix(browser: Browser, address: string): Promise<void> {
  if (soffice === null || spawnSync("pdftoppm", ["-v"]).error) {
    console.warn("*** SKIPPED docs/pictures/appendix.png: it needs LibreOffice and pdftoppm (poppler-utils)");
    return;
  }
  const bench = await open(browser, address, AS_PRINTED);
  await setDispatch(bench);
  await check(bench);
  await press(bench, /^Sửa ô A2/);
  await bench.pane.getByText(/^Đã sửa 1 ô/).waitFor();
  await press(bench, "Sửa các lỗi an toàn");
  await bench.pane.getByRole("button", { name: "Sửa các lỗi an toàn" }).waitFor({ state: "detached" });
  await bench.pane.getByRole("tab", { name: "Phụ lục" }).click();
  await press(bench, "Lập phụ lục");
  await bench.pane.getByText(/^Đã lập phụ lục/).waitFor();
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.locator("#save").click()]);
  const saved = readFileSync(await download.path());
  await bench.page.context().close();

  // Decimal commas, as on a Vietnamese machine: LibreOffice follows the process's locale.
  process.env["LC_ALL"] = "vi_VN.UTF-8";
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-pictures-"));
  try {
    const pdf = join(folder, "book.pdf");
    writeFileSync(pdf, convertOne(saved, ".xlsx", "pdf"));
    // The sheet's own pages come first; the appendix begins with its label.
    const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
    const page = String(pages.findIndex((text) => text.trimStart().startsWith("Phụ lục")) + 1);
    if (page === "0") throw new Error("No page of the saved file begins with “Phụ lục”");
    const resolution = String(RESOLUTION);
    execFileSync("pdftoppm", ["-png", "-r", resolution, "-f", page, "-l", page, "-singlefile", pdf, pdf]);
    put("appendix.png", readFileSync(`${pdf}.png`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (!process.argv.includes("--no-build")) await build();
  mkdirSync(FOLDER, { recursive: true });
  const served = await serve(0);
  const browser = await launchBrowser();
  try {
    const address = `http://localhost:${served.port}/`;
    await drawWorkbench(browser, address);
    for (const theme of ["light", "dark", "contrast"] as const) await drawPane(browser, address, theme);
    await drawAppendix(browser, address);
  } finally {
    await browser.close();
    served.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
