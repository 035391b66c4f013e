import { recognise } from "../../../src/core/recognition/recognise";
import { gridsOf, snapshotOfGrids } from "../../support/grids";
import { sheetOf, type SheetOptions } from "../../support/sheet";
import { summary } from "../../support/summary";

const ROWS = `
1|Sở Nội vụ|10|5|1|4|60
2|Sở Tư pháp|20|5||15|25
3|Sở Y tế|37|0|19|18|51.4
`.trim();

const USUAL = { stt: "A", agency: "B", total: "C", immediate: "D", conditional: "E", notProposed: "F", rate: "G" };

function read(text: string, options: SheetOptions = {}) {
  const result = recognise(sheetOf(text, options));
  if (!result.ok) throw new Error(`${result.error.reason} ${result.error.missing.join()}`);
  expect(result.value).toHaveLength(1);
  return { table: result.value[0]!, ...summary(result.value[0]!) };
}

describe("header laid out", () => {
  test("in two rows without merges, blanks under and beside the group", () => {
    const { header, columns } = read(`
STT|Tên đơn vị|Tổng số TTHC đã rà soát|Phương án phân cấp||Số TTHC không đề nghị phân cấp|Tỷ lệ % đạt được
|||Ngay|Kèm theo điều kiện||
${ROWS}`);
    expect({ header, columns }).toEqual({ header: "A1:G2", columns: USUAL });
  });

  test("in three merged rows under title, line of units and a heading of the whole", () => {
    const { header, columns, table } = read(
      `
BÁO CÁO KẾT QUẢ RÀ SOÁT
(Kèm theo Công văn số 12/UBND-NC)

|||||Đơn vị tính: TTHC
TT|Cơ quan/\\nđơn vị|Kết quả rà soát, đề xuất phân cấp||||
||Tổng số TTHC rà soát|Phương án phân cấp||Không đề nghị|Tỷ lệ (%)
|||Ngay|Kèm ĐK||
${ROWS}`,
      { merges: ["A1:G1", "A2:G2", "F4:G4", "A5:A7", "B5:B7", "C5:G5", "C6:C7", "D6:E6", "F6:F7", "G6:G7"] },
    );
    expect({ header, columns }).toEqual({ header: "A5:G7", columns: USUAL });
    expect(table.above.map(({ text }) => text)).toEqual([
      "BÁO CÁO KẾT QUẢ RÀ SOÁT",
      "(Kèm theo Công văn số 12/UBND-NC)",
      "Đơn vị tính: TTHC",
    ]);
  });

  test("with the heading of the whole above the row that names the columns", () => {
    const { header, columns } = read(
      `\n||Kết quả rà soát||||\nSTT|Tên đơn vị|Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị|Tỷ lệ\n${ROWS}`,
      {
        merges: ["C1:G1"],
      },
    );
    expect({ header, columns }).toEqual({ header: "A1:G2", columns: USUAL });
  });

  test("with headings broken over two rows of cells", () => {
    const { header, columns } = read(`
Số|Tên cơ quan,|Tổng số TTHC|Phương án phân cấp||Số TTHC không|Tỷ lệ
TT|đơn vị|đã rà soát|Ngay|Kèm điều kiện|đề nghị phân cấp|(%)
${ROWS}`);
    expect({ header, columns }).toEqual({ header: "A1:G2", columns: USUAL });
  });

  test("with a row of units and a row of column numbers, which is no part of it", () => {
    const { header, body, table } = read(`
STT|Đơn vị|Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị|Tỷ lệ
||(TTHC)|(TTHC)|(TTHC)|(TTHC)|(%)
(1)|(2)|(3)=(4)+(5)+(6)|(4)|(5)|(6)|(7)=(4+5)/3*100%
${ROWS}`);
    expect({ header, body, numbering: table.numberingRow }).toEqual({ header: "A1:G2", body: "A4:G6", numbering: 2 });
  });

  test.each(["A|B|1|2|3|4|5", "1|2|3|4|5|6|7", "-1|-2|-3|-4|-5|-6|-7", "(1)|(2)|(3)|(4)|(5)|(6)|(7)"])(
    "above the column numbers %s",
    (numbers) => {
      const { agencies, table } = read(
        `\nSTT|Đơn vị|Tổng số|Phân cấp ngay|Kèm ĐK|Không đề nghị|Tỷ lệ\n${numbers}\n${ROWS}`,
      );
      expect(table.numberingRow).toBe(1);
      expect(agencies).toHaveLength(3);
    },
  );

  test("low on the sheet, away from column A, under a letterhead", () => {
    const letterhead = "UBND TỈNH X|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSở Nội vụ|||Độc lập - Tự do - Hạnh phúc\n";
    const { header } = read(
      `${letterhead}${"\n".repeat(300)}STT|Đơn vị|Tổng số|Phân cấp ngay|Kèm ĐK|Không đề nghị|Tỷ lệ\n${ROWS}`,
      {
        at: "D11",
      },
    );
    expect(header).toBe("D313:J313");
  });

  test("with an empty row before the figures", () => {
    const { body, agencies, table } = read(`\nSTT|Đơn vị|Tổng số|Phân cấp ngay|Kèm ĐK|Không đề nghị|Tỷ lệ\n\n${ROWS}`);
    expect(body).toBe("A2:G5");
    expect(agencies).toHaveLength(3);
    expect(table.blankRows).toEqual([1]);
  });

  test("with a name column of two merged columns", () => {
    const { columns } = read(
      "STT|Tên đơn vị||Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị\n1|Sở A||10|5|1|4\n2|Sở B||20|5||15",
      {
        merges: ["B1:C1", "B2:C2", "B3:C3"],
      },
    );
    expect(columns).toEqual({ stt: "A", agency: "B", total: "D", immediate: "E", conditional: "F", notProposed: "G" });
  });
});

describe("columns found by their headings", () => {
  test("in another order, among a remark, a previous period and a target", () => {
    const { columns } = read(
      `
TT|Đơn vị|Tỷ lệ đạt (%)|Ghi chú|Kỳ trước||Không đề nghị phân cấp|Phân cấp có ĐK|Phân cấp ngay|Chỉ tiêu (%)|Tổng số TTHC
||||Tổng số TTHC|Tỷ lệ (%)|||||
1|Sở A|60||9|50|4|1|5|20|10
2|Sở B|25|chưa xong|18|20|15||5|20|20
3|Sở C|0||8|0|8|0|0|20|8`,
      { merges: ["E1:F1"] },
    );
    expect(columns).toEqual({
      stt: "A",
      agency: "B",
      rate: "C",
      notProposed: "G",
      conditional: "H",
      immediate: "I",
      total: "K",
    });
  });

  test("with counts and a share of each under every part", () => {
    const { columns } = read(
      `
TT|Đơn vị|Tổng số TTHC|Phân cấp ngay||Phân cấp có điều kiện||Không đề nghị phân cấp||Tỷ lệ chung
|||Số lượng|Tỷ lệ|Số lượng|Tỷ lệ|Số lượng|Tỷ lệ|
1|Sở A|10|5|50|1|10|4|40|60
2|Sở B|20|5|25|0|0|15|75|25`,
    );
    expect(columns).toEqual({
      stt: "A",
      agency: "B",
      total: "C",
      immediate: "D",
      conditional: "F",
      notProposed: "H",
      rate: "J",
    });
  });

  test("without taking a share of one part for the rate", () => {
    const { columns } = read(
      `
TT|Đơn vị|Tổng số TTHC|Phân cấp ngay||Phân cấp có điều kiện||Không đề nghị phân cấp|
|||Số lượng|Tỷ lệ|Số lượng|Tỷ lệ|Số lượng|Tỷ lệ
1|Sở A|10|5|50|1|10|4|40
2|Sở B|20|5|25|0|0|15|75
3|Sở C|37|0|0|19|51.4|18|48.6`,
    );
    expect(columns).not.toHaveProperty("rate");
  });

  test("without taking the share that was reviewed for the rate", () => {
    const { columns } = read(`
STT|Đơn vị|Số TTHC thuộc thẩm quyền|Số TTHC đã rà soát|Tỷ lệ rà soát (%)|Phân cấp ngay|Có điều kiện|Không đề nghị phân cấp
1|Sở A|20|10|50|5|1|4
2|Sở B|20|20|100|5|0|15
3|Sở C|50|37|74|0|19|18`);
    expect(columns).toEqual({ stt: "A", agency: "B", total: "D", immediate: "F", conditional: "G", notProposed: "H" });
  });

  test("reviewed, not managed; and not the sum of the group", () => {
    const { columns } = read(
      `
TT|Đơn vị|Tổng số TTHC thuộc thẩm quyền|Số TTHC đã rà soát|Đề nghị phân cấp|||Không đề nghị phân cấp|Tỷ lệ
||||Tổng số|Phân cấp ngay|Có điều kiện||
1|Sở A|30|10|6|5|1|4|60
2|Sở B|20|20|5|5|0|15|25
3|Sở C|40|37|19|0|19|18|51.4`,
      { merges: ["E1:G1"] },
    );
    expect(columns).toMatchObject({ total: "D", immediate: "F", conditional: "G", notProposed: "H", rate: "I" });
  });

  test("a part whose count is broken down further", () => {
    const { columns } = read(
      `
STT|Đơn vị|Tổng số|Phân cấp ngay|||Phân cấp có điều kiện|Không phân cấp|Tỷ lệ
|||Tổng số|Cho cấp huyện|Cho cấp xã|||
1|Sở A|10|5|3|2|1|4|60
2|Sở B|20|5|5|0||15|25`,
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2", "I1:I2"] },
    );
    expect(columns).toMatchObject({ total: "C", immediate: "D", conditional: "G", notProposed: "H", rate: "I" });
  });

  test("of two rates the one that the counts give", () => {
    const { columns } = read(`
STT|Đơn vị|TTHC thuộc thẩm quyền|TTHC đã rà soát|Tỷ lệ (%)|Phân cấp ngay|Có điều kiện|Không đề nghị|Tỷ lệ (%)
1|Sở A|20|10|50|5|1|4|60
2|Sở B|20|20|100|5|0|15|25
3|Sở C|50|37|74|0|19|18|51.4`);
    expect(columns).toMatchObject({ total: "D", rate: "I" });
  });

  test("of the period reported on, not of the one before", () => {
    const text = (before: string, now: string) => `
STT|Đơn vị|${before}||||${now}|||
||Tổng số|Phân cấp ngay|Kèm ĐK|Không đề nghị|Tổng số|Phân cấp ngay|Kèm ĐK|Không đề nghị
1|Sở A|10|5|1|4|12|6|1|5
2|Sở B|20|5||15|22|6||16`;
    const merges = ["A1:A2", "B1:B2", "C1:F1", "G1:J1"];
    const now = { total: "G", immediate: "H", conditional: "I", notProposed: "J" };
    expect(read(text("Kỳ trước", "Kỳ này"), { merges }).columns).toMatchObject(now);
    expect(read(text("Năm 2020", "Năm 2021"), { merges }).columns).toMatchObject(now);
  });

  test("whatever the figures say, where the headings are clear", () => {
    const { columns } = read(`
STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị phân cấp|Tỷ lệ
1|Sở A|4|5|1|10|6
2|Sở B|15|5|3|20|5
3|Sở C|0|7|1|8|2`);
    expect(columns).toEqual(USUAL);
  });

  test("whether hidden or not", () => {
    const { columns } = read(
      "STT|Đơn vị||Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị\n1|Sở A|7|10|5|1|4\n2|Sở B|9|20|5||15",
      {
        hiddenColumns: ["C", "E"],
      },
    );
    expect(columns).toMatchObject({ total: "D", immediate: "E" });
  });
});

describe("columns found by their figures", () => {
  test("two without headings under their group, in the programme's order", () => {
    const { columns, table } = read(
      `
STT|Tên đơn vị|Tổng số TTHC|Phương án phân cấp||Không đề nghị|Tỷ lệ
${ROWS}
4|Sở Xây dựng|8|1|1|6|25`,
      { merges: ["D1:E1"] },
    );
    expect(columns).toEqual(USUAL);
    expect(table.reasons.immediate![0]!.code).toBe("group-order");
  });

  test("the part whose heading says something else, if the sum holds with it alone", () => {
    const { columns, table } = read(`
STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Cần sửa luật|Không đề nghị phân cấp|Tỷ lệ
${ROWS}
4|Sở Xây dựng|10|0|9|1|90`);
    expect(columns).toEqual(USUAL);
    expect(table.reasons.conditional![0]!.code).toBe("completes-sum");
  });

  test("a whole headed 'Số lượng', a rate headed 'Kết quả', names headed 'Nội dung', numbers without a heading", () => {
    const { columns } = read(`
|Nội dung|Số lượng|Phân cấp ngay|Có điều kiện|Không đề nghị|Kết quả
${ROWS}`);
    expect(columns).toEqual(USUAL);
  });

  test("not a column that only happens to be there", () => {
    const { columns } = read(`
STT|Đơn vị|Tổng số|Phân cấp ngay|Số cuộc họp|Không đề nghị phân cấp
1|Sở A|10|5|3|5
2|Sở B|20|5|2|15
3|Sở C|8|1|9|7`);
    expect(columns).not.toHaveProperty("conditional");
  });
});

describe("columns set by hand", () => {
  const text = "x|y|z|t|u\nSở A|10|5|1|4\nSở B|20|5||15\nTổng|30|10|1|19";

  test("make a table of headings that say nothing", () => {
    const columnMap = { agency: 0, total: 1, immediate: 2, conditional: 3, notProposed: 4 };
    const result = recognise(sheetOf(text), { columnMap });
    if (!result.ok) throw new Error(result.error.reason);
    expect(summary(result.value[0]!)).toMatchObject({
      header: "A1:E1",
      columns: { agency: "A", total: "B", immediate: "C", conditional: "D", notProposed: "E" },
      agencies: ["2 Sở A", "3 Sở B"],
      totals: ["4 total Tổng: 2-3"],
    });
    expect(result.value[0]!.reasons.total![0]!.code).toBe("by-hand");
  });

  test("override headings that say otherwise", () => {
    const sheet = sheetOf(`STT|Tên đơn vị|Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị|Tỷ lệ\n${ROWS}`);
    const result = recognise(sheet, { columnMap: { immediate: 4, conditional: 3 } });
    if (!result.ok) throw new Error(result.error.reason);
    expect(summary(result.value[0]!).columns).toEqual({ ...USUAL, immediate: "E", conditional: "D" });
  });

  test("are no table without the required ones", () => {
    expect(recognise(sheetOf(text), { columnMap: { agency: 0, total: 1 } }).ok).toBe(false);
  });
});

describe("headings in other writings", () => {
  test("capitals without tone marks", () => {
    const { columns, totals } = read(`
STT|CO QUAN, DON VI|TONG SO TTHC DA RA SOAT|PHAN CAP NGAY|PHAN CAP CO DIEU KIEN|KHONG DE NGHI PHAN CAP|TI LE (%)
${ROWS}
|TONG CONG|67|10|20|37|44.8`);
    expect(columns).toEqual(USUAL);
    expect(totals).toEqual(["5 total TONG CONG: 2-4"]);
  });

  test("decomposed, with line breaks and no-break spaces", () => {
    const { columns } = read(
      `
S\\nT\\nT|Tên\u00a0cơ quan,\\nđơn vị|Tổng số\\nTTHC\\nđã rà soát|Phân cấp\\nngay|Phân cấp kèm theo các\\nđiều kiện|Số TTHC không đề nghị\\nphân cấp|Tỷ lệ %\\nđạt được
${ROWS}`.normalize("NFD"),
    );
    expect(columns).toEqual(USUAL);
  });

  test("TCVN3, whether fonts were read or not; names stay as they are written", () => {
    const tcvn3 = `
TT|Tªn ®¬n vÞ|Tæng sè TTHC ®· rµ so¸t|Ph©n cÊp ngay|Ph©n cÊp kÌm theo c¸c ®iÒu kiÖn|Kh«ng ®Ò nghÞ ph©n cÊp|Tû lÖ %
1|Së Y tÕ|10|5|1|4|60
2|Së Xây dựng|20|5||15|25
|Tæng céng|30|10|1|19|36.7`;
    const { columns, agencies, totals } = read(tcvn3);
    expect(columns).toEqual(USUAL);
    expect(agencies[0]).toBe("2 Së Y tÕ");
    expect(totals).toEqual(["4 total Tổng cộng: 2-3"]);
    const short = sheetOf("Stt|®¬n vÞ|tæng sè TTHC|ngay|kÌm ®iÒu kiÖn|kh«ng ®Ò nghÞ|tû lÖ\n1|Së A|10|5|1|4|60");
    const grids = gridsOf(short);
    const fontNames = grids.values.map((row) => row.map(() => ".VnTimeH"));
    const result = recognise(snapshotOfGrids(short.area, { ...grids, fontNames }));
    expect(result.ok && summary(result.value[0]!).columns).toEqual(USUAL);
  });

  test("VNI, fonts unread", () => {
    const { columns, totals } = read(`
TT|Teân ñôn vò|Toång soá TTHC|Phaân caáp ngay|Phaân caáp keøm ñieàu kieän|Khoâng ñeà nghò phaân caáp|Tyû leä
1|Sôû Y teá|10|5|1|4|60
2|Sôû Noäi vuï|20|5||15|25
|Toång coäng|30|10|1|19|36.7`);
    expect(columns).toEqual(USUAL);
    expect(totals).toEqual(["4 total Tổng cộng: 2-3"]);
  });

  test("letters that number the columns inside the headings", () => {
    const { columns } = read(`
STT|Tên đơn vị|Tổng số\\n(a)=(b)+(c)+(d)|Phân cấp ngay (b)|Phân cấp có điều kiện (c)|Không đề nghị phân cấp (d)|Tỷ lệ\\n(e)=(b+c)/a x 100%
${ROWS}`);
    expect(columns).toEqual(USUAL);
  });

  test("two headings for one field: the sums tell which column is the part that none is left for", () => {
    const { columns } = read(`
STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Chưa đủ điều kiện, phân cấp sau|Không phân cấp|Tỷ lệ
${ROWS}`);
    expect(columns).toEqual(USUAL);
  });
});
