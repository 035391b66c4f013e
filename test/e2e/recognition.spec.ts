import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Bench } from "./support/bench";
import { workbookOf } from "./support/large-workbook";

const HEADER = ["STT", "Đơn vị", "Tổng số TTHC", "Phân cấp ngay", "Có điều kiện", "Không đề nghị phân cấp"];
const IN_QUESTION = [
  ["STT", "Đơn vị", "Tổng số TTHC", "Tổng số", "Phân cấp ngay", "Phân cấp có điều kiện"],
  [1, "Sở Nội vụ", 10, 20, 3, 2],
  [2, "Sở Lao động - Thương binh và Xã hội", 11, 30, 4, 5],
  [3, "Sở Y tế", 15, 25, 2, 2],
];
const TWO_TABLES = [
  ["Biểu 1. Khối sở, ban, ngành"],
  HEADER,
  ["I", "Các sở", "", "", "", ""],
  [1, "Sở Nội vụ", 10, 5, 1, 4],
  [2, "Sở Y tế", 20, 5, 2, 13],
  ["", "Tổng cộng", 30, 10, 3, 17],
  [],
  ["Biểu 2. Khối huyện"],
  HEADER,
  [1, "Huyện Ba Bể", 8, 8, 0, 0],
  [2, "Huyện Na Rì", 9, 8, 1, 0],
];

async function check(bench: Bench, rows: readonly (readonly (string | number)[])[], query = ""): Promise<void> {
  await bench.start(query);
  await bench.openFile("bieu.xlsx", Buffer.from(workbookOf(rows)));
  await bench.press(query.includes("en-US") ? "Check" : "Kiểm tra");
}

async function expectAccessible(bench: Bench): Promise<void> {
  const { violations } = await new AxeBuilder({ page: bench.page })
    .include("#pane")
    .exclude(["#pane", "[data-tabster-dummy]"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("two readings are shown side by side, and one is chosen by keyboard", async ({ bench }) => {
  await check(bench, IN_QUESTION);
  const question = bench.pane.getByRole("region", { name: "Cần xác nhận cách đọc các cột" });
  await expect(question.getByRole("listitem")).toHaveCount(2);
  await expect(question).toContainText("Cột D: Tổng số");
  await expectAccessible(bench);
  await question.getByRole("button", { name: "Dùng cách đọc 1" }).focus();
  await bench.page.keyboard.press("Tab");
  await bench.page.keyboard.press("Enter");
  await expect(bench.pane.getByRole("region", { name: "Kết quả" })).toContainText("75");
});

test("of two tables one is chosen, and both say why they were read so", async ({ bench }) => {
  await check(bench, TWO_TABLES);
  await bench.pane.getByRole("button", { name: /Biểu 1/ }).click();
  await expect(bench.pane.getByRole("region", { name: "Bảng đã nhận diện" })).toContainText("A2:F6");
  await bench.press("Vì sao nhận diện như vậy?");
  await bench.press("1 dòng tổng cộng");
  await expect(bench.pane.getByText("Cộng các dòng 4–5: khớp 4/4 số liệu.", { exact: false })).toBeVisible();
  await expectAccessible(bench);
  await bench.press("Đến ô B6: Tổng cộng");
  await expect(bench.cell("B6")).toHaveAttribute("aria-selected", "true");
});
