import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { expect, test } from "./support/bench";

const WORDS = {
  vi: {
    check: "Kiểm tra",
    appendix: "Phụ lục",
    parts: ["Câu chữ công văn", "Dự thảo công văn", "Đối chiếu văn bản"],
    copyAll: "Sao chép tất cả",
    copied: /^Đã sao chép tất cả/,
    save: "Tải dự thảo công văn (.docx)",
    text: "Toàn văn công văn",
    compare: "Đối chiếu với bảng",
    found: "Có 1 điểm cần xem lại:",
  },
  en: {
    check: "Check",
    appendix: "Appendix",
    parts: ["Passages for the dispatch", "Draft of the dispatch", "Compare a text with the table"],
    copyAll: "Copy all",
    copied: /^All passages above were copied/,
    save: "Download the draft (.docx)",
    text: "Text of the dispatch",
    compare: "Compare with the table",
    found: "1 point to look at:",
  },
} as const;

for (const [language, query] of [
  ["vi", "lang=vi-VN&theme=light"],
  ["en", "lang=en-US&theme=dark"],
] as const) {
  test(`the dispatch's words leave the pane and come back to it: ${language}`, async ({ bench, page }) => {
    test.setTimeout(120_000);
    const words = WORDS[language];
    await bench.start(query);
    await bench.openSample("bac-kan-2021.xlsx");
    await bench.press(words.check);
    await expect(bench.pane.getByRole("progressbar")).toHaveCount(0);
    await bench.goTo(words.appendix);
    for (const part of words.parts) await bench.press(part);

    // The pane is a frame of another site, which a browser gives no clipboard of its own: the copy command is what works.
    await bench.press(words.copyAll);
    await expect(bench.pane.getByText(words.copied)).toBeVisible();
    const text = bench.pane.getByRole("textbox", { name: words.text });
    await text.press("ControlOrMeta+V");
    await expect(text).toHaveValue(/^Trong tổng số 18 cơ quan.*Phụ lục kèm theo\)\.$/s);

    await bench.press(words.compare);
    const told = (await text.inputValue()).replace("có 12 cơ quan, đơn vị đạt", "có 13 cơ quan, đơn vị đạt");
    await text.fill(told);
    await bench.press(words.compare);
    await expect(bench.pane.getByText(words.found)).toBeVisible();

    const [download] = await Promise.all([page.waitForEvent("download"), bench.press(words.save)]);
    expect(download.suggestedFilename()).toBe("Dự thảo công văn.docx");
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");

    const { violations } = await new AxeBuilder({ page })
      .include("#pane")
      .exclude(["#pane", "[data-tabster-dummy]"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
    const overflow = await bench.pane.locator("#place").evaluate((place) => place.scrollWidth - place.clientWidth);
    expect(overflow).toBe(0);
  });
}
