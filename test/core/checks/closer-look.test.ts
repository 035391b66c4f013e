import { oddFigures, rowsToAddUp } from "../../../src/core/checks/closer-look";
import type { CheckContext } from "../../../src/core/checks/context";
import type { Identity } from "../../../src/core/standing/readings";
import { contextOf, FINE, withRow } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

/** Four rows that are right, and a fifth. */
const context = (...row: readonly TestCell[]) => contextOf(withRow(row));

it.each<[string, readonly TestCell[], number[]]>([
  ["a number", [36, 16, 0, 20, 44.4], []],
  ["a fraction", [36.5, 16, 0, 20, 44.4], []],
  ["a numeral typed as text", ["36", 16, 0, 20, 44.4], [4]],
  ["a blank", ["", 16, 0, 20, 44.4], [4]],
  ["a dash", ["-", 16, 0, 20, 44.4], [4]],
  ["a word", ["chưa có", 16, 0, 20, 44.4], [4]],
])("a figure is looked at closer unless it is a number cell: %s", (_, row, expected) => {
  expect([...oddFigures(context(...row).agencies.counts["total"]!)]).toEqual(expected);
});

describe("rows that may not add up", () => {
  const rows = ({ identities, ...others }: CheckContext, of: Identity = identities[0]!, among = identities) => [
    ...rowsToAddUp({ identities: among, ...others }, of),
  ];
  const ALL = FINE.map((_, at) => at).concat(4);
  const right = context(36, 16, 0, 20, 44.4);

  it("are those that are not plainly right", () => {
    expect(rows(right)).toEqual([]);
    expect(rows(context(36, 16, 0, 21, 44.4))).toEqual([4]);
    expect(rows(context(36, 16, 0, 20.5, 44.4))).toEqual([4]);
    expect(rows(context(36, "16", 0, 20, 44.4))).toEqual([4]);
    expect(rows(context("", 16, 0, 20, 44.4))).toEqual([4]);
    expect(rows(context(0, 0, 0, 0, ""))).toEqual([4]);
  });

  it("are among those for parts that the rate counts: the whole covers them", () => {
    expect(rows(right, { whole: "total", parts: ["immediate", "conditional"], complete: false })).toEqual([]);
    expect(rows(right, { whole: "total", parts: ["immediate"], complete: false })).toEqual([]);
  });

  it("are all for sums that the readings of the rows do not ask of", () => {
    const ofRest: Identity = { whole: "notProposed", parts: ["immediate", "conditional"], complete: true };
    const ofSome: Identity = { whole: "total", parts: ["immediate", "notProposed"], complete: true };
    const [own] = right.identities;
    expect(rows(right, ofRest)).toEqual(ALL);
    expect(rows(right, ofRest, [ofRest, own!])).toEqual(ALL);
    expect(rows(right, ofSome)).toEqual(ALL);
    // Of two sums of one whole the readings are made of the first.
    expect(rows(right, own, [ofSome, own!])).toEqual(ALL);
    expect(rows(right, own, [ofRest, own!])).toEqual([]);
  });

  it("are all where the sheet lacks a part, which the readings then do not add up", () => {
    const incomplete = { ...right.identities[0]!, complete: false };
    expect(rows(right, incomplete, [incomplete])).toEqual(ALL);
  });
});
