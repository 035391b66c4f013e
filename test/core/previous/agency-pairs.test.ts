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

describe("with a roster", () => {
  const matched = (side: Side, ...matches: readonly number[]): Side => ({ ...side, matches: Int32Array.from(matches) });
  const now = sideOf(["SYT", "Sở Tư pháp", "Kho bạc"]);
  const before = sideOf(["Cục Thuế", "Tư pháp tỉnh", "Sở Y tế Bắc Kạn"]);

  test("rows of the same agency are pairs, whatever their names", () => {
    const { previousOf, currentOf } = pairAgencies(matched(now, 0, 1, -1), matched(before, -1, 1, 0));
    expect(Array.from(previousOf)).toEqual([2, 1, UNPAIRED]);
    expect(Array.from(currentOf)).toEqual([UNPAIRED, 1, 0]);
  });

  test("that only one period was matched with, names decide", () => {
    for (const pairs of [
      pairAgencies(matched(now, 0, 1, -1), before),
      pairAgencies(now, matched(before, -1, 1, 0)),
      pairAgencies(matched(now, -1, -1, -1), matched(before, -1, -1, -1)),
    ])
      expect(Array.from(pairs.previousOf)).toEqual([UNPAIRED, 1, UNPAIRED]);
  });

  test("two of its agencies are never one, however alike their names", () => {
    const [a, b] = [sideOf(["Sở Tài chinh", "Sở Y tế"]), sideOf(["Sở Tài chính", "Sở Nội vụ"])];
    const first = (left: readonly number[], right: readonly number[]) =>
      pairAgencies(matched(a, ...left), matched(b, ...right)).previousOf[0];
    expect(first([0, 2], [1, 3])).toBe(UNPAIRED);
    expect(first([1, 2], [0, 3])).toBe(UNPAIRED);
    expect(first([-1, 2], [0, 3])).toBe(0);
    expect(first([0, 2], [-1, 3])).toBe(0);
    expect(first([-1, 2], [-1, 3])).toBe(0);
    expect(pairAgencies(a, b).previousOf[0]).toBe(0);
  });
});

describe("names that stand several times", () => {
  const paired = (now: readonly string[], before: readonly string[]) => {
    const { previousOf, currentOf, unclear } = pairs(now, before);
    return [Array.from(previousOf), Array.from(currentOf), unclear];
  };
  const X = "Phòng Nội vụ";
  const [BA_BE, NA_RI] = ["§Huyện Ba Bể", "§Huyện Na Rì"];

  test("are left where it is not clear which is which, and said once", () => {
    expect(paired([X], [X, X, X])).toEqual([
      [UNCLEAR],
      [UNCLEAR, UNCLEAR, UNCLEAR],
      [{ current: [0], previous: [0, 1, 2] }],
    ]);
    expect(paired([X, X], [X])).toEqual([[UNCLEAR, UNCLEAR], [UNCLEAR], [{ current: [0, 1], previous: [0] }]]);
    expect(paired([BA_BE, X, X, NA_RI, X], [BA_BE, X, NA_RI, X])).toEqual([
      [UNCLEAR, UNCLEAR, 1],
      [UNCLEAR, 2],
      [{ current: [0, 1], previous: [0] }],
    ]);
    expect(paired([BA_BE, X, NA_RI, X], [NA_RI, X, BA_BE, X, X])).toEqual([
      [UNCLEAR, 0],
      [1, UNCLEAR, UNCLEAR],
      [{ current: [0], previous: [1, 2] }],
    ]);
  });

  test("outside of sections, too", () => {
    expect(paired([X, BA_BE, X], [X, BA_BE, X])).toEqual([
      [UNCLEAR, 1],
      [UNCLEAR, 1],
      [{ current: [0], previous: [0] }],
    ]);
  });

  test("came or went where only one period has them left", () => {
    expect(paired([BA_BE, X, NA_RI, X], [NA_RI, X])).toEqual([[UNPAIRED, 0], [1], []]);
    expect(paired([NA_RI, X], [BA_BE, X, NA_RI, X])).toEqual([[1], [UNPAIRED, 0], []]);
  });

  test("but for a slip are paired within their section, or left", () => {
    const slip = "Phòng Nội vu";
    expect(paired([BA_BE, X, NA_RI, slip], [BA_BE, X, NA_RI, X])).toEqual([[0, 1], [0, 1], []]);
    expect(paired([slip], [X, X])).toEqual([[UNCLEAR], [UNCLEAR, UNCLEAR], [{ current: [0], previous: [0, 1] }]]);
    expect(paired([X, X], [slip])).toEqual([[UNCLEAR, UNCLEAR], [UNCLEAR], [{ current: [0, 1], previous: [0] }]]);
  });

  test("but for a slip are those that no other row has, within sections or outside of them", () => {
    const slip = "Phòng Nội vu";
    const [ECONOMY, POLITICS] = ["§Khối kinh tế", "§Khối nội chính"];
    expect(paired([ECONOMY, X, POLITICS, slip], [ECONOMY, X, POLITICS, X])).toEqual([[0, 1], [0, 1], []]);
    expect(paired([slip, ECONOMY, X], [ECONOMY, X, POLITICS, X])).toEqual([[1, 0], [1, 0], []]);
  });

  test("in two ways of writing are a double, of whichever period", () => {
    expect(paired(["Sở Y tế"], ["Sở Y tế", "SỞ Y TẾ"])).toEqual([[0], [0, UNCLEAR], [{ current: [0], previous: [1] }]]);
    expect(paired(["SỞ Y TẾ", "Sở Y tế"], ["Sở Y tế"])).toEqual([[UNCLEAR, 0], [1], [{ current: [0], previous: [0] }]]);
  });
});

test("a short form of last period's is paired wherever it stands", () => {
  const now = ["Sở Nội vụ", "Sở Y tế", "Sở Khoa học và Công nghệ"];
  expect(Array.from(pairs(now, ["Sở KH&CN", "Sở Nội vụ"]).previousOf)).toEqual([1, UNPAIRED, 0]);
});

test("texts without a letter are no names", () => {
  expect(Array.from(pairs(["–", "Sở Y tế"], ["-", "Sở Y tế"]).previousOf)).toEqual([UNPAIRED, 1]);
});

describe("a name that stands once in each period", () => {
  const isPaired = (now: string, before: string) =>
    pairs([...(now ? [`§${now}`] : []), "Phòng Nội vụ"], [...(before ? [`§${before}`] : []), "Phòng Nội vụ"])
      .previousOf[0] === 0;

  test.each([
    ["Huyện Ba Bể", "Huyện Ba Bể"],
    ["I. Huyện Ba Bể", "  12) HUYỆN BA BỂ"],
    ["A/ Huyện Ba Bể", "IV - Huyện Ba Bể"],
    ["B : Huyện Ba Bể", "Huyện Ba Bể"],
    ["I.Huyện Ba Bể", "2)Huyện Ba Bể"],
    ["Huyện Ba Bể", ""],
    ["", "Huyện Ba Bể"],
    ["Các huyện Ba Bể, Na Rì", "Huyện Ba Bể"],
    ["Huyện Ba Bể", "Khối huyện và xã"],
    ["Cấp huyện, thành phố", "Huyện Ba Bể"],
    ["UBND các huyện và thành phố", "Huyện Ba Bể"],
    ["Khối kinh tế", "Khối nội chính"],
    ["Huyện Ba Bể", "Khối nội chính"],
  ])("is a pair in %j and %j", (now, before) => {
    expect(isPaired(now, before)).toBe(true);
  });

  test.each([
    ["Huyện Ba Bể", "Huyện Na Rì"],
    ["Quận Hải An", "Thị xã Phú Thọ"],
    ["Thành phố Bắc Kạn", "Phường Minh Khai"],
    ["Xã Tân Lập", "Thị trấn Chợ Rã"],
    ["UBND đặc khu Phú Quý", "UBND xã Tân Lập"],
    ["Cụm 1. Huyện Ba Bể", "Cụm 2. Huyện Ba Bể"],
    ["C Huyện Ba Bể", "Huyện Ba Bể"],
    ["H Huyện Ba Bể", "Huyện Ba Bể"],
    ["I.Huyện Ba Bể", "I.Huyện Na Rì"],
    ["Xã Minh Khôi (huyện Nông Cống)", "Xã Tân Lập"],
    ["Huyện Ba Bể (đơn vị cấp xã)", "Huyện Na Rì (đơn vị cấp xã)"],
  ])("is two bodies in %j and %j", (now, before) => {
    expect(isPaired(now, before)).toBe(false);
  });
});

test("of more agencies than any sheet has, only those of the same name are paired", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `Xã số ${at}`);
  const last = (now: readonly string[], before: readonly string[]) =>
    pairs([...now, "Sở Tài chinh"], [...before, "Sở Tài chính"]).previousOf.at(-1);
  expect(last(many(4999), [])).toBe(0);
  expect(last(many(5000), [])).toBe(UNPAIRED);
  expect(last([], many(5000))).toBe(UNPAIRED);
});
