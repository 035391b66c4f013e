import { formulaFlaws } from "../../../../src/core/checks/formulas/agency-formulas";
import { contextOf } from "../../../support/checked";

test("ten thousand formulas of a column are followed, copies not counted, and no more", () => {
  const flawed = [5, 500, 10_498, 10_499];
  const rows = Array.from({ length: 10_500 }, (_, at) => {
    const row = at + 2;
    // The first 502 share a formula, but for two flawed ones; each of the others has one of its own.
    const own = at < 502 ? "" : `+0*${at}`;
    const taken = flawed.includes(at) ? row - 1 : row;
    return [at + 1, `Xã số ${at}`, 32, 13, 0, 19, { v: 40.6, f: `=ROUND(100*(D${taken}+E${row})/C${row},1)${own}` }];
  });
  // The first copy, the two flawed ones and 9,997 of the others.
  expect(formulaFlaws(contextOf(rows)).map(({ index }) => index)).toEqual([5, 500, 10_498]);
});
