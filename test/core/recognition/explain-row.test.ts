import { explainRow } from "../../../src/core/recognition/explain-row";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheetOf, type SheetOptions } from "../../support/sheet";

/** "agency: numbered, agency-name, figures" for each row of the body. */
function explained(text: string, options: SheetOptions = {}): string[] {
  const snapshot = sheetOf(text, options);
  const result = recognise(snapshot);
  if (!result.ok) throw new Error(result.error.reason);
  const table = result.value[0]!;
  const lines: string[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row += 1) {
    const { role, reasons } = explainRow(snapshot, table, row)!;
    lines.push(`${role}: ${reasons.map(({ code }) => code).join(", ")}`);
  }
  return lines;
}

const HEADER = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";

test("every row of a table can say what it was taken for, and why", () => {
  expect(
    explained(
      `${HEADER}
(1)|(2)|(3)|(4)|(5)|(6)
|Tổng cộng|46|14|1|31
I|Các sở, ban, ngành|30|10|1|19
1|Sở Lao động - Thương binh|10|5|1|4
|và Xã hội
-|- Chi cục Bảo trợ|4|4||
2|Sở Tư pháp|20|5||15

${HEADER}
(1)|(2)|(3)|(4)|(5)|(6)
II|UBND các huyện
1|Bắc Hà|8|||8
2|Huyện Na Rì|8|4||4
|Tỷ lệ|100
|Cộng II|16|4||12`,
      { hiddenRows: [13] },
    ),
  ).toEqual([
    "total: sum-words, sums-rows",
    "section: section-numeral, section-words, heads-agencies, sums-rows",
    "agency: numbered, agency-name, figures",
    "continuation: name-goes-on, no-figures",
    "detail: part-mark, figures",
    "agency: numbered, agency-name, figures",
    "blank: nothing",
    "header: repeats-header",
    "header: column-numbers",
    "section: section-numeral, section-words, heads-agencies, no-figures",
    "agency: numbered, figures",
    "agency: numbered, agency-name, figures, hidden",
    "summary: summary-words",
    "subtotal: sum-words, sums-rows",
  ]);
});

test("a total under a name of its own is known by its figures, and says which rows it sums", () => {
  const text = `${HEADER}\n|Tỉnh Bắc Kạn|38|18|3|17\n1|Sở A|10|5|1|4\n2|Sở B|20|5|2|13\n3|Sở C|8|8|0|0`;
  expect(explained(text)[0]).toBe("total: figures-are-sums, sums-rows");
  const snapshot = sheetOf(text);
  const result = recognise(snapshot);
  expect(result.ok && explainRow(snapshot, result.value[0]!, 1)!.reasons[1]).toEqual({
    code: "sums-rows",
    params: { agencies: 3, from: 3, to: 5, holds: 4, figures: 4 },
  });
});

test("rows outside the body are not the table's", () => {
  const snapshot = sheetOf(`${HEADER}\n1|Sở A|10|5|1|4\n2|Sở B|20|5|2|13`);
  const result = recognise(snapshot);
  expect(result.ok && [0, 3].map((row) => explainRow(snapshot, result.value[0]!, row))).toEqual([null, null]);
});
