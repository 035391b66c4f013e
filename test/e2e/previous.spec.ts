import { DECEMBER, JANUARY } from "../fixtures/two-periods";
import { xlsxFile } from "../support/xlsx-file";
import { expect, test, type Bench } from "./support/bench";

const BOTH = Buffer.from(xlsxFile({ "Tháng 12": DECEMBER, "Tháng 01": JANUARY, Lịch: [["Lịch công tác tuần"]] }));
const section = (bench: Bench) => bench.pane.getByRole("region", { name: "So với kỳ trước" });

async function checked(bench: Bench): Promise<void> {
  await bench.start();
  await bench.openFile("hai-ky.xlsx", BOTH);
  await expect(bench.cell("B4")).toHaveText("Sở Y tế");
  await bench.press("Kiểm tra");
  await expect(bench.pane.getByRole("heading", { name: "Kết quả" })).toBeVisible();
}

test("a clerk chooses last period's sheet, sees who moved, and goes to the cell of one", async ({ bench }) => {
  await checked(bench);
  const choice = section(bench).getByRole("combobox", { name: "Bảng kỳ trước" });
  await expect(choice.getByRole("option")).toHaveText(["Không so sánh", "Tháng 01", "Lịch"]);
  await choice.selectOption("Tháng 01");

  await expect(section(bench)).toContainText("Tỷ lệ chung: 21,2% → 24,1% (73/345 → 92/381)");
  const list = (name: string) => section(bench).getByRole("group", { name });
  await expect(list("Mới đạt chỉ tiêu (1)")).toContainText("Sở Văn hóa, Thể thao và Du lịch");
  await expect(list("Không còn đạt chỉ tiêu (2)").getByRole("listitem")).toHaveText([
    /^Ban Quản lý các khu công nghiệp.*20,8% → 20,0% · hạng 7 → 6/,
    /^Sở Nội vụ.*−14,2 điểm.*22,2% → 8,0% · hạng 5 → 9/,
  ]);
  await expect(list("Tăng tỷ lệ (6)").getByRole("listitem").first()).toHaveText(
    /^Sở Y tế.*\+23,8 điểm.*21,2% → 45,0% · hạng 6 → 1/,
  );
  await expect(list("Sáp nhập, đổi tên (2)")).toContainText("từ Ban Dân tộc");
  // What is wrong stands among the findings, too.
  await expect(
    bench.pane.getByText(/kỳ này ghi 25, kỳ trước ghi 27 \(ô C8, trang tính “Tháng 01”\): giảm 2/),
  ).toBeVisible();

  await list("Số đã rà soát thấp hơn kỳ trước (1)")
    .getByRole("button", { name: /^Sở Nội vụ/ })
    .click();
  await expect(bench.cell("C12")).toHaveClass(/selected|active/);

  // The clerk knows better: counts of each period alone may fall.
  await section(bench).getByRole("combobox", { name: "Số TTHC đã rà soát" }).selectOption("of-period");
  await expect(list("Số đã rà soát thấp hơn kỳ trước (1)")).toHaveCount(0);

  await choice.selectOption("Không so sánh");
  await expect(section(bench)).not.toContainText("Tỷ lệ chung");
});

test("a sheet without a table is told in plain words, and the check stands", async ({ bench }) => {
  await checked(bench);
  await section(bench).getByRole("combobox", { name: "Bảng kỳ trước" }).selectOption("Lịch");
  await expect(section(bench)).toContainText("Trang tính “Lịch” không có bảng số liệu để so sánh.");
  await expect(bench.pane.getByRole("heading", { name: "Kết quả" })).toBeVisible();
});

test("last period's table comes from a file, which never leaves the pane", async ({ bench, page }) => {
  await checked(bench);
  const requests: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") requests.push(request.url());
  });
  const file = section(bench).locator('input[type="file"]');
  await file.setInputFiles({
    name: "ky-truoc.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(xlsxFile({ "Tháng 01": JANUARY })),
  });
  await expect(section(bench)).toContainText("Tăng tỷ lệ (6)");
  await expect(section(bench)).toContainText("không gửi đi đâu");
  expect(requests).toEqual([]);

  await file.setInputFiles({ name: "trang.xlsx", mimeType: "text/html", buffer: Buffer.from("<html></html>") });
  await expect(section(bench)).toContainText("Không đọc được tệp “trang.xlsx”.");
  await expect(section(bench)).toContainText("trang web (HTML) mang đuôi Excel");
  await expect(section(bench)).not.toContainText("Tăng tỷ lệ");
});
