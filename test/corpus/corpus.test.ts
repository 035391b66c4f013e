import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Expected, ExpectedSheet, ExpectedTable, GivenSettings, Place } from "../../scripts/corpus/expected";
import { corpusFiles } from "../../scripts/corpus/files";
import { checkTable } from "../../src/core/checks/check";
import { FINDING_CODES, type Finding } from "../../src/core/checks/finding";
import type { Report } from "../../src/core/checks/report";
import { recognise } from "../../src/core/recognition/recognise";
import type { RankingTable } from "../../src/core/recognition/table";
import type { Roster } from "../../src/core/roster/roster";
import { rosterById } from "../../src/core/roster/rosters";
import { defaultSettings } from "../../src/core/settings/defaults";
import type { Settings } from "../../src/core/settings/settings";
import { cellName, columnName } from "../../src/core/sheet/address";
import { foldedCell } from "../../src/core/sheet/fold";
import { PLACE } from "../../src/core/standing/standing";
import { readXlsx, type XlsxSheet } from "../../src/xlsx/read";

/**
 * Workbooks as offices make them, against what the scripts that laid them out know of them. The scripts compute what they
 * expect by themselves; see scripts/corpus.
 */
const FOLDER = join(__dirname, "../fixtures/corpus");
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.slice(0, -".xlsx".length));

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`)));
const expectedOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Expected;

const sums = { workbooks: 0, resaved: 0, tables: 0, agencies: 0, columns: 0, planted: 0, found: 0, unexpected: 0 };
afterAll(() => {
  process.stdout.write(
    `corpus: ${sums.workbooks} workbooks (${sums.resaved} saved by LibreOffice), ${sums.tables} tables, ${sums.columns} columns, ` +
      `${sums.agencies} agencies; ${sums.planted} mistakes planted, ${sums.found} found, ${sums.unexpected} false\n`,
  );
});

describe.each(NAMES)("%s", (name) => {
  const expected = expectedOf(name);
  const read = readXlsx(bytesOf(name));
  if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
  const { sheets } = read.value;

  it("has the sheets it was made with", () => {
    sums.workbooks += 1;
    if (expected.resaved) sums.resaved += 1;
    expect(sheets.map(({ snapshot }) => snapshot.sheetName)).toEqual(expected.sheets.map(({ name: sheet }) => sheet));
  });

  for (const [at, sheet] of expected.sheets.entries()) {
    const tables = tablesOf(sheets[at]!, sheet);
    if (sheet.tables.length === 0) {
      it(`has no table on "${sheet.name}"`, () => {
        const result = recognise(sheets[at]!.snapshot);
        expect(result.ok ? result.value.map(({ header }) => header) : result.error.reason).toEqual(sheet.noTable);
      });
      continue;
    }
    it(`has its tables on "${sheet.name}" recognised`, () => {
      expect(tables.map(({ table }) => readingOf(table))).toEqual(sheet.tables.map(expectedReading));
      sums.tables += tables.length;
      for (const one of sheet.tables) {
        sums.agencies += one.agencies.length;
        sums.columns += Object.keys(one.columns).length;
      }
    });
    it(`has every mistake on "${sheet.name}" found in its cell, and nothing else`, () => {
      for (const [index, wanted] of sheet.tables.entries()) {
        const report = reportOf(tables[index]!, expected.settings);
        const found = report.findings.filter(({ severity }) => severity !== "info").map(findingLine);
        const planted = wanted.findings.map(({ code, cell, severity }) => `${severity} ${code} ${cell ?? "–"}`);
        const left = [...found];
        for (const one of planted) {
          sums.planted += 1;
          const place = left.indexOf(one);
          if (place < 0) continue;
          left.splice(place, 1);
          sums.found += 1;
        }
        sums.unexpected += left.length;
        expect(found.sort()).toEqual(planted.sort());
        expect(causesOf(report, wanted)).toEqual(wantedCauses(wanted));
        expect(toldIn(report)).toEqual(wanted.told);
      }
    });
    it(`has the standing on "${sheet.name}" worked out`, () => {
      for (const [index, wanted] of sheet.tables.entries())
        expect(standingIn(reportOf(tables[index]!, expected.settings))).toEqual(wanted.standing);
    });
  }
});

interface Recognised {
  readonly sheet: XlsxSheet;
  readonly table: RankingTable;
}

/** The tables found, as they stand on the sheet. */
function tablesOf(sheet: XlsxSheet, { tables }: ExpectedSheet): Recognised[] {
  const result = recognise(sheet.snapshot);
  if (!result.ok || tables.length === 0) return [];
  const inPlace = [...result.value].sort((a, b) => a.header.top - b.header.top || a.header.left - b.header.left);
  return inPlace.map((table) => ({ sheet, table }));
}

function reportOf({ sheet, table }: Recognised, given: GivenSettings): Report {
  const usual = defaultSettings();
  const settings: Settings = { ...usual, target: given.target, dispatch: { ...usual.dispatch, ...given.dispatch } };
  const { roster } = given;
  const asked: Roster | null = roster === undefined ? null : typeof roster === "string" ? rosterById(roster) : roster;
  return checkTable(sheet.snapshot, table, settings, asked);
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Excel's row of an agency; where a list goes on beside itself, the table's own rows are others. */
function rowOnSheet({ rows, columns, fold }: RankingTable, index: number): number {
  const cell = { row: rows[index]!, column: columns["agency"]! };
  return (fold ? foldedCell(fold, cell) : cell).row + 1;
}

function readingOf(table: RankingTable) {
  const rows = (first: number, end: number) => [rowOnSheet(table, first), rowOnSheet(table, end - 1)];
  return {
    header: [table.header.top + 1, table.header.bottom + 1],
    body: [table.body.top + 1, (table.fold?.bottom ?? table.body.bottom) + 1],
    columns: Object.fromEntries(Object.entries(table.columns).map(([field, column]) => [field, columnName(column!)])),
    agencies: Array.from(table.rows, (_, index) => [rowOnSheet(table, index), plain(table.agencies.at(index)!)]),
    sections: table.sections.map(({ row, first, end }) => [row + 1, ...rows(first, end)]),
    totals: table.totals.map(({ row, kind, first, end }) => [row + 1, kind, ...rows(first, end)]),
  };
}

function expectedReading({ header, body, columns, agencies, sections, totals }: ExpectedTable) {
  return { header, body, columns, agencies: agencies.map(([row, name]) => [row, plain(name)]), sections, totals };
}

function findingLine({ severity, code, cells: [cell] }: Finding): string {
  return `${severity} ${code} ${cell ? cellName(cell) : "–"}`;
}

/** Causes of the findings for which one is expected. */
function causesOf({ findings }: Report, { findings: wanted }: ExpectedTable): string[] {
  return wanted
    .filter(({ cause }) => cause !== undefined)
    .map(({ code, cell }) => {
      const found = findings.find((one) => one.code === code && one.cells[0] && cellName(one.cells[0]) === cell);
      return `${code} ${cell ?? "–"}: ${found?.cause?.code ?? "none"}`;
    });
}

function wantedCauses({ findings }: ExpectedTable): string[] {
  return findings.flatMap(({ code, cell, cause }) => (cause === undefined ? [] : [`${code} ${cell ?? "–"}: ${cause}`]));
}

function toldIn({ findings }: Report): Record<string, number> {
  const told: Record<string, number> = {};
  for (const { code, severity } of findings) if (severity === "info") told[code] = (told[code] ?? 0) + 1;
  return told;
}

function standingIn({ table, standing }: Report): ExpectedTable["standing"] {
  const disputed = new Set(standing.disputed);
  return {
    places: Array.from(standing.places, (place, index): Place => {
      if (disputed.has(index)) return "disputed";
      return place === PLACE.reached ? "reached" : place === PLACE.short ? "short" : "none";
    }),
    ranks: [...standing.ranks],
    boundary: standing.boundary.map((index) => rowOnSheet(table, index)),
    overall: [standing.overall.part, standing.overall.whole],
  };
}

describe("the corpus", () => {
  const files = corpusFiles();

  it("is what the scripts make", () => {
    expect(NAMES).toEqual(files.map(({ workbook }) => workbook.name).sort());
    for (const { workbook, bytes, json } of files) {
      expect(readFileSync(join(FOLDER, `${workbook.name}.json`), "utf8")).toBe(json);
      if (workbook.expected.resaved === null)
        expect(Buffer.from(bytesOf(workbook.name)).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it("holds packages of LibreOffice's own", () => {
    const others = files.filter(({ workbook }) => workbook.expected.resaved !== null);
    for (const { workbook } of others) {
      const parts = unzipSync(bytesOf(workbook.name));
      expect(strFromU8(parts["docProps/app.xml"]!)).toContain("LibreOffice");
    }
  });

  /** These come of comparing two periods: see test/core/previous. */
  const comparing = new Set([
    "figure-fell",
    "carry-over-mismatch",
    "agency-not-before",
    "agency-not-now",
    "agency-unclear",
    "previous-period",
  ]);

  it("is as large and as varied as it is meant to be", () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(files.filter(({ workbook }) => workbook.expected.resaved !== null).length).toBeGreaterThanOrEqual(20);
    const planted = new Map<string, number>(
      Object.keys(FINDING_CODES).flatMap((code) => (comparing.has(code) ? [] : [[code, 0]])),
    );
    for (const { workbook } of files)
      for (const { tables } of workbook.expected.sheets)
        for (const { findings, told } of tables) {
          for (const { code } of findings) planted.set(code, (planted.get(code) ?? 0) + 1);
          for (const [code, times] of Object.entries(told)) planted.set(code, (planted.get(code) ?? 0) + times);
        }
    expect([...planted].filter(([, times]) => times < 3)).toEqual([]);
  });
});
