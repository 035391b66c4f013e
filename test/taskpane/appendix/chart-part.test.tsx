import { screen, within } from "@testing-library/react";
import { sheet } from "../../support/sheet";
import { openAppendix } from "../support/open-appendix";
import { bacKan, WITH_MISTAKES } from "../support/tables";

const button = (name: string) => screen.getByRole("button", { name });
const TITLE = "Tỷ lệ % đạt được của các cơ quan, đơn vị so với chỉ tiêu (trên 20%)";

async function openChart(snapshot = bacKan()) {
  const pane = await openAppendix(snapshot);
  await pane.user.click(button("Biểu đồ tỷ lệ"));
  return pane;
}

test("the rates are drawn, highest first, each told in words; the one on the target as such", async () => {
  await openChart();
  const bars = within(await screen.findByRole("list", { name: TITLE })).getAllByRole("listitem");
  expect(bars).toHaveLength(18);
  expect(bars[0]).toHaveTextContent(/^Sở Khoa học và Công nghệ69,0% · đạt$/);
  expect(bars[12]).toHaveTextContent(/^Sở Văn hóa, Thể thao và Du lịch20,0% · đúng bằng chỉ tiêu, chưa đạt$/);
  expect(bars[17]).toHaveTextContent(/^Thanh tra tỉnh0,0% · chưa đạt$/);
  expect(screen.getByText("Đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị")).toBeVisible();
  for (const picture of document.querySelectorAll("ol svg")) expect(picture).toHaveAttribute("aria-hidden", "true");
});

test("the target decides at once which bars reach it", async () => {
  const { user } = await openChart();
  await screen.findByRole("list", { name: TITLE });
  await user.selectOptions(screen.getByRole("combobox", { name: "Cách so sánh" }), ">=");
  expect(await screen.findByText("Đạt chỉ tiêu (từ 20% trở lên): 13 cơ quan, đơn vị")).toBeVisible();
});

test("the button writes that chart, and the pane says on which sheet", async () => {
  const { user, book } = await openChart();
  await screen.findByRole("list", { name: TITLE });
  await user.click(button("Lập biểu đồ"));
  expect(await screen.findByText("Đã lập biểu đồ trên trang tính mới “Biểu đồ”.")).toBeVisible();
  expect(book.charts.map(({ bars }) => bars.length)).toEqual([18]);
});

test("while errors stand there is none, and the pane says why", async () => {
  const { user, book } = await openChart(bacKan(WITH_MISTAKES));
  expect(screen.getByText(/^Lập được biểu đồ sau khi đã sửa các lỗi/)).toBeVisible();
  await user.click(button("Lập biểu đồ"));
  expect(book.charts).toEqual([]);
  expect(screen.queryByRole("list", { name: TITLE })).toBeNull();
});

test("more agencies than a page can show are said to be too many", async () => {
  const rows = Array.from({ length: 45 }, (_, i) => [i + 1, `Xã Hòa ${String(i + 1)}`, 100, 50, "", 50, 50]);
  const header = [
    "STT",
    "Tên đơn vị",
    "Tổng số TTHC đã rà soát",
    "Phân cấp ngay",
    "Phân cấp kèm theo các điều kiện",
    "Số TTHC không đề nghị phân cấp",
    "Tỷ lệ % đạt được",
  ];
  const { user } = await openChart(sheet([header, ...rows], { name: "Biểu tổng hợp" }));
  expect(await screen.findByText(/^Không lập biểu đồ: có 45 cơ quan, đơn vị.* 40\. /)).toBeVisible();
  await user.click(button("Lập biểu đồ"));
  expect(screen.queryByText(/^Đã lập biểu đồ/)).toBeNull();
});
