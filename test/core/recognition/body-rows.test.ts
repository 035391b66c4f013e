import { recognise } from "../../../src/core/recognition/recognise";
import { expectRoles, NUMBERED, UNNUMBERED, type RowRoles } from "../../support/roles";
import { sheet, sheetOf } from "../../support/sheet";
import { summary } from "../../support/summary";

const WIDE = "STT|Đơn vị|Lĩnh vực|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị|Ghi chú";
const THREE_ROWS = `STT|Đơn vị|Tổng số TTHC|Phương án phân cấp||Không đề nghị
|||Trong đó||
|||Phân cấp ngay|Có điều kiện|`;
const PAIR: RowRoles = [
  ["agency", "1|Sở Nội vụ|…"],
  ["agency", "2|Sở Y tế|…"],
];

describe("a header printed again", () => {
  test.each<[string, string, RowRoles]>([
    [
      "is of a new table below a lone name, a remark or the total, though the numbers run on",
      NUMBERED,
      [...PAIR, ["out", ""], ["out", "|Danh sách bổ sung"], ["out", NUMBERED], ["out", "3|Sở Tư pháp|…"]],
    ],
    [
      "is of the table below the second line of a name",
      NUMBERED,
      [
        ["agency", "1|Sở Nội vụ|…"],
        ["agency", "2|Sở Nông nghiệp|…"],
        ["continuation", "|và Môi trường"],
        ["header", NUMBERED],
        ["agency", "3|Sở Tư pháp|…"],
      ],
    ],
    [
      "is of the table below a part's sum",
      NUMBERED,
      [...PAIR, ["subtotal", "|Cộng khối sở|20|10|2|8"], ["header", NUMBERED], ["agency", "3|Huyện Ba Bể|…"]],
    ],
    [
      "is of the table where an agency stands between it and the remark above",
      NUMBERED,
      [
        ["agency", "1|Sở Nội vụ|…"],
        ["note", "|Ghi chú: tạm tính"],
        ["agency", "'2|Sở Y tế|…"],
        ["header", NUMBERED],
        ["agency", "3|Sở Tư pháp|…"],
      ],
    ],
    [
      "is of the table above a section that its number 1 heads",
      NUMBERED,
      [...PAIR, ["header", NUMBERED], ["section", "1|Các huyện"], ["agency", "1.1|Huyện Ba Bể|…"]],
    ],
    [
      "with column numbers that leave out the names",
      NUMBERED,
      [...PAIR, ["header", NUMBERED], ["header", "||1|2|3|4"], ["agency", "3|Sở Tư pháp|…"]],
    ],
    [
      "with column numbers in brackets, in a table without numbers",
      UNNUMBERED,
      [
        ["agency", "Sở Nội vụ|…"],
        ["header", UNNUMBERED],
        ["header", "(1)|(2)|(3)|(4)|(5)"],
        ["agency", "Sở Y tế|…"],
      ],
    ],
    [
      "three rows high, one with a single heading",
      THREE_ROWS,
      [
        ...PAIR,
        ["header", "STT|Đơn vị|Tổng số TTHC|Phương án phân cấp||Không đề nghị"],
        ["header", "|||Trong đó||"],
        ["header", "|||Phân cấp ngay|Có điều kiện|"],
        ["agency", "3|Sở Tư pháp|…"],
        ["note", "|||Phương án phân cấp"],
        ["note", "STT"],
        ["agency", "4|Sở Xây dựng|…"],
      ],
    ],
  ])("%s", (_, header, rows) => {
    expectRoles(header, rows);
  });

  test.each([
    [
      "over an empty row",
      `${NUMBERED}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|10|5|1|4\n${NUMBERED}\n\n1|Huyện Ba Bể|10|5|1|4`,
    ],
    [
      "typed as text",
      `${NUMBERED}\n'01|Sở Nội vụ|10|5|1|4\n'02|Sở Y tế|10|5|1|4\n${NUMBERED}\n'01|Huyện Ba Bể|10|5|1|4`,
    ],
    ["below a single agency", `${NUMBERED}\n1|Sở Nội vụ|10|5|1|4\n${NUMBERED}\n1|Huyện Ba Bể|10|5|1|4`],
    [
      "three rows high",
      `${THREE_ROWS}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|10|5|1|4\n${THREE_ROWS}\n1|Huyện Ba Bể|10|5|1|4`,
    ],
    [
      "below an agency whose first figure is missing",
      `${NUMBERED}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế||5|1|4\n${NUMBERED}\n1|Huyện Ba Bể|10|5|1|4`,
    ],
  ])("with numbers that begin anew is another table's: %s", (_, text) => {
    const result = recognise(sheetOf(text));
    expect(result.ok && result.value).toHaveLength(2);
  });
});

describe("the header of another list", () => {
  test.each<[string, string, RowRoles]>([
    [
      "of people ends the table, whatever its figures",
      NUMBERED,
      [
        ...PAIR,
        ["out", "STT|Họ và tên|Điện thoại|Phòng"],
        ["out", "1|Nguyễn Văn A|912345678|5"],
        ["out", "2|Trần Văn B|912345679|5"],
      ],
    ],
    ["of two headings", NUMBERED, [...PAIR, ["out", "STT|Họ và tên"], ["out", "1|Nguyễn Văn A|912345678|5"]]],
    [
      "by agencies, in a table without numbers",
      UNNUMBERED,
      [
        ["agency", "Sở Nội vụ|…"],
        ["agency", "Sở Y tế|…"],
        ["out", "Đơn vị|Đạt|Không đạt|Tổng"],
        ["out", "Ba Bể|5|5|0|10"],
      ],
    ],
    [
      "is no row that says of other units that they have not reported",
      NUMBERED,
      [...PAIR, ["agency", "3|Đơn vị khác|chưa báo cáo"]],
    ],
  ])("%s", (_, header, rows) => {
    expectRoles(header, rows);
  });
});

describe("by its numeral", () => {
  test.each<[string, string, RowRoles]>([
    ["a Roman one heads agencies, whatever the words", NUMBERED, [["section", "I. Kinh tế||20|10|2|8"], ...PAIR]],
    [
      "a Roman one before the name heads agencies, whatever the words",
      UNNUMBERED,
      [
        ["section", "I. Kinh tế|20|10|2|8"],
        ["agency", "Sở Công Thương|…"],
        ["agency", "Sở Tài chính|…"],
      ],
    ],
    ["a capital heads agencies, whatever the words", NUMBERED, [["section", "A|Kinh tế|20|10|2|8"], ...PAIR]],
    ["'Phần I' beside the name heads agencies", NUMBERED, [["section", "Phần I|Kinh tế|20|10|2|8"], ...PAIR]],
    ["'Cộng' beside the name sums them", NUMBERED, [...PAIR, ["total", "Cộng|Hai đơn vị|20|10|2|8"]]],
    ["a lettered total is one", NUMBERED, [...PAIR, ["total", "C. Tổng cộng||20|10|2|8"]]],
    [
      "an Arabic one is a section's where its words are and no figures follow",
      NUMBERED,
      [
        ["agency", "1|Sở Nội vụ|…"],
        ["section", "2|Các huyện"],
        ["agency", "|Huyện Ba Bể|…"],
        ["agency", "3|Sở Y tế|…"],
      ],
    ],
    [
      "typed before the names, the column for it left empty",
      NUMBERED,
      [
        ["agency", "|1. Sở Nội vụ|…"],
        ["agency", "|2. Sở Y tế|…"],
      ],
    ],
    [
      "typed before the names: with figures an agency, whatever its words; without, apart, none",
      UNNUMBERED,
      [
        ["agency", "1. Sở Nội vụ|…"],
        ["agency", "2. Các ban quản lý dự án|…"],
        ["out", ""],
        ["out", "1. Nguyễn Văn A"],
      ],
    ],
  ])("%s", (_, header, rows) => {
    expectRoles(header, rows);
  });

  test("'Phần I' is said in the section's title, and 'Cộng' in the sum's label", () => {
    const result = recognise(
      sheetOf(
        `${NUMBERED}\nPhần I|Kinh tế|20|10|2|8\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|10|5|1|4\nCộng|Hai đơn vị|20|10|2|8`,
      ),
    );
    if (!result.ok) throw new Error(result.error.reason);
    const { sections, totals } = summary(result.value[0]!);
    expect(sections).toEqual(["2 Phần I Kinh tế: 3-4"]);
    expect(totals).toContain("5 total Cộng Hai đơn vị: 3-4");
  });
});

describe("by what stands beside the figures", () => {
  test.each<[string, string, RowRoles]>([
    [
      "a remark that runs on",
      WIDE,
      [
        ["agency", "1|Sở Nội vụ||…|đang"],
        ["continuation", "|||||||rà soát"],
        ["agency", "2|Sở Y tế||…"],
      ],
    ],
    [
      "a signature between names and figures",
      WIDE,
      [
        ["agency", "1|Sở Nội vụ||…"],
        ["agency", "2|Sở Y tế||…"],
        ["out", "||Người tổng hợp"],
      ],
    ],
    [
      "a footnote above the agencies",
      UNNUMBERED,
      [
        ["note", "(*) Số tạm tính"],
        ["agency", "Sở Nội vụ|…"],
        ["agency", "Sở Y tế|…"],
      ],
    ],
    [
      "a leader with figures is ranked, and is no signature",
      UNNUMBERED,
      [
        ["agency", "Chủ tịch UBND xã Bằng Lãng|…"],
        ["agency", "Chủ tịch UBND xã Nghĩa Tá|…"],
      ],
    ],
    [
      "a rate alone makes an agency of a name, below an empty row too",
      `${UNNUMBERED}|Tỷ lệ`,
      [
        ["agency", "Bắc Hà|||||60"],
        ["agency", "Sa Pa|10|5|1|4|60"],
        ["agency", "Bát Xát|10|5|1|4|60"],
        ["blank", ""],
        ["agency", "Si Ma Cai|||||60"],
      ],
    ],
    [
      "a cell that only looks empty is",
      NUMBERED,
      [
        ["section", "|Kinh tế|\u200b"],
        ["agency", "1|Sở Nội vụ|…"],
        ["agency", "2|Sở Y tế|…"],
      ],
    ],
  ])("%s", (_, header, rows) => {
    expectRoles(header, rows);
  });

  test("a sum's label between names and figures is its label", () => {
    const result = recognise(sheetOf(`${WIDE}\n1|Sở Nội vụ||10|5|1|4\n2|Sở Y tế||10|5|1|4\n||Tổng cộng|20|10|2|8`));
    if (!result.ok) throw new Error(result.error.reason);
    expect(summary(result.value[0]!).totals).toEqual(["4 total Tổng cộng: 2-3"]);
  });
});

describe("by merges through the names", () => {
  test("listed in no order", () => {
    expectRoles(
      NUMBERED,
      [
        ["agency", "1|Sở Nội vụ|…"],
        ["continuation", ""],
        ["agency", "2|Sở Y tế|…"],
        ["agency", "3|Sở Tư pháp|…"],
        ["continuation", ""],
        ["agency", "4|Sở Xây dựng|…"],
      ],
      { merges: ["B5:B6", "B2:B3"] },
    );
  });

  test("along one row, where a sum has no label", () => {
    expectRoles(NUMBERED, [...PAIR, ["total", "||20|10|2|8"]], { merges: ["A4:B4"] });
  });
});

describe("numbered like an agency, though its figures are wrong,", () => {
  test.each([
    "Cộng",
    "CỘNG",
    "Co\u0323\u0302ng",
    "Cong",
    "Tong cong",
    "T.Cộng",
    "T. cong (I+II)",
    "T cộng",
    "Toan tinh",
    "Tong",
    "C - Tổng cộng",
    "TG cộng",
    "Chung toàn tỉnh",
    "Toàn tỉnh",
    "Total",
    "Tất cả",
    "Tỏng số",
  ])("%s is the total, above the agencies and below them", (label) => {
    expectRoles(NUMBERED, [
      ["total", `1|${label}|21|10|2|8`],
      ["agency", "2|Sở Nội vụ|…"],
      ["agency", "3|Sở Y tế|…"],
    ]);
    expectRoles(NUMBERED, [...PAIR, ["total", `3|${label}|21|10|2|8`]]);
  });

  test("'Tiểu cộng' and 'Cộng' in the middle are their sections'", () => {
    for (const label of ["Tiểu cộng", "Cộng"])
      expectRoles(NUMBERED, [
        ["section", "I|Các sở"],
        ["agency", "1|Sở Nội vụ|…"],
        ["subtotal", `2|${label}|11|5|1|4`],
        ["section", "II|Các huyện"],
        ["agency", "3|Huyện Ba Bể|…"],
        ["agency", "4|Huyện Na Rì|…"],
      ]);
  });

  test("'Cộng' in TCVN3 is the total", () => {
    const rows = [
      [1, "Sở Nội vụ", 10, 5, 1, 4],
      [2, "Sở Y tế", 10, 5, 1, 4],
      [3, { v: "Céng", font: ".VnTime" }, 21, 10, 2, 8],
    ];
    const result = recognise(sheet([NUMBERED.split("|"), ...rows]));
    expect(result.ok && summary(result.value[0]!).totals).toEqual(["4 total Cộng: 2-3"]);
  });
});

test("a name over two rows, the lower of which has the figures, is one wherever the sheet's cells begin", () => {
  const result = recognise(
    sheetOf(
      `${NUMBERED}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Lao động - Thương binh|\n|và Xã hội|10|5|1|4\n3|Sở Y tế|10|5|1|4\n4|Sở Tư pháp|10|5|1|4`,
      { at: "C2" },
    ),
  );
  expect(result.ok && summary(result.value[0]!).agencies).toEqual([
    "3 Sở Nội vụ",
    "5 Sở Lao động - Thương binh và Xã hội",
    "6 Sở Y tế",
    "7 Sở Tư pháp",
  ]);
});
