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

it("offers three names at most, the likeliest first, and says in what it differs from that", () => {
  const agencies = ["Chi cục Thuế khu vực I", "Chi cục Thuế khu vực II", "Chi cục Thuế khu vực III", "Chi cục Thuế"];
  const of = (name: string, most: number) =>
    only(
      checkRows(rows(["Sở Nội vụ", name]), {
        roster: {
          ...roster,
          agencies: ["Sở Nội vụ", ...agencies.slice(0, most)].map((one) => ({ name: one, aliases: [] })),
        },
      }),
      "unknown-agency",
    ).params;
  expect(of("Chi cục Thuế liên khu vực II", 4)).toEqual({
    roster: roster.name,
    nearest1: "Chi cục Thuế khu vực II",
    nearest2: "Chi cục Thuế",
    nearest3: "Chi cục Thuế khu vực I",
    extra: "liên",
    missing: "",
    reordered: "no",
  });
  expect(of("Chi cục Thuế liên khu vực I", 1)).toMatchObject({
    nearest1: "Chi cục Thuế khu vực I",
    nearest2: null,
    nearest3: null,
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

it.each(["", "…"])("does not look for a name where there is none: %j", (name) => {
  expect(said(checkRows(rows([...NAMES, name]), { roster }))).toEqual(["nameless-agency B20"]);
});
