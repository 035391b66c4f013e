import { contentAt, numberFormatAt, valueAt } from "../../src/core/sheet/cells";
import { readXlsx } from "../../src/xlsx/read";
import { expect, test, type Bench } from "./support/bench";

/** Every cell of every sheet of a saved file: formula or value, and number format. */
function cellsOf(bytes: Buffer): Map<string, string> {
  const file = readXlsx(new Uint8Array(bytes));
  if (!file.ok) throw new Error(`Saved file cannot be read: ${JSON.stringify(file.error)}`);
  const cells = new Map<string, string>();
  for (const { snapshot } of file.value.sheets) {
    const { area } = snapshot;
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const content = contentAt(snapshot, row, column);
        if (content === "") continue;
        cells.set(
          `${snapshot.sheetName}!${row},${column}`,
          JSON.stringify([typeof valueAt(snapshot, row, column), content, numberFormatAt(snapshot, row, column)]),
        );
      }
    }
  }
  return cells;
}

async function setDispatch(bench: Bench): Promise<void> {
  await bench.goTo("Phụ lục");
  await bench.pane.getByRole("textbox", { name: "Số", exact: true }).fill("8900");
  await bench.pane.getByRole("textbox", { name: "Ký hiệu" }).fill("UBND-NCPC");
  await bench.pane.getByRole("textbox", { name: "Ngày ban hành" }).fill("23/11/2021");
  await bench.pane.getByRole("textbox", { name: "Cơ quan ban hành" }).fill("UBND tỉnh Bắc Kạn");
  await bench.pane.getByRole("textbox", { name: "Ngày ban hành" }).focus();
  await bench.goTo("Kiểm tra");
}

async function check(bench: Bench): Promise<void> {
  await bench.press("Kiểm tra");
  await expect(bench.pane.getByRole("heading", { name: "Kết quả" })).toBeVisible();
}

test.describe("the Bắc Kạn sheet as printed", () => {
  test("is found right, with its name, its dispatch number and its agencies under target", async ({ bench }) => {
    await bench.start();
    await setDispatch(bench);
    await check(bench);
    await expect(bench.pane.getByText("18 cơ quan, đơn vị")).toBeVisible();
    await expect(
      bench.pane.getByText("Tiêu đề bảng ghi 1900/UBND-NCPC, còn Thiết lập ghi 8900/UBND-NCPC."),
    ).toBeVisible();
    await expect(bench.pane.getByText(/Ghi “Sở Tài Chính”; danh sách ghi “Sở Tài chính”/)).toBeVisible();
    const short = bench.pane.getByRole("region", { name: /^Chưa đạt chỉ tiêu \(trên 20%\)/ });
    await expect(short).toContainText("6");
    await expect(short.getByRole("group", { name: "Đúng bằng chỉ tiêu" })).toContainText(
      "Sở Văn hóa, Thể thao và Du lịch",
    );
    const totals = bench.pane.getByRole("region", { name: "Kết quả" });
    for (const figure of ["569", "136", "20", "413", "27,4%"]) await expect(totals).toContainText(figure);
    // None of the figures is wrong: the only error is the dispatch number in the title.
    await expect(totals).toContainText("Lỗi1");
  });

  test("a click on a finding selects its cell", async ({ bench }) => {
    await bench.start();
    await check(bench);
    await bench.pane.getByRole("button", { name: /^Đến ô B22/ }).click();
    await expect(bench.page.locator("#name")).toHaveText("B22");
    await expect(bench.cell("B22")).toHaveAttribute("aria-selected", "true");
  });

  test("`>=` leaves five agencies under target", async ({ bench }) => {
    await bench.start();
    await bench.goTo("Thiết lập");
    await bench.pane.getByRole("combobox", { name: "Cách so sánh" }).selectOption(">=");
    await bench.goTo("Kiểm tra");
    await check(bench);
    await expect(bench.pane.getByRole("region", { name: /^Chưa đạt chỉ tiêu \(từ 20% trở lên\)/ })).toContainText("5");
  });

  test("from the check to the appendix, step by step", async ({ bench }) => {
    await bench.start();
    await setDispatch(bench);
    await check(bench);

    // The wrong number in the title is the clerk's to decide; the name is safe to correct.
    await bench.pane.getByRole("button", { name: /^Sửa ô A2/ }).click();
    await expect(bench.cell("A2")).toContainText("8900/UBND-NCPC");
    await bench.press("Sửa các lỗi an toàn");
    await expect(bench.cell("B22")).toHaveText("Sở Tài chính");

    await bench.press("Tính lại tỷ lệ");
    await expect(bench.cell("G7")).toHaveText("69");
    await bench.cell("G7").click();
    await expect(bench.page.locator("#formula")).toHaveValue('=IF(C7=0,"",ROUND(100*(D7+E7)/C7,1))');

    await bench.press("Đánh dấu");
    await expect(bench.cell("B21")).toContainText("▼");
    await bench.press("Bỏ đánh dấu");
    await expect(bench.cell("B21")).not.toContainText("▼");

    await bench.goTo("Phụ lục");
    await expect(bench.pane.getByRole("table")).toContainText("Sở Khoa học và Công nghệ");
    await bench.press("Lập phụ lục");
    await expect(bench.page.locator("#tabs button")).toHaveText(["Danh sách", "Phụ lục"]);
    await bench.showSheet("Phụ lục");
    await expect(bench.page.locator("#grid")).toContainText(
      "(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
    );
    await expect(bench.page.locator("#grid")).toContainText("27,4");
  });

  test("rows out of order are put in order, and back", async ({ bench }) => {
    await bench.start();
    const before = cellsOf(await bench.save());
    // Two agencies change places by hand: their figures make the sheet go out of order.
    for (const [cell, text] of [
      ["D8", "0"],
      ["E8", "0"],
      ["F8", "37"],
      ["G8", "0"],
    ] as const)
      await bench.type(cell, text);
    const typed = cellsOf(await bench.save());
    expect(typed).not.toEqual(before);
    await check(bench);
    await bench.press("Sắp xếp");
    await expect(bench.cell("B8")).toHaveText("Sở Xây dựng");
    await expect(bench.cell("A8")).toHaveText("2");
    await bench.press("Hoàn tác");
    await expect(bench.cell("B8")).toHaveText("Sở Kế hoạch và Đầu tư");
    expect(cellsOf(await bench.save())).toEqual(typed);
  });
});

test.describe("the sheet with mistakes", () => {
  test("safe corrections, taken back, leave the saved file as it was cell by cell", async ({ bench }) => {
    await bench.start("sample=bac-kan-2021-loi.xlsx");
    await setDispatch(bench);
    const before = cellsOf(await bench.save());
    await check(bench);
    await bench.press("Sửa các lỗi an toàn");
    await expect(bench.notice).toContainText(/Đã sửa \d+ ô và kiểm tra lại/);
    const corrected = cellsOf(await bench.save());
    expect(corrected).not.toEqual(before);
    await bench.press("Hoàn tác");
    await expect(bench.notice).toContainText("Đã trả lại giá trị cũ");
    expect(cellsOf(await bench.save())).toEqual(before);
  });

  test("errors keep the appendix from being laid out, and are named", async ({ bench }) => {
    await bench.start("sample=bac-kan-2021-loi.xlsx");
    await check(bench);
    await bench.goTo("Phụ lục");
    await expect(bench.pane.getByText("Chưa lập được phụ lục")).toBeVisible();
  });
});

test.describe("what can go wrong", () => {
  test("the sheet changed since the check: a badge, and nothing stale is overwritten", async ({ bench }) => {
    await bench.start("sample=bac-kan-2021-loi.xlsx");
    await check(bench);
    await bench.type("D9", "17");
    await expect(bench.pane.getByText("Số liệu đã thay đổi sau lần kiểm tra").first()).toBeVisible();
    await bench.press("Sửa các lỗi an toàn");
    await expect(bench.notice).toContainText("không ô nào được ghi");
    await expect(bench.cell("D9")).toHaveText("17");
  });

  test("a cell being edited: the pane says so and goes on by itself once Enter is pressed", async ({ bench }) => {
    await bench.start();
    await bench.cell("D9").dblclick();
    await bench.press("Kiểm tra");
    await expect(bench.pane.getByText(/nhấn Enter hoặc Esc/).first()).toBeVisible();
    await bench.page.locator("input.editor").press("Escape");
    await expect(bench.pane.getByRole("heading", { name: "Kết quả" })).toBeVisible();
  });

  test("a protected sheet: refused, unchanged, with the way out", async ({ bench }) => {
    await bench.start("sample=bac-kan-2021-loi.xlsx");
    const before = cellsOf(await bench.save());
    await check(bench);
    await bench.page.locator("summary").click();
    await bench.page.locator("#protect").check();
    await bench.press("Sửa các lỗi an toàn");
    await expect(bench.notice).toContainText("đang được bảo vệ");
    expect(cellsOf(await bench.save())).toEqual(before);
  });

  test("no table on the sheet: said plainly", async ({ bench }) => {
    await bench.start();
    await bench.type("A5", "Họ và tên");
    for (const cell of ["B5", "C5", "D5", "D6", "E6", "F5", "G5"]) await bench.type(cell, "x");
    await bench.press("Kiểm tra");
    await expect(bench.pane.getByText("Chưa tìm thấy bảng số liệu", { exact: true })).toBeVisible();
  });

  test("an Excel without ExcelApi 1.13: said before anything is tried", async ({ bench }) => {
    await bench.page.goto("/?api=1.12");
    await expect(bench.pane.getByText("Phiên bản Excel này quá cũ")).toBeVisible();
  });

  test("an unreadable file: refused by name, the workbook on the bench stays", async ({ bench }) => {
    await bench.start();
    await bench.openFile("hong.xlsx", Buffer.from("PK\u0003\u0004 not really"));
    await expect(bench.status).toContainText("hong.xlsx was not opened");
    await expect(bench.cell("B7")).toHaveText("Sở Khoa học và Công nghệ");
  });
});

test("a cell that is edited and left as it was holds what it held", async ({ bench }) => {
  await bench.start();
  const before = cellsOf(await bench.save());
  await bench.cell("G8").dblclick();
  await expect(bench.page.locator("input.editor")).toHaveValue("51,4");
  await bench.page.locator("input.editor").press("Enter");
  expect(cellsOf(await bench.save())).toEqual(before);
});
