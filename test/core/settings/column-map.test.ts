import { columnMapOf, withColumnMap } from "../../../src/core/settings/column-map";
import { defaultSettings } from "../../../src/core/settings/defaults";

test("columns corrected by hand are found by sheet, whatever the sheet is called", () => {
  const names = ["Biểu 1", "constructor", "__proto__"];
  let settings = defaultSettings();
  for (const name of names) expect(columnMapOf(settings, name)).toBeNull();
  names.forEach((name, i) => (settings = withColumnMap(settings, name, { total: "ABC"[i]! })));
  expect(names.map((name) => ({ ...columnMapOf(settings, name) }))).toEqual([
    { total: "A" },
    { total: "B" },
    { total: "C" },
  ]);
});

test("a later correction replaces the one before, an empty one takes it back, and what was there stays as it was", () => {
  const first = withColumnMap(defaultSettings(), "Biểu 1", { total: "C", rate: "G" });
  const second = withColumnMap(first, "Biểu 1", { total: "D" });
  expect({ ...columnMapOf(second, "Biểu 1") }).toEqual({ total: "D" });
  expect({ ...columnMapOf(first, "Biểu 1") }).toEqual({ total: "C", rate: "G" });
  expect(columnMapOf(withColumnMap(second, "Biểu 1", {}), "Biểu 1")).toBeNull();
});

test("a correction taken back leaves nothing behind", () => {
  const settings = withColumnMap(defaultSettings(), "Biểu 1", { total: "C" });
  expect(withColumnMap(settings, "Biểu 1", {}).columnMaps).toEqual({});
});
