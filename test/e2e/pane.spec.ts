import AxeBuilder from "@axe-core/playwright";
import { bundleSizes } from "../../bench/bundle";
import { expect, test } from "./support/bench";

const PLACES = {
  vi: ["Kiểm tra", "Phụ lục", "Thiết lập"],
  en: ["Check", "Appendix", "Settings"],
} as const;

for (const [language, locale] of [
  ["vi", "vi-VN"],
  ["en", "en-US"],
] as const) {
  for (const theme of ["light", "dark", "contrast"] as const) {
    test(`axe finds nothing on the three places: ${language}, ${theme}`, async ({ bench, page }) => {
      if (theme === "contrast") await page.emulateMedia({ forcedColors: "active" });
      await bench.start(`lang=${locale}&theme=${theme}&sample=bac-kan-2021-loi.xlsx`);
      await bench.press(PLACES[language][0]);
      await expect(bench.pane.getByRole("progressbar")).toHaveCount(0);
      for (const place of PLACES[language]) {
        await bench.pane.getByRole("tab", { name: place }).click();
        await expect(bench.pane.getByRole("tabpanel")).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .include("#pane")
          .exclude(["#pane", "[data-tabster-dummy]"])
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
      }
    });
  }
}

test("the first load stays within 200 KB of gzipped script, office.js apart", () => {
  expect(bundleSizes().firstLoad).toBeGreaterThan(50_000);
  expect(bundleSizes().firstLoad).toBeLessThanOrEqual(200_000);
});
