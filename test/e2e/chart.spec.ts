import AxeBuilder from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./support/bench";

test("the picture of the rates is drawn, and written into the file", async ({ bench }) => {
  await bench.start();
  await bench.openSample("bac-kan-2021.xlsx");
  await bench.press("Kiểm tra");
  await expect(bench.pane.getByRole("region", { name: "Kết quả" })).toBeVisible();
  await bench.goTo("Phụ lục");
  await bench.press("Biểu đồ tỷ lệ");
  const bars = bench.pane.getByRole("list", { name: /^Tỷ lệ % đạt được/ }).getByRole("listitem");
  await expect(bars).toHaveCount(18);
  const { violations } = await new AxeBuilder({ page: bench.page })
    .include("#pane")
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await bench.press("Lập biểu đồ");
  await expect(bench.page.locator("#tabs button")).toHaveText([/./, "Biểu đồ"]);
  const parts = unzipSync(await bench.save());
  expect(strFromU8(parts["xl/charts/chart1.xml"]!)).toContain("Đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị");
});
