import type { Report } from "../../../src/core/checks/report";
import { PASSAGES } from "../../../src/core/dispatch/passage";
import { passages } from "../../../src/core/dispatch/passages";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { Settings } from "../../../src/core/settings/settings";
import { rosterById } from "../../../src/core/roster/rosters";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../../fixtures/bac-kan-2021";
import { checkRows, checkSheet, FINE, HEADER, said, withRow } from "../../support/checked";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf, type Row } from "../appendix/reports";
import { told } from "./told";

const of = (rows: readonly Row[], settings: Partial<Settings> = {}): Report =>
  reportOf(rows, { ...defaultSettings(), ...settings });
const atLeast = { target: { percent: "20", comparator: ">=" } } as const;
const HIGH: Row = ["Sở Y tế", 10, 5, null, 5];
const HIGH_TOO: Row = ["Sở Nội vụ", 20, 10, null, 10];
const LOW: Row = ["Sở Tài chính", 10, 1, null, 9];
const LOW_TOO: Row = ["Sở Văn hóa, Thể thao và Du lịch", 20, 2, null, 18];
const MISSING = { name: "Sở Xây dựng", aliases: [] };
const EDGE: Row = ["Ban Dân tộc", 5, 1, null, 4];

test("the passages of dispatch 8900/UBND-NCPC", () => {
  expect(told(reportOf(BAC_KAN, BAC_KAN_SETTINGS))).toEqual({
    standing:
      "Trong tổng số 18 cơ quan, đơn vị, có 12 cơ quan, đơn vị đạt chỉ tiêu (trên 20%); 06 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống).",
    overall:
      "Tổng số TTHC đã rà soát là 569, trong đó: phân cấp ngay 136; phân cấp kèm theo các điều kiện 20; số TTHC không đề nghị phân cấp 413; tỷ lệ chung là 156/569, đạt 27,4%.",
    short:
      "Có 06 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) gồm: Sở Văn hóa, Thể thao và Du lịch (20,0%); Sở Tài nguyên và Môi trường (2,6%); Sở Tài chính (0,0%); Sở Giao thông vận tải (0,0%); Ban Dân tộc (0,0%); Thanh tra tỉnh (0,0%).",
    boundary: "Sở Văn hóa, Thể thao và Du lịch có tỷ lệ đúng bằng 20%, chưa đạt chỉ tiêu (trên 20%).",
    best: "Cơ quan, đơn vị có tỷ lệ cao nhất (69,0%) là Sở Khoa học và Công nghệ.",
    last: "Có 04 cơ quan, đơn vị cùng có tỷ lệ thấp nhất (0,0%) gồm: Sở Tài chính, Sở Giao thông vận tải, Ban Dân tộc và Thanh tra tỉnh.",
    request:
      "UBND tỉnh yêu cầu 06 cơ quan, đơn vị chưa đạt chỉ tiêu (Sở Văn hóa, Thể thao và Du lịch; Sở Tài nguyên và Môi trường; Sở Tài chính; Sở Giao thông vận tải; Ban Dân tộc; Thanh tra tỉnh) khẩn trương rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính, bảo đảm đạt chỉ tiêu (trên 20%); trước ngày …… tháng …… năm …… báo cáo kết quả về …… để tổng hợp.",
    remind: [
      "- Sở Văn hóa, Thể thao và Du lịch (để thực hiện);",
      "- Sở Tài nguyên và Môi trường (để thực hiện);",
      "- Sở Tài chính (để thực hiện);",
      "- Sở Giao thông vận tải (để thực hiện);",
      "- Ban Dân tộc (để thực hiện);",
      "- Thanh tra tỉnh (để thực hiện);",
    ].join("\n"),
    "appendix-reference": "(Chi tiết tại Phụ lục kèm theo).",
  });
});

describe("who reaches the target", () => {
  test("all", () => {
    expect(told(of([HIGH, HIGH_TOO]))).toMatchObject({
      standing: "Tất cả 02 cơ quan, đơn vị đều đạt chỉ tiêu (trên 20%).",
      short: "Không có cơ quan, đơn vị nào chưa đạt chỉ tiêu (trên 20%).",
      request: "Đề nghị các cơ quan, đơn vị tiếp tục phát huy kết quả đã đạt được.",
    });
  });

  test("all but one", () => {
    expect(told(of([HIGH, HIGH_TOO, LOW]))).toMatchObject({
      standing:
        "Trong tổng số 03 cơ quan, đơn vị, có 02 cơ quan, đơn vị đạt chỉ tiêu (trên 20%); 01 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống).",
      short: "Có 01 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) là Sở Tài chính (10,0%).",
      request:
        "Đề nghị Sở Tài chính khẩn trương rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính, bảo đảm đạt chỉ tiêu (trên 20%); trước ngày …… tháng …… năm …… báo cáo kết quả về …… để tổng hợp.",
      remind: "- Sở Tài chính (để thực hiện);",
    });
  });

  test("none", () => {
    const words = told(of([LOW, LOW_TOO], atLeast));
    expect(words.standing).toBe("Tất cả 02 cơ quan, đơn vị đều chưa đạt chỉ tiêu (từ 20% trở lên).");
    expect(words.short).toBe(
      "Có 02 cơ quan, đơn vị chưa đạt chỉ tiêu (dưới 20%) gồm: Sở Tài chính (10,0%); Sở Văn hóa, Thể thao và Du lịch (10,0%).",
    );
  });

  test("an only agency is named", () => {
    expect(told(of([HIGH])).standing).toBe("Sở Y tế đạt chỉ tiêu (trên 20%).");
    expect(told(of([LOW])).standing).toBe("Sở Tài chính chưa đạt chỉ tiêu (trên 20%).");
  });

  test("none of those with a rate, beside some without", () => {
    const words = told(of([LOW, ["Sở Xây dựng", 0, 0, null, 0], ["Thanh tra tỉnh", null, null, null, null]]));
    expect(words.standing).toBe(
      "Trong tổng số 03 cơ quan, đơn vị, không có cơ quan, đơn vị nào đạt chỉ tiêu (trên 20%); 01 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống); 01 cơ quan, đơn vị không tính tỷ lệ do tổng số bằng 0; 01 cơ quan, đơn vị chưa có số liệu.",
    );
    expect(words["zero-total"]).toBe("Không tính tỷ lệ đối với Sở Xây dựng do tổng số bằng 0.");
    expect(words["no-figures"]).toBe("Có 01 cơ quan, đơn vị chưa có số liệu là Thanh tra tỉnh.");
    expect(words["request-figures"]).toBe(
      "Đề nghị Thanh tra tỉnh khẩn trương gửi số liệu về …… trước ngày …… tháng …… năm …… để tổng hợp.",
    );
    expect(words.remind).toBe("- Sở Tài chính (để thực hiện);\n- Thanh tra tỉnh (để thực hiện);");
  });

  test("agencies that are not there or have no figures: what is said of all is said of those that are", () => {
    const roster = {
      id: "own-1",
      name: "",
      validFrom: null,
      validTo: null,
      agencies: [...FINE.map(([, name]) => name as string), "Ban Dân tộc"].map((name) => ({ name, aliases: [] })),
    };
    const words = told(checkRows(FINE, { roster }));
    expect(words).toMatchObject({
      standing: "Tất cả 04 cơ quan, đơn vị có tên trong bảng tổng hợp đều đạt chỉ tiêu (trên 20%).",
      short: "Trong số các cơ quan, đơn vị có số liệu, không có cơ quan, đơn vị nào chưa đạt chỉ tiêu (trên 20%).",
      missing:
        "Có 01 cơ quan, đơn vị thuộc danh sách cơ quan phải báo cáo nhưng chưa có tên trong bảng tổng hợp là Ban Dân tộc.",
    });
    expect(words.request).toBeUndefined();
    const withoutFigures = told(of([HIGH, HIGH_TOO, ["Thanh tra tỉnh", null, null, null, null]]));
    expect(withoutFigures.short).toBe(words.short);
    expect(withoutFigures.request).toBeUndefined();
  });

  test("nobody has a rate: no rates are told", () => {
    const words = told(of([["Sở Xây dựng", 0, 0, null, 0]]));
    expect(Object.keys(words)).toEqual(["standing", "zero-total", "appendix-reference"]);
  });
});

describe("on the edge", () => {
  test("the same agency falls short of >, and reaches >=", () => {
    expect(told(of([HIGH, EDGE]))).toMatchObject({
      short: "Có 01 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) là Ban Dân tộc (20,0%).",
      boundary: "Ban Dân tộc có tỷ lệ đúng bằng 20%, chưa đạt chỉ tiêu (trên 20%).",
    });
    expect(told(of([HIGH, EDGE], atLeast))).toMatchObject({
      short: "Không có cơ quan, đơn vị nào chưa đạt chỉ tiêu (từ 20% trở lên).",
      boundary: "Ban Dân tộc có tỷ lệ đúng bằng 20%, đạt chỉ tiêu (từ 20% trở lên).",
    });
  });

  test("a rate that only rounding makes the target", () => {
    const words = told(of([HIGH, ["Sở A", 1000, 200, null, 800], ["Sở B", 2501, 500, null, 2001]], atLeast));
    expect(words["rounded-up"]).toBe(
      "Sở B có tỷ lệ làm tròn là 20,0% nhưng chưa làm tròn thì thấp hơn 20%, chưa đạt chỉ tiêu (từ 20% trở lên).",
    );
    expect(words.boundary).toBe("Sở A có tỷ lệ đúng bằng 20%, đạt chỉ tiêu (từ 20% trở lên).");
    expect(told(of([HIGH, ["Sở B", 2499, 500, null, 1999]]))["rounded-down"]).toBe(
      "Sở B có tỷ lệ làm tròn là 20,0% nhưng chưa làm tròn thì cao hơn 20%, đạt chỉ tiêu (trên 20%).",
    );
  });
});

describe("the best and the last", () => {
  test("ties are all named, with semicolons where a name holds commas", () => {
    expect(told(of([HIGH, HIGH_TOO, LOW, LOW_TOO]))).toMatchObject({
      best: "Có 02 cơ quan, đơn vị cùng có tỷ lệ cao nhất (50,0%) gồm: Sở Y tế và Sở Nội vụ.",
      last: "Có 02 cơ quan, đơn vị cùng có tỷ lệ thấp nhất (10,0%) gồm: Sở Tài chính; Sở Văn hóa, Thể thao và Du lịch.",
    });
  });

  test("rates that print alike are no tie", () => {
    const words = told(of([HIGH, ["Sở Xây dựng", 10001, 5001, null, 5000]]));
    expect(words.best).toBe("Cơ quan, đơn vị có tỷ lệ cao nhất (50,0%) là Sở Xây dựng.");
    expect(words.last).toBe("Cơ quan, đơn vị có tỷ lệ thấp nhất (50,0%) là Sở Y tế.");
  });

  test("all alike are neither; one alone is neither", () => {
    const words = told(of([HIGH, HIGH_TOO]));
    expect(words.best).toBe("Tất cả 02 cơ quan, đơn vị được tính tỷ lệ có tỷ lệ bằng nhau (50,0%).");
    expect(words.last).toBeUndefined();
    expect(told(of([HIGH])).best).toBeUndefined();
  });
});

describe("what is not certain", () => {
  const disputed = checkRows(withRow([50, 10, 5, 5, 30]));
  const name = "Sở Xây dựng";

  test("is named as such, and nothing is said that hangs on it", () => {
    expect(told(disputed)).toMatchObject({
      standing:
        "Trong tổng số 05 cơ quan, đơn vị, có 04 cơ quan, đơn vị đạt chỉ tiêu (trên 20%); không có cơ quan, đơn vị nào chưa đạt chỉ tiêu (từ 20% trở xuống); 01 cơ quan, đơn vị chưa xét do số liệu đang được kiểm tra lại.",
      overall: `[uncertain-figures: ${name}]`,
      short: `[uncertain-figures: ${name}]`,
      best: `[uncertain-figures: ${name}]`,
      last: `[uncertain-figures: ${name}]`,
      uncertain: `Chưa xét kết quả đối với ${name} do số liệu đang được kiểm tra lại.`,
    });
  });

  test("a wrong rate on the sheet is an error that leaves its row open", () => {
    expect(told(checkRows(withRow([50, 10, 5, 35, 31]))).overall).toBe(`[uncertain-figures: ${name}]`);
  });

  test("an unreadable count too", () => {
    expect(told(checkRows(withRow([50, "mười", 5, 35, 30]))).uncertain).toContain(name);
  });

  test("rates that are only missing leave counts as they are", () => {
    const report = checkRows(FINE.map((row) => row.slice(0, 6)));
    expect(told(report).standing).toBe("Tất cả 04 cơ quan, đơn vị đều đạt chỉ tiêu (trên 20%).");
  });

  test("a total and parts that disagree leave the row open, on whichever side both readings are", () => {
    expect(told(of([HIGH, ["Sở Xây dựng", 100, 5, null, 90]])).uncertain).toContain("Sở Xây dựng");
  });

  test("a rate column of fractions leaves counts as they are", () => {
    const report = checkRows(FINE.map((row) => [...row.slice(0, 6), Number(row[6]) / 100]));
    expect(report.findings.map(({ code }) => code)).toContain("percent-scale");
    expect(told(report).standing).toBe("Tất cả 04 cơ quan, đơn vị đều đạt chỉ tiêu (trên 20%).");
  });

  test("a wrong dispatch number above the table, and an odd name in it, leave its figures as they are", () => {
    const report = checkSheet(BAC_KAN_SHEET, {
      merges: BAC_KAN_MERGES,
      roster: rosterById("bac-kan-2021")!,
      settings: { dispatch: { number: "8900" } },
    });
    expect(said(report)).toEqual(["dispatch-number-mismatch A2", "name-variant B21"]);
    const passagesOf = told(report);
    expect(passagesOf.overall).toContain("tỷ lệ chung là 156/569, đạt 27,4%.");
    expect([passagesOf.missing, passagesOf.uncertain]).toEqual([undefined, undefined]);
  });

  test("a wrong total row withholds the sums alone", () => {
    const words = told(checkRows([...FINE, ["", "Tổng cộng", 160, 46, 0, 113, 28.9]]));
    expect(words.overall).toBe("[totals-in-doubt]");
    expect(words.standing).toBe("Tất cả 04 cơ quan, đơn vị đều đạt chỉ tiêu (trên 20%).");
  });

  test("an agency that stands twice: nothing is told that hangs on which row is its own, or on how many there are", () => {
    const report = checkRows([...FINE, [5, "Sở Y tế", 33, 7, 0, 26, 21.2], [6, "Sở Tài chính", 19, 0, 0, 19, 0]]);
    const why = "[repeated-agencies: Sở Y tế]";
    expect(told(report)).toEqual({
      standing: why,
      overall: why,
      short: why,
      best: why,
      last: why,
      uncertain: "Chưa xét kết quả đối với Sở Y tế do số liệu đang được kiểm tra lại.",
      request: why,
      remind: why,
      "appendix-reference": "(Chi tiết tại Phụ lục kèm theo).",
    });
  });

  test("the same name in two sections is withheld too, though each row is right in itself", () => {
    const agencies = ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"].map((name) => ({ name, aliases: [] }));
    const rows = [
      ["I", "Đợt một", "", "", "", "", ""],
      [1, "Sở Y tế", 10, 1, 0, 9, 10],
      [2, "Sở Nội vụ", 10, 5, 0, 5, 50],
      ["II", "Đợt hai", "", "", "", "", ""],
      [1, "Sở Y tế", 20, 10, 0, 10, 50],
      [2, "Sở Tư pháp", 20, 10, 0, 10, 50],
    ];
    const report = checkRows(rows, { roster: { id: "own-1", name: "", validFrom: null, validTo: null, agencies } });
    expect(said(report)).toEqual(["duplicate-agency B6"]);
    const words = Object.entries(told(report)).filter(([, text]) => !text.startsWith("["));
    expect(words).toEqual([["appendix-reference", "(Chi tiết tại Phụ lục kèm theo)."]]);
    // Whoever is not there is not there, however often others are.
    const more = { id: "own-1", name: "", validFrom: null, validTo: null, agencies: [...agencies, MISSING] };
    expect(told(checkRows(rows, { roster: more })).missing).toContain(MISSING.name);
  });
});

describe("what hangs together", () => {
  test("counts that are not whole are read by nobody, whatever was said of them", () => {
    expect(told(of([HIGH, ["Sở Xây dựng", 10.5, 2, null, 8]])).uncertain).toContain("Sở Xây dựng");
  });

  test("a wrong total above the agencies withholds the sums as one below does", () => {
    const words = told(checkRows([["", "Tổng cộng", 160, 46, 0, 113, 28.9], ...FINE]));
    expect(words.overall).toBe("[totals-in-doubt]");
    expect(words.standing).toBe("Tất cả 04 cơ quan, đơn vị đều đạt chỉ tiêu (trên 20%).");
  });

  test("one rate written as a fraction leaves its row's counts as they are", () => {
    const rows = FINE.map((row, i) => (i === 0 ? [...row.slice(0, 6), 0.222] : row));
    const report = checkRows(rows);
    expect(said(report, ["error"])).toEqual(["percent-scale G2"]);
    expect(told(report).standing).toBe("Tất cả 04 cơ quan, đơn vị đều đạt chỉ tiêu (trên 20%).");
  });

  test("a column that the sheet does not have is not among the parts", () => {
    const rows = [HEADER, ...FINE].map((row) => row.filter((_, column) => column !== 4));
    expect(told(checkSheet(rows)).overall).toBe(
      "Tổng số TTHC đã rà soát là 159, trong đó: phân cấp ngay 46; số TTHC không đề nghị phân cấp 113; tỷ lệ chung là 46/159, đạt 28,9%.",
    );
  });

  test("the dispatch's appendix is the one that settings number", () => {
    const settings = defaultSettings();
    const report = of([HIGH], { appendix: { ...settings.appendix, ordinal: 3 } });
    expect(told(report)["appendix-reference"]).toBe("(Chi tiết tại Phụ lục III kèm theo).");
  });

  test("two without a rate are counted and named", () => {
    const none = (name: string): Row => [name, 0, 0, null, 0];
    expect(told(of([HIGH, none("Sở Xây dựng"), none("Sở Tư pháp")]))["zero-total"]).toBe(
      "Không tính tỷ lệ đối với 02 cơ quan, đơn vị do tổng số bằng 0, gồm: Sở Xây dựng và Sở Tư pháp.",
    );
  });
});

test("several appendices are named by their numerals", () => {
  const report = of([HIGH]);
  const reference = (ordinals: number[]) => told(report, ordinals)["appendix-reference"];
  expect([reference([0]), reference([2]), reference([1, 2])]).toEqual([
    "(Chi tiết tại Phụ lục kèm theo).",
    "(Chi tiết tại Phụ lục II kèm theo).",
    "(Chi tiết tại các Phụ lục I, II kèm theo).",
  ]);
});

test.each(["=1+1", "+84", "-Sở", "@Sở"])("a name that begins like a formula stays as it is: %s", (name) => {
  expect(told(of([HIGH, [name, 10, 1, null, 9]])).short).toContain(`là ${name} (10,0%).`);
});

test("too many names for a sentence: so many are named, and the rest counted", () => {
  const many = Array.from({ length: 120 }, (_, i): Row => [`Xã số ${i + 1}`, 10, 1, null, 9]);
  const { short } = told(of([HIGH, ...many]));
  expect(short).toContain("Có 120 cơ quan, đơn vị chưa đạt chỉ tiêu");
  expect(short).toContain("gồm: Xã số 1 (10,0%); Xã số 2 (10,0%); ");
  expect(short).toMatch(/Xã số 60 \(10,0%\) và 60 cơ quan, đơn vị khác\.$/);
});

test("a column's name that begins with an abbreviation keeps its capitals within a sentence", () => {
  const report = of([HIGH, LOW]);
  const { programme } = report.table;
  const fields = programme.fields.map((field) =>
    field.id === "immediate" ? { ...field, label: "TTHC phân cấp ngay" } : field,
  );
  const table = { ...report.table, programme: { ...programme, fields } };
  expect(told({ ...report, table }).overall).toContain("trong đó: TTHC phân cấp ngay 6;");
});

test("passages come in one order", () => {
  const ids = passages(reportOf(BAC_KAN), defaultSettings()).map(({ id }) => id);
  expect(ids).toEqual(PASSAGES.filter((id) => ids.includes(id)));
});
