import { decentralisation } from "../../../src/core/programmes/decentralisation";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheetOf, type SheetOptions } from "../../support/sheet";

/** The columns read under a header, by a programme declared anew: "total 2, immediate 3"; or the fields missing. */
function columnsOf(header: string, figures = "10|5|1|4", options: SheetOptions = {}): string {
  const rows = ["Sở Nội vụ", "Sở Y tế"].map((name, index) => `${index + 1}|${name}|${figures}`).join("\n");
  const programmes = [{ ...decentralisation }];
  const result = recognise(sheetOf(`${header}\n${rows}`, options), { programmes });
  if (!result.ok) return `${result.error.reason} ${result.error.missing.join()}`.trim();
  return Object.entries(result.value[0]!.columns)
    .slice(2)
    .map(([field, column]) => `${field} ${column!}`)
    .join(", ");
}

const ALL = "total 2, immediate 3, conditional 4, notProposed 5";

describe("a total", () => {
  const under = (heading: string) => columnsOf(`STT|Đơn vị|${heading}|Phân cấp ngay|Có điều kiện|Không phân cấp`);

  test.each(["Tổng số TTHC niêm yết", "Tổng số đã rà soát", "Tổng số hết quý IV", "TONG SO DA RA SOAT TRONG KY"])(
    "is %s",
    (heading) => {
      expect(under(heading)).toBe(ALL);
    },
  );

  test.each(["Tổng số vốn", "Tổng số thu", "Tổng số xã", "Tổng số bãi", "Tổng số hồ sơ rà soát"])(
    "is not %s",
    (heading) => {
      expect(under(heading)).toBe("missing-columns total");
    },
  );

  test("is none under a group that counts something else, though it was reviewed", () => {
    const header = "STT|Đơn vị|Rà soát hồ sơ||Phân cấp ngay|Có điều kiện|Không phân cấp\n||Tổng số|Mới|||";
    expect(columnsOf(header, "10|2|5|1|4", { merges: ["C1:D1"] })).toBe("missing-columns total");
  });
});

describe("where nothing says what the table is about, a part", () => {
  test("is headed by known words alone", () => {
    expect(columnsOf("STT|Đơn vị|Tổng số TTHC|Ngay|Kèm điều kiện|Không đề nghị")).toBe(ALL);
    expect(columnsOf("STT|Đơn vị|Tổng số TTHC|Ngay|Kèm điều kiện|Còn lại", "11|5|1|4")).toBe(ALL);
    expect(columnsOf("STT|Đơn vị|Tổng số TTHC|Ngay|Kèm điều kiện nhân lực|Không đề nghị")).toBe(
      "total 2, immediate 3, notProposed 5",
    );
  });
});
