import { rosterById } from "../../../../src/core/roster/rosters";
import { checkRows, only, said } from "../../../support/checked";

const roster = rosterById("bac-kan-2021")!;
const rows = (names: readonly string[]) => names.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]);
const NAMES = roster.agencies.map(({ name }) => name);

it("names an agency the roster does not have, with those it may be", () => {
  const report = checkRows(rows([...NAMES.filter((name) => name !== "Sở Giao thông vận tải"), "Sở Giao thông"]), {
    roster,
  });
  expect(said(report)).toEqual(["unknown-agency B19", "missing-agency"]);
  expect(only(report, "unknown-agency")).toMatchObject({
    actual: "Sở Giao thông",
    expected: "Sở Giao thông vận tải",
    field: "agency",
    params: { roster: roster.name, nearest1: "Sở Giao thông vận tải" },
    correction: { safe: false, edits: [{ before: "Sở Giao thông", after: "Sở Giao thông vận tải" }] },
  });
});

it("names an agency like no other on the roster, and offers nothing", () => {
  const report = checkRows(rows([...NAMES, "Trường Mầm non Hoa Hồng"]), { roster });
  expect(only(report, "unknown-agency")).toMatchObject({
    expected: null,
    params: { roster: roster.name, nearest1: null, nearest2: null, nearest3: null },
    correction: null,
  });
  expect(Object.keys(only(report, "unknown-agency").params)).toHaveLength(4);
});

it("says nothing without a roster", () => {
  expect(said(checkRows(rows(["Sở A", "Sở B"])))).toEqual([]);
});
