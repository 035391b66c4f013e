import { excessAt, isMismatch } from "../../../src/core/checks/row-arithmetic";
import type { Identity } from "../../../src/core/standing/readings";
import { contextOf, withRow } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

const WHOLE: Identity = { whole: "total", parts: ["immediate", "conditional", "notProposed"], complete: true };
const PART: Identity = { whole: "total", parts: ["immediate", "conditional"], complete: false };
const NOWHERE: Identity = { whole: "managed", parts: ["immediate", "conditional"], complete: true };
const block = (row: readonly TestCell[]) => contextOf(withRow([...row, ""])).agencies;

it.each<[boolean, TestCell[], Identity]>([
  [false, [36, 16, 0, 20], WHOLE],
  [true, [35, 16, 0, 20], WHOLE],
  [true, [36, 16, "", 19], WHOLE],
  [true, [0, 16, 0, 20], WHOLE],
  // A blank whole is what its parts make it.
  [false, ["", 16, 0, 20], WHOLE],
  [false, ["?", 16, 0, 20], WHOLE],
  [false, [35, "?", 0, 20], WHOLE],
  // What has two readings contradicts nothing, wherever in the row it stands.
  [false, ["1.234", 16, 0, 20], WHOLE],
  [false, [36, "1.234", 0, 20], WHOLE],
  [false, [36, 16, 0, "1.234"], WHOLE],
  // Of a whole that has more parts than the sheet, and of one it has no column for, nothing is known.
  [false, [36, 16, 0, 20], PART],
  [false, [36, 16, 0, 20], NOWHERE],
])("whole and parts contradict each other (%s): %j", (expected, row, identity) => {
  expect(isMismatch(block(row), identity, 4)).toBe(expected);
});

it.each<[string[] | null, TestCell[], Identity]>([
  [null, [36, 16, 0, 20], WHOLE],
  [null, [36, 36, 0, 0], WHOLE],
  [["notProposed"], [36, 16, 0, 37], WHOLE],
  [["immediate"], [36, 40, 50, 20], WHOLE],
  [null, [36, 30, 30, 0], WHOLE],
  [["immediate", "conditional"], [36, 30, 7, 0], PART],
  [null, [36, 30, 6, 0], PART],
  [["conditional"], [36, 0, 37, 0], PART],
  [null, [0, 16, 0, 20], WHOLE],
  [null, ["", 16, 0, 20], WHOLE],
  [null, ["?", 16, 0, 20], WHOLE],
  [null, ["1.234", 2000, 0, 20], WHOLE],
  [null, [36, "1.234", 0, 20], WHOLE],
  [null, [36, 16, 0, 20], NOWHERE],
])("the parts beyond their whole are %j: %j", (expected, row, identity) => {
  expect(excessAt(block(row), identity, 4)).toEqual(expected);
});
