import { checkSnapshot, checkSheet, checkRows, FINE, HEADER, only, said, settingsWith } from "../../../support/checked";
import { finding } from "../../../../src/core/checks/finding";
import { checkTable } from "../../../../src/core/checks/check";
import { recognise } from "../../../../src/core/recognition/recognise";
import { sheet } from "../../../support/sheet";

const ALL = ["error", "warning", "info"] as const;
const MORE = FINE.map(([stt, name, total, immediate, conditional, rest]) => [
  stt!,
  name!,
  Number(total) + 2,
  immediate!,
  conditional!,
  Number(rest) + 2,
]);

it("doubts a sheet of the very same figures, and compares nothing", () => {
  const report = checkRows(FINE, { previous: sheet([HEADER, ...FINE]) });
  expect(said(report, ALL)).toEqual(["previous-period"]);
  expect(only(report, "previous-period")).toEqual(
    finding("previous-period", [], { params: { file: null, sheet: "Sheet1", kind: "same-figures" } }),
  );
  expect(report.comparison!.totals).toEqual({});
});

it("does not doubt one figure of difference", () => {
  const rows = [[1, "Sở Nội vụ", 28, 7, 0, 21, 25], ...FINE.slice(1)];
  expect(said(checkRows(rows, { previous: sheet([HEADER, ...FINE]) }), ALL)).toEqual([]);
});

it("doubts a table of another programme", () => {
  const previous = sheet([HEADER, ...FINE]);
  const now = sheet([HEADER, ...MORE]);
  const tableOf = (snapshot: typeof now) => {
    const found = recognise(snapshot);
    if (!found.ok) throw new Error("no table");
    return found.value[0]!;
  };
  const table = tableOf(previous);
  const other = { ...table, programme: { ...table.programme, id: "simplification" } };
  const { findings } = checkTable(now, tableOf(now), settingsWith(), null, {
    file: "a.xlsx",
    snapshot: previous,
    table: other,
  });
  expect(findings.filter(({ code }) => code === "previous-period").map(({ cells, params }) => [cells, params])).toEqual(
    [[[], { kind: "other-programme", programme: "simplification", file: "a.xlsx", sheet: "Sheet1" }]],
  );
});

it("doubts a table of other agencies once, and names none of them as new or gone", () => {
  const others = ["Huyện Ba Bể", "Huyện Na Rì", "Huyện Chợ Mới", "Huyện Pác Nặm"];
  const previous = sheet([HEADER, ...FINE.map((row, at) => [row[0]!, others[at]!, ...row.slice(2)])]);
  const report = checkRows(FINE, { previous });
  expect(said(report, ALL)).toEqual(["previous-period"]);
  expect(only(report, "previous-period").params).toEqual({
    file: null,
    sheet: "Sheet1",
    kind: "other-agencies",
    shared: 0,
    all: 4,
  });
});

it("doubts a later date", () => {
  const titled = (title: string, rows: typeof FINE) => sheet([[title], HEADER, ...rows]);
  const check = (now: string, then: string) =>
    checkSnapshot(titled(now, MORE), { previous: titled(then, FINE) })
      .findings.filter(({ code }) => code === "previous-period")
      .map(({ cells, params }) => [cells, params["kind"], params["before"], params["now"]]);
  expect(check("Quý III năm 2021", "Quý IV năm 2021")).toEqual([[[], "later-period", "2021-12-31", "2021-09-30"]]);
  expect(check("(Tính đến ngày 15/10/2021)", "(Tính đến ngày 23/11/2021)")).toHaveLength(1);
  expect(check("Quý IV năm 2021", "Quý III năm 2021")).toEqual([]);
  expect(check("Năm 2021", "Quý IV năm 2021")).toEqual([]);
  expect(check("KẾT QUẢ RÀ SOÁT", "Quý IV năm 2021")).toEqual([]);
});

it("says once that most counts so far fell: the periods may be the wrong way round", () => {
  const report = checkRows(FINE, { previous: sheet([HEADER, ...MORE]) });
  expect(said(report, ALL)).toEqual(["previous-period"]);
  expect(only(report, "previous-period")).toEqual(
    finding("previous-period", [], {
      field: "total",
      params: { file: null, sheet: "Sheet1", kind: "most-fell", fell: 4, compared: 4 },
    }),
  );
});

it("tells of another target that last period's sheet states", () => {
  const check = (line: string) =>
    checkSheet([HEADER, ...MORE], { previous: sheet([[line], HEADER, ...FINE]) })
      .findings.filter(({ code }) => code === "previous-period")
      .map(({ severity, cells, params }) => [severity, cells, params["kind"], params["comparator"], params["percent"]]);
  expect(check("Chỉ tiêu: ít nhất 30%")).toEqual([["info", [], "other-target", ">=", "30"]]);
  expect(check("Chỉ tiêu: từ 20,0% trở lên")).toEqual([["info", [], "other-target", ">=", "20"]]);
  expect(check("Vượt chỉ tiêu (trên 20%)")).toEqual([]);
  expect(check("Tăng trên 30% so với năm trước")).toEqual([]);
});
