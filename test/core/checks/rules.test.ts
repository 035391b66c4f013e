import { CAUSE_CODES, FINDING_CODES } from "../../../src/core/checks/finding";
import { RULES } from "../../../src/core/checks/rules";

test("each rule has a name of its own", () => {
  for (const { id } of RULES) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

test("each code belongs to just one rule", () => {
  expect(RULES.flatMap(({ codes }) => codes).sort()).toEqual(Object.keys(FINDING_CODES).sort());
});

test("each cause can be named by some rule, and no rule declares anything twice", () => {
  expect([...new Set(RULES.flatMap(({ causes }) => causes))].sort()).toEqual([...CAUSE_CODES].sort());
  for (const { codes, causes, mending } of RULES) {
    for (const declared of [codes, causes, mending]) expect(new Set(declared).size).toBe(declared.length);
  }
  for (const severities of Object.values(FINDING_CODES)) expect(new Set(severities).size).toBe(severities.length);
});

test.each(RULES)("$id mends by a press with all others, by one of its own, or not at all", ({ mending }) => {
  expect([[], ["safe"], ["asked"], ["safe", "asked"]]).toContainEqual(mending);
});

test("sources are whole references: a decree with its paragraph, or a dispatch with its number", () => {
  for (const { source } of RULES) {
    if (source !== null) {
      expect(source).toMatch(
        /^(?:Nghị định|Nghị quyết|Công văn|Văn bản|Quyết định|Luật)(?: số)? \d+\/[\p{Lu}\d/-]+(?:$|[\s:,])/u,
      );
      expect(source).toMatch(/khoản|Mục|Điều/u);
    }
  }
});
