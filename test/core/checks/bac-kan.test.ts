import type { Report } from "../../../src/core/checks/report";
import { planRates } from "../../../src/core/corrections/rates";
import { decimalText } from "../../../src/core/numbers/decimal";
import { percentOf } from "../../../src/core/numbers/ratio";
import { rosterById } from "../../../src/core/roster/rosters";
import { PLACE } from "../../../src/core/standing/standing";
import { BAC_KAN_MERGES, BAC_KAN_ROWS, BAC_KAN_SHEET } from "../../fixtures/bac-kan-2021";
import { checkSheet, nameOf, said, type CheckOptions } from "../../support/checked";

const options = {
  merges: BAC_KAN_MERGES,
  settings: { dispatch: { number: "8900", symbol: "UBND-NCPC", date: "2021-11-23" } },
  roster: rosterById("bac-kan-2021")!,
} satisfies CheckOptions;
// Within each test, not while they load: what is wrong then fails a test.
const check = () => checkSheet(BAC_KAN_SHEET, options);
const namesOf = ({ table }: Report, rows: readonly number[]) => rows.map((row) => table.agencies.at(row));

it("finds the capital, the dispatch's number and the blanks, and nothing else", () => {
  const report = check();
  expect(said(report)).toEqual(["dispatch-number-mismatch A2", "name-variant B21"]);
  const blanks = report.findings.filter(({ severity }) => severity === "info").map(nameOf);
  const rows = BAC_KAN_ROWS.flatMap(([, , , , conditional], at) =>
    conditional === "" ? [at < 13 ? at + 6 : at + 7] : [],
  );
  expect(blanks).toEqual(rows.map((row) => `blank-count E${row}`));
  expect(blanks).toHaveLength(16);
});

it("adds up to 569, 136, 20 and 413, and to 27.4 %", () => {
  const { standing } = check();
  expect(standing.totals).toEqual({ total: 569, immediate: 136, conditional: 20, notProposed: 413 });
  expect(standing.overall).toEqual({ part: 156, whole: 569 });
  expect(decimalText(percentOf(156, 569, 1), ".")).toBe("27.4");
});

it("has six agencies short of > 20, one of them on the boundary", () => {
  const report = check();
  const { standing } = report;
  expect(namesOf(report, standing.short)).toEqual([
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Tài nguyên và Môi trường",
    "Sở Tài Chính",
    "Sở Giao thông vận tải",
    "Ban Dân tộc",
    "Thanh tra tỉnh",
  ]);
  expect(namesOf(report, standing.boundary)).toEqual(["Sở Văn hóa, Thể thao và Du lịch"]);
  expect(standing.disputed).toEqual([]);
  expect(standing.roundedToTarget).toEqual([]);
});

it("has five short of >= 20, and the same one on the boundary", () => {
  const report = checkSheet(BAC_KAN_SHEET, {
    ...options,
    settings: { ...options.settings, target: { percent: "20", comparator: ">=" } },
  });
  const atLeast = report.standing;
  expect(atLeast.short).toHaveLength(5);
  expect(namesOf(report, atLeast.boundary)).toEqual(["Sở Văn hóa, Thể thao và Du lịch"]);
  expect(atLeast.places[12]).toBe(PLACE.reached);
});

it("ranks 1 to 14, and the four at 0 % fifteenth", () => {
  const { standing } = check();
  expect(Array.from(standing.ranks)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15, 15, 15]);
});

it("recomputes every rate to what is printed", () => {
  const report = check();
  const values = planRates({ ...report, settings: { ...report.settings, rateAs: "value" } });
  expect(values.edits).toEqual([]);
  expect(values.skipped).toEqual([]);
  const formulas = planRates(report);
  expect(formulas.edits).toHaveLength(18);
  expect(formulas.edits[0]).toMatchObject({ before: 69, after: '=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))' });
});
