import { defaultSettings } from "../../../src/core/settings/defaults";
import { parseSettings } from "../../../src/core/settings/parse";
import { tableChoiceOf, withTableChoice } from "../../../src/core/settings/table-choice";

const CHOICE = { title: "bieu 2 khoi huyen", ordinal: 0 };

test("a sheet's table is kept by the sheet's name, whatever the name, and can be changed", () => {
  const settings = withTableChoice(withTableChoice(defaultSettings(), "__proto__", CHOICE), "Biểu", CHOICE);
  const changed = withTableChoice(settings, "Biểu", { title: "", ordinal: 3 });
  const read = parseSettings(JSON.parse(JSON.stringify(changed)));
  expect(tableChoiceOf(read, "__proto__")).toEqual(CHOICE);
  expect(tableChoiceOf(read, "Biểu")).toEqual({ title: "", ordinal: 3 });
  expect(tableChoiceOf(read, "constructor")).toBeNull();
});

test("settings from before there were such choices, and hostile ones, have none", () => {
  expect(Object.keys(parseSettings({ version: 1 }).tables)).toEqual([]);
  const tables = { A: 3, B: { title: "x".repeat(201), ordinal: 0 }, C: { title: "", ordinal: -1 }, D: [], E: CHOICE };
  expect(Object.keys(parseSettings({ tables }).tables)).toEqual(["E"]);
  expect(Object.keys(parseSettings({ tables: [CHOICE] }).tables)).toEqual([]);
});
