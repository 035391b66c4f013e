import { choosePrevious, type PreviousSheet } from "../../../src/core/previous/choose";
import { HEADER } from "../../support/checked";
import { sheet } from "../../support/sheet";
import { period, row, rowsOf, tableOn } from "./periods";

function sheetNamed(name: string): PreviousSheet {
  const snapshot = period(rowsOf([10, 4], [20, 5]), [], name);
  return { snapshot, tables: [tableOn(snapshot)] };
}

const current = tableOn(period(rowsOf([11, 4], [21, 5], [31, 6]), [], "Quý II"));
const [first, second] = [sheetNamed("Quý I"), sheetNamed("Quý II")];
const chosenFrom = (sheets: readonly PreviousSheet[], name: string | null = null) => {
  const chosen = choosePrevious(current, "truoc.xlsx", sheets, name);
  return chosen.ok ? chosen.value.snapshot.sheetName : chosen.error;
};

test("the only sheet is taken, whatever its name", () => {
  expect(choosePrevious(current, "truoc.xlsx", [first], null)).toEqual({
    ok: true,
    value: { file: "truoc.xlsx", snapshot: first.snapshot, table: first.tables[0] },
  });
});

test("of several the one of the current sheet's name is taken, or the one asked for", () => {
  expect(chosenFrom([first, second])).toBe("Quý II");
  expect(chosenFrom([first, second], "Quý I")).toBe("Quý I");
});

test("none is taken on a guess", () => {
  expect(chosenFrom([])).toEqual({ code: "no-table" });
  expect(chosenFrom([], "Quý I")).toEqual({ code: "no-table" });
  expect(chosenFrom([first], "Quý II")).toEqual({ code: "no-such-sheet", sheetName: "Quý II" });
  expect(chosenFrom([first, sheetNamed("Quý III")])).toEqual({
    code: "several-sheets",
    sheetNames: ["Quý I", "Quý III"],
  });
  expect(chosenFrom([{ ...first, tables: [] }, second, first], "Quý I")).toBe("Quý I");
});

describe("of several tables on the sheet", () => {
  const table = (...names: readonly string[]) =>
    tableOn(sheet([HEADER, ...names.map((name, at) => row(at, name, 10 + at, 3))]));
  const others = table("Huyện Ba Bể", "Huyện Na Rì", "Huyện Chợ Mới");
  const two = table("Sở Nội vụ", "Sở Công Thương", "Huyện Na Rì");
  const one = table("Sở Nội vụ", "Huyện Ba Bể", "Huyện Na Rì");
  const taken = (...tables: PreviousSheet["tables"]) => {
    const chosen = choosePrevious(current, null, [{ ...first, tables }], null);
    return chosen.ok && chosen.value.table;
  };

  test("the one with most of the current table's agencies is taken", () => {
    expect(taken(one, two, others)).toBe(two);
    expect(taken(others, one)).toBe(one);
  });

  test("of equals the likeliest, which stands first", () => {
    expect(taken(one, table("Sở Nội vụ", "Huyện Chợ Mới"))).toBe(one);
    expect(taken(others, table("Huyện Pác Nặm", "Huyện Na Rì"))).toBe(others);
  });
});
