import { checkTable } from "../../../../src/core/checks/check";
import type { Finding } from "../../../../src/core/checks/finding";
import { stt } from "../../../../src/core/checks/rules/stt";
import { recognise } from "../../../../src/core/recognition/recognise";
import { cellName } from "../../../../src/core/sheet/address";
import { BAC_KAN_ROWS } from "../../../fixtures/bac-kan-2021";
import { checkRows, checkSnapshot, contextOf, HEADER, only, said, settingsWith } from "../../../support/checked";
import { sheet } from "../../../support/sheet";

const numbered = (...numbers: (number | string)[]) =>
  numbers.map((number, at) => [number, ...BAC_KAN_ROWS[at]!.slice(1)]);

/** "gap A4 3 (4)": kind, cells, the number that would follow on, and what stands there, of each break. */
const breaks = (rows: Parameters<typeof checkRows>[0]) =>
  checkRows(rows)
    .findings.filter(({ code }) => code === "stt")
    .map(
      ({ params, cells, expected, actual }) =>
        `${String(params["kind"])} ${cells.map(cellName).join(":")} ${expected} (${actual})`,
    );

it.each([
  [[1, 2, 3, 4, 5]],
  [["1", "2", "3", "4", "5"]],
  [["01", "02", "03", "04", "05"]],
  [["1.", "2.", "3.", "4.", "5."]],
  [["(1)", "(2)", "3)", " 4. ", "05)"]],
])("accepts %j", (numbers) => {
  expect(said(checkRows(numbered(...numbers)))).toEqual([]);
});

it.each([
  ["a number left out", [1, 2, 4, 5, 6], "A4", "gap", 3],
  ["a number twice", [1, 2, 2, 3, 4], "A4", "repeat", 3],
  ["one odd number", [1, 2, 9, 4, 5], "A4", "odd", 3],
  ["a blank", [1, 2, "", 4, 5], "A4", "missing", 3],
  ["a beginning other than 1", [3, 4, 5, 6, 7], "A2", "gap", 1],
])("names %s", (_, numbers, cell, kind, expected) => {
  const report = checkRows(numbered(...numbers));
  expect(said(report)).toEqual([`stt ${cell}`]);
  expect(only(report, "stt")).toMatchObject({ severity: "warning", expected, params: { kind } });
});

it.each([
  ["1.", "2.", "4."],
  ["(1)", "(2)", "(4)"],
  ["01", "02", "04"],
])("reads numbers typed as %s", (...written) => {
  const numbers = [...written, "5", "6", "7", "8", "9", "10.", "(11)", "012"];
  expect(breaks(numbered(...numbers))).toEqual([`gap A4 3 (${written[2]})`]);
});

it.each(["a3", "3a", "1/3", "-3"])("takes %s for no number", (written) => {
  expect(breaks(numbered(1, 2, written, 4, 5))).toEqual([`missing A4 3 (${written})`]);
});

it.each([-3, 0, 1e16])("takes %s, which is a number, for an odd one", (number) => {
  expect(breaks(numbered(1, 2, number, 4, 5))).toEqual([`odd A4 3 (${number})`]);
});

it("says what stands in the place of a number, and where nothing does", () => {
  expect(breaks(numbered(1, 2, 9, "", 5, 6))).toEqual(["odd A4 3 (9)", "missing A5 4 (null)"]);
});

it("tells odd numbers apart that do not stand together", () => {
  expect(breaks(numbered(1, 2, 9, 4, 5, 20, 7))).toEqual(["odd A4 3 (9)", "odd A7 6 (20)"]);
});

it("names no more than fifty cells of one break", () => {
  const rows = Array.from({ length: 130 }, (_, at) => [at < 70 ? at + 1 : 999, `Xã ${at}`, 10, 3, 0, 7, 30]);
  const finding = only(checkRows(rows), "stt");
  expect(finding.cells.map(cellName)).toEqual(Array.from({ length: 50 }, (_, at) => `A${at + 72}`));
  expect(finding).toMatchObject({ field: "stt", agency: "Xã 70", expected: 71, actual: "999" });
});

it("says nothing of a column in which fewer than half the rows are numbered", () => {
  expect(breaks(numbered(1, "", "", "", 5))).toEqual([]);
  expect(breaks(numbered(1, "", 3, ""))).toEqual(["missing A3 2 (null)", "missing A5 4 (null)"]);
});

it("names two exchanged numbers once", () => {
  const report = checkRows(numbered(1, 3, 2, 4, 5));
  expect(only(report, "stt").cells.map(cellName)).toEqual(["A3", "A4"]);
});

it("offers to number anew, with the first break", () => {
  const report = checkRows(numbered(1, 2, 4, 5, 6, 8));
  expect(said(report)).toEqual(["stt A4", "stt A7"]);
  const [first, second] = report.findings.filter(({ code }) => code === "stt");
  expect(first?.correction).toMatchObject({
    safe: false,
    edits: [{ after: 3 }, { after: 4 }, { after: 5 }, { after: 6 }],
  });
  expect(second?.correction).toBeNull();
});

it("lets the numbers begin again in a section, or go on", () => {
  const [a, b, c, d] = BAC_KAN_ROWS.map((row) => row.slice(1));
  const section = (title: string) => [title.slice(0, 2).trim(), title];
  const sheet = (...numbers: number[]) => [
    section("I Các sở"),
    [numbers[0]!, ...a!],
    [numbers[1]!, ...b!],
    section("II Các ban"),
    [numbers[2]!, ...c!],
    [numbers[3]!, ...d!],
  ];
  expect(said(checkRows(sheet(1, 2, 1, 2)))).toEqual([]);
  expect(said(checkRows(sheet(1, 2, 3, 4)))).toEqual([]);
  expect(said(checkRows(sheet(1, 2, 2, 3)))).toEqual(["stt A6"]);
});

it("lets the numbers begin again below a row that is no agency, and nowhere else", () => {
  const [a, b, c, d] = numbered(1, 2, 1, 2);
  expect(breaks([a!, b!, ["", ""], c!, d!])).toEqual([]);
  expect(breaks(numbered(1, 2, 1, 2, 3))).toEqual(["repeat A4 3 (1)"]);
});

it("numbers each section anew where the sheet does, and on where it goes on", () => {
  const [a, b, c, d] = BAC_KAN_ROWS.map((row) => row.slice(1));
  const edits = (...numbers: number[]) => {
    const rows = [
      ["I", "Các sở"],
      [numbers[0]!, ...a!],
      [numbers[1]!, ...b!],
      ["II", "Các ban"],
      [numbers[2]!, ...c!],
      [numbers[3]!, ...d!],
    ];
    return only(checkRows(rows), "stt").correction?.edits.map(
      ({ cell, after }) => `${cellName(cell)} ${String(after)}`,
    );
  };
  expect(edits(1, 2, 1, 3)).toEqual(["A7 2"]);
  expect(edits(1, 2, 3, 5)).toEqual(["A7 4"]);
});

it("only tells of numbers kept from another order", () => {
  const report = checkRows(numbered(7, 2, 9, 4, 1, 3, 8, 6, 5));
  expect(said(report)).toEqual([]);
  const finding = only(report, "stt");
  expect(finding).toMatchObject({ severity: "info", field: "stt", params: { kind: "shuffled" } });
  expect(finding.cells.map(cellName)).toEqual(["A2"]);
});

it("takes numbers for kept from another order where fewer than half follow on, of four rows at least", () => {
  expect(breaks(numbered(1, 2, 9, 7))).toEqual(["odd A4:A5 3 (9)"]);
  expect(breaks(numbered(1, 4, 9, 7))).toEqual(["shuffled A2 null (null)"]);
  expect(breaks(numbered(9, 5, 7))).toEqual(["odd A2:A3:A4 1 (9)"]);
});

it("lets the numbers begin again in the further half of a list printed in two, or go on", () => {
  const rows = BAC_KAN_ROWS.slice(0, 8).map((row) => row.slice(1));
  const halves = (...numbers: number[]) => {
    const snapshot = sheet([
      [...HEADER, "", ...HEADER],
      ...[0, 1, 2, 3].map((at) => [numbers[at]!, ...rows[at]!, "", numbers[at + 4]!, ...rows[at + 4]!]),
    ]);
    const found = recognise(snapshot, { isOneList: true });
    if (!found.ok) throw new Error(found.error.reason);
    expect(found.value).toHaveLength(1);
    return said(checkTable(snapshot, found.value[0]!, settingsWith(), null)).filter((one) => one.startsWith("stt"));
  };
  expect(halves(1, 2, 3, 4, 1, 2, 3, 4)).toEqual([]);
  expect(halves(1, 2, 3, 4, 5, 6, 7, 8)).toEqual([]);
  expect(halves(1, 2, 3, 4, 2, 3, 4, 5)).toEqual(["stt I2"]);
  expect(halves(1, 2, 3, 4, 1, 2, 1, 2)).toEqual(["stt I4"]);
});

it("reads thousands of numbers", () => {
  const rows = (breakAt: number) =>
    Array.from({ length: 2500 }, (_, at) => [at + (at < breakAt ? 1 : 2), `Xã ${at}`, 10, 3, 0, 7, 30]);
  const found = (breakAt: number) => {
    const findings: Finding[] = [];
    stt.check(contextOf(rows(breakAt)), (finding) => findings.push(finding));
    return findings.map(({ cells, expected, actual }) => `${cellName(cells[0]!)} ${expected} (${actual})`);
  };
  expect(found(2500)).toEqual([]);
  expect(found(1024)).toEqual(["A1026 1025 (1026)"]);
  expect(found(2100)).toEqual(["A2102 2101 (2102)"]);
});

it("leaves the sheet as it was", () => {
  const snapshot = sheet([HEADER, ...numbered(1, "2.", 3, "(4)", 5)]);
  const before = structuredClone(snapshot);
  checkSnapshot(snapshot);
  expect(snapshot).toEqual(before);
});

it("does not overwrite numbers that a formula makes", () => {
  const rows = numbered(1, 2, 4, 5).map((row, at) => [{ v: Number(row[0]), f: `=A${at + 1}+1` }, ...row.slice(1)]);
  expect(only(checkRows(rows), "stt").correction).toBeNull();
});

describe("an agency in a section's place", () => {
  const figures = (name: string, number: string) => [number, name, 36, 16, 0, 20, 44.4];
  const title = (number: string) => [number, "Các sở, ban, ngành", "", "", "", "", ""];
  const below = (first: string, second: string, ...numbers: (number | string)[]) =>
    breaks([title(first), ...numbered(...numbers), figures("UBND các xã, phường", second)]);

  it.each([
    ["I", "II"],
    ["A", "B"],
  ])("bears the section's numeral %s, not the next number", (first, second) => {
    expect(below(first, second, 1, 2, 3, 4, 5)).toEqual([]);
    expect(below(first, second, 1, 2, 4, 5, 6)).toEqual(["gap A5 3 (4)"]);
  });

  it.each([
    ["", "null"],
    ["a3", "a3"],
  ])("bears one: %j is a number left out", (written, stated) => {
    const rows = [title("I"), ...numbered(1, 2, 3, 4, 5), figures("Thanh tra tỉnh", written)];
    expect(breaks(rows)).toEqual([`missing A8 6 (${stated})`]);
  });
});
