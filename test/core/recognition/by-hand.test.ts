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
      "below a row of figures without a name",
      `|-|30|10|3|17\n${ROWS}`,
      { header: "A1:F1", body: "A2:F3", agencies: 2, numbers: null },
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

  test.each<[string, Readonly<Record<string, number>>, string, string]>([
    ["of the left one", { immediate: 2, conditional: 3 }, "CD", "HI"],
    ["of the right one", { immediate: 8, conditional: 7 }, "DC", "IH"],
    ["one of each, which means neither", { immediate: 2, conditional: 7 }, "DC", "HI"],
    ["one of each, the other way round", { total: 6, immediate: 2 }, "DC", "HI"],
  ])("say nothing of another table beside theirs: %s", (_, columnMap, left, right) => {
    const result = recognise(
      sheetOf(
        [
          "Đơn vị|Tổng số TTHC|Có điều kiện|Phân cấp ngay||Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện",
          "Sở Nội vụ|10|5|1||Sở Tư pháp|8|8|0",
          "Sở Y tế|20|5|2||Sở Xây dựng|9|3|3",
        ].join("\n"),
      ),
      { columnMap },
    );
    const columns = result.ok ? result.value.map((table) => summary(table).columns) : [];
    expect(columns).toHaveLength(2);
    expect(columns).toContainEqual({ agency: "A", total: "B", immediate: left.charAt(0), conditional: left.charAt(1) });
    expect(columns).toContainEqual({
      agency: "F",
      total: "G",
      immediate: right.charAt(0),
      conditional: right.charAt(1),
    });
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
  /** "B total C": where each field stands. */
  const columnsOf = (text: string, columnMap: Readonly<Record<string, number>>, options: SheetOptions = {}) => {
    const result = recognise(sheetOf(text, options), { columnMap });
    if (!result.ok) return result.error.reason;
    const { columns } = summary(result.value[0]!);
    return Object.entries(columns).flat().join(" ") + (result.value[0]!.doubt ? ", in doubt" : "");
  };
  const FIRST = "stt A agency B total C immediate D conditional E notProposed F";
  const SECOND = "stt A agency B total G immediate H conditional I notProposed J";
  const ROWS_OF_TWO = "1|Sở Nội vụ|10|5|1|4|12|6|2|4\n2|Sở Y tế|20|5|2|13|24|7|3|14";
  const HEADINGS = "Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";

  test.each([
    ["of two quarters", "Quý I", "Quý II"],
    ["of two years", "Năm 2020", "Năm 2021"],
    ["of this period and the last", "Kỳ này", "Kỳ trước"],
    ["of the last period and this", "Cùng kỳ năm trước", "Năm nay"],
  ])("takes the others from its group: %s", (_, one, other) => {
    const read = (columnMap: Readonly<Record<string, number>>) =>
      columnsOf(`STT|Đơn vị|${one}||||${other}|||\n||${HEADINGS}|${HEADINGS}\n${ROWS_OF_TWO}`, columnMap, {
        merges: ["C1:F1", "G1:J1"],
      });
    expect(read({ total: 2 })).toBe(FIRST);
    expect(read({ immediate: 3 })).toBe(FIRST);
    expect(read({ total: 6 })).toBe(SECOND);
    expect(read({ notProposed: 9 })).toBe(SECOND);
  });

  test.each([
    ["quarters", "quý I", "quý II"],
    ["spans of months", "(6 tháng đầu năm)", "(9 tháng)"],
    ["years", "năm 2020", "2021"],
    ["this period and the last", "kỳ này", "kỳ trước"],
  ])("takes the others of its period, where each heading says it: %s", (_, one, other) => {
    const headings = (period: string) => HEADINGS.split("|").map((heading) => `${heading} ${period}`);
    const text = `STT|Đơn vị|${[...headings(one), ...headings(other)].join("|")}\n${ROWS_OF_TWO}`;
    expect(columnsOf(text, { total: 2 })).toBe(FIRST);
    expect(columnsOf(text, { immediate: 3 })).toBe(FIRST);
    expect(columnsOf(text, { total: 6 })).toBe(SECOND);
    expect(columnsOf(text, { notProposed: 9 })).toBe(SECOND);
  });

  test("takes the others of its period, where these take turns", () => {
    const headings = HEADINGS.split("|").flatMap((heading) => [`${heading} tháng 10`, `${heading} tháng 11`]);
    const rows = "1|Sở Nội vụ|10|12|5|6|1|2|4|4\n2|Sở Y tế|20|24|5|7|2|3|13|14";
    expect(columnsOf(`STT|Đơn vị|${headings.join("|")}\n${rows}`, { immediate: 5 })).toBe(
      "stt A agency B total D immediate F conditional H notProposed J",
    );
  });

  test("takes them wherever the table stands, and under a heading over both groups", () => {
    // The sums hold across both.
    const rows = "1|Sở Nội vụ|10|5|1|4|10|6|2|2\n2|Sở Y tế|20|5|2|13|20|7|3|10";
    const text = `STT|Đơn vị|Kết quả|||||||\n||Quý I||||Quý II|||\n||${HEADINGS}|${HEADINGS}\n${rows}`;
    const options = { at: "C5", merges: ["E5:L5", "E6:H6", "I6:L6"] };
    expect(columnsOf(text, { total: 4 }, options)).toBe(
      "stt C agency D total E immediate F conditional G notProposed H",
    );
    expect(columnsOf(text, { total: 8 }, options)).toBe(
      "stt C agency D total I immediate J conditional K notProposed L",
    );
  });

  test("takes them from groups within its group", () => {
    const text = [
      "STT|Đơn vị|Kỳ trước|||||Kỳ này||||",
      "||Tổng số TTHC|Phân cấp ngay||Kèm điều kiện||Tổng số TTHC|Phân cấp ngay||Kèm điều kiện|",
      "|||Số lượng|%|Số lượng|%||Số lượng|%|Số lượng|%",
      "1|Sở Nội vụ|10|5|50|1|10|12|6|50|3|25",
      "2|Sở Y tế|20|5|25|2|10|24|6|25|3|12.5",
    ].join("\n");
    const merges = ["C1:G1", "H1:L1", "D2:E2", "F2:G2", "I2:J2", "K2:L2"];
    expect(columnsOf(text, { total: 2 }, { merges })).toBe("stt A agency B total C immediate D conditional F");
    expect(columnsOf(text, { conditional: 10 }, { merges })).toBe("stt A agency B total H immediate I conditional K");
  });

  test("takes the counts of the group whose rate is set, of two columns alike", () => {
    const rows = "1|Sở Nội vụ|10|5|50|12|6|50\n2|Sở Y tế|20|5|25|24|6|25";
    const headings = "Tổng số TTHC|Phân cấp ngay|Tỷ lệ";
    expect(
      columnsOf(
        `STT|Đơn vị|Quý I|||Quý II||\n||${headings}|${headings}\n${rows}`,
        { rate: 7 },
        {
          merges: ["C1:E1", "F1:H1"],
        },
      ),
    ).toBe("stt A agency B total F immediate G rate H");
    expect(
      columnsOf(
        "STT|Đơn vị|Quý I||Quý II|\n||Tổng số TTHC|Phân cấp ngay|Tổng số TTHC|Phân cấp ngay\n1|Sở Y tế|8|5|9|6",
        { total: 4 },
        {
          merges: ["C1:D1", "E1:F1"],
        },
      ),
    ).toBe("stt A agency B total E immediate F");
  });

  test("takes those that stand in no group, whatever else has groups", () => {
    const text = [
      "STT|Đơn vị|Phân cấp ngay|Hồ sơ||Quý I||Quý II|",
      "|||Tiếp nhận|Giải quyết|Tổng số TTHC|Có điều kiện|Tổng số TTHC|Có điều kiện",
      "1|Sở Nội vụ|5|10|9|10|1|12|2",
      "2|Sở Y tế|5|12|8|20|2|24|3",
    ].join("\n");
    expect(columnsOf(text, { total: 7 }, { merges: ["D1:E1", "F1:G1", "H1:I1"] })).toBe(
      "stt A agency B total H immediate C conditional I",
    );
  });

  test("leaves out what its group does not have", () => {
    const text = [
      "STT|Đơn vị|Quý I||||Quý II||",
      "||Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị|Tổng số TTHC|Phân cấp ngay|Không đề nghị",
      "1|Sở Nội vụ|10|5|1|4|12|8|4",
      "2|Sở Y tế|20|5|2|13|24|10|14",
    ].join("\n");
    expect(columnsOf(text, { total: 6 }, { merges: ["C1:F1", "G1:I1"] })).toBe(
      "stt A agency B total G immediate H notProposed I",
    );
  });

  test("takes the parts from a group that holds no such columns", () => {
    const text = [
      "STT|Đơn vị|Rà soát||Phương án phân cấp||",
      "||Tổng số TTHC|Thuộc thẩm quyền của tỉnh|Tổng số|Phân cấp ngay|Có điều kiện",
      "1|Sở Nội vụ|10|7|6|5|1",
      "2|Sở Y tế|20|9|7|5|2",
    ].join("\n");
    expect(columnsOf(text, { total: 2 }, { merges: ["C1:D1", "E1:G1"] })).toBe(
      "stt A agency B total C immediate F conditional G",
    );
  });

  test("is what a sum of the options is taken for, where the clerk says so", () => {
    const text = [
      "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Phân cấp ngay và có điều kiện|Không đề nghị",
      "1|Sở Nội vụ|10|5|6|4",
      "2|Sở Y tế|20|5|7|13",
    ].join("\n");
    expect(columnsOf(text, {}, { at: "B3" })).toBe("missing-columns");
    expect(columnsOf(text, { immediate: 5 }, { at: "B3" })).toBe("stt B agency C total D immediate F notProposed G");
    expect(columnsOf(text, { immediate: 4 }, { at: "B3" })).toBe("missing-columns");
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

  test("not what a remark in it says", () => {
    const [header, first, ...rows] = BARE.split("\n");
    const remarked = [`${header!}|Ghi chú`, `${first!}|Đã phân cấp TTHC`, ...rows];
    expect(recognise(sheetOf(remarked.join("\n")))).toMatchObject({ ok: false, error: { reason: "unsaid-topic" } });
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
