import fc from "fast-check";
import type { Report } from "../../../src/core/checks/report";
import { decimalToNumber, dropTrailingZeros } from "../../../src/core/numbers/decimal";
import { percentOf } from "../../../src/core/numbers/ratio";
import { checkSnapshot } from "../../support/checked";
import { layouts, PLAIN, relay, type Agency, type Layout } from "../../support/relaid";

/**
 * The same table in another layout has the same verdict. What a layout adds by itself is known beforehand: names
 * re-encoded are told (unicode-form), numbers made texts (text-number, decimal-comma), hidden rows and columns and blank
 * or dashed zeros (told only); sections part agencies of one name that no roster knows, and let ranks begin anew
 * (order). Nothing else may come, and nothing may go.
 */
const NAMES = [
  "Sở Khoa học và Công nghệ",
  "Sở Kế hoạch và Đầu tư",
  "Sở Xây dựng",
  "Sở Thông tin và Truyền thông",
  "Sở Tư pháp",
  "Sở Giáo dục và Đào tạo",
  "Sở Công Thương",
  "Sở Nội vụ",
  "Sở Y tế",
  "Ban Quản lý các khu công nghiệp",
  "Sở Tài chính",
  "Thanh tra tỉnh",
  "Sở Nông nghiệp và Phát triển nông thôn",
  "Sở Lao động - Thương binh và Xã hội",
];

const rateOf = (part: number, whole: number) => decimalToNumber(dropTrailingZeros(percentOf(part, whole, 1)));

const right = (name: string, [immediate, conditional, notProposed]: readonly [number, number, number]): Agency => {
  const total = immediate + conditional + notProposed;
  return {
    name,
    counts: { total, immediate, conditional, notProposed },
    rate: { points: rateOf(immediate + conditional, total), isMisscaled: false },
  };
};

/** One mistake in a row; `slip` says which and by how much. */
const MISTAKES: readonly ((agency: Agency, slip: number) => Agency)[] = [
  (one, slip) => withCount(one, "total", Number(one.counts.total) + 1 + slip),
  (one, slip) => withCount(one, slip % 2 === 0 ? "immediate" : "notProposed", Number(one.counts.immediate) + 1 + slip),
  (one, slip) => withRate(one, slip + 0.7),
  (one) => withCount(one, "notProposed", `${Number(one.counts.notProposed)}`),
  (one) => withCount(one, "immediate", -Number(one.counts.immediate) || 1),
  (one) => withCount(one, "notProposed", Number(one.counts.notProposed) + 0.5),
  (one) => withCount(one, "conditional", "chưa báo cáo"),
  (one) => withCount(one, "total", "#REF!"),
  (one) => ({ ...one, rate: { text: "" } }),
  (one) => withCount(one, "total", ""),
  // 0 reads the same in every scale, and the least rates nearly do.
  (one) => ("text" in one.rate || one.rate.points < 5 ? one : { ...one, rate: { ...one.rate, isMisscaled: true } }),
  (one) => ({ ...one, rate: { text: "đang tổng hợp" } }),
  (one) => ({ ...one, name: NAMES[0]! }),
  (one) => ({ ...one, name: "Sở Kế hoạch và Ðầu tư" }),
  (one) => withRate({ ...one, counts: { total: 0, immediate: 0, conditional: 0, notProposed: 0 } }, 0),
];

function withCount(agency: Agency, field: keyof Agency["counts"], written: Agency["counts"]["total"]): Agency {
  return { ...agency, counts: { ...agency.counts, [field]: written } };
}

function withRate(agency: Agency, points: number): Agency {
  return { ...agency, rate: { points, isMisscaled: false } };
}

const figures = fc.tuple(fc.nat(60), fc.nat(12), fc.integer({ min: 3, max: 90 }));
const tables: fc.Arbitrary<readonly Agency[]> = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: 9 }),
    figures: fc.array(figures, { minLength: NAMES.length, maxLength: NAMES.length }),
    mistakes: fc.array(fc.record({ at: fc.nat(), kind: fc.nat(MISTAKES.length - 1), slip: fc.nat(30) }), {
      maxLength: 3,
    }),
  })
  .map(({ names, figures: all, mistakes }) => {
    const agencies = names.map((name, index) => right(name, all[index]!));
    const used = new Set<number>();
    for (const { at, kind, slip } of mistakes) {
      const index = at % agencies.length;
      if (used.has(index)) continue;
      used.add(index);
      agencies[index] = MISTAKES[kind]!(agencies[index]!, slip);
    }
    return agencies;
  })
  // Rates of 0 have no scale: enough others must show the column's.
  .filter((agencies) => agencies.filter(({ rate }) => "points" in rate && rate.points >= 5).length >= 5);

/** "error sum-mismatch 3 total": severity, code, agency from 0 ("-" for none) and field of each finding, with its cause. */
function verdict(report: Report): string[] {
  const { table } = report;
  const fieldAt = (column: number) =>
    Object.entries(table.columns).find(([, other]) => other === column)?.[0] ?? `column ${column}`;
  return report.findings.map(({ code, severity, cells: [cell], cause }) => {
    const index = cell ? table.rows.indexOf(cell.row) : -1;
    const field = code === "hidden-row" || !cell ? "row" : fieldAt(cell.column);
    return `${severity} ${code} ${index < 0 ? "-" : index} ${field}${cause ? ` (${cause.code})` : ""}`;
  });
}

function standingIn({ standing }: Report) {
  const { parts, wholes, places, ranks, boundary, disputed, overall } = standing;
  return {
    parts: [...parts],
    wholes: [...wholes],
    places: [...places],
    ranks: [...ranks],
    boundary,
    disputed,
    overall,
  };
}

/**
 * Findings but for those that the layout may bring or take away: what is only told of a total row, order within sections,
 * and a name that stands in two of them.
 */
function kept(report: Report, layout: Layout, agencies: readonly Agency[], sectionOf: (agency: number) => number) {
  const { findings, table } = report;
  const standsTwice = (index: number) =>
    agencies.some(
      ({ name }, before) => before < index && name === agencies[index]!.name && sectionOf(before) === sectionOf(index),
    );
  return verdict(report).filter((line, at) => {
    const { code, cells } = findings[at]!;
    if (line.startsWith("info ") && line.includes(" - ")) return code === "hidden-column";
    if (layout.sections === 0) return true;
    return code === "duplicate-agency" ? standsTwice(table.rows.indexOf(cells[0]!.row)) : code !== "order";
  });
}

/** So many by themselves take a few seconds; LAYOUT_RUNS asks for more. */
const RUNS = Number(process.env.LAYOUT_RUNS ?? 150);
const seed = process.env.LAYOUT_SEED === undefined ? {} : { seed: Number(process.env.LAYOUT_SEED) };

test("a table laid out anew has the same verdict and the same standing", () => {
  fc.assert(
    fc.property(tables, layouts, (agencies, layout) => {
      const plain = checkSnapshot(relay(agencies, PLAIN).snapshot);
      const { snapshot, added, sectionOf } = relay(agencies, layout);
      const relaid = checkSnapshot(snapshot);
      expect(relaid.table.rows).toHaveLength(agencies.length);
      const before = kept(plain, layout, agencies, sectionOf);
      expect(kept(relaid, layout, agencies, sectionOf).sort()).toEqual([...before, ...added].sort());
      expect(standingIn(relaid)).toEqual(standingIn(plain));
    }),
    { numRuns: RUNS, ...seed },
  );
});
