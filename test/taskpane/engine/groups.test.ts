import type { Finding } from "../../../src/core/checks/finding";
import { groupFindings } from "../../../src/taskpane/engine/groups";

const finding = (code: Finding["code"], severity: Finding["severity"], safe?: boolean): Finding => ({
  code,
  severity,
  cells: [],
  field: null,
  agency: null,
  expected: null,
  actual: null,
  params: {},
  cause: null,
  correction: safe === undefined ? null : { safe, edits: [] },
});

test("by what to do: safe corrections, decisions, information; the gravest kinds first; nothing lost", () => {
  const findings = [
    finding("blank-count", "info"),
    finding("name-variant", "warning", true),
    finding("wrong-percent", "error", false),
    finding("zero-total", "warning"),
    finding("text-number", "error", true),
    finding("wrong-percent", "error", false),
    finding("unicode-form", "info", true),
  ];
  const groups = groupFindings(findings);
  expect(
    groups.map(({ kind, kinds }) => [kind, kinds.map(({ code, indices: { length } }) => `${code} ${length}`)]),
  ).toEqual([
    ["safe", ["text-number 1", "name-variant 1", "unicode-form 1"]],
    ["decide", ["wrong-percent 2", "zero-total 1"]],
    ["info", ["blank-count 1"]],
  ]);
  expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(findings.length);
});

test("no findings, no groups", () => {
  expect(groupFindings([])).toEqual([]);
});
