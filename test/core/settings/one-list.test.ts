import { defaultSettings } from "../../../src/core/settings/defaults";
import { isOneList, MOST_ONE_LISTS, withOneList } from "../../../src/core/settings/one-list";
import { parseSettings } from "../../../src/core/settings/parse";

test("is kept by the sheet's name, once, and taken back", () => {
  const said = withOneList(withOneList(defaultSettings(), "__proto__", true), "__proto__", true);
  const read = parseSettings(JSON.parse(JSON.stringify(said)));
  expect(isOneList(read, "__proto__")).toBe(true);
  expect(isOneList(read, "Biểu")).toBe(false);
  expect(withOneList(read, "__proto__", false).oneLists).toEqual([]);
});

test("of too many sheets the last are kept; what is no list of names is none", () => {
  let settings = defaultSettings();
  for (let sheet = 0; sheet <= MOST_ONE_LISTS; sheet += 1) settings = withOneList(settings, String(sheet), true);
  const read = parseSettings(JSON.parse(JSON.stringify(settings)));
  expect(read.oneLists).toHaveLength(MOST_ONE_LISTS);
  expect(isOneList(read, "0")).toBe(false);
  expect(isOneList(read, String(MOST_ONE_LISTS))).toBe(true);
  for (const oneLists of [{ A: true }, [""], [3], ["x".repeat(256)]])
    expect(parseSettings({ oneLists }).oneLists).toEqual([]);
});
