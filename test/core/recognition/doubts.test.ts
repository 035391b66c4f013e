import { recognise } from "../../../src/core/recognition/recognise";
import type { RankingTable } from "../../../src/core/recognition/table";
import { columnName } from "../../../src/core/sheet/address";
import { sheetOf, type SheetOptions } from "../../support/sheet";

function tableOf(text: string, options: SheetOptions = {}, columnMap: Record<string, number> = {}): RankingTable {
  const result = recognise(sheetOf(text, options), { columnMap });
  if (!result.ok) throw new Error(result.error.reason);
  return result.value[0]!;
}

/** "immediate: C or H". */
function doubtOf({ doubt }: RankingTable): readonly string[] | null {
  if (!doubt) return null;
  return doubt.fields.map((field) => {
    const [one, other] = doubt.readings.map(({ columns }) => columnName(columns[field]!));
    return `${field}: ${one!} or ${other!}`;
  });
}

const GROUPS = { merges: ["A2:A3", "B2:B3", "C2:F2", "G2:J2"] };

/** Two groups of the same columns, of which each adds up. */
function grouped(one: string, other: string): string {
  return `PHÂN CẤP
STT|Đơn vị|${one}||||${other}|||
||Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị|Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị
1|Sở Nội vụ|10|5|1|4|12|6|1|5
2|Sở Y tế|20|5|2|13|21|6|2|13
3|Sở Xây dựng|8|8|0|0|9|8|1|0`;
}

describe("two readings that are about equally likely", () => {
  test("are both given where two groups of columns are headed alike", () => {
    const table = tableOf(grouped("Quý I", "Quý II"), GROUPS);
    expect(table.doubt?.why).toBe("same-headings");
    expect(doubtOf(table)).toEqual([
      "total: C or G",
      "immediate: D or H",
      "conditional: E or I",
      "notProposed: F or J",
    ]);
  });

  test("but a later year, the period before, or a comparison leaves no doubt", () => {
    expect(tableOf(grouped("Năm 2020", "Năm 2021"), GROUPS)).toMatchObject({ doubt: null, columns: { total: 6 } });
    expect(tableOf(grouped("Năm 2021", "Năm 2020"), GROUPS)).toMatchObject({ doubt: null, columns: { total: 2 } });
    expect(tableOf(grouped("Kỳ trước", "Kỳ này"), GROUPS)).toMatchObject({ doubt: null, columns: { total: 6 } });
  });

  test("are both given where two totals fit as little", () => {
    const table = tableOf(
      "STT|Đơn vị|Tổng số TTHC|Tổng số|Phân cấp ngay|Phân cấp có điều kiện\n1|Sở A|10|20|3|2\n2|Sở B|11|30|4|5\n3|Sở C|15|25|2|2",
    );
    expect(doubtOf(table)).toEqual(["total: C or D"]);
  });

  test("but sums that hold for one of them decide", () => {
    const header = "STT|Đơn vị|Tổng số TTHC|Tổng số|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp";
    const table = tableOf(`${header}\n1|Sở A|99|10|5|1|4\n2|Sở B|98|20|5|2|13\n3|Sở C|97|8|8|0|0`);
    expect(table).toMatchObject({ doubt: null, columns: { total: 3 } });
  });

  test("and columns that hold the same figures are the same reading", () => {
    const header = "STT|Đơn vị|Tổng số TTHC|Tổng số|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp";
    const table = tableOf(`${header}\n1|Sở A|10|10|5|1|4\n2|Sở B|20|20|5|2|13\n3|Sở C|8|8|8|0|0`);
    expect(table.doubt).toBeNull();
  });

  test("are both given where only the usual order tells two columns apart", () => {
    const text =
      "STT|Đơn vị|Tổng số TTHC|Phương án phân cấp||Không đề nghị\n1|Sở A|10|5|1|4\n2|Sở B|20|5|2|13\n3|Sở C|8|8|0|0";
    const table = tableOf(text, { merges: ["D1:E1"] });
    expect(table.doubt?.why).toBe("order-only");
    expect(doubtOf(table)).toEqual(["immediate: D or E", "conditional: E or D"]);
  });

  test("are settled by the clerk's word", () => {
    const map = { total: 6, immediate: 7, conditional: 8, notProposed: 9 };
    const table = tableOf(grouped("Quý I", "Quý II"), GROUPS, map);
    expect(table).toMatchObject({ doubt: null, columns: map });
  });
});

describe("a table is weighed", () => {
  test("by its columns, what it says it is about, its rows, its sums", () => {
    const table = tableOf(
      "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị|Tỷ lệ\n1|Sở A|10|5|1|4|60\n2|Sở B|20|5|2|13|35\n3|Khối C|8|8|0|1|100",
    );
    expect(table.evidence).toEqual([
      { code: "columns-found", params: { found: 7, fields: 7 } },
      { code: "header-topic", params: {} },
      { code: "agency-rows", params: { holds: 2, rows: 3 } },
      { code: "sums", params: { holds: 2, rows: 3 } },
      { code: "rates", params: { holds: 3, rows: 3 } },
    ]);
  });

  test("so that the table of agencies comes before the summary of their groups", () => {
    const header = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";
    const summary = `${header}\n1|Khối sở, ban, ngành|38|18|3|17\n2|Khối huyện|67|10|20|37`;
    const detail = `${header}\n1|Sở A|10|5|1|4\n2|Sở B|20|5|2|13\n3|Sở C|8|8|0|0`;
    const result = recognise(sheetOf(`${summary}\n\n\n${detail}`));
    expect(result.ok && result.value.map(({ header: { top } }) => top)).toEqual([5, 0]);
  });
});
