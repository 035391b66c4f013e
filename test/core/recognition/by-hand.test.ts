import { recognise } from "../../../src/core/recognition/recognise";
import { sheetOf, type SheetOptions } from "../../support/sheet";
import { summary } from "../../support/summary";

const ROWS = "1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13";
const COLUMNS = { stt: 0, agency: 1, total: 2, immediate: 3, conditional: 4, notProposed: 5 };

/** The one table, its columns set by hand: header and body, or why there is none. */
function byHand(text: string, columnMap: Readonly<Record<string, number>> = COLUMNS, options: SheetOptions = {}) {
  const result = recognise(sheetOf(text, options), { columnMap });
  if (!result.ok) return result.error.reason;
  const [table, ...others] = result.value;
  expect(others).toEqual([]);
  const { header, body, agencies } = summary(table!);
  return { header, body, agencies: agencies.length, numbers: table!.numberingRow };
}

describe("columns set by hand, where no heading says what they are", () => {
  test.each<[string, string, object]>([
    ["on the sheet's first row", ROWS, { header: "A1:F1", body: "A1:F2", agencies: 2, numbers: null }],
    [
      "below headings in words of no kind",
      `x|x|x|x|x|x\n${ROWS}`,
      { header: "A1:F1", body: "A2:F3", agencies: 2, numbers: null },
    ],
    [
      "below three rows of them at most",
      `tên\nx\nx\n|||||x\n${ROWS}`,
      { header: "A2:F4", body: "A5:F6", agencies: 2, numbers: null },
    ],
    [
      "below headings under an empty row",
      `tên\n\nx|x\n${ROWS}`,
      { header: "A3:F3", body: "A4:F5", agencies: 2, numbers: null },
    ],
    ["below empty rows", `tên\n\n\n${ROWS}`, { header: "A3:F3", body: "A4:F5", agencies: 2, numbers: null }],
    ["below column numbers", `x|x\n1|2|3|4|5|6\n${ROWS}`, { header: "A1:F1", body: "A3:F4", agencies: 2, numbers: 1 }],
    ["below column numbers alone", `1|2|3|4|5|6\n${ROWS}`, { header: "A1:F1", body: "A2:F3", agencies: 2, numbers: 0 }],
    [
      "where the first agency lacks a figure",
      "1|Sở Nội vụ|10||1|9",
      { header: "A1:F1", body: "A1:F1", agencies: 1, numbers: null },
    ],
    [
      "below rows of names alone",
      `|Sở, ban\n|12|13\n${ROWS}`,
      { header: "A1:F2", body: "A3:F4", agencies: 2, numbers: null },
    ],
    [
      "below a row of a remark beside it",
      `||||||x\n${ROWS}`,
      { header: "A1:F1", body: "A2:F3", agencies: 2, numbers: null },
    ],
  ])("the body tells where the table begins: %s", (_, text, expected) => {
    expect(byHand(text)).toEqual(expected);
  });

  test("are of the sheet, wherever its cells begin", () => {
    const there = Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [field, column + 2]));
    expect(byHand(`|x|x\n${ROWS}`, there, { at: "C5" })).toEqual({
      header: "C5:H5",
      body: "C6:H7",
      agencies: 2,
      numbers: null,
    });
  });

  test("say nothing of another table beside theirs", () => {
    const result = recognise(
      sheetOf(
        [
          "Đơn vị|Tổng số TTHC|Có điều kiện|Phân cấp ngay||Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện",
          "Sở Nội vụ|10|5|1||Sở Tư pháp|8|8|0",
          "Sở Y tế|20|5|2||Sở Xây dựng|9|3|3",
        ].join("\n"),
      ),
      { columnMap: { immediate: 2, conditional: 3 } },
    );
    const columns = result.ok ? result.value.map((table) => summary(table).columns) : [];
    expect(columns).toHaveLength(2);
    expect(columns).toContainEqual({ agency: "A", total: "B", immediate: "C", conditional: "D" });
    expect(columns).toContainEqual({ agency: "F", total: "G", immediate: "H", conditional: "I" });
  });

  test("may be those alone without which there is no table", () => {
    expect(byHand(ROWS, { agency: 1, total: 2, immediate: 3 })).toEqual({
      header: "B1:D1",
      body: "B1:D2",
      agencies: 2,
      numbers: null,
    });
  });

  test.each<[string, Readonly<Record<string, number>>]>([
    ["one of them is missing", { agency: 1, total: 2 }],
    ["two are one", { agency: 1, total: 2, immediate: 2 }],
    ["one lies right of the sheet", { agency: 1, total: 2, immediate: 6 }],
    ["one lies left of it", { agency: 1, total: 2, immediate: -1 }],
    ["one is no whole number", { agency: 1, total: 2, immediate: 2.5 }],
    ["the names are numbers", { agency: 2, total: 3, immediate: 4 }],
  ])("make no table where %s", (_, columnMap) => {
    expect(byHand(ROWS, columnMap)).toBe("no-header");
  });

  test("make none where no row has a name and a figure", () => {
    expect(byHand("1|Sở Nội vụ|x|x\n2|12|10|5")).toBe("no-agency-rows");
  });
});

describe("one column set by hand of one of two like groups", () => {
  const columnsOf = (groups: readonly [string, string], columnMap: Readonly<Record<string, number>>) => {
    const result = recognise(
      sheetOf(
        [
          `STT|Đơn vị|${groups[0]}||||${groups[1]}|||`,
          "||Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị",
          "1|Sở Nội vụ|10|5|1|4|12|6|2|4",
          "2|Sở Y tế|20|5|2|13|24|7|3|14",
        ].join("\n"),
        { merges: ["C1:F1", "G1:J1"] },
      ),
      { columnMap },
    );
    return result.ok ? { ...summary(result.value[0]!).columns, doubt: result.value[0]!.doubt } : result.error;
  };
  const FIRST = { stt: "A", agency: "B", total: "C", immediate: "D", conditional: "E", notProposed: "F", doubt: null };
  const SECOND = { stt: "A", agency: "B", total: "G", immediate: "H", conditional: "I", notProposed: "J", doubt: null };

  test.each<[string, [string, string]]>([
    ["of two quarters", ["Quý I", "Quý II"]],
    ["of two years", ["Năm 2020", "Năm 2021"]],
    ["of this period and the last", ["Kỳ này", "Kỳ trước"]],
    ["of the last period and this", ["Cùng kỳ năm trước", "Năm nay"]],
  ])("takes the others from its group: %s", (_, groups) => {
    expect(columnsOf(groups, { total: 2 })).toEqual(FIRST);
    expect(columnsOf(groups, { immediate: 3 })).toEqual(FIRST);
    expect(columnsOf(groups, { total: 6 })).toEqual(SECOND);
    expect(columnsOf(groups, { notProposed: 9 })).toEqual(SECOND);
  });

  test("leaves out what its group does not have", () => {
    const result = recognise(
      sheetOf(
        [
          "STT|Đơn vị|Quý I||||Quý II||",
          "||Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị|Tổng số TTHC|Phân cấp ngay|Không đề nghị",
          "1|Sở Nội vụ|10|5|1|4|12|8|4",
          "2|Sở Y tế|20|5|2|13|24|10|14",
        ].join("\n"),
        { merges: ["C1:F1", "G1:I1"] },
      ),
      { columnMap: { total: 6 } },
    );
    expect(result.ok && summary(result.value[0]!).columns).toEqual({
      stt: "A",
      agency: "B",
      total: "G",
      immediate: "H",
      notProposed: "I",
    });
  });

  test("takes the parts from a group that holds no such column", () => {
    const result = recognise(
      sheetOf(
        [
          "STT|Đơn vị|Rà soát||Phương án phân cấp||",
          "||Tổng số TTHC|Thuộc thẩm quyền của tỉnh|Tổng số|Phân cấp ngay|Có điều kiện",
          "1|Sở Nội vụ|10|7|6|5|1",
          "2|Sở Y tế|20|9|7|5|2",
        ].join("\n"),
        { merges: ["C1:D1", "E1:G1"] },
      ),
      { columnMap: { total: 2 } },
    );
    expect(result.ok && summary(result.value[0]!).columns).toEqual({
      stt: "A",
      agency: "B",
      total: "C",
      immediate: "F",
      conditional: "G",
    });
  });
});

describe("a table is about what its title says", () => {
  const BARE = `STT|Đơn vị|Tổng số|Ngay|Kèm điều kiện|Không đề nghị\n${ROWS}`;
  const titled = (gap: number) => recognise(sheetOf(`||||||KẾT QUẢ PHÂN CẤP NĂM 2021${"\n".repeat(gap)}${BARE}`));

  test("up to sixty rows above it, in any column", () => {
    expect(titled(1).ok).toBe(true);
    expect(titled(60).ok).toBe(true);
    expect(titled(61)).toMatchObject({ ok: false, error: { reason: "unsaid-topic" } });
  });
});

describe("rows stand for agencies", () => {
  const names = (...all: readonly string[]) =>
    recognise(
      sheetOf(
        `STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị\n${all
          .map((name, at) => `${at + 1}|${name}|${at + 5}|5|0|${at}`)
          .join("\n")}`,
      ),
    );

  test("where more than half of their names differ", () => {
    expect(names("Sở Y tế", "Sở Y tế", "Sở Nội vụ", "Sở Tư pháp").ok).toBe(true);
    expect(names("Sở Y tế", "Sở Y tế", "Sở Nội vụ", "Sở Nội vụ")).toMatchObject({
      ok: false,
      error: { reason: "not-agencies" },
    });
    expect(names("Sở Y tế", "Sở Y tế").ok).toBe(true);
    expect(names("Sở Y tế", "Sở Y tế", "Sở Y tế").ok).toBe(false);
  });
});
