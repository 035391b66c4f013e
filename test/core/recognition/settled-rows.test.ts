import { explainRow } from "../../../src/core/recognition/explain-row";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheetOf } from "../../support/sheet";

const NUMBERED = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";
const UNNUMBERED = "Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";

/** What each row below the header was taken for; "out" below the table's end. A row is written without its figures' columns: "…" stands for four figures. */
function roles(header: string, body: readonly string[]): string[] {
  const snapshot = sheetOf([header, ...body.map((line) => line.replace("…", "10|5|1|4"))].join("\n"));
  const result = recognise(snapshot);
  if (!result.ok) throw new Error(result.error.reason);
  const [table] = result.value;
  return body.map((_, index) => explainRow(snapshot, table!, index + 1)?.role ?? "out");
}

/** Each row after what it is. */
type Rows = readonly (readonly [role: string, row: string])[];

function expectRoles(header: string, rows: Rows): void {
  const read = roles(
    header,
    rows.map(([, row]) => row),
  );
  expect(read.map((role, index) => [role, rows[index]![1]])).toEqual(rows.map((row) => [...row]));
}

test.each<[string, Rows]>([
  [
    "after the total only numbered rows with two figures go on with the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
      ["out", "3|Đạt|2"],
      ["out", "|Hà Nội|…"],
    ],
  ],
  [
    "after the total a numbered row of two figures goes on",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["subtotal", "|Tổng cộng|20|10|2|8"],
      ["agency", "3|Sở Tư pháp|2|1"],
    ],
  ],
  [
    "a second sum after the total is of the table where it has figures",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "|Tổng cộng|20|10|2|8"],
      ["out", "|Tổng số|x"],
    ],
  ],
  [
    "a total above does not end the table",
    [
      ["total", "|Tổng cộng|20|10|2|8"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
    ],
  ],
  [
    "a section after a remark goes on with the table",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["note", "|Ghi chú: tạm tính"],
      ["section", "|Các huyện"],
      ["agency", "|Huyện Ba Bể|…"],
    ],
  ],
  [
    "parts below an agency are of it, to the table's end",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "|- Chi cục Dân số|…"],
      ["out", "|- Chi cục An toàn"],
    ],
  ],
  [
    "parts of parts: numbers under the section they begin with",
    [
      ["section", "1|Các sở"],
      ["agency", "1.1|Sở Nội vụ|…"],
      ["agency", "1.2|Sở Y tế|…"],
      ["section", "2|Các huyện"],
      ["agency", "2.1|Huyện Ba Bể|…"],
      ["agency", "2.2|Huyện Na Rì|…"],
    ],
  ],
  [
    "numbers under a section of another number are parts",
    [
      ["section", "1|Các sở"],
      ["agency", "1.1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "2.1|Chi cục Dân số|…"],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "bullets under an agency whose numbers run on break it down",
    [
      ["agency", "1|Sở Nội vụ|…"],
      ["detail", "|- Cấp tỉnh|…"],
      ["agency", "2|Sở Y tế|…"],
      ["detail", "|- Cấp tỉnh|…"],
      ["detail", "|- Cấp huyện|…"],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "a bullet over agencies numbered anew heads them",
    [
      ["section", "|- Cấp tỉnh|…"],
      ["agency", "1|Sở Nội vụ|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "|- Cấp huyện|…"],
      ["agency", "1|Huyện Ba Bể|…"],
    ],
  ],
  [
    "a first line: a numbered name without figures, over an unnumbered one with some",
    [
      ["continuation", "1|Sở Lao động"],
      ["agency", "|Thương binh và Xã hội|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "no first line: what stands below is numbered itself, or named as an agency",
    [
      ["agency", "1|Sở Lao động"],
      ["agency", "2|Thương binh và Xã hội|…"],
      ["agency", "3|Sở Tư pháp"],
      ["agency", "|Sở Y tế|…"],
      ["agency", "4|Sở Xây dựng|…"],
    ],
  ],
  [
    "second lines, where no section stands above the first agency and the numbers run on",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["continuation", "|Thể thao"],
      ["agency", "2|Sở Y tế|…"],
      ["continuation", "|Dân số"],
      ["blank", ""],
      ["agency", "3|Sở Tư pháp|…"],
    ],
  ],
  [
    "sections, where the numbers begin anew",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["section", "|Kinh tế"],
      ["agency", "1|Sở Tài chính|…"],
    ],
  ],
  [
    "a name that is no agency's, after the last: not of the table",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Tư pháp|…"],
      ["out", "|Trần Văn B"],
    ],
  ],
  [
    "a second line after the last",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["agency", "3|Sở Nông nghiệp|…"],
      ["continuation", "|và Môi trường"],
    ],
  ],
  [
    "figures without a name, below the last: a sum where there are two of them",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["total", "||20|10"],
    ],
  ],
  [
    "figures without a name, apart from the last",
    [
      ["agency", "1|Sở Văn hóa|…"],
      ["agency", "2|Sở Y tế|…"],
      ["out", ""],
      ["out", "||20|10"],
    ],
  ],
])("in a table that numbers its agencies, %s", (_, rows) => {
  expectRoles(NUMBERED, rows);
});

test.each<[string, Rows]>([
  [
    "after the total rows with half of the figures go on",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế|…"],
      ["subtotal", "Tổng cộng|20|10|2|8"],
      ["agency", "Sở Tư pháp|2|1"],
      ["out", ""],
      ["out", "Số đơn vị|2"],
    ],
  ],
  [
    "after the total rows with fewer do not",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế|…"],
      ["total", "Tổng cộng|20|10|2|8"],
      ["out", "Sở Tư pháp|2"],
    ],
  ],
  [
    "agencies that have not reported are of it to its end",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế"],
      ["agency", "Sở Tư pháp|…"],
      ["agency", "Sở Xây dựng"],
      ["out", "Trần Văn B"],
    ],
  ],
  [
    "an agency apart that has not reported is not",
    [
      ["agency", "Sở Nội vụ|…"],
      ["agency", "Sở Y tế|…"],
      ["out", ""],
      ["out", "Sở Xây dựng"],
    ],
  ],
  [
    "bullets number its agencies",
    [
      ["agency", "- Sở Nội vụ|…"],
      ["agency", "- Sở Y tế|…"],
      ["agency", "- Sở Tư pháp|…"],
    ],
  ],
  [
    "a name over two rows",
    [
      ["continuation", "Ban Quản lý các"],
      ["agency", "Khu công nghiệp|…"],
      ["agency", "Sở Y tế|…"],
    ],
  ],
])("in a table that does not, %s", (_, rows) => {
  expectRoles(UNNUMBERED, rows);
});
