import { decentralisation } from "../../../src/core/programmes/decentralisation";
import type { Programme } from "../../../src/core/programmes/programme";
import { checked, programmeById, programmes } from "../../../src/core/programmes/programmes";
import { matchHeading, NAMED } from "../../../src/core/recognition/heading-match";
import { wordsOf } from "../../../src/core/recognition/words";

test("programmes are found by their ids, which differ", () => {
  expect(programmeById("decentralisation")).toBe(programmes[0]);
  expect(programmeById("toString")).toBeNull();
  expect(new Set(programmes.map(({ id }) => id)).size).toBe(programmes.length);
});

test("decentralisation has the columns, the sum and the rate of its dispatch", () => {
  expect(decentralisation.fields.map(({ id }) => id)).toEqual([
    "stt",
    "agency",
    "total",
    "immediate",
    "conditional",
    "notProposed",
    "rate",
  ]);
  expect(decentralisation.identities).toEqual([{ whole: "total", parts: ["immediate", "conditional", "notProposed"] }]);
  expect(decentralisation.rate).toEqual({ parts: ["immediate", "conditional"], whole: "total" });
  expect(decentralisation.target).toEqual({ percent: "20", comparator: ">" });
});

test.each<[string, string, Partial<Programme>]>([
  ["a field twice", "field stt stands twice", { fields: [...decentralisation.fields, decentralisation.fields[0]!] }],
  ["no agency", "no agency field", { fields: decentralisation.fields.filter(({ kind }) => kind !== "agency") }],
  ["a rate of a field that is no count", "agency is no count of it", { rate: { parts: ["agency"], whole: "total" } }],
  ["a sum of an unknown field", "unknown is no count", { identities: [{ whole: "total", parts: ["unknown"] }] }],
])("a declaration with %s is refused, and told so", (_, why, change) => {
  expect(() => checked({ ...decentralisation, ...change })).toThrow(why);
});

test.each<[string, object]>([
  ["a target that is not compared with", { target: { percent: "20", comparator: "=" } }],
  ["a target without its figure", { target: { comparator: ">" } }],
  ["nothing it counts", { counted: {} }],
])("a declaration with %s is none", (_, change) => {
  expect(() => checked({ ...decentralisation, ...change })).toThrow();
});

test("a target to be reached, not passed, is one too", () => {
  const target = { percent: "20", comparator: ">=" } as const;
  expect(checked({ ...decentralisation, target }).target).toEqual(target);
});

describe.each(programmes.map((programme) => [programme.id, programme] as const))(
  "every heading of %s",
  (_, programme) => {
    const headings = programme.fields.flatMap((field) => field.headings.map((heading) => [field.id, heading] as const));

    test.each(headings)("%s: %s names its own field, and no other as well", (id, heading) => {
      const score = (field: Programme["fields"][number]) =>
        matchHeading(field, { leaf: wordsOf(heading), groups: [] }).score;
      const own = score(programme.fields.find((field) => field.id === id)!);
      expect(own).toBeGreaterThanOrEqual(NAMED);
      for (const field of programme.fields) if (field.id !== id) expect(score(field)).toBeLessThan(own);
    });
  },
);
