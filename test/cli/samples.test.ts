import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleFiles } from "../../scripts/samples/files";
import { bacKan2021WithMistakes, DISPATCH, PLANTED } from "../../scripts/samples/bac-kan-2021-loi";
import { checkTable } from "../../src/core/checks/check";
import { FINDING_CODES, type FindingCode } from "../../src/core/checks/finding";
import { recognise } from "../../src/core/recognition/recognise";
import { rosterById } from "../../src/core/roster/rosters";
import { defaultSettings } from "../../src/core/settings/defaults";
import { cellName, parseCell } from "../../src/core/sheet/address";
import { readXlsx } from "../../src/xlsx/read";
import { describeWithLibreOffice, sheetsAsText } from "../support/libreoffice";

const FOLDER = join(__dirname, "../../assets/samples");
const committed = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

/** What a check finds in a sample, with the dispatch set as its clerk sets it. */
function findingsIn(name: string) {
  const workbook = readXlsx(committed(name));
  if (!workbook.ok) throw new Error(workbook.error.code);
  const [{ snapshot }] = workbook.value.sheets as [(typeof workbook.value.sheets)[number]];
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(tables.error.reason);
  const settings = { ...defaultSettings(), dispatch: { ...defaultSettings().dispatch, ...DISPATCH } };
  return tables.value.flatMap((table) => checkTable(snapshot, table, settings, rosterById("bac-kan-2021")).findings);
}

test.each([...sampleFiles()])("%s is what the script makes", (name, bytes) => {
  expect(Buffer.from(committed(name)).equals(Buffer.from(bytes))).toBe(true);
});

describe("the table as printed", () => {
  test("is found right but for the dispatch's number and a capital, its blanks told", () => {
    const told = findingsIn("bac-kan-2021.xlsx").map(
      ({ code, cells: [cell] }) => `${code} ${cell ? cellName(cell) : ""}`,
    );
    expect(told.filter((one) => !one.startsWith("blank-count"))).toEqual([
      "dispatch-number-mismatch A2",
      "name-variant B22",
    ]);
    expect(told).toHaveLength(2 + 16);
  });
});

describe("the table with mistakes", () => {
  const found = findingsIn("bac-kan-2021-loi.xlsx");
  const place = (code: string, cell: string | null) => `${code} ${cell ?? "–"}`;

  test("every planted mistake is found in its cell, and nothing besides", () => {
    expect(found.map(({ code, cells: [cell] }) => place(code, cell ? cellName(cell) : null)).sort()).toEqual(
      PLANTED.map(({ code, cell }) => place(code, cell)).sort(),
    );
  });

  test.each(PLANTED.filter(({ cause }) => cause !== undefined))("$cell: $what", ({ code, cell, cause }) => {
    const finding = found.find((one) => one.code === code && one.cells[0] && cellName(one.cells[0]) === cell);
    expect(finding?.cause?.code).toBe(cause);
  });

  test("plants every kind of mistake but those that a right table of one period cannot have", () => {
    const planted = new Set(PLANTED.map(({ code }) => code));
    const codes = Object.keys(FINDING_CODES) as FindingCode[];
    expect(codes.filter((code) => !planted.has(code))).toEqual([
      // Needs counts above a thousand.
      "ambiguous-number",
      // Need formulas that are right for the moment, in a column of formulas.
      "formula-outside-row",
      "formula-inconsistent",
      "total-range",
      "typed-over-formula",
      // Would take an agency's own mistakes away with its name.
      "nameless-agency",
      // Need a sheet of another time than its agencies or its roster.
      "agency-period",
      "roster-period",
      "hidden-column",
      // Need last period's table beside it.
      "figure-fell",
      "carry-over-mismatch",
      "agency-not-before",
      "agency-not-now",
      "agency-unclear",
      "previous-period",
    ]);
  });
});

describeWithLibreOffice("stored results of the sample's formulas", () => {
  test("are what LibreOffice works out", () => {
    const parts = unzipSync(committed("bac-kan-2021-loi.xlsx"));
    const path = "xl/worksheets/sheet1.xml";
    // LibreOffice trusts a stored result: without any it has to work them out.
    parts[path] = strToU8(strFromU8(parts[path]!).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
    const [rows] = [...sheetsAsText(zipSync(parts)).values()];
    const formulas = [...bacKan2021WithMistakes().cells].filter(([, { formula }]) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(10);
    for (const [name, { value }] of formulas) {
      const { row, column } = parseCell(name)!;
      const recomputed = rows![row]![column]!;
      expect([name, typeof value === "number" ? Number(recomputed) : recomputed]).toEqual([name, value]);
    }
  });
});
