import { addsUpWith } from "../../../../src/core/checks/causes/bears-out";
import type { Identity } from "../../../../src/core/standing/readings";
import { contextOf, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const WHOLE: Identity = { whole: "total", parts: ["immediate", "conditional", "notProposed"], complete: true };
/** Whether the last row adds up with the count, by these identities. */
function adds(row: readonly TestCell[], field: string, count: number, identities: readonly Identity[] = [WHOLE]) {
  const context = contextOf(withRow([...row, ""]));
  return addsUpWith({ ...context, identities }, context.agencies, field, 4, count);
}

it("tells whether a row adds up with another count in a field's place", () => {
  expect(adds([36, "?", 0, 20], "immediate", 16)).toBe(true);
  expect(adds([36, "?", 0, 20], "immediate", 15)).toBe(false);
  expect(adds(["?", 16, 0, 20], "total", 36)).toBe(true);
  expect(adds(["?", "?", 0, 20], "total", 36)).toBe(false);
});

it("goes by all sums that the field is of, and by no other", () => {
  const rest: Identity = { whole: "notProposed", parts: ["immediate", "conditional"], complete: true };
  expect(adds([36, "?", 2, 18], "immediate", 16, [WHOLE, rest])).toBe(true);
  expect(adds([36, "?", 0, 20], "immediate", 16, [WHOLE, rest])).toBe(false);
  expect(adds(["?", 16, 0, 20], "total", 36, [WHOLE, rest])).toBe(true);
});

it("cannot tell by a sum of which the sheet lacks a part, or by none", () => {
  expect(adds([36, "?", 0, 20], "immediate", 16, [{ ...WHOLE, complete: false }])).toBe(false);
  expect(adds([36, "?", 0, 20], "immediate", 16, [])).toBe(false);
  expect(adds([36, "?", 0, 20], "immediate", 16, [{ ...WHOLE, parts: [...WHOLE.parts, "managed"] }])).toBe(false);
});
