import { nameAsWritten, readableNames } from "../../../src/core/previous/agency-names";
import { HEADER } from "../../support/checked";
import { sheet, type TestCell } from "../../support/sheet";
import { judged, tableOn } from "./periods";

const row = (at: number, name: TestCell): TestCell[] => [at + 1, name, 20, 5, 0, 15, 25];
const old = (v: string) => ({ v, font: ".VnTime" });
const ROSTER = {
  id: "own",
  name: "own",
  validFrom: null,
  validTo: null,
  agencies: ["Sở Tư pháp", "Sở Nội vụ", "Xã Phú Lộc"].map((name) => ({ name, aliases: [] })),
};

test("names are read as their font shows them", () => {
  const snapshot = sheet([HEADER, row(0, old("Së T\u00ad ph¸p")), row(1, " Sở Nội vụ "), row(2, old("Së Y tÕ"))]);
  const table = tableOn(snapshot);
  expect(readableNames(snapshot, table)).toEqual(["Sở Tư pháp", "Sở Nội vụ", "Sở Y tế"]);
  expect(nameAsWritten(snapshot, table, 0)).toBe("Së T\u00ad ph¸p");
});

test("and matched so with the roster", () => {
  const snapshot = sheet([HEADER, row(0, old("Së T\u00ad ph¸p")), row(1, "Sở Nội vụ"), row(2, "Sở Y tế")]);
  expect(Array.from(judged(snapshot, { roster: ROSTER }).matches!)).toEqual([0, 1, -1]);
  expect(judged(snapshot).matches).toBeNull();
  // Without its font nothing tells that "Xã Phú Lộc" is not what its letters look like.
  const commune = sheet([HEADER, row(0, old("X· Phó Léc")), row(1, "Sở Nội vụ"), row(2, "Sở Y tế")]);
  expect(Array.from(judged(commune, { roster: ROSTER }).matches!)).toEqual([2, 1, -1]);
});

test("a name that runs on in the row below is the joined one", () => {
  const snapshot = sheet([
    HEADER,
    row(0, "Sở Nội vụ"),
    row(1, "Ban Quản lý các khu"),
    ["", "công nghiệp", "", "", "", "", ""],
    row(2, "Sở Y tế"),
  ]);
  const table = tableOn(snapshot);
  expect(readableNames(snapshot, table)).toEqual([...table.agencies]);
  expect(table.agencies.at(1)).toBe("Ban Quản lý các khu công nghiệp");
});
