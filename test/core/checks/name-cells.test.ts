import { nameCells } from "../../../src/core/checks/name-cells";
import { fold } from "../../../src/core/text/fold";
import { hashFolded } from "../../../src/core/text/name-scan";
import { checkRows, contextOf, only, said, type CheckOptions } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

const FIGURES = [20, 5, 0, 15, 25];
const agency = (name: TestCell, at: TestCell = 1) => [at, name, ...FIGURES];
/** The second line of the name above. */
const line = (name: TestCell) => ["", name];

/** The names as the table reads them, and which of them are unusual. */
function looked(rows: readonly (readonly TestCell[])[], options: CheckOptions = {}) {
  const context = contextOf(rows, options);
  const { hashes, unusual } = nameCells(context);
  const names = [...context.agencies.names];
  expect([...hashes]).toEqual(names.map((name) => hashFolded(fold(name))));
  return { names, unusual: [...unusual].join("") };
}

it.each(["A1", "C9"])("knows ordinary names by their cells, on a sheet that begins at %s", (at) => {
  const { unusual } = looked(
    [agency("Sở Nội vụ"), agency("SỞ NỘI VỤ", 2), agency("Ban Dân tộc", 3), agency("UBND huyện Ba Bể", 4)],
    { at },
  );
  expect(unusual).toBe("0000");
});

it("looks closer at letters that only look right, at marks apart and at spaces that do not break", () => {
  const { unusual } = looked([
    agency("Sở Y tế"),
    agency("Ðài Phát thanh", 2),
    agency("Sở Tài\u00a0chính", 3),
    agency("Sở Tư pháp".normalize("NFD"), 4),
    agency("Sở KH&CN", 5),
    agency("Sở Lao động – Thương binh và Xã hội", 6),
  ]);
  expect(unusual).toBe("011100");
});

it("looks closer at every name where a font of the column is of a legacy encoding", () => {
  const rows = [agency("Sở Y tế"), agency({ v: "Thanh tra", font: ".VnTime" }, 2), agency("Ban Dân tộc", 3)];
  expect(looked(rows).unusual).toBe("111");
});

it("goes by the whole name where it runs on in the row below, and by the cell in all others", () => {
  const { names, unusual } = looked([
    agency("Sở Y tế"),
    agency("Ban Quản lý", 2),
    line("khu kinh tế tỉnh"),
    agency("Ban Quản lý", 3),
    line("dự án đầu tư"),
    agency("Sở Nội vụ", 4),
    agency("Sở Tư pháp", 5),
  ]);
  expect(names).toEqual([
    "Sở Y tế",
    "Ban Quản lý khu kinh tế tỉnh",
    "Ban Quản lý dự án đầu tư",
    "Sở Nội vụ",
    "Sở Tư pháp",
  ]);
  // Which of its neighbours a line belongs to is not asked.
  expect(unusual).toBe("01110");
});

it("goes by the whole name where it begins in the row above its figures", () => {
  const { names, unusual } = looked([
    [1, "Văn phòng Đoàn đại biểu Quốc hội"],
    agency("và Hội đồng nhân dân tỉnh", ""),
    agency("Sở Y tế", 2),
    agency("Sở Nội vụ", 3),
  ]);
  expect(names[0]).toBe("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh");
  expect(unusual).toBe("100");
});

it("goes by the name that stands in the sequence cell, where its own is empty", () => {
  const { names, unusual } = looked([
    agency("Sở Y tế"),
    ["Ban Dân tộc", "", ...FIGURES],
    agency("Sở Nội vụ", 3),
    agency("Sở Tư pháp", 4),
  ]);
  expect(names[1]).toBe("Ban Dân tộc");
  expect(unusual).toBe("0100");
});

it("goes by the names as they were read where their column holds none of them", () => {
  const context = contextOf([agency("Sở Y tế"), agency("Ðài Phát thanh", 2), agency("Sở Nội vụ", 3)]);
  const { hashes, unusual } = nameCells({
    ...context,
    table: { ...context.table, columns: { ...context.table.columns, agency: 99 } },
  });
  expect([...hashes]).toEqual([...context.agencies.names].map((name) => hashFolded(fold(name))));
  expect([...unusual].join("")).toBe("111");
});

it("passes over lines that belong to no name", () => {
  const { unusual } = looked([
    agency("Sở Y tế"),
    ["", "Ghi chú: số liệu đến 20/11", "", "", "", "", ""],
    agency("Sở Nội vụ", 2),
    agency("Sở Tư pháp", 3),
  ]);
  expect(unusual).toBe("000");
});

it("reads a merged name in its first cell, whatever an .xlsx file keeps under the merge", () => {
  const { names, unusual } = looked(
    [
      agency("Sở Y tế"),
      agency("Ban Quản lý khu kinh tế tỉnh", 2),
      agency("tên cũ", 3),
      agency("Sở Nội vụ", 4),
      agency("Sở Tư pháp", 5),
    ],
    { merges: ["B3:B4"] },
  );
  const merged = "Ban Quản lý khu kinh tế tỉnh";
  expect(names).toEqual(["Sở Y tế", merged, merged, "Sở Nội vụ", "Sở Tư pháp"]);
  expect(unusual).toBe("01100");
});

describe("names on two rows", () => {
  it("are the same agency's only where both lines are", () => {
    const parts = [agency("Ban Quản lý"), line("khu kinh tế tỉnh"), agency("Ban Quản lý", 2), line("dự án đầu tư")];
    expect(said(checkRows([...parts, agency("Sở Y tế", 3)]))).toEqual([]);
    expect(said(checkRows([...parts, agency("Ban Quản lý khu kinh tế tỉnh", 3)]))).toEqual(["duplicate-agency B6"]);
  });

  it("are read for their letters to the last line", () => {
    const report = checkRows([agency("Sở Y tế"), agency("Ban Quản lý", 2), line("dự án Ðầu tư")]);
    expect(only(report, "encoding")).toMatchObject({ expected: "Ban Quản lý dự án Đầu tư", correction: null });
  });
});
