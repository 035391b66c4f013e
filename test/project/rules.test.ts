import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../scripts/rules/page";
import { CAUSE_CODES, FINDING_CODES } from "../../src/core/checks/finding";
import { RULES } from "../../src/core/checks/rules";

const root = join(__dirname, "../..");
const filesIn = (folder: string, end: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length))
    .sort();
const ids = RULES.map(({ id }) => id).sort();

test("docs/rules.md is what the rules declare (npm run rules)", () => {
  expect(readFileSync(join(root, "docs/rules.md"), "utf8")).toBe(rulesPage());
});

test("each rule has one file of its own and one of tests, and each such file is a rule's", () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(filesIn("src/core/checks/rules", ".ts")).toEqual(ids);
  expect(filesIn("test/core/checks/rules", ".test.ts")).toEqual(ids);
});

test.each(RULES)("$id is the only thing its file exports under a rule's name, and its test names its codes", (rule) => {
  const code = readFileSync(join(root, `src/core/checks/rules/${rule.id}.ts`), "utf8");
  expect(code.match(/^export const \w+: Rule\b/gm)).toHaveLength(1);
  const tests = join(root, `test/core/checks/rules/${rule.id}.test.ts`);
  expect(existsSync(tests)).toBe(true);
  for (const each of rule.codes) expect(readFileSync(tests, "utf8")).toContain(each);
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
