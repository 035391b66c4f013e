import { readFileSync } from "node:fs";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { rosterById } from "../../../src/core/roster/rosters";
import { rosterText } from "../../../src/core/roster/roster-file";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { snapshotOfGrids } from "../../support/grids";
import { openPane } from "../support/open-pane";
import { bacKan } from "../support/tables";

const BUILT_IN = rosterById("bac-kan-2021")!;

async function openRosters(snapshot = bacKan()) {
  const pane = await openPane(snapshot);
  await pane.user.click(screen.getByRole("tab", { name: "Thiết lập" }));
  await screen.findByRole("combobox", { name: "Danh sách cơ quan" });
  return { ...pane, settings: () => pane.session.store.get().settings };
}

const choose = (user: Awaited<ReturnType<typeof openPane>>["user"], id: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Danh sách cơ quan" }), id);
const press = (user: Awaited<ReturnType<typeof openPane>>["user"], name: string) =>
  user.click(screen.getByRole("button", { name }));
const agencies = () =>
  within(screen.getByRole("list", { name: "Cơ quan, đơn vị trong danh sách" }))
    .getAllByRole("button")
    .map((button) => button.getAttribute("aria-label"));

test("a roster that comes with the add-in tells its period and is only read", async () => {
  const { user } = await openRosters();
  await choose(user, "bac-kan-2021");
  expect(
    screen.getByText("18 cơ quan, đơn vị · tỉnh, thành phố: Bắc Kạn · dùng từ 20/05/2014 đến hết 28/02/2025"),
  ).toBeVisible();
  await press(user, "Xem danh sách");
  const list = screen.getByRole("list", { name: "Cơ quan, đơn vị trong danh sách" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(18);
  expect(within(list).queryByRole("button")).toBeNull();
  expect(screen.queryByRole("button", { name: "Xóa danh sách" })).toBeNull();
});

test("a copy is the workbook's own: agencies are added, renamed, moved, removed, each undone in turn", async () => {
  const { book, user, settings } = await openRosters();
  await choose(user, "bac-kan-2021");
  await press(user, "Sao chép để sửa");
  const own = () => settings().rosters[0]!;
  const names = () => own().agencies.map(({ name }) => name);
  expect(settings().roster).toBe("own-1");
  expect(own()).toMatchObject({ name: "Bắc Kạn 2021: sở, ban, ngành (bản riêng)", agencies: BUILT_IN.agencies });

  fireEvent.change(screen.getByRole("textbox", { name: "Cơ quan, đơn vị mới" }), { target: { value: "Công an tỉnh" } });
  await press(user, "Thêm");
  expect(names().at(-1)).toBe("Công an tỉnh");

  await press(user, "Sửa Sở Xây dựng");
  expect(screen.getByRole("textbox", { name: "Tên chuẩn" })).toHaveFocus();
  fireEvent.change(screen.getByRole("textbox", { name: "Tên chuẩn" }), { target: { value: "Sở Y tế" } });
  await press(user, "Xong");
  expect(screen.getByText("“Sở Y tế” đã có trong danh sách.")).toBeVisible();
  fireEvent.change(screen.getByRole("textbox", { name: "Tên chuẩn" }), { target: { value: "Sở Xây dựng mới" } });
  fireEvent.change(screen.getByRole("textbox", { name: /^Tên khác/ }), { target: { value: "Sở XD; SXD" } });
  await press(user, "Xong");
  expect(own().agencies[2]).toEqual({ name: "Sở Xây dựng mới", aliases: ["Sở XD", "SXD"] });
  await waitFor(() => {
    expect(screen.getByRole("button", { name: "Sửa Sở Xây dựng mới" })).toHaveFocus();
  });

  await press(user, "Sửa Sở Xây dựng mới");
  await press(user, "Chuyển Sở Xây dựng mới lên trên");
  expect(names().slice(0, 3)).toEqual(["Sở Khoa học và Công nghệ", "Sở Xây dựng mới", "Sở Kế hoạch và Đầu tư"]);
  await press(user, "Xóa Sở Xây dựng mới");
  expect(names()).not.toContain("Sở Xây dựng mới");

  for (const expected of [19, 19, 19, 18]) {
    await press(user, "Hoàn tác sửa danh sách");
    expect(names()).toHaveLength(expected);
  }
  await press(user, "Hoàn tác sửa danh sách");
  expect(settings()).toMatchObject({ rosters: [], roster: "bac-kan-2021" });
  expect(screen.queryByRole("button", { name: "Hoàn tác sửa danh sách" })).toBeNull();
  await waitFor(
    () => {
      expect(book.stored).toMatchObject({ rosters: [] });
    },
    { timeout: 5000 },
  );
});

test("Escape leaves an agency as it was", async () => {
  const { user, settings } = await openRosters();
  await choose(user, "bac-kan-2021");
  await press(user, "Sao chép để sửa");
  await press(user, "Sửa Sở Y tế");
  await user.keyboard("x{Escape}");
  expect(agencies()).toContain("Sửa Sở Y tế");
  expect(settings().rosters[0]!.agencies).toEqual(BUILT_IN.agencies);
});

test("name, province and period are typed; a day that is none, or before the first, is not taken", async () => {
  const { user, settings } = await openRosters();
  await press(user, "Thêm danh sách");
  await press(user, "Tạo danh sách trống");
  expect(screen.getByText(/^Danh sách chưa có cơ quan nào/)).toBeVisible();
  const type = (name: RegExp, value: string) => {
    fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
  };
  type(/^Tên danh sách/, "Cao Bằng 2026");
  type(/^Tỉnh, thành phố/, "Cao Bằng");
  type(/^Dùng từ ngày/, "1/7/2025");
  type(/^Đến hết ngày/, "30/6/2025");
  expect(screen.getByText(/không sớm hơn ngày đầu/)).toBeVisible();
  expect(settings().rosters[0]).toEqual({
    id: "own-1",
    name: "Cao Bằng 2026",
    province: "Cao Bằng",
    validFrom: "2025-07-01",
    validTo: null,
    agencies: [],
  });
  type(/^Tỉnh, thành phố/, "");
  expect(settings().rosters[0]).not.toHaveProperty("province");
});

test("the agencies of the table checked last become a roster", async () => {
  const { session, user, settings } = await openRosters();
  await press(user, "Thêm danh sách");
  await press(user, "Lấy từ bảng vừa kiểm tra");
  expect(await screen.findByText(/^Chưa có bảng nào được kiểm tra/)).toBeVisible();
  await session.check();
  await press(user, "Lấy từ bảng vừa kiểm tra");
  await waitFor(() => {
    expect(settings().rosters[0]?.agencies).toHaveLength(18);
  });
  expect(settings()).toMatchObject({ roster: "own-1", rosters: [{ name: "Danh sách mới" }] });
});

describe("selected cells", () => {
  const select = (values: CellValue[][]) =>
    snapshotOfGrids(
      { top: 2, left: 1, bottom: 1 + values.length, right: values[0]!.length },
      { values },
      { sheetName: "DS 2026" },
    );

  test("are shown, their columns changed, and saved only when the clerk says so", async () => {
    const { book, user, settings } = await openRosters();
    book.selection = select([
      ["Tên đơn vị", "Viết tắt", "Điện thoại"],
      ["Sở Y tế", "SYT", "máy lẻ 12"],
      ["1. Sở Nội vụ", "SNV", ""],
      ["Tổng cộng", "", ""],
    ]);
    await press(user, "Thêm danh sách");
    await press(user, "Lấy từ vùng đang chọn");
    const taken = within(await screen.findByRole("group", { name: "Lấy từ vùng đang chọn" }));
    expect(taken.getByText("Vùng B3:D6 của trang tính “DS 2026”. Danh sách chưa được lưu.")).toBeVisible();
    expect(taken.getByText("Bỏ qua 1 dòng không phải tên cơ quan: “Tổng cộng”.")).toBeVisible();
    const shown = () => taken.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(shown()).toEqual(["Sở Y tếTên khác: SYT", "Sở Nội vụTên khác: SNV"]);
    expect(settings().rosters).toEqual([]);

    await user.selectOptions(taken.getByRole("combobox", { name: "Cột tên khác" }), "");
    expect(shown()).toEqual(["Sở Y tế", "Sở Nội vụ"]);
    await user.selectOptions(taken.getByRole("combobox", { name: "Cột tên khác" }), "C");
    await press(user, "Lưu thành danh sách riêng");
    expect(settings()).toMatchObject({
      roster: "own-1",
      rosters: [
        {
          name: "DS 2026",
          agencies: [
            { name: "Sở Y tế", aliases: ["SYT"] },
            { name: "Sở Nội vụ", aliases: ["SNV"] },
          ],
        },
      ],
    });
    expect(screen.queryByRole("group", { name: "Lấy từ vùng đang chọn" })).toBeNull();
  });

  test("left alone change nothing; the names' column may be exchanged with the other", async () => {
    const { book, user, settings } = await openRosters();
    book.selection = select([["Sở Y tế", "SYT"]]);
    await press(user, "Thêm danh sách");
    await press(user, "Lấy từ vùng đang chọn");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Cột tên chuẩn" }), "C");
    expect(screen.getByText("Tên khác: Sở Y tế")).toBeVisible();
    await press(user, "Bỏ");
    expect(settings()).toMatchObject({ roster: "", rosters: [] });
  });

  test("that hold nothing, no name, or are no one range say so; the message goes once they do", async () => {
    const { book, user } = await openRosters();
    await press(user, "Thêm danh sách");
    await press(user, "Lấy từ vùng đang chọn");
    expect(await screen.findByText(/^Vùng đang chọn không có nội dung/)).toBeVisible();
    book.selection = select([[1], [2]]);
    await press(user, "Lấy từ vùng đang chọn");
    expect(await screen.findByText("Không có tên cơ quan, đơn vị nào.")).toBeVisible();
    book.failNext("readSelection", { code: "selection", why: "not-one-area" });
    await press(user, "Lấy từ vùng đang chọn");
    expect(await screen.findByText(/^Chưa chọn một vùng ô liền nhau/)).toBeVisible();
    book.selection = select([["Sở Y tế"]]);
    await press(user, "Lấy từ vùng đang chọn");
    expect(await screen.findByRole("group", { name: "Lấy từ vùng đang chọn" })).toBeVisible();
    expect(screen.queryByText(/^Chưa chọn một vùng ô liền nhau/)).toBeNull();
  });
});

describe("files", () => {
  const asFile = (name: string, bytes: Uint8Array) =>
    Object.assign(new File([bytes as BlobPart], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  const text = (content: string) => new TextEncoder().encode(content);
  const load = async (file: File) => {
    const pane = await openRosters();
    await press(pane.user, "Thêm danh sách");
    fireEvent.change(screen.getByLabelText("Nạp danh sách từ tệp", { selector: "input" }), {
      target: { files: [file] },
    });
    return pane;
  };

  test.each([
    ["ds.tsv", text(`\ufeff${rosterText(BUILT_IN)}`)],
    ["ds.json", text(JSON.stringify({ ...defaultSettings(), rosters: [{ ...BUILT_IN, id: "own-5" }] }))],
  ])("%s comes back with its name and period", async (name, bytes) => {
    const { settings } = await load(asFile(name, bytes));
    await waitFor(() => {
      expect(settings().rosters).toEqual([{ ...BUILT_IN, id: "own-1" }]);
    });
    expect(settings().roster).toBe("own-1");
  });

  test("the table of an .xlsx takes its file's name", async () => {
    const { settings } = await load(asFile("Bắc Kạn 2021.xlsx", readFileSync("assets/samples/bac-kan-2021.xlsx")));
    await waitFor(() => {
      expect(settings().rosters[0]?.agencies).toHaveLength(18);
    });
    expect(settings().rosters[0]).toMatchObject({ id: "own-1", name: "Bắc Kạn 2021", validFrom: null });
  });

  test.each([
    ["x.tsv", text("địa chỉ\tđiện thoại\n"), /^Không thấy cột tên/],
    ["x.csv", Uint8Array.from([0x6e, 0xf0, 0x20]), /^Tệp không phải văn bản Unicode/],
    ["x.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /^Tệp bị cụt|^Tệp bị hỏng/],
  ])("%s that holds none is said plainly, and changes nothing", async (name, bytes, sentence) => {
    const { settings } = await load(asFile(name, bytes));
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(settings().rosters).toEqual([]);
  });

  test("a roster goes out as text where no download comes", async () => {
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    Object.assign(URL, { createObjectURL: () => "blob:roster", revokeObjectURL: () => undefined });
    const { user } = await openRosters();
    await choose(user, "thai-nguyen-2025");
    await press(user, "Lưu danh sách ra tệp");
    click.mockRestore();
    expect(screen.getByRole("textbox", { name: "Nội dung tệp danh sách (.tsv)" })).toHaveValue(
      rosterText(rosterById("thai-nguyen-2025")!),
    );
  });
});

test("a long roster is searched, whatever the marks", async () => {
  const { user } = await openRosters();
  await choose(user, "bac-kan-2021");
  await press(user, "Xem danh sách");
  fireEvent.change(screen.getByRole("searchbox", { name: "Tìm trong danh sách" }), { target: { value: "cong nghe" } });
  expect(screen.getAllByRole("listitem").filter((item) => item.hasAttribute("data-place"))).toHaveLength(1);
  fireEvent.change(screen.getByRole("searchbox", { name: "Tìm trong danh sách" }), { target: { value: "zzz" } });
  expect(screen.getByText("Không có tên nào khớp.")).toBeVisible();
});

test("deleting the chosen roster goes back to the likely one, and can be undone", async () => {
  const { user, settings } = await openRosters();
  await choose(user, "bac-kan-2021");
  await press(user, "Sao chép để sửa");
  await press(user, "Xóa danh sách");
  expect(settings()).toMatchObject({ roster: "", rosters: [] });
  await press(user, "Hoàn tác sửa danh sách");
  expect(settings()).toMatchObject({ roster: "own-1", rosters: [{ id: "own-1" }] });
});
