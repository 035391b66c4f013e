import { finding } from "../../../src/core/checks/finding";
import { findingKey, reasonFor } from "../../../src/core/checks/justification";

const cell = { row: 6, column: 4 };
const accepted = (key: string) => [{ finding: key, reason: "Có văn bản giải trình", on: "2021-11-22" }];

test("a warning is known again after its row was moved, and no longer once its figures changed", () => {
  const warning = finding("zero-total", [cell], { agency: "Sở Y tế", field: "total", actual: 0 });
  const given = accepted(findingKey(warning));
  expect(reasonFor({ ...warning, cells: [{ row: 9, column: 4 }] }, given)).toBe("Có văn bản giải trình");
  expect(reasonFor({ ...warning, agency: "Sở Nội vụ" }, given)).toBeNull();
  expect(reasonFor({ ...warning, actual: 1 }, given)).toBeNull();
  expect(reasonFor({ ...warning, expected: 0 }, given)).toBeNull();
  expect(reasonFor({ ...warning, field: "immediate" }, given)).toBeNull();
  expect(reasonFor({ ...warning, code: "blank-count" }, given)).toBeNull();
});

test("a warning of no agency is known by its cells", () => {
  const warning = finding("order", [cell], {});
  const given = accepted(findingKey(warning));
  expect(findingKey(warning)).toBe("order||E7||");
  expect(reasonFor(warning, given)).toBe("Có văn bản giải trình");
  expect(reasonFor({ ...warning, cells: [{ row: 7, column: 4 }] }, given)).toBeNull();
});

test("a warning of many cells is known by the first three", () => {
  const at = (...rows: number[]) =>
    findingKey(
      finding(
        "order",
        rows.map((row) => ({ row, column: 4 })),
        {},
      ),
    );
  expect(at(6, 7, 8, 9)).toBe("order||E7 E8 E9||");
  expect(at(6, 7, 8)).toBe(at(6, 7, 8, 9));
  expect(at(6, 7)).not.toBe(at(6, 7, 8));
});

test("an error is not excused, whatever reason is kept for it", () => {
  const error = finding("sum-mismatch", [cell], { agency: "Sở Y tế" });
  expect(reasonFor(error, accepted(findingKey(error)))).toBeNull();
  expect(reasonFor({ ...error, severity: "info" }, accepted(findingKey(error)))).toBeNull();
});

test("names in either normal form are one, and long ones are cut", () => {
  const of = (agency: string) => findingKey(finding("stt", [], { agency }));
  expect(of("Sở Y tế".normalize("NFD"))).toBe(of("Sở  Y\ntế"));
  expect(of("Sở Y tế")).toBe("stt||Sở Y tế||");
  expect(of("x".repeat(40_000)).length).toBeLessThan(120);
});
