import { act, screen, waitFor, within } from "@testing-library/react";
import { gridsOf } from "../../support/grids";
import { sheet } from "../../support/sheet";
import { openPane } from "../support/open-pane";
import { bacKan, WITH_MISTAKES } from "../support/tables";

const button = (name: string) => screen.getByRole("button", { name });
const region = (name: string | RegExp) => screen.getByRole("region", { name });

async function check(snapshot = bacKan()) {
  const pane = await openPane(snapshot);
  await pane.user.click(button("Kiểm tra"));
  await screen.findByRole("region", { name: "Kết quả" }, { timeout: 10_000 });
  return pane;
}

test("a first run tells how the work goes, and offers the check", async () => {
  await openPane();
  expect(within(region("Bắt đầu")).getAllByRole("listitem")).toHaveLength(3);
  expect(button("Kiểm tra")).toBeEnabled();
  expect(button("Hoàn tác")).toHaveAttribute("aria-disabled", "true");
});

test("the Bắc Kạn sheet: what was found, the verdict, the totals", async () => {
  await check();
  const found = region("Bảng đã nhận diện");
  expect(found).toHaveTextContent("Trang tính “Biểu tổng hợp”, A4:G24");
  expect(found).toHaveTextContent("18 cơ quan, đơn vị");
  expect(found).toHaveTextContent("Không có lỗi; có 1 điểm cần xem lại trước khi trình ký.");
  const verdict = region("Kết quả");
  for (const figure of ["569", "136", "20", "413", "27,4%"]) expect(within(verdict).getByText(figure)).toBeVisible();
});

test("agencies under the target stand in order with their figures; the one on the line stands apart", async () => {
  const { book, user } = await check();
  const short = region(/^Chưa đạt chỉ tiêu \(trên 20%\)/);
  const names = within(short)
    .getAllByRole("button", { name: /^Đến dòng của/ })
    .map(({ textContent }) => textContent);
  expect(names).toEqual([
    "Sở Tài nguyên và Môi trường",
    "Sở Tài chính",
    "Sở Giao thông vận tải",
    "Ban Dân tộc",
    "Thanh tra tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch",
  ]);
  expect(within(short).getByText("2/77 · còn thiếu 14 để đạt")).toBeVisible();
  const boundary = within(short).getByRole("group", { name: "Đúng bằng chỉ tiêu" });
  expect(boundary).toHaveTextContent("20,0%");
  expect(boundary).toHaveTextContent("tính là chưa đạt");

  await user.click(within(boundary).getByRole("button"));
  expect(book.selected).toEqual(["B18"]);
});

test("a finding shows its arithmetic, leads to its cell and is corrected alone", async () => {
  const { book, user } = await check(bacKan(WITH_MISTAKES));
  expect(region("Bảng đã nhận diện")).toHaveTextContent(/Có \d+ lỗi phải xử lý/);
  const decide = region("Cần xem xét, quyết định");
  expect(decide).toHaveTextContent("16 + 0 + 20 = 36");

  await user.click(within(decide).getByRole("button", { name: /^Đến ô G13/ }));
  expect(book.selected).toEqual(["G13"]);

  await user.click(within(decide).getByRole("button", { name: /^Sửa ô G13/ }));
  await waitFor(() => {
    expect(within(region("Cần xem xét, quyết định")).queryByRole("button", { name: /^Sửa ô G13/ })).toBeNull();
  });
  expect(book.value("G13")).toBe(27.9);
});

test("a text of which a part is bold is left alone and named; it is corrected when the clerk lets its looks go", async () => {
  const { book, user } = await check(bacKan(WITH_MISTAKES));
  book.mixedFonts.add("C6");
  await user.click(button("Sửa các lỗi an toàn"));
  const message = await screen.findByRole("group", { name: "Thông báo" });
  expect(message).toHaveTextContent("Đã sửa 1 ô và kiểm tra lại.");
  expect(message).toHaveTextContent("Chưa sửa 1 ô có phần chữ được định dạng riêng");
  expect(book.value("C6")).not.toBe(29);
  await user.click(within(message).getByRole("button", { name: "Ô C6" }));
  expect(book.selected).toEqual(["C6"]);
  await user.click(within(message).getByRole("button", { name: "Vẫn thực hiện, bỏ định dạng riêng" }));
  await waitFor(() => {
    expect(screen.getByRole("group", { name: "Thông báo" })).toHaveTextContent("Đã sửa 1 ô và kiểm tra lại.");
  });
  expect(book.value("C6")).toBe(29);
});

test("safe corrections at one press, told in a message, taken back at another", async () => {
  const { book, user } = await check(bacKan(WITH_MISTAKES));
  await user.click(button("Sửa các lỗi an toàn"));
  const message = await screen.findByRole("group", { name: "Thông báo" });
  expect(message).toHaveTextContent("Đã sửa 2 ô và kiểm tra lại.");
  expect(book.value("C6")).toBe(29);
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: "Sửa các lỗi an toàn" })).toBeNull();
  });
  await waitFor(() => {
    expect(message).toHaveFocus();
  });

  expect(button("Hoàn tác")).toHaveAccessibleDescription("Sửa 2 ô trên “Biểu tổng hợp”");
  await user.click(button("Hoàn tác"));
  expect(await screen.findByText("Đã trả lại giá trị cũ của 2 ô.")).toBeVisible();
  expect(book.value("C6")).toBe("29 ");
});

test("a change by another hand is told, with a way to check again", async () => {
  const { book, user } = await check();
  act(() => {
    book.type("C6", 30);
  });
  expect(await screen.findByText("Số liệu đã thay đổi sau lần kiểm tra")).toBeVisible();
  await user.click(button("Kiểm tra lại"));
  await waitFor(() => {
    expect(screen.queryByText("Số liệu đã thay đổi sau lần kiểm tra")).toBeNull();
  });
  expect(region("Bảng đã nhận diện")).toHaveTextContent(/Có \d+ lỗi/);
});

test("a reading shows how far it is and can be stopped", async () => {
  const { book, user } = await openPane();
  const release = book.holdReading();
  await user.click(button("Kiểm tra"));
  expect(await screen.findByRole("progressbar", { name: "Tiến độ đọc trang tính" })).toBeVisible();
  expect(button("Kiểm tra")).toHaveAttribute("aria-disabled", "true");
  await user.click(button("Dừng"));
  release();
  expect(await screen.findByText(/^Đã dừng đọc/)).toBeVisible();
});

test("a cell in edit mode: what happened, what was kept, what to do; then it is tried again", async () => {
  const { book, user } = await openPane();
  book.failNext("read", { code: "cell-editing" });
  await user.click(button("Kiểm tra"));
  const message = await screen.findByRole("group", { name: "Thông báo" });
  expect(message).toHaveTextContent("Đang có ô được soạn thảo");
  expect(message).toHaveTextContent("Sổ làm việc vẫn như cũ.");
  expect(message).toHaveTextContent("Nhấn Enter hoặc Esc");
  await user.click(button("Thực hiện lại"));
  expect(await screen.findByRole("region", { name: "Kết quả" })).toBeVisible();
});

test("stale cells are named, and a click leads to them", async () => {
  const { book, user } = await check(bacKan(WITH_MISTAKES));
  act(() => {
    book.type("C6", 31);
  });
  await user.click(button("Sửa các lỗi an toàn"));
  await user.click(await screen.findByRole("button", { name: /^C6: lúc kiểm tra là “29 ”, nay là 31/ }));
  expect(book.selected).toEqual(["C6"]);
});

test("no table: the reason, and the columns can be pointed out", async () => {
  const { user } = await openPane(sheet([["Báo cáo tháng"], ["a", 1, 2]], { name: "Khác" }));
  await user.click(button("Kiểm tra"));
  expect(await screen.findByText("Chưa tìm thấy bảng số liệu")).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Các cột của bảng" }, { timeout: 10_000 }));
  expect(screen.getByRole("combobox", { name: /^Tên cơ quan, đơn vị/ })).toBeVisible();
});

test("a column can be set by hand, and says why it was taken", async () => {
  const { session, user } = await check();
  await user.click(button("Các cột của bảng"));
  await user.click(button("Vì sao nhận diện cột “Phân cấp ngay”?"));
  expect(screen.getByText(/khớp với “Phân cấp ngay”/)).toBeVisible();

  const column = screen.getByRole("combobox", { name: /^Phân cấp ngay/ });
  expect(within(column).getByRole("option", { name: "D: Phương án phân cấp – Phân cấp ngay" })).toBeInTheDocument();
  await user.selectOptions(column, "E");
  expect(screen.getByText("Đã chọn bằng tay")).toBeVisible();
  expect(session.store.get().settings.columnMaps["Biểu tổng hợp"]).toEqual({ immediate: "E" });
});

test("thousands of findings do not fill the pane: the first are shown, all on request in a list that is scrolled", async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => [index + 1, `Sở số ${index + 1}`, 10, 5, "", 4, 50]);
  const header = gridsOf(bacKan()).values.slice(3, 5);
  const { user } = await check(
    sheet([...header, ...rows], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"] }),
  );
  const decide = () => within(region("Cần xem xét, quyết định"));
  const places = () => decide().getAllByRole("button", { name: /^Đến ô/ });
  expect(places().length).toBeLessThan(40);

  await user.click(decide().getAllByRole("button", { name: "Xem tất cả 1.500" })[0]!);
  const sizes = decide()
    .getAllByRole("listitem")
    .map((item) => item.getAttribute("aria-setsize"));
  expect(sizes).toContain("1500");
  expect(places().length).toBeLessThan(60);
});

test("by keyboard a list of thousands is gone through to its end, lines that are not at hand coming as they are needed", async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => [index + 1, `Sở số ${index + 1}`, 10, 5, "", 4, 50]);
  const header = gridsOf(bacKan()).values.slice(3, 5);
  const { user } = await check(
    sheet([...header, ...rows], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"] }),
  );
  const decide = within(region("Cần xem xét, quyết định"));
  await user.click(decide.getAllByRole("button", { name: "Xem tất cả 1.500" })[0]!);
  const at = () => document.activeElement?.closest("li")?.getAttribute("aria-posinset");
  await waitFor(() => {
    expect(at()).toBe("6");
  });
  await user.keyboard("{ArrowDown}");
  expect(at()).toBe("7");
  await user.keyboard("{Home}");
  expect(at()).toBe("1");
  await user.keyboard("{End}");
  await waitFor(() => {
    expect(at()).toBe("1500");
  });
  expect(document.activeElement).toHaveAccessibleName(/^Đến ô .1502/);
});

test("what is found, done and refused stands in live regions that were there before", async () => {
  const { book, user } = await openPane(bacKan(WITH_MISTAKES));
  const [statuses, alerts] = [screen.getAllByRole("status"), screen.getAllByRole("alert")];
  const read = (regions: readonly HTMLElement[]) => regions.map(({ textContent }) => textContent).join(" ");

  await user.click(button("Kiểm tra"));
  await screen.findByRole("region", { name: "Kết quả" });
  expect(read(statuses)).toMatch(/18 cơ quan, đơn vị.*Có \d+ lỗi/);

  book.failNext("apply", { code: "protected", sheetName: "Biểu tổng hợp", scope: "sheet" });
  await user.click(button("Sửa các lỗi an toàn"));
  expect(read(alerts)).toContain("Trang tính “Biểu tổng hợp” đang được bảo vệ");
  expect(read(alerts)).toContain("Chưa ô nào bị thay đổi.");
});
