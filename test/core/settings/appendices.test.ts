import fc from "fast-check";
import {
  appendixOf,
  appendixOrdinals,
  MOST_APPENDICES,
  withAppendix,
  withAppendixMoved,
  withAppendixTitle,
  withoutAppendix,
} from "../../../src/core/settings/appendices";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { parseSettings } from "../../../src/core/settings/parse";
import type { Settings } from "../../../src/core/settings/settings";

const ONE: Settings = { ...defaultSettings(), dispatch: { ...defaultSettings().dispatch, title: "KẾT QUẢ" } };
const TWO = withAppendix(ONE, "Phân cấp", "Rà soát");

/** "I Rà soát", "II Phân cấp": the list as a clerk sees it. */
function listed(settings: Settings): string[] {
  return settings.appendices.map(({ sheet }) => `${appendixOf(settings, sheet)!.ordinal} ${sheet}`);
}

function from(ordinal: number, settings = TWO): Settings {
  return { ...settings, appendix: { ...settings.appendix, ordinal } };
}

test("the table of whichever sheet is checked is the only appendix, without a numeral, by the title of settings", () => {
  expect(appendixOf(ONE, "Rà soát")).toEqual({ ordinal: 0, title: "KẾT QUẢ" });
  expect(appendixOf(ONE, "Phân cấp")).toEqual({ ordinal: 0, title: "KẾT QUẢ" });
  expect(appendixOrdinals(ONE)).toEqual([0]);
});

test("another sheet makes a list of the only appendix and of it, numbered from I; the title stays with the first", () => {
  expect(listed(TWO)).toEqual(["1 Rà soát", "2 Phân cấp"]);
  expect(appendixOf(TWO, "Rà soát")?.title).toBe("KẾT QUẢ");
  expect(appendixOf(TWO, "Phân cấp")?.title).toBe("");
  expect(appendixOf(TWO, "Quý trước")).toBeNull();
  expect(appendixOrdinals(TWO)).toEqual([1, 2]);
});

test("where the dispatch has appendices made elsewhere the counting begins at a later numeral, alone or in a list", () => {
  expect(appendixOf(from(2, ONE), "Rà soát")?.ordinal).toBe(2);
  expect(appendixOrdinals(from(2, ONE))).toEqual([2]);
  expect(listed(from(1))).toEqual(["1 Rà soát", "2 Phân cấp"]);
  expect(listed(from(3))).toEqual(["3 Rà soát", "4 Phân cấp"]);
  expect(appendixOrdinals(from(3))).toEqual([3, 4]);
});

test("the numerals follow the places; titles go with their sheets", () => {
  const three = withAppendixTitle(withAppendix(TWO, "Chi phí", null), "Chi phí", "CHI PHÍ");
  const moved = withAppendixMoved(three, "Chi phí", -1);
  expect(listed(moved)).toEqual(["1 Rà soát", "2 Chi phí", "3 Phân cấp"]);
  expect(appendixOf(moved, "Chi phí")).toEqual({ ordinal: 2, title: "CHI PHÍ" });
  expect(listed(withAppendixMoved(moved, "Rà soát", 1))).toEqual(["1 Chi phí", "2 Rà soát", "3 Phân cấp"]);
  expect(listed(withoutAppendix(moved, "Rà soát"))).toEqual(["1 Chi phí", "2 Phân cấp"]);
});

test("beyond either end nothing moves, and what is not listed neither", () => {
  for (const [sheet, by] of [
    ["Rà soát", -1],
    ["Phân cấp", 1],
    ["Quý trước", 1],
    ["Quý trước", -1],
  ] as const)
    expect(withAppendixMoved(TWO, sheet, by)).toEqual(TWO);
});

test("a list of one is that sheet's alone, without a numeral; the last one taken away, any sheet's table is the only one", () => {
  const one = withoutAppendix(TWO, "Phân cấp");
  expect(appendixOf(one, "Rà soát")).toEqual({ ordinal: 0, title: "KẾT QUẢ" });
  expect(appendixOf(one, "Phân cấp")).toBeNull();
  expect(appendixOf(withoutAppendix(one, "Rà soát"), "Phân cấp")).toEqual({ ordinal: 0, title: "KẾT QUẢ" });
});

test("a sheet is listed once, and a list has an end", () => {
  expect(withAppendix(TWO, "Rà soát", null)).toBe(TWO);
  expect(withAppendix(ONE, "Rà soát", "Rà soát")).toBe(ONE);
  const full = Array.from({ length: 40 }, (_, at) => `S${at}`).reduce(
    (list, name) => withAppendix(list, name, null),
    ONE,
  );
  expect(full.appendices).toHaveLength(MOST_APPENDICES);
  expect(parseSettings(JSON.parse(JSON.stringify(full)))).toEqual(full);
});

test("settings from before there was a list keep their numeral and title", () => {
  const { appendices, ...older } = from(2, ONE);
  expect(appendices).toEqual([]);
  expect(parseSettings(older)).toEqual(from(2, ONE));
});

test.each([
  [
    "a sheet twice",
    [
      { sheet: "A", title: "" },
      { sheet: "A", title: "B" },
    ],
  ],
  [
    "a sheet without a name",
    [
      { sheet: "A", title: "" },
      { sheet: "", title: "" },
    ],
  ],
  ["a title without end", [{ sheet: "A", title: "x".repeat(1001) }]],
  ["more than there can be", Array.from({ length: MOST_APPENDICES + 1 }, (_, at) => ({ sheet: `S${at}`, title: "" }))],
])("a stored list with %s is no list: the others would be numbered wrongly", (_, appendices) => {
  expect(parseSettings({ ...TWO, appendices }).appendices).toEqual([]);
});

test("whatever is done to the list, each sheet stands in it once and the numerals have no gap", () => {
  const sheet = fc.constantFrom("A", "B", "C", "__proto__");
  const step = fc.oneof(
    fc.record({ kind: fc.constant("add" as const), sheet }),
    fc.record({ kind: fc.constant("remove" as const), sheet }),
    fc.record({ kind: fc.constant("move" as const), sheet, by: fc.constantFrom(-1 as const, 1 as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.integer({ min: 0, max: 5 }), (steps, ordinal) => {
      const settings = steps.reduce(
        (before, one) => {
          if (one.kind === "add") return withAppendix(before, one.sheet, "Đang xem");
          return one.kind === "remove"
            ? withoutAppendix(before, one.sheet)
            : withAppendixMoved(before, one.sheet, one.by);
        },
        from(ordinal, ONE),
      );
      const ordinals = appendixOrdinals(settings);
      expect(new Set(settings.appendices.map((one) => one.sheet)).size).toBe(settings.appendices.length);
      expect(ordinals).toHaveLength(Math.max(1, settings.appendices.length));
      expect(settings.appendices.map((one) => appendixOf(settings, one.sheet)!.ordinal)).toEqual(
        settings.appendices.length > 0 ? ordinals : [],
      );
      expect(ordinals.map((numeral) => numeral - ordinals[0]!)).toEqual(ordinals.map((_, place) => place));
      expect(ordinals.length > 1 && ordinals[0] === 0).toBe(false);
      expect(parseSettings(settings)).toEqual(settings);
    }),
  );
});
