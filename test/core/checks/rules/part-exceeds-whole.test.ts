import { cellName } from "../../../../src/core/sheet/address";
import { checkTable } from "../../../../src/core/checks/check";
import { checkRows, checkSheet, contextOf, FINE, HEADER, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

it("names a part greater than the total, once", () => {
  const report = checkRows(withRow([36, 16, 0, 40, 44.4]));
  expect(said(report)).toEqual(["part-exceeds-whole F6"]);
  expect(only(report, "part-exceeds-whole")).toMatchObject({ params: { parts: [40], whole: 36, difference: 4 } });
  expect(only(report, "part-exceeds-whole").cells.map(cellName)).toEqual(["F6", "C6"]);
});

it("tells a slip of the part, and offers what the others leave for it", () => {
  const finding = only(checkRows(withRow([29, 10, 0, 91, 34.5])), "part-exceeds-whole");
  expect(finding).toMatchObject({
    cause: { code: "swapped-digits", params: { field: "notProposed", meant: 19 } },
    correction: { safe: false, edits: [{ before: 91, after: 19 }] },
  });
});

it("looks at the total first where the rate speaks against that", () => {
  const finding = only(checkRows(withRow([3, 16, 0, 20, 44.4])), "part-exceeds-whole");
  expect(finding.cells.map(cellName)).toEqual(["C6", "D6"]);
  expect(finding).toMatchObject({
    cause: { code: "digit-dropped", params: { field: "total", meant: 36 } },
    correction: { safe: false, edits: [{ before: 3, after: 36 }] },
  });
});

it("names parts that together exceed a total of which the sheet does not show every part", () => {
  const without = (row: (typeof FINE)[number]) => [...row.slice(0, 5), row[6] ?? ""];
  const report = checkSheet([without(HEADER), ...FINE.map(without), [5, "Sở Xây dựng", 36, 30, 10, ""]]);
  expect(said(report, ["error"])).toEqual(["part-exceeds-whole D6"]);
});

it("names a part once where the sheet has no column for another", () => {
  const without = (row: readonly TestCell[]) => [...row.slice(0, 4), ...row.slice(5)];
  const rows = [...FINE, [5, "Sở Xây dựng", 36, 40, 0, 20, ""]];
  const report = checkSheet([HEADER, ...rows].map(without));
  expect(said(report, ["error"]).filter((name) => name.startsWith("part"))).toEqual(["part-exceeds-whole D6"]);
});

describe("of a programme of other sums", () => {
  const { programme } = contextOf(FINE).table;
  /** What is said of a row where the parts of the rate are 10 and 30 of 36, or as told. */
  const excess = (identities: typeof programme.identities, row: readonly TestCell[] = [36, 10, 30, 4, ""]) => {
    const { snapshot, table, settings } = contextOf(withRow(row));
    const report = checkTable(snapshot, { ...table, programme: { ...programme, identities } }, settings, null);
    return report.findings.filter(({ code }) => code === "part-exceeds-whole");
  };
  const all = programme.identities[0]!;

  it.each([
    ["none", []],
    ["one of another whole", [{ whole: "notProposed", parts: ["immediate", "conditional"] }]],
    ["one of some of the parts", [{ whole: "total", parts: ["immediate", "notProposed"] }]],
  ])("the parts of the rate may not exceed their whole: %s", (_, identities) => {
    const found = excess(identities).filter(({ params }) => params["whole"] === 36);
    expect(
      found.map(({ cells, params, correction }) => [cells.map(cellName).join(" "), params["sum"], correction]),
    ).toEqual([["D6 E6 C6", 40, null]]);
  });

  it("a part is named once, whichever sums there are", () => {
    const other = { whole: "notProposed", parts: ["conditional"] };
    expect(excess([all, other], [36, 40, 0, 4, ""])).toHaveLength(1);
    expect(excess([other, all], [36, 40, 0, 4, ""])).toHaveLength(1);
  });
});

it("leaves to a whole's formula what it leaves out, where the sheet shows every part", () => {
  const formula = { v: 16, f: "=SUM(D6:E6)" };
  expect(said(checkRows(withRow([formula, 16, 0, 20, ""])))).toEqual(["wrong-formula C6"]);
});

it("says nothing of figures that have two readings, or of a blank whole", () => {
  expect(said(checkRows(withRow([36, 16, 0, "1.234", ""])))).toEqual(["ambiguous-number F6"]);
  expect(said(checkRows(withRow(["1.234", 2000, 0, 0, ""])))).toEqual(["ambiguous-number C6"]);
  expect(said(checkRows(withRow(["", 16, 0, 20, 44.4])))).toEqual(["blank-count C6"]);
});

it("lets a part be the whole", () => {
  expect(said(checkRows(withRow([36, 36, 0, 0, 100])))).toEqual([]);
});
