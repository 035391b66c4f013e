import * as fc from "fast-check";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { freshRosterId, parseOwnRosters, rostersProblem } from "../../../src/core/settings/own-rosters";
import { parseSettings } from "../../../src/core/settings/parse";
import type { Roster } from "../../../src/core/roster/roster";

const roster = (change: Partial<Roster> = {}): Roster => ({
  id: "own-1",
  name: "Cao Bằng 2026",
  province: "Cao Bằng",
  validFrom: "2025-07-01",
  validTo: null,
  agencies: [{ name: "Sở Y tế", aliases: ["SYT"] }],
  ...change,
});

test("rosters come back from a workbook as they were kept; settings from before have none", () => {
  const anywhere: Roster = { id: "own-2", name: "Chung", validFrom: null, validTo: null, agencies: roster().agencies };
  const rosters = [roster(), anywhere, roster({ id: "own-3", agencies: [] })];
  const stored: unknown = JSON.parse(JSON.stringify({ ...defaultSettings(), rosters }));
  expect(parseSettings(stored).rosters).toEqual(rosters);
  expect(parseSettings({ version: 1, decimals: 2 })).toMatchObject({ rosters: [], decimals: 2 });
});

test.each<[string, unknown]>([
  ["no list", { length: 1 }],
  ["a text", "own-1"],
  ["the id of one that comes with the add-in", [roster({ id: "bac-kan-2021" })]],
  ["a strange id", [roster({ id: "__proto__" })]],
  ["an id with more before it", [roster({ id: "my-own-1" })]],
  ["an id with more after it", [roster({ id: "own-1x" })]],
  ["a day with more around it", [roster({ validFrom: "12025-07-01" })]],
  ["a year", [roster({ validFrom: "2025" })]],
  ["a month", [roster({ validFrom: "2025-07" })]],
  ["a day with its hour", [roster({ validFrom: "2025-07-01T00" })]],
  ["no name", [roster({ name: "" })]],
  ["a long name", [roster({ name: "x".repeat(121) })]],
  ["a day that is none", [roster({ validFrom: "2025-02-30" })]],
  ["a period that ends before it begins", [roster({ validFrom: "2025-07-01", validTo: "2025-06-30" })]],
  ["a nameless agency", [roster({ agencies: [{ name: "", aliases: [] }] })]],
  ["aliases that are none", [{ ...roster(), agencies: [{ name: "Sở Y tế", aliases: "SYT" }] }]],
  ["a long agency", [roster({ agencies: [{ name: "x".repeat(256), aliases: [] }] })]],
  [
    "too many agencies",
    [roster({ agencies: Array.from({ length: 3001 }, (_, at) => ({ name: `Sở ${at}`, aliases: [] })) })],
  ],
  ["too many aliases", [roster({ agencies: [{ name: "Sở", aliases: Array.from({ length: 101 }, String) }] })]],
])("%s is dropped", (_, stored) => {
  expect(parseOwnRosters(stored)).toEqual([]);
});

test("one that is damaged does not take the others with it, nor does a second of the same id", () => {
  const stored = [roster({ name: "" }), roster(), roster({ name: "again" }), null, roster({ id: "own-7" })];
  expect(parseOwnRosters(stored).map(({ id, name }) => [id, name])).toEqual([
    ["own-1", "Cao Bằng 2026"],
    ["own-7", "Cao Bằng 2026"],
  ]);
});

test("all together stay within what a setting of a workbook holds", () => {
  const long = Array.from({ length: 1000 }, (_, at) => ({ name: `${at} `.padEnd(250, "x"), aliases: [] }));
  const rosters = [roster({ agencies: long }), roster({ id: "own-2", agencies: long })];
  expect(rostersProblem(rosters)).toBe("too-long");
  expect(parseOwnRosters(rosters)).toHaveLength(1);
  expect(rostersProblem(Array.from({ length: 41 }, (_, at) => roster({ id: `own-${at}` })))).toBe("too-many-rosters");
  expect(JSON.stringify(parseOwnRosters(rosters)).length).toBeLessThan(1_000_000);
});

test("whatever is stored, rosters that can be kept come out", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      expect(rostersProblem(parseOwnRosters([stored]))).toBeNull();
    }),
  );
});

test("a fresh id is nobody's", () => {
  expect(freshRosterId([])).toBe("own-1");
  expect(freshRosterId([roster(), { ...roster(), id: "own-3" }])).toBe("own-4");
  expect(freshRosterId([{ ...roster(), id: "own-2" }])).toBe("own-3");
});

test("a period may be a day, or open at either end", () => {
  const periods = [
    { validFrom: "2025-07-01", validTo: "2025-07-01" },
    { validFrom: null, validTo: "2025-06-30" },
    { validFrom: "2025-07-01", validTo: null },
  ];
  for (const period of periods) expect(parseOwnRosters([roster(period)])).toEqual([roster(period)]);
  expect(parseOwnRosters([roster({ id: "own-123456789" })])).toHaveLength(1);
});

test("the limits themselves are allowed, one more is told by what it is of", () => {
  const agencies = (count: number) => Array.from({ length: count }, () => ({ name: "Sở", aliases: [] }));
  expect(rostersProblem([roster({ agencies: agencies(3000) })])).toBeNull();
  expect(rostersProblem([roster({ agencies: agencies(1) }), roster({ agencies: agencies(3001) })])).toBe(
    "too-many-agencies",
  );
  expect(rostersProblem(Array.from({ length: 40 }, () => roster()))).toBeNull();
  const characters = (count: number) =>
    roster({ agencies: [{ name: "x".repeat(100), aliases: ["y".repeat(100), "z".repeat(count - 200)] }] });
  expect(rostersProblem([characters(300_000)])).toBeNull();
  expect(rostersProblem([characters(300_001)])).toBe("too-long");
});
