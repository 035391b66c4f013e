import { expect, test, type Bench } from "./support/bench";

/** The pane by keyboard alone, in a real browser. */
const MISTAKES = "sample=bac-kan-2021-loi.xlsx";

const tab = (bench: Bench, name: string) => bench.pane.getByRole("tab", { name });
const button = (bench: Bench, name: string | RegExp) => bench.pane.getByRole("button", { name, exact: true });

/** Checks the sheet without the mouse: the pane's first tab has the focus, the button comes right after it. */
async function checkByKeyboard({ bench }: { bench: Bench }): Promise<void> {
  await bench.start(MISTAKES);
  await tab(bench, "Kiểm tra").focus();
  await bench.page.keyboard.press("Tab");
  await expect(button(bench, "Kiểm tra")).toBeFocused();
  await bench.page.keyboard.press("Enter");
  await expect(bench.pane.getByRole("heading", { name: "Kết quả" })).toBeVisible();
}

test("arrow keys go from tab to tab, Enter opens one", async ({ bench, page }) => {
  await bench.start(MISTAKES);
  await tab(bench, "Kiểm tra").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(bench, "Phụ lục")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tab(bench, "Phụ lục")).toHaveAttribute("aria-selected", "true");
  await expect(bench.pane.getByRole("tabpanel", { name: "Phụ lục" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(tab(bench, "Thiết lập")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bench.pane.getByRole("tabpanel", { name: "Thiết lập" })).toBeVisible();
  // From the tabs one key leads into the place.
  const target = bench.pane.getByRole("textbox", { name: "Mức chỉ tiêu (%)" });
  await expect(target).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
});

test("the tab order is that of the page; the focus is always seen", async ({ bench, page }) => {
  await checkByKeyboard({ bench });
  await expect(button(bench, "Kiểm tra")).toBeFocused();
  const names: string[] = [];
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = bench.pane.locator(":focus");
    names.push((await focused.getAttribute("aria-label")) ?? (await focused.innerText()));
    await expect(focused).toBeInViewport();
    const isSeen = await focused.evaluate((element) => {
      const shows = (pseudo?: string) => {
        const style = getComputedStyle(element, pseudo);
        return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
      };
      return shows() || shows("::after") || shows("::before");
    });
    expect(isSeen).toBe(true);
  }
  expect(names.slice(0, 4)).toEqual([
    "Các cột của bảng",
    "Vì sao nhận diện như vậy?",
    "Bảng ở trang tính khác",
    "Sửa các lỗi an toàn",
  ]);
  expect(names.slice(4, 8)).toEqual([
    expect.stringMatching(/^Đến ô D9/),
    expect.stringMatching(/^Sửa ô D9/),
    expect.stringMatching(/^Đến ô G10/),
    expect.stringMatching(/^Sửa ô G10/),
  ]);
});

test("Enter on a finding goes to its cell", async ({ bench, page }) => {
  await checkByKeyboard({ bench });
  await button(bench, /^Đến ô G14/).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#name")).toHaveText("G14");
});

test("after a correction the keyboard is at its message, and one key from the rest", async ({ bench, page }) => {
  await checkByKeyboard({ bench });
  await button(bench, "Sửa các lỗi an toàn").focus();
  await page.keyboard.press("Enter");
  await expect(bench.notice).toContainText("Đã sửa");
  await expect(bench.notice).toBeFocused();

  // Escape closes the message; the keyboard stays in the place.
  await page.keyboard.press("Escape");
  await expect(bench.notice).toHaveCount(0);
  await expect(bench.pane.getByRole("tabpanel")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button(bench, "Kiểm tra")).toBeFocused();

  // A single correction too.
  await button(bench, /^Sửa ô G14/).focus();
  await page.keyboard.press("Enter");
  await expect(bench.notice).toContainText("Đã sửa 1 ô");
  await expect(bench.notice).toBeFocused();

  await button(bench, "Hoàn tác").focus();
  await page.keyboard.press("Enter");
  await expect(bench.notice).toContainText("Đã trả lại");
  await expect(button(bench, "Hoàn tác")).toBeFocused();
});

test("the message's own close button leaves the keyboard in the place", async ({ bench, page }) => {
  await checkByKeyboard({ bench });
  await button(bench, "Bỏ đánh dấu").focus();
  await page.keyboard.press("Enter");
  await expect(bench.notice).toContainText("không có dấu nào");
  await button(bench, "Đóng thông báo").focus();
  await page.keyboard.press("Enter");
  await expect(bench.notice).toHaveCount(0);
  await expect(bench.pane.getByRole("tabpanel")).toBeFocused();
});

test("Escape stops a reading that waits for a cell", async ({ bench, page }) => {
  await bench.start(MISTAKES);
  await bench.cell("C8").dblclick();
  await expect(page.locator("input.editor")).toBeVisible();
  await page.evaluate(() => {
    // A cell stays in edit mode while the keyboard is in the pane, as in Excel.
    const { raSoatHost } = window as unknown as { raSoatHost: { editing: boolean } };
    Object.defineProperty(raSoatHost, "editing", { value: true });
  });
  await button(bench, "Kiểm tra").focus();
  await page.keyboard.press("Enter");
  await expect(bench.pane.getByText(/^Đang chờ: nhấn Enter hoặc Esc/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bench.notice).toContainText("Đã dừng đọc");
  await expect(button(bench, "Kiểm tra")).toBeFocused();
});

test("each message comes into one live region, once", async ({ bench, page }) => {
  await bench.start(MISTAKES);
  const pane = page.frames().find((frame) => frame.url().includes("/addin/"))!;
  await pane.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const last = new Map<Element, string>();
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        const text = region.textContent.trim();
        if (text !== "" && text !== last.get(region)) said.push(text);
        last.set(region, text);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const said = () => pane.evaluate(() => (window as unknown as { said: string[] }).said);

  await button(bench, "Kiểm tra").click();
  await expect(bench.pane.getByRole("heading", { name: "Kết quả" })).toBeVisible();
  expect((await said()).filter((text) => text.includes("lỗi phải xử lý"))).toHaveLength(1);

  await button(bench, "Sửa các lỗi an toàn").click();
  await expect(bench.notice).toContainText("Đã sửa");
  expect((await said()).filter((text) => text.includes("Đã sửa"))).toHaveLength(1);

  await bench.protectSheet(true);
  await button(bench, /^Sửa ô G14/).click();
  await expect(bench.notice).toContainText("đang được bảo vệ");
  expect((await said()).filter((text) => text.includes("đang được bảo vệ"))).toHaveLength(1);
});
