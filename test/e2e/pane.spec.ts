import AxeBuilder from "@axe-core/playwright";
import { bundleSizes } from "../../bench/bundle";
import { workbookFile } from "../../scripts/samples/workbook-file";
import { bandsWords } from "../../src/locales/bands";
import { expect, test, type Bench } from "./support/bench";

const WORDS = {
  vi: {
    places: ["Kiểm tra", "Phụ lục", "Thiết lập"],
    columns: "Các cột của bảng",
    correctSafe: "Sửa các lỗi an toàn",
    export: "Lưu ra tệp",
    full: "Cỡ thật",
  },
  en: {
    places: ["Check", "Appendix", "Settings"],
    columns: "Columns of the table",
    correctSafe: "Correct the safe errors",
    export: "Save to a file",
    full: "True size",
  },
} as const;

/** A workbook without any table of figures. */
const CALENDAR = workbookFile(
  {
    name: "Lịch công tác",
    cells: new Map([["A1", { style: "title", value: "Lịch công tác tuần" }]]),
    widths: [40],
    heights: new Map(),
    hiddenRows: [],
    merges: [],
    printedRows: "1:1",
    printArea: "A1:A1",
  },
  { title: "Lịch công tác", created: "2021-11-23T01:00:00Z" },
);

/** The whole default rule set, best practices included, on all of the pane's page. */
async function expectAccessible(bench: Bench, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: bench.page })
    .include("#pane")
    // Tabster's own sentinels, which send the focus on and are never read.
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]);
  expect(found, state).toEqual([]);
}

async function expectPlacesAccessible(bench: Bench, places: readonly string[], state: string): Promise<void> {
  for (const place of places) {
    await bench.pane.getByRole("tab", { name: place }).click();
    const panel = bench.pane.getByRole("tabpanel", { name: place });
    await expect(panel).toBeVisible();
    await expect(panel.getByRole("button").first()).toBeVisible();
    await expectAccessible(bench, `${place}, ${state}`);
  }
}

for (const [language, locale] of [
  ["vi", "vi-VN"],
  ["en", "en-US"],
] as const) {
  for (const theme of ["light", "dark", "contrast"] as const) {
    test(`axe finds nothing on the three places, whatever their state: ${language}, ${theme}`, async ({
      bench,
      page,
    }) => {
      test.setTimeout(240_000);
      const words = WORDS[language];
      const [check] = words.places;
      const settled = async () => {
        await expect(bench.pane.getByRole("progressbar")).toHaveCount(0);
      };
      if (theme === "contrast") await page.emulateMedia({ forcedColors: "active" });

      await bench.start(`lang=${locale}&theme=${theme}&sample=bac-kan-2021-loi.xlsx`);
      await expectPlacesAccessible(bench, words.places, "before a check");

      await bench.goTo(check);
      await bench.press(check);
      await settled();
      await bench.press(words.columns);
      await expectPlacesAccessible(bench, words.places, "mistakes found, appendix blocked");
      await bench.press(words.export);
      await expectAccessible(bench, "settings as text");

      await bench.goTo(check);
      await bench.protectSheet(true);
      await bench.press(words.correctSafe);
      await expect(bench.pane.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
      await expectAccessible(bench, "a failure told");

      await bench.protectSheet(false);
      await bench.press(words.correctSafe);
      await expect(bench.pane.getByRole("button", { name: words.correctSafe })).toHaveCount(0);
      await settled();
      await bench.type("C8", "38");
      await expectAccessible(bench, "corrected, then changed by another hand");

      await bench.openSample("bac-kan-2021.xlsx");
      await expect(bench.pane.getByRole("tab").first()).toBeVisible();
      await bench.press(check);
      await settled();
      await bench.goTo(words.places[1]);
      await bench.press(words.full);
      await expectAccessible(bench, "the preview");
      await bench.pane.getByRole("checkbox", { name: bandsWords(language).column }).check();
      await bench.press(bandsWords(language).by766);
      await bench.pane.getByRole("textbox", { name: bandsWords(language).percentOf(2) }).fill("x");
      await expectAccessible(bench, "bands, one of them wrong");

      await bench.openFile("lich.xlsx", Buffer.from(CALENDAR));
      await expect(page.locator("body")).toHaveAttribute("data-book", "lich.xlsx");
      await expect(bench.pane.getByRole("tab").first()).toBeVisible();
      await bench.press(check);
      await settled();
      await expectPlacesAccessible(bench, words.places.slice(0, 2), "no table");
    });
  }
}

test("the first load stays within 200 KB of gzipped script, office.js apart", () => {
  expect(bundleSizes().firstLoad).toBeGreaterThan(50_000);
  expect(bundleSizes().firstLoad).toBeLessThanOrEqual(200_000);
});
