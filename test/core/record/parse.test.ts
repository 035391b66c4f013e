import { MOST_ROWS, recordedFigures } from "../../../src/core/record/figures";
import { parseRecord, type ReadRecord } from "../../../src/core/record/parse";
import { LAST_COLUMN } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { gridOf, reportOf, rowsOfGrid, sheetOfRows } from "./records";

const corrections = [{ cell: { row: 1, column: 6 }, before: "=D2/C2", after: 50, at: "2021-11-23 14:00" }];
const PART_NAMES = ["I. ", "II. ", "III. ", "IV. "] as const;

/** The record's rows, its corrections included, changed by hand and read again. */
async function reread(change: (rows: CellValue[][]) => CellValue[][]): Promise<ReadRecord | null> {
  return parseRecord(sheetOfRows(change(rowsOfGrid(await gridOf(reportOf(), { corrections })))));
}
/** The same with one cell for another. */
const replaced = (found: (value: CellValue) => boolean, by: CellValue) =>
  reread((rows) => rows.map((row) => row.map((value) => (found(value) ? by : value))));
const rowOf = (rows: CellValue[][], begins: string) => rows.findIndex(([first]) => String(first).startsWith(begins));

test("a sheet that is no record is not read as one", async () => {
  expect(await reread((rows) => rows)).not.toBeNull();
  expect(parseRecord(reportOf().snapshot)).toBeNull();
  expect(await replaced((value) => value === "BIÊN BẢN KIỂM TRA SỐ LIỆU", "BIÊN BẢN")).toBeNull();
});

describe("a damaged record is refused", () => {
  test.each(PART_NAMES)("without the heading of part %s", async (part) => {
    expect(await replaced((value) => String(value).startsWith(part), "")).toBeNull();
  });

  test.each([
    ["I. ", "II. "],
    ["II. ", "III. "],
    ["III. ", "IV. "],
  ])("with part %s after part %s", async (one, other) => {
    const swapped = (value: CellValue, names: readonly string[]) =>
      names.find((name) => String(value).startsWith(name));
    const read = await reread((rows) => {
      const [a, b] = [rows[rowOf(rows, one)]![0]!, rows[rowOf(rows, other)]![0]!];
      return rows.map(([first, ...rest]) =>
        swapped(first!, [one, other]) === undefined ? [first!, ...rest] : [first === a ? b : a, ...rest],
      );
    });
    expect(read).toBeNull();
  });

  const isHash = (value: CellValue) => /^[0-9a-f]{64}$/.test(String(value));
  test.each<[string, (value: CellValue) => boolean, CellValue]>([
    ["without its hash", isHash, ""],
    ["with a digit more at the end of it", isHash, `${"0".repeat(64)}0`],
    ["with a letter before it", isHash, `x${"0".repeat(64)}`],
    ["without the sheet's name", (value) => value === "Sheet1", ""],
    ["without the code of the names", (value) => value === "agency:0", ""],
    ["with names elsewhere than where they are", (value) => value === "agency:0", "agency:1"],
    ["with more than a code there", (value) => value === "agency:0", "agency:0."],
    ["with more before the code", (value) => value === "agency:0", "(agency:0"],
    ["with a column beyond the sheet's last", (value) => value === "total:1", `total:${LAST_COLUMN + 1}`],
  ])("%s", async (_, found, by) => {
    expect(await replaced(found, by)).toBeNull();
  });
});

test("what a record can do without, it does without", async () => {
  expect(await replaced((value) => value === "Thời điểm kiểm tra", "Lúc")).toMatchObject({ checkedAt: "" });
});

test("a column far from the names is read, up to the sheet's last", async () => {
  for (const offset of [12, LAST_COLUMN]) {
    const read = await replaced((value) => value === "total:1", `total:${offset}`);
    expect(read!.figures!.columns[2]).toEqual({ field: "total", label: "Tổng số TTHC đã rà soát", offset });
  }
});

test.each<CellValue>(["anh Nam", 3])("a line that somebody wrote among the corrections is none: %s", async (by) => {
  const read = await reread((rows) => {
    const at = rowOf(rows, "IV. ");
    const blank = rows[0]!.map((): CellValue => "");
    return [...rows.slice(0, at), ["2", "Đã báo cáo", by, "", "", "", "", ""], blank, ...rows.slice(at)];
  });
  expect(read!.corrections).toEqual(corrections);
});

test("its figures are read to the last, whatever was made of the note below them", async () => {
  const rows = recordedFigures(reportOf()).rows;
  expect((await reread((all) => all.slice(0, -1)))!.figures).toMatchObject({ rows });
  expect((await replaced((value) => String(value).startsWith("Biên bản do"), 2021))!.figures).toMatchObject({ rows });
});

test("of a record and another pasted below it the first is read", async () => {
  const read = await reread((rows) => [
    ...rows,
    ...rows.map((row) => row.map((value) => (value === "Sheet1" ? "Sheet2" : value))),
  ]);
  expect(read).toMatchObject({ sheetName: "Sheet1", figures: { rows: { length: 4 } } });
});

test("no more rows are read than a record lists", async () => {
  const read = await reread((rows) => {
    const last = rows.at(-2)!;
    return [...rows.slice(0, -1), ...Array.from({ length: MOST_ROWS }, () => last), ...rows.slice(-1)];
  });
  expect(read!.figures!.rows).toHaveLength(MOST_ROWS);
});
