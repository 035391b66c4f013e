import { planFlags } from "../../../src/core/standing/flagging";
import { rankOrder } from "../../../src/core/standing/compute";
import { planOrder } from "../../../src/core/standing/row-order";
import { textIn } from "../../../src/core/text/packed";
import { checkRows, checkSheet, FINE } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

const TARGET = { percent: "20", comparator: ">" } as const;

describe("all that sorting needs of a table", () => {
  const report = checkRows([
    [1, "Sở Nội vụ", 27, 6, 0, 21, 22.2],
    [2, "Sở Công Thương", 67, "20", 0, 47, 29.9],
    [3, "Sở Y tế", 33, 7, "", 26, 21.2],
  ]);
  const order = planOrder(report.table, rankOrder(report));

  test("rows, columns and the area merged cells may not begin above", () => {
    expect(order).toMatchObject({
      sheetName: "Sheet1",
      sequence: 0,
      agency: 1,
      attached: [],
      area: { top: 0, left: 0, bottom: 3, right: 6 },
    });
    expect(Array.from(order.rows)).toEqual([1, 2, 3]);
    expect(Array.from(order.from)).toEqual([1, 0, 2]);
  });

  test("names and number cells, as they must still be", () => {
    expect([0, 1, 2].map((at) => textIn(order.names, at))).toEqual(["Sở Nội vụ", "Sở Công Thương", "Sở Y tế"]);
    expect(order.counts.map(({ column }) => column)).toEqual([2, 3, 4, 5]);
    expect(order.counts.map(({ values }) => Array.from(values))).toEqual([
      [27, 67, 33],
      [6, NaN, 7],
      [0, 0, NaN],
      [21, 47, 26],
    ]);
  });

  test("rows that belong to the agency above them", () => {
    const kinds = ["continuation", "detail", "header", "summary"] as const;
    const otherRows = kinds.map((kind, at) => ({ kind, row: 10 + at }));
    expect(planOrder({ ...report.table, otherRows }, rankOrder(report)).attached).toEqual([10, 11]);
  });

  test("the column of numbers is the programme's own, wherever it declares it", () => {
    const { programme } = report.table;
    const fields = [...programme.fields].reverse();
    const planned = (others: typeof fields) =>
      planOrder({ ...report.table, programme: { ...programme, fields: others } }, rankOrder(report)).sequence;
    expect(planned(fields)).toBe(0);
    expect(planned(fields.filter(({ kind }) => kind !== "sequence"))).toBeNull();
  });

  test("a sheet without numbers has no column of them", () => {
    const header = [
      "Tên đơn vị",
      "Tổng số TTHC đã rà soát",
      "Phân cấp ngay",
      "Phân cấp kèm theo các điều kiện",
      "Số TTHC không đề nghị phân cấp",
      "Tỷ lệ % đạt được",
    ];
    const bare = checkSheet([header, ...FINE.map((row) => row.slice(1))]);
    expect(planOrder(bare.table, rankOrder(bare))).toMatchObject({ sequence: null, agency: 0 });
  });
});

describe("all that marking needs of a table", () => {
  const { table } = checkRows(FINE);
  const flags = (rows: readonly (readonly TestCell[])[]) => planFlags(checkRows(rows).table, TARGET);
  const short = [5, "Sở Xây dựng", 10, 1, 0, 9, 10] as const;
  const boundary = [5, "Sở Xây dựng", 10, 2, 0, 8, 20] as const;

  test("columns by what they mean", () => {
    const plan = flags([...FINE, short]);
    expect(plan).toMatchObject({
      sheetName: "Sheet1",
      target: TARGET,
      agency: 1,
      rate: 6,
      whole: 2,
      parts: [3, 4],
      addends: [3, 4, 5],
      count: 1,
    });
    expect(Array.from(plan.rows)).toEqual([1, 2, 3, 4, 5]);
  });

  test("the parts of the rate's whole, not of another sum of the programme", () => {
    const other = { whole: "notProposed", parts: ["immediate", "conditional"] };
    const programme = { ...table.programme, identities: [other, ...table.programme.identities] };
    expect(planFlags({ ...table, programme }, TARGET).addends).toEqual([3, 4, 5]);
  });

  test("those under the target and those on it are counted, each once", () => {
    expect(flags(FINE).count).toBe(0);
    expect(flags([...FINE, boundary]).count).toBe(1);
    expect(flags([...FINE, boundary, [6, "Sở Tài chính", 10, 1, 0, 9, 10]]).count).toBe(2);
  });

  test("blanks and marks for zero are counts, text is none yet", () => {
    expect(flags([...FINE, [5, "Sở Xây dựng", 10, 1, "", 9, 10]]).count).toBe(1);
    expect(flags([...FINE, [5, "Sở Xây dựng", 10, 1, "-", 9, 10]]).count).toBe(1);
    expect(flags([...FINE, [5, "Sở Xây dựng", 10, "1*", 0, 9, 10]]).count).toBe(0);
  });

  test("what a sheet has no column for is not there", () => {
    const header = ["TT", "Tên đơn vị", "Tổng số TTHC đã rà soát", "Phân cấp ngay", "Số TTHC không đề nghị phân cấp"];
    const rows = FINE.slice(0, 2).map(([stt, name, total, immediate]) => [stt!, name!, total!, immediate!, 2]);
    const plan = planFlags(checkSheet([header, ...rows]).table, TARGET);
    expect(plan).toMatchObject({ rate: null, parts: [3], addends: [] });
    const { total } = table.counts;
    expect(planFlags({ ...table, counts: { total: total! } }, TARGET).addends).toEqual([]);
  });
});
