import { agencyOf, blocksOf, cellOf, oncePer } from "../../../src/core/checks/context";
import { contextOf, FINE } from "../../support/checked";

const context = contextOf([...FINE, ["", "Tổng cộng", 159, 46, 0, 113, 28.9]]);

it("has the agencies and the total rows as blocks that are checked alike", () => {
  const [agencies, totals] = blocksOf(context);
  expect([agencies!.length, agencies!.names.at(3), agencyOf(agencies!, 3)]).toEqual([4, "Sở Tư pháp", "Sở Tư pháp"]);
  expect([totals!.length, totals!.names.at(0), agencyOf(totals!, 0)]).toEqual([1, "Tổng cộng", null]);
  expect([cellOf(agencies!, 3, { column: 6 }), cellOf(totals!, 0, { column: 2 })]).toEqual([
    { row: 4, column: 6 },
    { row: 5, column: 2 },
  ]);
});

it("makes what several rules need once for each it is made from, if only to find that there is none", () => {
  let made = 0;
  const nothing = oncePer<object, null>(() => {
    made += 1;
    return null;
  });
  const [one, other] = [{}, {}];
  expect([nothing(one), nothing(one), nothing(other)]).toEqual([null, null, null]);
  expect(made).toBe(2);
});
