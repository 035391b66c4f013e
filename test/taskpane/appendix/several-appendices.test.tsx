import { screen, waitFor, within } from "@testing-library/react";
import { openAppendix } from "../support/open-appendix";
import { catchDownloads, openClipboard } from "../support/leaving";
import { districts } from "../support/districts";
import { bacKan } from "../support/tables";

afterEach(() => {
  jest.restoreAllMocks();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const items = () => within(screen.getByRole("region", { name: "Phụ lục kèm theo" })).queryAllByRole("listitem");
const listed = () => items().map((item) => item.textContent.replace(/Tiêu đề phụ lục.*$/, ""));

/** The pane at Phụ lục, over a workbook whose second sheet is of districts. */
async function openTwo(second = districts(), environment: Parameters<typeof openAppendix>[1] = {}) {
  const pane = await openAppendix(bacKan(), environment);
  pane.book.others.push(second);
  return pane;
}

async function addDistricts({ user }: Awaited<ReturnType<typeof openTwo>>): Promise<void> {
  await user.click(button("Thêm phụ lục từ trang tính khác"));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Trang tính" }), "Cấp huyện");
  await user.click(button("Thêm vào danh sách"));
}

test("an only appendix asks for no more than before: a title and a numeral", async () => {
  await openTwo();
  expect(items()).toEqual([]);
  expect(screen.getByRole("textbox", { name: "Tiêu đề phụ lục" })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Thứ tự phụ lục" })).toHaveValue("0");
  expect(button("Lập phụ lục")).toBeEnabled();
});

test("another sheet is added, the sheet in view comes first, and all are made at once", async () => {
  const pane = await openTwo();
  await pane.user.type(screen.getByRole("textbox", { name: "Tiêu đề phụ lục" }), "Danh sách các sở");
  await addDistricts(pane);
  expect(listed()).toEqual(["Phụ lục ITrang tính “Biểu tổng hợp” (đang xem)", "Phụ lục IITrang tính “Cấp huyện”"]);
  expect(screen.getByText("Đã thêm trang tính “Cấp huyện” làm Phụ lục II.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Tiêu đề Phụ lục I" })).toHaveValue("Danh sách các sở");
  expect(screen.queryByText(/đang có cùng một tiêu đề/)).toBeNull();
  await pane.user.type(screen.getByRole("textbox", { name: "Tiêu đề Phụ lục II" }), "Danh sách cấp huyện");
  await waitFor(() => {
    expect(screen.getByRole("region", { name: "Trang phụ lục" })).toHaveTextContent(/^Phụ lục I/);
  });
  await pane.user.click(button("Lập 2 phụ lục"));
  expect(await screen.findByText("Đã lập phụ lục trên trang tính mới “Phụ lục I”, “Phụ lục II”.")).toBeVisible();
  expect(pane.book.appendices.map(({ heading }) => heading[1]!.text)).toEqual([
    "DANH SÁCH CÁC SỞ",
    "DANH SÁCH CẤP HUYỆN",
  ]);
  expect(screen.getByText("Thêm 2 trang tính, đầu tiên là “Phụ lục I”")).toBeVisible();
});

test("the order is changed by keyboard: the button keeps it, and where the sheet stands now is read out", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  button("Chuyển Phụ lục II (“Cấp huyện”) lên trước").focus();
  await pane.user.keyboard("{Enter}");
  expect(listed()).toEqual(["Phụ lục ITrang tính “Cấp huyện”", "Phụ lục IITrang tính “Biểu tổng hợp” (đang xem)"]);
  expect(screen.getByText("Trang tính “Cấp huyện” nay là Phụ lục I.").closest('[role="status"]')).not.toBeNull();
  const up = button("Chuyển Phụ lục I (“Cấp huyện”) lên trước");
  expect(up).toHaveFocus();
  expect(up).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(button("Chuyển Phụ lục I (“Cấp huyện”) xuống sau"));
  expect(listed()[1]).toBe("Phụ lục IITrang tính “Cấp huyện”");
});

test("removed one by one, the list ends and the only appendix is as it was", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  await pane.user.click(button("Bỏ Phụ lục II (“Cấp huyện”) khỏi danh sách"));
  expect(listed()).toEqual(["Phụ lụcTrang tính “Biểu tổng hợp” (đang xem)"]);
  expect(screen.getByText(/^Đã bỏ trang tính “Cấp huyện”/)).toBeVisible();
  await pane.user.click(button("Bỏ Phụ lục (“Biểu tổng hợp”) khỏi danh sách"));
  expect(items()).toEqual([]);
  expect(screen.getByRole("combobox", { name: "Thứ tự phụ lục" })).toHaveValue("0");
});

test("appendices that share a title are told, for the proposed one is the same for all", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  expect(screen.getByText(/^Phụ lục I, Phụ lục II đang có cùng một tiêu đề/)).toBeVisible();
});

test("counting begins where the appendices made elsewhere end", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Phụ lục đầu tiên trong danh sách là" }), "2");
  expect(listed().map((text) => text.slice(0, 11))).toEqual(["Phụ lục IIT", "Phụ lục III"]);
});

test("a sheet in the way is told at its place with what to do; viewed, it is told in full", async () => {
  const pane = await openTwo(districts("Cấp huyện", { 2: { 2: 44 } }));
  await addDistricts(pane);
  await pane.user.click(button("Lập 2 phụ lục"));
  expect(await screen.findByText(/^1\/2 trang tính chưa dùng được/)).toBeVisible();
  const [, second] = items();
  expect(second).toHaveTextContent(/Còn \d+ điểm phải xử lý: .*\(UBND huyện Ba Bể\).*Bấm Xem để xử lý\./);
  await pane.user.click(button("Xem Phụ lục II: kiểm tra trang tính “Cấp huyện”"));
  expect(await screen.findByText("Chưa lập được phụ lục")).toBeVisible();
  expect(items()[1]).toHaveTextContent("đang xem");
  expect(items()[1]).not.toHaveTextContent("phải xử lý");
});

test("a sheet that is gone is told as soon as the list is seen", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  pane.book.others.length = 0;
  await pane.user.click(screen.getByRole("tab", { name: "Kiểm tra" }));
  await pane.user.click(screen.getByRole("tab", { name: "Phụ lục" }));
  expect(await screen.findByText(/^Trang tính “Cấp huyện” không còn \(đã bị xóa hoặc đổi tên\)/)).toBeVisible();
});

test("a sheet in view that is no appendix is told, and can be added", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  pane.book.others.push(districts("Quý trước"));
  await pane.session.checkSheet("Quý trước");
  expect(await screen.findByText(/^Trang tính đang xem \(“Quý trước”\) không phải là phụ lục/)).toBeVisible();
  expect(screen.queryByRole("region", { name: "Trang phụ lục" })).toBeNull();
  await pane.user.click(button("Thêm trang tính này"));
  expect(listed()[2]).toBe("Phụ lục IIITrang tính “Quý trước” (đang xem)");
});

test("the file holds all under their numerals; what is copied is the one in view, by its name", async () => {
  const caught = catchDownloads();
  const pane = await openTwo();
  await addDistricts(pane);
  await pane.user.click(button("Tải bản Word (2 phụ lục)"));
  await waitFor(() => {
    expect(caught.map(({ name }) => name)).toEqual(["Phụ lục I, II.docx"]);
  });
  const clipboard = openClipboard();
  await pane.user.click(button("Sao chép Phụ lục I cho Word"));
  expect(await screen.findByText(/^Đã sao chép Phụ lục I\./)).toBeVisible();
  expect(clipboard.get("text/plain")).toMatch(/^Phụ lục I\s/);
});

test("words, draft and comparison say which sheet's figures they have", async () => {
  const pane = await openTwo();
  await addDistricts(pane);
  for (const part of ["Câu chữ công văn", "Dự thảo công văn", "Đối chiếu văn bản"]) await pane.user.click(button(part));
  expect(screen.getByText("Số liệu trong các câu là của trang tính đang xem (“Biểu tổng hợp”).")).toBeVisible();
  expect(screen.getByText(/^Số liệu trong dự thảo là của trang tính đang xem \(“Biểu tổng hợp”\)/)).toBeVisible();
  expect(screen.getByText(/^Đối chiếu với bảng của các trang tính “Biểu tổng hợp”, “Cấp huyện”/)).toBeVisible();
  expect(await screen.findByText("(Chi tiết tại các Phụ lục I, II kèm theo).")).toBeVisible();
});
