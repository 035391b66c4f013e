import { recognise } from "../../../src/core/recognition/recognise";
import { sheet, sheetOf } from "../../support/sheet";

const HEADER = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";
const ROWS = "1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13";
const TABLE = `${HEADER}\n${ROWS}`;

/** Where the tables of a sheet begin, from the top and the left: "A1 F3" each. */
function places(text: string) {
  const result = recognise(sheetOf(text));
  if (!result.ok) return result.error.reason;
  return result.value.map(({ header: { top, left } }) => `${"ABCDEFGHIJKLMNOP".charAt(left)}${top + 1}`).sort();
}

describe("what is told of a sheet without a table", () => {
  const MISSING_ONE = "STT|Đơn vị|Tổng số TTHC|Chi đầu tư\n1|Sở A|100|60";
  const MISSING_TWO = "STT|Họ và tên|Tổng số TTHC|Có điều kiện\n1|12|100|60";

  test("is of the header that came nearest", () => {
    for (const text of [`${MISSING_ONE}\n\n\n${MISSING_TWO}`, `${MISSING_TWO}\n\n\n${MISSING_ONE}`]) {
      const result = recognise(sheetOf(text));
      expect(result).toMatchObject({ ok: false, error: { reason: "missing-columns", missing: ["immediate"] } });
    }
  });

  test("sixty-three half headers do not hide a table below them; a sheet that teems with them is none", () => {
    const table = `STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị\n${ROWS}`;
    const halves = (count: number) => Array.from({ length: count }, () => MISSING_ONE).join("\n\n");
    expect(recognise(sheetOf(`${halves(63)}\n\n${table}`)).ok).toBe(true);
    expect(recognise(sheetOf(`${halves(64)}\n\n${table}`)).ok).toBe(false);
  });
});

test("256 tables of a sheet are told at most", () => {
  const tables = (count: number) => recognise(sheetOf(Array.from({ length: count }, () => TABLE).join("\n\n")));
  const counted = (count: number) => {
    const result = tables(count);
    return result.ok ? result.value.length : 0;
  };
  expect(counted(255)).toBe(255);
  expect(counted(257)).toBe(256);
});

describe("of several tables none hides another", () => {
  const beside = (left: readonly string[], right: readonly string[]) =>
    left.map((row, at) => `${row}${"|".repeat(7 - row.split("|").length)}|${right[at]!}`).join("\n");
  const upper = [
    ...TABLE.split("\n"),
    "3|Sở Tư pháp|8|8|0|0",
    "4|Sở Xây dựng|8|8|0|0",
    "5|Sở Công Thương|8|8|0|0",
    "",
    "",
    "",
  ];
  const lower = [
    "",
    "",
    ...TABLE.split("\n"),
    "3|Ban Dân tộc|8|8|0|0",
    "4|Thanh tra tỉnh|8|8|0|0",
    "5|Sở Tài chính|8|8|0|0",
  ];

  test("that begins lower, to the right or to the left", () => {
    expect(places(beside(upper, lower))).toEqual(["A1", "H3"]);
    expect(places(beside(lower, upper))).toEqual(["A3", "H1"]);
  });

  test("right below it", () => {
    expect(places(`${TABLE}\n${HEADER}\n1|Huyện Ba Bể|8|8|0|0`)).toEqual(["A1", "A4"]);
  });
});

test("a sheet of a hundred thousand rows that are no agencies is not searched further", () => {
  const header = HEADER.split("|");
  const same = Array.from({ length: 100_001 }, () => [1, "Sở Y tế", 10, 5, 1, 4]);
  const result = recognise(sheet([header, ...same, [], header, [1, "Sở Nội vụ", 10, 5, 1, 4]]));
  expect(result).toMatchObject({ ok: false, error: { reason: "not-agencies" } });
});

test("what is told where nothing was found names no columns", () => {
  const nothing = { missing: [], header: null, columns: {} };
  expect(recognise(sheet([]))).toEqual({ ok: false, error: { reason: "empty-sheet", ...nothing } });
  expect(recognise(sheetOf("1|2|3\n4|5|6"))).toEqual({ ok: false, error: { reason: "no-header", ...nothing } });
});
