import { recognise } from "../../../src/core/recognition/recognise";
import { evidenceScore } from "../../../src/core/recognition/table-evidence";
import type { RankingTable } from "../../../src/core/recognition/table";
import { sheet, sheetOf, type TestCell } from "../../support/sheet";

const HEADER = ["STT", "Đơn vị", "Tổng số TTHC", "Phân cấp ngay", "Có điều kiện", "Không đề nghị", "Tỷ lệ (%)"];

function tableOf(rows: readonly (readonly TestCell[])[], header: readonly string[] = HEADER): RankingTable {
  const result = recognise(sheet([header, ...rows]));
  if (!result.ok) throw new Error(result.error.reason);
  return result.value[0]!;
}

/** "sums 199 200". */
const evidenceOf = (table: RankingTable) =>
  table.evidence.map(({ code, params }) => [code, ...Object.values(params)].join(" "));

test("two hundred rows are looked at: what is below neither speaks for a table nor against it", () => {
  const rows = Array.from({ length: 250 }, (_, index) => {
    const isRight = index < 199;
    const name = isRight ? `UBND xã số ${index}` : `Ấp số ${index}`;
    return [index + 1, name, isRight ? 10 : 11, 5, 1, 4, isRight ? 60 : 70];
  });
  expect(evidenceOf(tableOf(rows))).toEqual([
    "columns-found 7 7",
    "header-topic",
    "agency-rows 199 200",
    "sums 199 200",
    "rates 199 200",
  ]);
});

test("sums and rates that cannot be judged are not spoken of", () => {
  const blank = [1, 2, 3].map((number) => [number, `Sở số ${number}`, null, null, null, null, null]);
  expect(evidenceOf(tableOf(blank))).toEqual(["columns-found 7 7", "header-topic", "agency-rows 3 3"]);
  const withoutRate = [1, 2, 3].map((number) => [number, `Sở số ${number}`, 10, 5, 1, 4]);
  expect(evidenceOf(tableOf(withoutRate, HEADER.slice(0, 6)))).toEqual([
    "columns-found 6 7",
    "header-topic",
    "agency-rows 3 3",
    "sums 3 3",
  ]);
});

test("a rate is judged by the parts that have a column", () => {
  const table = sheetOf(
    "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Tỷ lệ (%)\n1|Sở A|10|5|50\n2|Sở B|20|5|25\n3|Sở C|8|6|70",
  );
  const result = recognise(table);
  expect(result.ok && evidenceOf(result.value[0]!)).toEqual([
    "columns-found 5 7",
    "header-topic",
    "agency-rows 3 3",
    "sums 0 3",
    "rates 2 3",
  ]);
});

test("a table scores by its rows up to ten, by names like agencies', by sums and rates that hold", () => {
  const score = (code: "agency-rows" | "sums" | "rates" | "columns-found", holds: number, rows: number) =>
    evidenceScore([{ code, params: { holds, rows } }]);
  expect(score("agency-rows", 5, 5)).toBeCloseTo(1, 10);
  expect(score("agency-rows", 2, 8)).toBeCloseTo(0.5 * 0.25 + 0.8, 10);
  expect(score("agency-rows", 0, 10)).toBeCloseTo(1, 10);
  expect(score("agency-rows", 0, 40)).toBeCloseTo(1, 10);
  expect(score("agency-rows", 0, 0)).toBe(0);
  expect(score("sums", 1, 4)).toBeCloseTo(0.0625, 10);
  expect(score("rates", 3, 4)).toBeCloseTo(0.1875, 10);
  expect(score("columns-found", 7, 7)).toBe(0);
  expect(
    evidenceScore([
      { code: "columns-found", params: { found: 7, fields: 7 } },
      { code: "agency-rows", params: { holds: 10, rows: 10 } },
      { code: "sums", params: { holds: 10, rows: 10 } },
      { code: "rates", params: { holds: 0, rows: 10 } },
    ]),
  ).toBeCloseTo(1.75, 10);
});
