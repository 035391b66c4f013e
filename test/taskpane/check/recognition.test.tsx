import { screen, waitFor, within } from "@testing-library/react";
import type { SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { sheetOf, type SheetOptions } from "../../support/sheet";
import { openPane } from "../support/open-pane";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const region = (name: string | RegExp) => screen.getByRole("region", { name });
const results = () => screen.findByRole("region", { name: "Kết quả" }, { timeout: 10_000 });

async function check(snapshot: SheetSnapshot) {
  const pane = await openPane(snapshot);
  await pane.user.click(button("Kiểm tra"));
  return pane;
}

const GROUPS: SheetOptions = { merges: ["A2:A3", "B2:B3", "C2:F2", "G2:J2"], name: "Biểu" };
const TWO_QUARTERS = `PHÂN CẤP
STT|Đơn vị|Quý I||||Quý II|||
||Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị|Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị
1|Sở Nội vụ|10|5|1|4|12|6|1|5
2|Sở Y tế|20|5|2|13|21|6|2|13
3|Sở Xây dựng|8|8|0|0|9|8|1|0`;

test("two readings of the columns stand side by side; nothing is judged before one is chosen, and it is remembered", async () => {
  const { user, session, book } = await check(sheetOf(TWO_QUARTERS, GROUPS));
  const question = await screen.findByRole("region", { name: "Cần xác nhận cách đọc các cột" }, { timeout: 10_000 });
  expect(screen.queryByRole("region", { name: "Kết quả" })).toBeNull();
  const [one, other] = within(question).getAllByRole("listitem");
  expect(one).toHaveTextContent("Cột C: Quý I – Tổng số");
  expect(one).toHaveTextContent("10; 20; 8");
  expect(other).toHaveTextContent("Cột G: Quý II – Tổng số");
  expect(other).toHaveTextContent("12; 21; 9");

  await user.click(screen.getByRole("tab", { name: "Phụ lục" }));
  expect(await screen.findByText(/^Có hai cách đọc các cột của bảng/)).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Kiểm tra" }));

  await user.click(button("Dùng cách đọc 2"));
  expect(await results()).toHaveTextContent("42");
  expect(session.store.get().settings.columnMaps["Biểu"]).toEqual({
    total: "G",
    immediate: "H",
    conditional: "I",
    notProposed: "J",
  });
  await user.click(button("Kiểm tra"));
  await waitFor(() => {
    expect(session.store.get().busy).toBeNull();
  });
  expect(session.store.get().outcome?.kind).toBe("report");
  expect(book.selected).toEqual([]);
});

const HEADER = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";
const TWO_TABLES = `Biểu 1. Khối sở
${HEADER}
1|Sở Nội vụ|10|5|1|4
2|Sở Y tế|20|5|2|13

Biểu 2. Khối huyện
${HEADER}
1|Huyện Ba Bể|8|8|0|0
2|Huyện Na Rì|9|8|1|0`;

test("of two tables alike the one shown is named, the other a press away, and the choice remembered", async () => {
  const { user, session } = await check(sheetOf(TWO_TABLES, { name: "Biểu" }));
  await results();
  expect(screen.getByText("Trang tính có 2 bảng như nhau")).toBeVisible();
  await user.click(button(/Biểu 2. Khối huyện/));
  await waitFor(() => {
    expect(region("Bảng đã nhận diện")).toHaveTextContent("A7:F9");
  });
  await waitFor(() => {
    expect(screen.queryByText("Trang tính có 2 bảng như nhau")).toBeNull();
  });
  expect(session.store.get().settings.tables["Biểu"]).toEqual({ title: "bieu 2 khoi huyen", ordinal: 0 });

  await user.selectOptions(screen.getByRole("combobox", { name: "Bảng trên trang tính" }), "0");
  await waitFor(() => {
    expect(region("Bảng đã nhận diện")).toHaveTextContent("A2:F4");
  });
});

test("where nothing says what is counted, the clerk can", async () => {
  const bare = HEADER.replace(" TTHC", "").replace("Phân cấp ngay", "Thực hiện ngay");
  const { user } = await check(sheetOf(`${bare}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13`, { name: "Biểu" }));
  expect(await screen.findByText("Chưa tìm thấy bảng số liệu", {}, { timeout: 10_000 })).toBeVisible();
  await user.click(button("Đúng, đây là bảng rà soát, phân cấp"));
  expect(await results()).toHaveTextContent("30");
});

test("why: the table's evidence, and rows that are no agencies with their reasons and the way to them", async () => {
  const rows =
    "I|Các sở, ban, ngành\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13\n|Tổng cộng|30|10|3|17\nGhi chú: số liệu đến 20/11";
  const { user, book } = await check(sheetOf(`${HEADER}\n${rows}`, { hiddenRows: [3] }));
  await results();
  await user.click(button("Vì sao nhận diện như vậy?"));
  expect(await screen.findByText("Tổng số bằng tổng các thành phần ở 2/2 dòng.")).toBeVisible();
  await user.click(button("1 dòng tên mục"));
  const row = await screen.findByRole("button", { name: "Đến ô B2: Các sở, ban, ngành" });
  expect(row.parentElement).toHaveTextContent("Đánh số mục “I”. Là từ ngữ của tên mục. Đứng đầu 2 cơ quan, đơn vị.");
  await user.click(row);
  expect(book.selected).toEqual(["B2"]);
  await user.click(button("1 dòng tổng cộng"));
  expect(await screen.findByText(/Cộng các dòng 3–4: khớp 4\/4 số liệu/)).toBeVisible();
  const hidden = button("1 dòng cơ quan, đơn vị đang ẩn (vẫn tính)");
  await user.click(hidden);
  const content = document.getElementById(hidden.getAttribute("aria-controls")!)!;
  expect(await within(content).findByRole("button", { name: "Đến ô B4: Sở Y tế" }, { timeout: 10_000 })).toBeVisible();
});

test("a list in two halves is told as one; marks and sorting, which cannot be, are not offered", async () => {
  const rows = "1|Sở Nội vụ|10|5|1|4|2|Sở Y tế|20|1|0|19";
  const { user, book, session } = await check(sheetOf(`${HEADER}|${HEADER}\n${rows}`));
  await results();
  expect(region("Bảng đã nhận diện")).toHaveTextContent("2 cơ quan, đơn vị");
  expect(region("Bảng đã nhận diện")).toHaveTextContent("A1:F2 và G1:L2");
  expect(screen.queryByRole("button", { name: "Sắp xếp" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Đánh dấu" })).toBeNull();
  await user.click(button("Đến dòng của Sở Y tế"));
  expect(book.selected).toEqual(["H2"]);

  await session.flag();
  expect(session.store.get().notice?.notice).toEqual({ kind: "in-halves" });
  await session.sortByRate();
  expect(session.store.get().notice?.notice).toEqual({ kind: "in-halves" });
});

test("two tables side by side that begin at 1 each are one list where the clerk says so; that is remembered and taken back", async () => {
  const rows = "1|Sở Nội vụ|10|5|1|4|1|Sở Y tế|20|1|0|19";
  const { user, session } = await check(sheetOf(`${HEADER}|${HEADER}\n${rows}`, { name: "Biểu" }));
  await results();
  expect(region("Bảng đã nhận diện")).toHaveTextContent("1 cơ quan, đơn vị");
  await user.click(button("A1:F2 và G1:L2 là một danh sách"));
  await waitFor(() => {
    expect(region("Bảng đã nhận diện")).toHaveTextContent("A1:F2 và G1:L2 · 2 cơ quan, đơn vị");
  });
  expect(session.store.get().settings.oneLists).toEqual(["Biểu"]);
  await user.click(await screen.findByRole("button", { name: "Tách thành các bảng riêng" }));
  await waitFor(() => {
    expect(screen.getByText("Trang tính có 2 bảng như nhau")).toBeVisible();
  });
  expect(session.store.get().settings.oneLists).toEqual([]);
});

test("where the sheet has no table, the others are looked through, and one is turned to", async () => {
  const table = sheetOf(`${HEADER}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13`, { name: "Biểu" });
  const { user, book } = await check(sheetOf("Lịch công tác\nThứ hai|Họp", { name: "Lịch" }));
  const halved = `${HEADER}|${HEADER}\n1|Sở Nội vụ|10|5|1|4|2|Sở Y tế|20|1|0|19`;
  book.others.push(table, sheetOf(halved, { name: "Hai nửa" }), sheetOf("", { name: "Trống" }));
  await user.click(await screen.findByRole("button", { name: "Tìm bảng ở các trang tính khác" }, { timeout: 10_000 }));
  const turn = await screen.findByRole("button", { name: "Kiểm tra “Biểu”" }, { timeout: 10_000 });
  expect(turn.parentElement).toHaveTextContent("A1:F3, 2 cơ quan, đơn vị");
  const halves = screen.getByRole("button", { name: "Kiểm tra “Hai nửa”" });
  expect(halves.parentElement).toHaveTextContent("A1:F2 và G1:L2, 2 cơ quan, đơn vị");
  await user.click(button("1 trang tính không có bảng"));
  expect(screen.getByText("Trang tính “Trống” đang trống.")).toBeVisible();
  await user.click(turn);
  expect(await results()).toHaveTextContent("30");
});
