import { defaultSettings } from "../../../src/core/settings/defaults";
import { previousSheetOf, withPreviousSheet } from "../../../src/core/settings/previous-sheet";

test("each sheet has its own last period's", () => {
  let settings = withPreviousSheet(defaultSettings(), "Quý IV", "Quý III");
  settings = withPreviousSheet(settings, "Quý III", "Quý II");
  expect(previousSheetOf(settings, "Quý IV")).toBe("Quý III");
  expect(previousSheetOf(settings, "Quý III")).toBe("Quý II");
  settings = withPreviousSheet(settings, "Quý IV", null);
  expect(previousSheetOf(settings, "Quý IV")).toBeNull();
  expect(previousSheetOf(settings, "Quý III")).toBe("Quý II");
});

test("names of prototypes are sheet names like any other", () => {
  expect(previousSheetOf(defaultSettings(), "constructor")).toBeNull();
  expect(previousSheetOf(withPreviousSheet(defaultSettings(), "__proto__", "A"), "__proto__")).toBe("A");
});

test("a choice taken back leaves nothing behind", () => {
  const settings = withPreviousSheet(defaultSettings(), "Quý II", "Quý I");
  expect(withPreviousSheet(settings, "Quý II", null).previous.sheets).toEqual({});
});
