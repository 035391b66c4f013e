import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Bench } from "./support/bench";

const WORDS = {
  vi: {
    check: "Kiểm tra",
    settings: "Thiết lập",
    roster: "Danh sách cơ quan",
    show: "Xem danh sách",
    copy: "Sao chép để sửa",
    edit: "Sửa Sở Y tế",
    add: "Thêm danh sách",
    fromFile: "Nạp danh sách từ tệp",
    adopt: "Thêm vào danh sách",
    undo: "Hoàn tác sửa danh sách",
  },
  en: {
    check: "Check",
    settings: "Settings",
    roster: "Roster",
    show: "Show the roster",
    copy: "Copy to edit",
    edit: "Edit Sở Y tế",
    add: "Add a roster",
    fromFile: "Load a roster from a file",
    adopt: "Add to the roster",
    undo: "Undo the roster edit",
  },
} as const;

async function expectAccessible({ page }: Bench, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include("#pane")
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]);
  expect(found, state).toEqual([]);
}

for (const [language, locale] of [
  ["vi", "vi-VN"],
  ["en", "en-US"],
] as const) {
  for (const theme of ["light", "dark", "contrast"] as const) {
    test(`rosters are chosen, edited and refused accessibly: ${language}, ${theme}`, async ({ bench, page }) => {
      test.setTimeout(180_000);
      const words = WORDS[language];
      const { pane } = bench;
      if (theme === "contrast") await page.emulateMedia({ forcedColors: "active" });
      await bench.start(`lang=${locale}&theme=${theme}&sample=bac-kan-2021.xlsx`);

      await bench.goTo(words.settings);
      const choice = pane.getByRole("combobox", { name: words.roster });
      await expect(choice).toBeVisible();
      await choice.selectOption("bac-kan-2021");
      await pane.getByRole("button", { name: words.show }).click();
      await choice.scrollIntoViewIfNeeded();
      await expectAccessible(bench, "built-in");

      await bench.press(words.copy);
      await pane.getByRole("button", { name: words.edit, exact: true }).click();
      await pane.getByRole("button", { name: words.undo }).waitFor();
      await pane.locator("[data-place='10'] input").first().fill("Sở Nội vụ");
      await pane.locator("[data-place='10'] input").first().press("Enter");
      await expect(pane.getByText(/Sở Nội vụ” (đã có|is on)/)).toBeVisible();
      await expectAccessible(bench, "agency-refused");

      await pane.getByRole("button", { name: words.add, exact: true }).click();
      await pane
        .getByLabel(words.fromFile)
        .last()
        .setInputFiles({
          name: "x.csv",
          mimeType: "text/csv",
          buffer: Buffer.from("địa chỉ,điện thoại\n"),
        });
      await expect(pane.getByRole("alert").filter({ hasText: /ten_chuan/ })).toBeVisible();
      await expectAccessible(bench, "file-refused");

      await bench.goTo(words.check);
      await bench.type("B8", "Sở Kế hoạch");
      await bench.press(words.check);
      await expect(pane.getByRole("button", { name: /Sở Kế hoạch/ }).first()).toBeVisible();
      await expect(pane.getByRole("button", { name: new RegExp(words.adopt.slice(0, 4)) }).first()).toBeVisible();
      await pane
        .getByText(/Sở Kế hoạch/)
        .first()
        .scrollIntoViewIfNeeded();
      await expectAccessible(bench, "unknown");
    });
  }
}

test("an agency is added, renamed and moved by keyboard alone, and kept in the workbook", async ({ bench, page }) => {
  await bench.start("lang=vi-VN&sample=bac-kan-2021.xlsx");
  await bench.goTo("Thiết lập");
  const { pane } = bench;
  await pane.getByRole("combobox", { name: "Danh sách cơ quan" }).selectOption("thai-nguyen-2025");
  await pane.getByRole("button", { name: "Sao chép để sửa" }).press("Enter");
  await pane.getByRole("textbox", { name: "Cơ quan, đơn vị mới" }).focus();
  await page.keyboard.type("Công an tỉnh");
  await page.keyboard.press("Enter");
  const added = pane.getByRole("button", { name: "Sửa Công an tỉnh" });
  await added.press("Enter");
  await expect(pane.getByRole("textbox", { name: "Tên chuẩn" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" Thái Nguyên");
  await page.keyboard.press("Enter");
  const renamed = pane.getByRole("button", { name: "Sửa Công an tỉnh Thái Nguyên" });
  await expect(renamed).toBeFocused();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Chuyển Công an tỉnh Thái Nguyên lên trên" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(renamed).toBeFocused();
  const names = await pane
    .getByRole("list", { name: "Cơ quan, đơn vị trong danh sách" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(names.findIndex((name) => name.startsWith("Công an tỉnh Thái Nguyên"))).toBe(13);
});
