import { recognise } from "../../../src/core/recognition/recognise";
import { sheetOf, type SheetOptions } from "../../support/sheet";
import { summary } from "../../support/summary";

const HEADER = `STT|Tên đơn vị|Tổng số TTHC đã rà soát|Phương án phân cấp||Số TTHC không đề nghị phân cấp|Tỷ lệ % đạt được
|||Phân cấp ngay|Phân cấp kèm theo các điều kiện||
`;
const UNNUMBERED = "Cơ quan, đơn vị|Số TTHC rà soát|Phân cấp ngay|Có điều kiện|Giữ nguyên\n";
const TWO = "1|Sở Nội vụ|10|5|1|4|60\n2|Sở Tư pháp|20|5||15|25\n";

function tables(text: string, options: SheetOptions = {}) {
  const result = recognise(sheetOf(text, options));
  if (!result.ok) throw new Error(`${result.error.reason} ${result.error.missing.join()}`);
  return result.value.map((table) => ({ table, ...summary(table) }));
}

function read(text: string, options: SheetOptions = {}) {
  const all = tables(text, options);
  expect(all).toHaveLength(1);
  return all[0]!;
}

describe("sections", () => {
  test("under Roman numerals, numbering on or afresh", () => {
    const { agencies, sections, totals } = read(`${HEADER}I|Các sở, ban, ngành
${TWO}II|UBND các huyện, thành phố
1|UBND huyện Ba Bể|8|0|0|8|0
2|UBND thành phố Bắc Kạn|8|4|0|4|50
Tổng cộng||46|14|1|31|32.6`);
    expect(agencies).toEqual(["4 Sở Nội vụ", "5 Sở Tư pháp", "7 UBND huyện Ba Bể", "8 UBND thành phố Bắc Kạn"]);
    expect(sections).toEqual(["3 I. Các sở, ban, ngành: 4-5", "6 II. UBND các huyện, thành phố: 7-8"]);
    expect(totals).toEqual(["9 total Tổng cộng: 4-8"]);
  });

  test("merged across, with sums below them", () => {
    const { sections, totals } = read(
      `${HEADER}I. Các sở, ban, ngành
${TWO}|Cộng I|30|10|1|19|36.7
II. UBND các huyện, thành phố
3|UBND huyện Ba Bể|8|0|0|8|0
|Cộng II|8|0|0|8|0
|TỔNG SỐ|38|10|1|27|28.9`,
      { merges: ["A3:G3", "A7:G7"] },
    );
    expect(sections).toEqual(["3 I. Các sở, ban, ngành: 4-5", "7 II. UBND các huyện, thành phố: 8-8"]);
    expect(totals).toEqual(["6 subtotal Cộng I: 4-5", "9 subtotal Cộng II: 8-8", "10 total TỔNG SỐ: 4-8"]);
  });

  test("with their sums at their head, and the total of all above them", () => {
    const { agencies, totals } = read(`${HEADER}|Toàn tỉnh|38|10|1|27|28.9
I|Sở, ban, ngành|30|10|1|19|36.7
${TWO}II|Cấp huyện|8|0|0|8|0
1|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(agencies).toHaveLength(3);
    expect(totals).toEqual([
      "3 total Toàn tỉnh: 5-8",
      "4 subtotal I. Sở, ban, ngành: 5-6",
      "7 subtotal II. Cấp huyện: 8-8",
    ]);
  });

  test("within sections", () => {
    const { sections, totals } = read(`${HEADER}A|CẤP TỈNH|30|10|1|19|36.7
I|Sở, ngành
1|Sở Nội vụ|10|5|1|4|60
II|Ngành dọc
1|Cục Thuế tỉnh|20|5||15|25
B|CẤP HUYỆN|8|0|0|8|0
1|UBND huyện Ba Bể|8|0|0|8|0
|Tổng|38|10|1|27|28.9`);
    expect(sections).toEqual([
      "3 A. CẤP TỈNH: 5-7",
      "4 I. Sở, ngành: 5-5",
      "6 II. Ngành dọc: 7-7",
      "8 B. CẤP HUYỆN: 9-9",
    ]);
    expect(totals).toEqual(["3 subtotal A. CẤP TỈNH: 5-7", "8 subtotal B. CẤP HUYỆN: 9-9", "10 total Tổng: 5-9"]);
  });

  test("named without a numeral", () => {
    const { sections } = read(`${HEADER}|Khối quản lý nhà nước\n${TWO}|Các địa phương\n3|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(sections).toEqual(["3 Khối quản lý nhà nước: 4-5", "6 Các địa phương: 7-7"]);
  });

  test("in capitals over sections in words", () => {
    const { sections } = read(`${HEADER}|CẤP TỈNH
|Khối quản lý nhà nước
${TWO}|CẤP HUYỆN
3|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(sections).toEqual(["3 CẤP TỈNH: 5-6", "4 Khối quản lý nhà nước: 5-6", "7 CẤP HUYỆN: 8-8"]);
  });

  test("summed under labels of their own, or that name no section", () => {
    const { totals } = read(`${HEADER}I|Các sở
${TWO}|Tiểu cộng I|30|10|1|19|36.7
II|Các huyện
1|UBND huyện Ba Bể|8|0|0|8|0
|Tiểu cộng II|8|0|0|8|0
|Cộng (A)|38|10|1|27|28.9`);
    expect(totals).toEqual(["6 subtotal Tiểu cộng I: 4-5", "9 subtotal Tiểu cộng II: 8-8", "10 total Cộng (A): 4-8"]);
  });

  test("numbered beside their titles and within them are of one level", () => {
    const { sections } = read(`${HEADER}I|Các sở\n${TWO}II. Các huyện\n1|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(sections).toEqual(["3 I. Các sở: 4-5", "6 II. Các huyện: 7-7"]);
  });

  test("are none where bullets break down a total or an agency", () => {
    const { agencies, sections, totals, others } = read(`${HEADER}|Tổng cộng|38|10|1|27|28.9
|- Cấp tỉnh|30|10|1|19|36.7
|- Cấp huyện|8|0|0|8|0
1|Sở Nội vụ|10|5|1|4|60
|- Cấp tỉnh|6|5|1|0|100
|- Cấp huyện|4|0|0|4|0
2|Sở Tư pháp|20|5||15|25
|- Cấp tỉnh|20|5||15|25
3|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(agencies).toEqual(["6 Sở Nội vụ", "9 Sở Tư pháp", "11 UBND huyện Ba Bể"]);
    expect(sections).toEqual([]);
    expect(totals).toEqual(["3 total Tổng cộng: 6-11"]);
    expect(others).toEqual(["4 summary", "5 summary", "7 detail", "8 detail", "10 detail"]);
  });

  test("bulleted over agencies numbered anew", () => {
    const { sections } = read(`${HEADER}|- Các sở|30|10|1|19|36.7
${TWO}|- Các huyện|8|0|0|8|0
1|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(sections).toEqual(["3 - Các sở: 4-5", "6 - Các huyện: 7-7"]);
  });

  test("numbered 1, 2 over agencies 1.1, 1.2", () => {
    const { agencies, sections, totals } = read(`${HEADER}1|Các sở, ban, ngành|30|10|1|19|36.7
1.1|Sở Nội vụ|10|5|1|4|60
1.2|Sở Tư pháp|20|5||15|25
2|UBND các huyện|8|0|0|8|0
2.1|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(agencies).toEqual(["4 Sở Nội vụ", "5 Sở Tư pháp", "7 UBND huyện Ba Bể"]);
    expect(sections).toEqual(["3 1. Các sở, ban, ngành: 4-5", "6 2. UBND các huyện: 7-7"]);
    expect(totals).toHaveLength(2);
  });

  test("numbered inside the names, where no column numbers them", () => {
    const { agencies, sections, totals } = read(`${UNNUMBERED}I. Các sở
1. Sở Nội vụ|10|5|1|4
2. Sở Tư pháp|20|5||15
II. Các huyện
1. Huyện Ba Bể|8|0|0|8
Tổng (I+II)|38|10|1|27`);
    expect(agencies).toEqual(["3 1. Sở Nội vụ", "4 2. Sở Tư pháp", "6 1. Huyện Ba Bể"]);
    expect(sections).toEqual(["2 I. Các sở: 3-4", "5 II. Các huyện: 6-6"]);
    expect(totals).toEqual(["7 total Tổng (I+II): 3-6"]);
  });

  test("are none where Roman numerals number the agencies", () => {
    const { agencies, sections } = read(`${HEADER}I|Sở Nội vụ|10|5|1|4|60\nII|Sở Tư pháp|20|5||15|25`);
    expect(agencies).toEqual(["3 Sở Nội vụ", "4 Sở Tư pháp"]);
    expect(sections).toEqual([]);
  });
});

describe("sums", () => {
  test("'Cộng' at the end of each section is of that section, by its place and its figures", () => {
    const { totals } = read(`${HEADER}A|KHỐI SỞ
${TWO}|Cộng|30|10|1|19|36.7
B|KHỐI HUYỆN
3|UBND huyện Ba Bể|8|0|0|8|0
|Cộng|8|0|0|8|0`);
    expect(totals).toEqual(["6 subtotal Cộng: 4-5", "9 subtotal Cộng: 8-8"]);
  });

  test("'Cộng' at the end of the last section is of all, if its figures are", () => {
    const { totals } = read(`${HEADER}A|KHỐI SỞ
${TWO}B|KHỐI HUYỆN
3|UBND huyện Ba Bể|8|0|0|8|0
|Cộng|38|10|1|27|28.9`);
    expect(totals).toEqual(["8 total Cộng: 4-7"]);
  });

  test("a wrong total is still the total", () => {
    expect(read(`${HEADER}${TWO}|Tổng cộng|99|1|2|3|36.7`).totals).toEqual(["5 total Tổng cộng: 3-4"]);
  });

  test("of one page, carried into the next", () => {
    const { totals, others, agencies } = read(
      `${HEADER}${TWO}|Cộng trang 1|30|10|1|19|36.7\n${HEADER}3|Sở Y tế|8|0|0|8|0\n|Cộng trang 2|8|0|0|8|0\n|Tổng cộng|38|10|1|27|28.9`,
    );
    expect(agencies).toHaveLength(3);
    expect(others).toEqual(["6 header", "7 header"]);
    expect(totals).toEqual(["5 subtotal Cộng trang 1: 3-4", "9 subtotal Cộng trang 2: 8-8", "10 total Tổng cộng: 3-8"]);
  });

  test.each([
    ["merged with the sequence", "TỔNG CỘNG||30|10|1|19|36.7", { merges: ["A5:B5"] }, "TỔNG CỘNG"],
    ["numbered like an agency", "3|Tổng cộng|30|10|1|19|36.7", {}, "Tổng cộng"],
    ["without any label", "||30|10|1|19|36.7", {}, ""],
    ["parted by an empty row", "\n|Tổng số|30|10|1|19|36.7", {}, "Tổng số"],
  ])("%s", (_, row, options, label) => {
    const { agencies, totals } = read(`${HEADER}${TWO}${row}`, options);
    expect(agencies).toHaveLength(2);
    expect(totals).toEqual([expect.stringMatching(new RegExp(`^[56] total ${label}: 3-4$`))]);
  });

  test("under a name of its own are known by their figures", () => {
    const rows = `${TWO}3|Sở Y tế|8|0|0|8|0`;
    const { agencies, totals } = read(`${HEADER}|Tỉnh Bắc Kạn|38|10|1|27|28.9\n${rows}`);
    expect(agencies).toHaveLength(3);
    expect(totals).toEqual(["3 total Tỉnh Bắc Kạn: 4-6"]);
  });

  test("means and shares of the whole are no agencies", () => {
    const { agencies, others } = read(`${HEADER}${TWO}|Bình quân|15|5|1|9|42.5\n3|Sở Y tế|8|0|0|8|0`);
    expect(agencies).toHaveLength(3);
    expect(others).toEqual(["5 summary"]);
  });
});

describe("agencies", () => {
  test("whose names begin like labels", () => {
    const { agencies, totals, sections } = read(`${UNNUMBERED}Tổng công ty Cấp nước|3|1|1|1
Công an tỉnh|4|||4
Cổng Thông tin điện tử|1|||1
Viện Kiểm sát nhân dân|1|||1
Cục Thuế|1|||1
V.P UBND tỉnh|2|1||1
Ban Quản lý các khu công nghiệp|5|1||4
Cộng|17|3|1|13`);
    expect(agencies).toHaveLength(7);
    expect(totals).toEqual(["9 total Cộng: 2-8"]);
    expect(sections).toEqual([]);
  });

  test("without figures, or with words in their place", () => {
    expect(
      read(`${HEADER}${TWO}3|Sở Y tế\n4|Sở Xây dựng|Chưa báo cáo\n|Sở Công Thương|chưa gửi\n5|Ban Dân tộc|2|0|0|2|0`)
        .agencies,
    ).toHaveLength(6);
    expect(
      read(`${UNNUMBERED}Sở Nội vụ|10|5|1|4\nSở Y tế\nSở Tư pháp|20|5||15\nSở Xây dựng\nTổng|30|10|1|19\nGhi chú`)
        .agencies,
    ).toHaveLength(4);
    expect(read(`${UNNUMBERED}Bắc Hà|10|5|1|4\nMường Khương\nSa Pa|20|5||15`).agencies).toHaveLength(3);
  });

  test("in a form not yet filled in", () => {
    const { agencies, table } = read(`${HEADER}1|Sở Nội vụ\n2|Sở Tư pháp\n3\n4`);
    expect(agencies).toEqual(["3 Sở Nội vụ", "4 Sở Tư pháp"]);
    expect(table.body.bottom).toBe(3);
  });

  test("whose names run on to the next row", () => {
    const { agencies, others } = read(`${HEADER}1|Sở Lao động - Thương binh|10|5|1|4|60
|và Xã hội
2|Sở Văn hóa,|8|0|0|8|0
|Thể thao và Du lịch`);
    expect(agencies).toEqual(["3 Sở Lao động - Thương binh và Xã hội", "5 Sở Văn hóa, Thể thao và Du lịch"]);
    expect(others).toEqual(["4 continuation", "6 continuation"]);
  });

  test("over two rows of which the lower one has the figures", () => {
    const { agencies, others, table } = read(`${HEADER}1|Sở Lao động - Thương binh|
|và Xã hội|10|5|1|4|60
2|Sở Văn hóa|
|Thể thao và Du lịch|20|5||15|25
3|Sở Y tế|37||19|18|51.4`);
    expect(agencies).toEqual([
      "4 Sở Lao động - Thương binh và Xã hội",
      "6 Sở Văn hóa Thể thao và Du lịch",
      "7 Sở Y tế",
    ]);
    expect([...table.sequence]).toEqual(["1", "2", "3"]);
    expect(others).toEqual(["3 continuation", "5 continuation"]);
  });

  test("over two rows, the second beginning with a capital, where no section stands above the first agency", () => {
    const rows = "1|Sở Lao động|10|5|1|4|60\n|Thương binh và Xã hội|\n2|Sở Y tế|37||19|18|51.4";
    expect(read(`${HEADER}${rows}`).agencies).toEqual(["3 Sở Lao động Thương binh và Xã hội", "5 Sở Y tế"]);
    const sections = read(
      `${HEADER}|Kinh tế|\n1|Sở Tài chính|20|5||15|25\n|Văn hóa, xã hội|\n2|Sở Y tế|37||19|18|51.4`,
    );
    expect(sections.sections).toEqual(["3 Kinh tế: 4-4", "5 Văn hóa, xã hội: 6-6"]);
  });

  test("a row that has not reported, before one of no number, is no first line", () => {
    const { agencies } = read(`${HEADER}1|Sở Tư pháp|
|Sở Nội vụ|10|5|1|4|60
2|Sở Y tế|37||19|18|51.4`);
    expect(agencies).toEqual(["3 Sở Tư pháp", "4 Sở Nội vụ", "5 Sở Y tế"]);
  });

  test("on merged rows, whichever of them holds the figures", () => {
    const merged = { merges: ["A3:A4", "B3:B4"] };
    expect(read(`${HEADER}1|Sở Nội vụ|10|5|1|4|60\n\n2|Sở Tư pháp|20|5||15|25`, merged)).toMatchObject({
      agencies: ["3 Sở Nội vụ", "5 Sở Tư pháp"],
      others: ["4 continuation"],
    });
    const below = read(`${HEADER}1|Sở Nội vụ\n||10|5|1|4|60\n2|Sở Tư pháp|20|5||15|25`, merged);
    expect(below).toMatchObject({ agencies: ["4 Sở Nội vụ", "5 Sở Tư pháp"], others: ["3 continuation"] });
    expect([...below.table.sequence]).toEqual(["1", "2"]);
  });

  test("on merged rows that are each numbered bear the number beside their figures", () => {
    const { table } = read(`${HEADER}1|Sở Nội vụ\n2||10|5|1|4|60\n3|Sở Tư pháp|20|5||15|25`, { merges: ["B3:B4"] });
    expect([...table.agencies]).toEqual(["Sở Nội vụ", "Sở Tư pháp"]);
    expect([...table.sequence]).toEqual(["2", "3"]);
  });

  test("named across two merged columns", () => {
    const { agencies, totals } = read(
      "Tên đơn vị||Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị\nSở Nội vụ||10|5|1|4\nSở Tư pháp||20|5||15\nTổng cộng||30|10|1|19",
      { merges: ["A1:B1", "A2:B2", "A3:B3", "A4:B4"] },
    );
    expect(agencies).toHaveLength(2);
    expect(totals).toEqual(["4 total Tổng cộng: 2-3"]);
  });

  test("are not counted twice with their parts", () => {
    const { agencies, others } = read(`${HEADER}1|Sở Nội vụ|10|5|1|4|60
1.1|Chi cục Văn thư|6|3|1|2|66.7
a)|Phòng Tổ chức|4|2||2|50
2|Sở Tư pháp|20|5||15|25
|- Trung tâm Trợ giúp|20|5||15|25
3|Sở Y tế|8|0|0|8|0`);
    expect(agencies).toEqual(["3 Sở Nội vụ", "6 Sở Tư pháp", "8 Sở Y tế"]);
    expect(others).toEqual(["4 detail", "5 detail", "7 detail"]);
  });

  test("with a bullet before every name", () => {
    expect(read(`${UNNUMBERED}- Sở Nội vụ|10|5|1|4\n- Sở Tư pháp|20|5||15`).agencies).toHaveLength(2);
  });

  test("whose rows are hidden", () => {
    expect(read(HEADER + TWO, { hiddenRows: [3] }).agencies).toHaveLength(2);
  });
});

describe("the end of the table", () => {
  test.each([
    ["a signature", "\n|Người lập biểu|||TM. ỦY BAN NHÂN DÂN\n||||CHỦ TỊCH"],
    ["a signature right below", "|NGƯỜI LẬP BIỂU||||GIÁM ĐỐC\n|Nguyễn Văn A||||Trần Văn B"],
    ["a signature of offices", "\n|PHÒNG NỘI CHÍNH||||VĂN PHÒNG\n|Nguyễn Văn A||||Trần Văn B"],
    ["footnotes", "* Sở Y tế chưa gửi báo cáo\n(*) Số liệu đến 20/11"],
    ["a place and date", "||||Bắc Kạn, ngày 23 tháng 11 năm 2021"],
    ["a stray figure", "\n|||5"],
    ["a list of people", "\nNơi nhận:\n1|Nguyễn Văn A|912345678"],
  ])("comes before %s", (_, text) => {
    const { body, agencies, table } = read(`${HEADER}${TWO}${text}`);
    expect(body).toBe("A3:G4");
    expect(agencies).toHaveLength(2);
    expect(table.totals).toEqual([]);
  });

  test("comes before what is counted under the total", () => {
    const { body, table } = read(
      `${HEADER}${TWO}|Tổng cộng|30|10|1|19|36.7\n|Số đơn vị đạt chỉ tiêu|2\n|Đạt|2\nGhi chú: số liệu đến 20/11`,
    );
    expect(body).toBe("A3:G5");
    expect(table.below.map(({ text }) => text)).toEqual([
      "Số đơn vị đạt chỉ tiêu",
      "Đạt",
      "Ghi chú: số liệu đến 20/11",
    ]);
  });

  test("comes before another kind of table", () => {
    const { body } = read(`${HEADER}${TWO}\nTổng hợp theo mức\nSTT|Mức|Số đơn vị\n1|Đạt|2\n2|Không đạt|0`);
    expect(body).toBe("A3:G4");
  });

  test("does not come at a remark between agencies", () => {
    const { agencies, others } = read(`${HEADER}${TWO}|Ghi chú: các sở dưới đây báo cáo muộn\n3|Sở Y tế|8|0|0|8|0`);
    expect(agencies).toHaveLength(3);
    expect(others).toEqual(["5 note"]);
  });
});

describe("several tables on a sheet", () => {
  test("one below the other, each with its own lines", () => {
    const [first, second, ...more] = tables(`DANH SÁCH 1
${HEADER}${TWO}
Nơi nhận:


PHỤ LỤC II
DANH SÁCH 2
${HEADER}1|UBND huyện Ba Bể|10|5|1|4|60
2|UBND huyện Na Rì|20|5||15|25
|Tổng|30|10|1|19|36.7`);
    expect(more).toEqual([]);
    const [upper, lower] = first!.table.body.top < second!.table.body.top ? [first!, second!] : [second!, first!];
    expect(upper).toMatchObject({ header: "A2:G3", body: "A4:G5", totals: [] });
    expect(lower).toMatchObject({ header: "A12:G13", body: "A14:G16", totals: ["16 total Tổng: 14-15"] });
    expect(upper.table.above.map(({ text }) => text)).toEqual(["DANH SÁCH 1"]);
    expect(upper.table.below.map(({ text }) => text)).toEqual(["Nơi nhận:"]);
    expect(lower.table.above.map(({ text }) => text)).toEqual(["PHỤ LỤC II", "DANH SÁCH 2"]);
  });

  test("two beside each other, each numbered from 1", () => {
    const header = "STT|Đơn vị|Tổng số|Phân cấp ngay|Kèm điều kiện|Không đề nghị|Tỷ lệ";
    const both = tables(`${header}||${header}
1|Sở Nội vụ|10|5|1|4|60||1|Sở Y tế|10|5|1|4|60
2|Sở Tư pháp|20|5||15|25||2|Ban Dân tộc|20|5||15|25`);
    expect(both.map(({ header: at }) => at).sort()).toEqual(["A1:G1", "I1:O1"]);
    expect(both.flatMap(({ agencies }) => agencies)).toHaveLength(4);
  });

  test("a name of each district's own rooms stands once in each section", () => {
    const rooms = (district: string) =>
      `${district}\n1|Phòng Nội vụ|10|5|1|4|60\n2|Phòng Tư pháp|20|5||15|25\n3|Phòng Y tế|8|8|0|0|100`;
    const { agencies } = read(
      `${HEADER}${rooms("I|UBND huyện A")}\n${rooms("II|UBND huyện B")}\n${rooms("III|UBND huyện C")}`,
    );
    expect(agencies).toHaveLength(9);
  });

  test("a TCVN3 name keeps the soft hyphen it ends in, which is its ư", () => {
    const { table } = read(
      `${HEADER}1|S\u00eb K\u00d5 ho\u00b9ch v\u00b5 \u00a7\u00c7u t\u00ad|10|5|1|4|60\n2|S\u00eb T\u00b5i ch\u00ddnh|20|5||15|25`,
    );
    expect(table.agencies.at(0)).toBe("S\u00eb K\u00d5 ho\u00b9ch v\u00b5 \u00a7\u00c7u t\u00ad");
  });

  test("the same header again is a page break where the numbers run on, and a new table where they start anew", () => {
    expect(read(`${HEADER}${TWO}\n${HEADER}3|Sở Y tế|8|0|0|8|0`).agencies).toHaveLength(3);
    expect(tables(`${HEADER}${TWO}\n\n${HEADER}1|UBND huyện Ba Bể|8|0|0|8|0`)).toHaveLength(2);
    const sections = read(`${HEADER}I|Các sở\n${TWO}\n${HEADER}II|Các huyện\n1|UBND huyện Ba Bể|8|0|0|8|0`);
    expect(sections.sections).toEqual(["3 I. Các sở: 4-5", "9 II. Các huyện: 10-10"]);
  });

  test("the larger is the better", () => {
    const [best] = tables(
      `${HEADER}1|Sở Nội vụ|10|5|1|4|60\n|Tổng cộng|10|5|1|4|60\n\n${HEADER}${TWO}3|Sở Y tế|8|0|0|8|0`,
    );
    expect(best!.agencies).toHaveLength(3);
  });
});
