import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { openPane } from "../support/open-pane";
import { bacKan, WITH_MISTAKES } from "../support/tables";

async function openAppendix(snapshot = bacKan(), checked = true) {
  const pane = await openPane(snapshot);
  if (checked) {
    await pane.user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    await screen.findByRole("region", { name: "Kết quả" });
  }
  await pane.user.click(screen.getByRole("tab", { name: "Phụ lục" }));
  await screen.findByRole("button", { name: "Lập phụ lục" });
  return pane;
}

const field = (name: string) => screen.getByRole("textbox", { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const page = () => screen.getByRole("region", { name: "Trang phụ lục" });

test("before a check there is nothing to lay out, and the place says so", async () => {
  await openAppendix(bacKan(), false);
  expect(screen.getByText(/^Chưa có số liệu để lập phụ lục/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Lập phụ lục" })).toHaveAttribute("aria-disabled", "true");
});

test("the preview is the document: heading, table with its header tree, total, note", async () => {
  await openAppendix();
  type("Số", "1900");
  type("Ký hiệu", "UBND-NCPC");
  type("Ngày ban hành", "23/11/2021");
  type("Cơ quan ban hành", "UBND tỉnh Bắc Kạn");
  expect(
    await within(page()).findByText(
      "(Kèm theo Công văn số 1900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
    ),
  ).toBeVisible();
  const table = within(page()).getByRole("table");
  expect(within(table).getByRole("columnheader", { name: "Phương án phân cấp" })).toHaveAttribute("colspan", "2");
  const rows = within(table).getAllByRole("row");
  expect(rows).toHaveLength(3 + 18 + 1);
  expect(
    within(rows.at(-1)!)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(expect.arrayContaining(["Tổng cộng", "569", "136", "20", "413", "27,4"]));
  expect(within(page()).getByText(/^Ghi chú: Sở Văn hóa, Thể thao và Du lịch có tỷ lệ đúng bằng 20%/)).toBeVisible();
});

test("two groups, and no total row", async () => {
  const { user } = await openAppendix();
  await user.selectOptions(screen.getByRole("combobox", { name: "Danh sách" }), "groups");
  expect(await within(page()).findByText(/^I\. Cơ quan, đơn vị đạt chỉ tiêu \(trên 20%\): 12/)).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Có dòng tổng cộng" }));
  await waitFor(() => {
    expect(within(page()).queryByText("Tổng cộng")).toBeNull();
  });
});

test("the comparator decides who is in which group, and is at hand here", async () => {
  const { user } = await openAppendix();
  await user.selectOptions(screen.getByRole("combobox", { name: "Danh sách" }), "groups");
  await user.selectOptions(screen.getByRole("combobox", { name: "Cách so sánh" }), ">=");
  expect(await within(page()).findByText(/^I\. Cơ quan, đơn vị đạt chỉ tiêu \(từ 20% trở lên\): 13/)).toBeVisible();
});

test("a day that does not exist is said to be none, and is not taken", async () => {
  const { session } = await openAppendix();
  type("Ngày ban hành", "31/02/2021");
  expect(screen.getByText(/^Không có ngày này/)).toBeVisible();
  expect(session.store.get().settings.dispatch.date).toBe("");
  type("Ngày ban hành", "5-3-2021");
  expect(screen.queryByText(/^Không có ngày này/)).toBeNull();
  expect(session.store.get().settings.dispatch.date).toBe("2021-03-05");
});

test("an unusual symbol is pointed out, not refused", async () => {
  const { session } = await openAppendix();
  type("Ký hiệu", "ubnd ncpc");
  expect(screen.getByText(/^Ký hiệu thường viết hoa/)).toBeVisible();
  expect(session.store.get().settings.dispatch.symbol).toBe("ubnd ncpc");
});

test("the appendix is laid out, and its sheet named", async () => {
  const { book, user } = await openAppendix();
  await user.click(screen.getByRole("button", { name: "Lập phụ lục" }));
  expect(await screen.findByText("Đã lập phụ lục trên trang tính mới “Phụ lục”.")).toBeVisible();
  expect(book.appendices).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Hoàn tác" })).toHaveAccessibleDescription("Thêm trang tính “Phụ lục”");
});

test("while errors stand it is not made: they are listed, lead to their cells, and back to the check", async () => {
  const { book, user } = await openAppendix(bacKan(WITH_MISTAKES));
  expect(screen.getByText("Chưa lập được phụ lục")).toBeVisible();
  expect(screen.queryByRole("region", { name: "Trang phụ lục" })).toBeNull();
  await user.click(screen.getByRole("button", { name: /^C8:/ }));
  expect(book.selected).toEqual(["C8"]);
  await user.click(screen.getByRole("button", { name: "Về phần Kiểm tra" }));
  expect(screen.getByRole("tab", { name: "Kiểm tra" })).toHaveAttribute("aria-selected", "true");
});

test("the dispatch that the sheet names is offered, and taken only when the clerk says so", async () => {
  const { session, user } = await openAppendix();
  expect(screen.getByText(/^Ô A2 ghi số 1900\/UBND-NCPC, ngày 23\/11\/2021\./)).toBeVisible();
  expect(field("Số")).toHaveValue("");
  await user.click(screen.getByRole("button", { name: "Điền vào các mục dưới đây" }));
  expect(session.store.get().settings.dispatch).toMatchObject({
    number: "1900",
    symbol: "UBND-NCPC",
    date: "2021-11-23",
  });
  expect(field("Số")).toHaveValue("1900");
  expect(screen.queryByText(/^Ô A2 ghi số/)).toBeNull();
});

test("a dispatch already given is never offered another", async () => {
  await openAppendix();
  type("Số", "8900");
  expect(screen.queryByText(/^Ô A2 ghi số/)).toBeNull();
});
