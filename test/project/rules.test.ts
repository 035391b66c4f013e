import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../scripts/rules/page";
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
