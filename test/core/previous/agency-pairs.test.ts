import fc from "fast-check";
import { UNCLEAR, UNPAIRED, pairAgencies, type Side } from "../../../src/core/previous/agency-pairs";
import { readableNames } from "../../../src/core/previous/agency-names";
import type { RankingTable } from "../../../src/core/recognition/table";
import { recognise } from "../../../src/core/recognition/recognise";
import { HEADER } from "../../support/checked";
import { sheet } from "../../support/sheet";

/** Agencies in their order; "§Huyện Ba Bể" begins a section. */
function sideOf(lines: readonly string[]): Side {
  const names: string[] = [];
  const sections: { row: number; title: string; first: number; end: number }[] = [];
  for (const line of lines) {
    if (line.startsWith("§")) sections.push({ row: 0, title: line.slice(1), first: names.length, end: names.length });
    else names.push(line);
    const last = sections.at(-1);
    if (last) last.end = names.length;
  }
  const table = { rows: Int32Array.from(names, (_, row) => row), sections } as unknown as RankingTable;
  return { table, names, matches: null };
}

const pairs = (now: readonly string[], before: readonly string[]) => pairAgencies(sideOf(now), sideOf(before));
const DEPARTMENTS = [
  "Sở Nội vụ",
  "Sở Tư pháp",
  "Sở Tài chính",
  "Sở Công Thương",
  "Sở Khoa học và Công nghệ",
  "Sở Y tế",
  "Thanh tra tỉnh",
  "Ban Dân tộc",
];

it("pairs the same names in any order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(DEPARTMENTS, { minLength: DEPARTMENTS.length }), (shuffled) => {
      const { previousOf, currentOf } = pairs(DEPARTMENTS, shuffled);
      expect(Array.from(previousOf, (row) => shuffled[row])).toEqual(DEPARTMENTS);
      expect(Array.from(currentOf, (row) => DEPARTMENTS[row])).toEqual(shuffled);
    }),
    { numRuns: 30 },
  );
});

it("pairs what is written otherwise: capitals, tone placement, short forms either way, a slip, old fonts", () => {
  const before = ["SỞ NỘI VỤ", "Sở Tư pháp.", "Sở Tài chinh", "Sở Công thương", "Sở KH&CN", "Sở Y tế (2)", "TTr tỉnh"];
  expect(Array.from(pairs(DEPARTMENTS.slice(0, 7), before).previousOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(Array.from(pairs(before, DEPARTMENTS.slice(0, 7)).previousOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it("reads names under old fonts", () => {
  const names = ["Së Néi vô", "Së T\u00ad ph¸p", "Së Y tÕ"];
  const snapshot = sheet([HEADER, ...names.map((v, at) => [at + 1, { v, font: ".VnTime" }, 20, 5, 0, 15, 25])]);
  const found = recognise(snapshot);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const [table] = found.value;
  const before: Side = { table: table!, names: readableNames(snapshot, table!), matches: null };
  expect(before.names).toEqual(["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]);
  expect(Array.from(pairAgencies(sideOf(["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"]), before).previousOf)).toEqual([
    2, 0, 1,
  ]);
});

it("never pairs communes whose names differ by a tone", () => {
  const now = ["Xã Hòa An", "Xã Tân Lập", "Xã Bình Minh"];
  const before = ["Xã Hóa An", "Xã Tân Lạp", "Xã Bình Minh"];
  const { previousOf, unclear } = pairs(now, before);
  expect(Array.from(previousOf)).toEqual([UNPAIRED, UNPAIRED, 2]);
  expect(unclear).toEqual([]);
});

it("pairs a name that stands in every district within its own", () => {
  const now = ["§Huyện Ba Bể", "Phòng Nội vụ", "Phòng Tư pháp", "§Huyện Na Rì", "Phòng Nội vụ", "Phòng Tư pháp"];
  const before = [
    "§II. Huyện Na Rì",
    "Phòng Tư pháp",
    "Phòng Nội vụ",
    "§I. Huyện Ba Bể",
    "Phòng Nội vụ",
    "Phòng Tư pháp",
  ];
  expect(Array.from(pairs(now, before).previousOf)).toEqual([2, 3, 1, 0]);
});

it("does not pair a name of one district with the same name of another", () => {
  const now = ["§Huyện Ba Bể", "Phòng Nội vụ", "Phòng Tư pháp"];
  const before = ["§Huyện Na Rì", "Phòng Nội vụ", "Phòng Tư pháp"];
  expect(Array.from(pairs(now, before).previousOf)).toEqual([UNPAIRED, UNPAIRED]);
});

it("leaves what can be paired in more than one way, and says so", () => {
  const doubled = pairs(["Sở Y tế", "Sở Y tế", "Sở Nội vụ"], ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"]);
  expect(Array.from(doubled.previousOf)).toEqual([UNCLEAR, UNCLEAR, 0]);
  expect(doubled.unclear).toEqual([{ current: [0, 1], previous: [1] }]);
  // The exact name is taken; the other way of writing it is then a double.
  const variant = pairs(["Sở Y tế", "SYT Y tế", "Sở Y Tế"], ["Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"]);
  expect(variant.previousOf[0]).toBe(0);
  expect(variant.previousOf[2]).toBe(UNCLEAR);
});

it("a pair goes both ways, and no row is in two", () => {
  const name = fc.oneof(
    fc.constantFrom(...DEPARTMENTS, "Sở KH&CN", "SỞ Y TẾ", "Sở Tài chinh", "Sở Xây dựng"),
    fc.constantFrom("Phòng A", "Phòng B"),
  );
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 3, maxLength: 12 }),
      fc.array(name, { minLength: 3, maxLength: 12 }),
      (now, before) => {
        const { previousOf, currentOf } = pairs(now, before);
        const paired = Array.from(previousOf).filter((row) => row >= 0);
        expect(new Set(paired).size).toBe(paired.length);
        previousOf.forEach((row, index) => {
          if (row >= 0) expect(currentOf[row]).toBe(index);
        });
        currentOf.forEach((row, index) => {
          if (row >= 0) expect(previousOf[row]).toBe(index);
        });
      },
    ),
    { numRuns: 60 },
  );
});
