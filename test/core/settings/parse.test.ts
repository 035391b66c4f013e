import * as z from "zod/mini";
import fc from "fast-check";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { parseSettings } from "../../../src/core/settings/parse";
import { settingsSchema } from "../../../src/core/settings/settings";
import type { Settings } from "../../../src/core/settings/settings";

const sample: Settings = {
  ...defaultSettings(),
  target: { percent: "92.5", comparator: ">=" },
  decimals: 2,
  rateAs: "value",
  roster: "backan-2021",
  dispatch: {
    number: "8900",
    symbol: "UBND-NCPC",
    date: "2021-11-23",
    issuer: "UBND tỉnh Bắc Kạn",
    kind: "Công văn",
    title: "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT",
  },
  bands: [{ name: "Tốt", percent: "80" }],
  appendices: [
    { sheet: "Biểu 1", title: "" },
    { sheet: "Biểu 2", title: "DANH SÁCH" },
  ],
  appendix: {
    ordinal: 2,
    layout: "groups",
    totalRow: false,
    rank: true,
    band: true,
    notes: false,
    justifications: "column",
    mode: "electronic",
    zeros: "dash",
  },
  previous: { sheets: { "Quý IV": "Quý III" }, counts: "cumulative" },
  columnMaps: { "Biểu 1": { agency: "B", total: "AA" } },
  language: "en",
};

test("the defaults are valid settings", () => {
  expect(z.safeParse(settingsSchema, defaultSettings()).success).toBe(true);
});

test("settings come back from JSON as they went", () => {
  expect(parseSettings(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
});

test("every choice of the appendix comes back", () => {
  const appendix = (choice: Partial<Settings["appendix"]>) => {
    const settings = defaultSettings();
    const stored = { ...settings, appendix: { ...settings.appendix, ...choice } };
    return parseSettings(JSON.parse(JSON.stringify(stored))).appendix;
  };
  for (const layout of ["all", "groups", "sections", "short"] as const)
    expect(appendix({ layout }).layout).toBe(layout);
  for (const justifications of ["none", "below", "column"] as const)
    expect(appendix({ justifications }).justifications).toBe(justifications);
});

test("a workbook without settings says nothing of any dispatch, and has the plain appendix on paper", () => {
  const { dispatch, draft, appendix, roster } = defaultSettings();
  expect(dispatch).toEqual({ number: "", symbol: "", date: "", issuer: "", kind: "Công văn", title: "" });
  expect([roster, ...Object.values(draft)].flat().join("")).toBe("");
  expect(appendix).toMatchObject({ layout: "all", totalRow: true, rank: false, band: false, notes: true });
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "xyz"],
  ["a list", [1, 2]],
  ["an object of another kind", { a: 1 }],
])("%s gives the defaults", (_, json) => {
  expect(parseSettings(json)).toEqual(defaultSettings());
});

test("every field that is valid is kept, the rest has its default", () => {
  const damaged = {
    ...sample,
    version: 7,
    decimals: 12,
    target: { percent: "a lot", comparator: ">=" },
    dispatch: { ...sample.dispatch, date: "2021-02-30", number: 8900 },
    appendix: { layout: "groups", extra: true },
  };
  expect(parseSettings(damaged)).toEqual({
    ...sample,
    version: 1,
    decimals: 1,
    target: { percent: "20", comparator: ">=" },
    dispatch: { ...sample.dispatch, date: "", number: "" },
    appendix: { ...defaultSettings().appendix, layout: "groups" },
  });
});

test("one bad column letter does not cost the others", () => {
  const maps = { "Biểu 1": { agency: "B", total: "7", rate: 3 }, "Biểu 2": { agency: "" }, "Biểu 3": "B" };
  expect(parseSettings({ columnMaps: maps }).columnMaps).toEqual({ "Biểu 1": { agency: "B" } });
});

test("names from data never reach a prototype", () => {
  const settings = parseSettings(
    JSON.parse('{"__proto__":{"decimals":4},"columnMaps":{"__proto__":{"total":"C"},"constructor":{"__proto__":"D"}}}'),
  );
  expect(settings.decimals).toBe(1);
  expect(Object.entries(settings.columnMaps).map(([name, map]) => [name, Object.entries(map)])).toEqual([
    ["__proto__", [["total", "C"]]],
    ["constructor", [["__proto__", "D"]]],
  ]);
  expect(({} as { total?: string }).total).toBeUndefined();
});

test("whatever was stored, what comes out is valid and reading it again changes nothing", () => {
  const stored = fc.oneof(
    fc.jsonValue(),
    fc.record(
      Object.fromEntries(
        Object.entries(sample).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.jsonValue())]),
      ),
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(stored, (json) => {
      const settings = parseSettings(json);
      expect(z.safeParse(settingsSchema, settings).success).toBe(true);
      expect(parseSettings(settings)).toEqual(settings);
    }),
  );
});

test("choices of last period's sheet that cannot be meant are dropped one by one", () => {
  const hostile = JSON.parse(
    `{"previous": {"counts": "always", "sheets": {"__proto__": "A", "Q1": "Q1", "Q2": 7, "Q3": "", "Q4": "${"x".repeat(256)}", "Q5": "Q4"}}}`,
  ) as unknown;
  const { previous } = parseSettings(hostile);
  expect(previous.counts).toBe("assumed");
  expect(Object.entries(previous.sheets)).toEqual([
    ["__proto__", "A"],
    ["Q5", "Q4"],
  ]);
  expect(Object.getPrototypeOf(previous.sheets)).toBeNull();
});

test("settings from before there was a previous period have none", () => {
  const { previous, ...older } = sample;
  expect(previous.counts).toBe("cumulative");
  expect(parseSettings(older)).toEqual({ ...sample, previous: defaultSettings().previous });
});

test("a workbook without settings gets the dispatch's target, a formula and an appendix with its total", () => {
  expect(defaultSettings()).toMatchObject({
    programme: "decentralisation",
    target: { percent: "20", comparator: ">" },
    decimals: 1,
    rateAs: "formula",
    roster: "",
    dispatch: { number: "", symbol: "", date: "", issuer: "", kind: "Công văn", title: "" },
    appendix: { ordinal: 0, layout: "all", totalRow: true, mode: "paper", zeros: "zero" },
    previous: { counts: "assumed" },
    language: "auto",
  });
});

test.each(["20", "100", "0.5", "92.75", "33.3333"])("a target of %s is kept", (percent) => {
  expect(parseSettings({ target: { percent } }).target.percent).toBe(percent);
});

test.each(["1000", "-1", "20%", "x20", "20.", "20.12345", "2e1"])("a target of %s is none", (percent) => {
  expect(parseSettings({ target: { percent } }).target.percent).toBe("20");
});

test.each(["1A", "A1", "ABCD", "a", ""])("%j is no column", (letter) => {
  expect(parseSettings({ columnMaps: { S: { total: letter, rate: "XFD" } } }).columnMaps).toEqual({
    S: { rate: "XFD" },
  });
});

test("every choice that is offered can be kept", () => {
  for (const zeros of ["zero", "blank", "dash"])
    expect(parseSettings({ appendix: { zeros } }).appendix.zeros).toBe(zeros);
  for (const language of ["auto", "vi", "en"]) expect(parseSettings({ language }).language).toBe(language);
  for (const counts of ["assumed", "cumulative", "of-period"])
    expect(parseSettings({ previous: { counts } }).previous.counts).toBe(counts);
});

test("choices of 200 sheets are kept, and of names up to 255 characters", () => {
  const many = <T>(value: T) => Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`S${at}`, value]));
  const { columnMaps, previous } = parseSettings({ columnMaps: many({ total: "A" }), previous: { sheets: many("T") } });
  expect([Object.keys(columnMaps).length, Object.keys(previous.sheets).length]).toEqual([200, 200]);
  const named = (length: number) => ({ ["x".repeat(length)]: "Quý I" });
  expect(parseSettings({ previous: { sheets: named(255) } }).previous.sheets).toEqual(named(255));
  expect(parseSettings({ previous: { sheets: named(256) } }).previous.sheets).toEqual({});
});

test("settings from before there was a draft have an empty one; damaged lines cost only their own list", () => {
  const { draft, ...older } = sample;
  expect(parseSettings(older).draft).toEqual(draft);
  const stored = { place: "Bắc Kạn", recipients: ["Sở Y tế", 7], receivers: ["=Như trên"], signer: "x".repeat(101) };
  expect(parseSettings({ draft: stored }).draft).toEqual({
    ...defaultSettings().draft,
    place: "Bắc Kạn",
    receivers: ["=Như trên"],
  });
});
