import { screen, waitFor, within } from "@testing-library/react";
import type { RecordGrid } from "../../../src/core/record/grid";
import type { CellValue, SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { snapshotOfGrids } from "../../support/grids";
import { openPane } from "../support/open-pane";
import { bacKan, WITH_MISTAKES } from "../support/tables";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const section = () => screen.getByRole("region", { name: "Biên bản kiểm tra" });

/** The sheet that a record makes, as Excel would show it. */
function sheetOf({ rows, widths }: RecordGrid, sheetName: string): SheetSnapshot {
  const values = rows.map(({ cells }) =>
    cells.flatMap(({ value, span }) => [value, ...Array<CellValue>(span - 1).fill("")]),
  );
  return snapshotOfGrids(
    { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 },
    { values },
    { sheetName },
  );
}

async function checked(snapshot: SheetSnapshot) {
  const pane = await openPane(snapshot);
  await pane.user.click(button("Kiểm tra"));
  await screen.findByRole("region", { name: "Biên bản kiểm tra" }, { timeout: 10_000 });
  return pane;
}

const written = ({ rows }: RecordGrid, kind: string) =>
  rows.filter((row) => row.kind === kind).map(({ cells }) => cells.map(({ value }) => value));

test("the record names file, sheet and range, tells findings in sentences, and verifies until a figure changes", async () => {
  const { user, book } = await checked(bacKan());
  await user.click(button("Lập biên bản"));
  expect(await screen.findByText("Đã lập biên bản kiểm tra trên trang tính mới “Biên bản kiểm tra”.")).toBeVisible();
  const [grid] = book.records;
  expect(written(grid!, "fact").slice(0, 3)).toEqual([
    ["Tệp", "Biểu rà soát.xlsx"],
    ["Trang tính", "Biểu tổng hợp"],
    ["Vùng dữ liệu", expect.stringMatching(/^A\d+:G\d+$/)],
  ]);
  expect(written(grid!, "line").some((cells) => String(cells[4]).includes("Sở Tài Chính"))).toBe(true);

  book.others.push(sheetOf(grid!, "Biên bản kiểm tra"));
  await user.click(button("Đối chiếu với biên bản"));
  expect(
    await within(section()).findByText(/^Số liệu không thay đổi so với “Biên bản kiểm tra” lập lúc/),
  ).toBeVisible();

  book.type("C8", 40);
  await user.click(button("Đối chiếu với biên bản"));
  expect(await within(section()).findByText(/: 1 điểm khác\.$/)).toBeVisible();
  await user.click(within(section()).getByRole("button", { name: "C8 (Sở Xây dựng), Tổng số đã rà soát: 36 → 40" }));
  expect(book.selected).toContain("C8");
});

test("a record whose own list was edited is called altered", async () => {
  const { user, book } = await checked(bacKan());
  await user.click(button("Lập biên bản"));
  await waitFor(() => {
    expect(book.records).toHaveLength(1);
  });
  const grid = book.records[0]!;
  const forged = {
    ...grid,
    rows: grid.rows.map((row) =>
      row.kind === "figures"
        ? { ...row, cells: row.cells.map((cell) => (cell.value === 36 ? { ...cell, value: 38 } : cell)) }
        : row,
    ),
  };
  book.others.push(sheetOf(forged, "Biên bản kiểm tra"));
  await user.click(button("Đối chiếu với biên bản"));
  expect(
    await within(section()).findByText(/^Phần số liệu trên trang tính “Biên bản kiểm tra” đã bị sửa/),
  ).toBeVisible();
});

test("corrections are listed with before and after; those taken back are not, those of an earlier record stay", async () => {
  const { user, book } = await checked(bacKan(WITH_MISTAKES));
  await user.click(button(/^Sửa các lỗi an toàn/));
  await waitFor(() => {
    expect(book.value("C6")).toBe(29);
  });
  await user.click(button("Lập biên bản"));
  await waitFor(() => {
    expect(book.records).toHaveLength(1);
  });
  const corrections = ({ rows }: RecordGrid) => {
    const from = rows.findIndex(({ cells }) => cells[0]!.value === "III. Nội dung đã sửa");
    return rows.slice(
      from + 2,
      rows.findIndex(({ cells }) => cells[0]!.value === "IV. Số liệu tại thời điểm kiểm tra"),
    );
  };
  const first = corrections(book.records[0]!).map(({ cells }) => cells.slice(2).map(({ value }) => value));
  expect(first).toContainEqual(["C6", "29 ", 29]);

  await user.click(button("Hoàn tác"));
  await screen.findByText("Đã xóa trang tính vừa thêm.");
  await user.click(button("Hoàn tác"));
  await screen.findByText(/^Đã trả lại giá trị cũ/);
  await user.click(button("Lập biên bản"));
  await waitFor(() => {
    expect(book.records).toHaveLength(2);
  });
  expect(written(book.records[1]!, "note").flat()).toContain("Không có nội dung nào được sửa.");

  book.others.push(sheetOf(book.records[0]!, "Biên bản kiểm tra"));
  await user.click(button("Lập biên bản"));
  await waitFor(() => {
    expect(book.records).toHaveLength(3);
  });
  expect(corrections(book.records[2]!).map(({ cells }) => cells.slice(2).map(({ value }) => value))).toEqual(first);
});

test("without a record, that is said", async () => {
  const { user } = await checked(bacKan());
  await user.click(button("Đối chiếu với biên bản"));
  expect(await screen.findByText("Tệp này chưa có biên bản kiểm tra nào của trang tính đang mở.")).toBeVisible();
});
