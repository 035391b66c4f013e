import { cumulativeFields } from "../../../src/core/previous/cumulative-fields";
import type { CumulativeField } from "../../../src/core/previous/comparison";
import type { JudgedPeriod } from "../../../src/core/previous/period";
import type { Settings } from "../../../src/core/settings/settings";
import { HEADER } from "../../support/checked";
import { sheet } from "../../support/sheet";
import { compared, judged, period, row, rowsOf, type Rows } from "./periods";

const BEFORE = rowsOf([10, 4], [20, 5], [30, 6], [40, 7]);
/** All but the first have fewer. */
const MOST_FELL = rowsOf([10, 4], [19, 5], [28, 6], [37, 7]);

function total(now: Rows, before: Rows, counts: Settings["previous"]["counts"] = "assumed"): CumulativeField {
  const settings = { previous: { sheets: {}, counts } };
  const [field, ...others] = compared(period(now), period(before), { settings }).cumulative;
  expect(others).toEqual([]);
  return field!;
}

const falls = (field: CumulativeField) =>
  field.falls.map(({ current, before, now, cell }) => [current, before, now, cell.row]);

test("a count that fell is told with both figures and the cell of the former", () => {
  const fell = [...BEFORE.slice(0, 3), row(3, "Sở Tư pháp", 39, 7)];
  expect(total(fell, [...BEFORE].reverse())).toEqual({
    field: "total",
    ground: "programme",
    compared: 4,
    falls: [{ current: 3, before: 40, now: 39, cell: { row: 1, column: 2 }, joined: false }],
    mostFell: false,
  });
});

describe("when most fell", () => {
  test.each<[string, Rows, Rows, boolean]>([
    ["three of four", MOST_FELL, BEFORE, true],
    ["two of four", [...BEFORE.slice(0, 2), ...MOST_FELL.slice(2)], BEFORE, false],
    ["two of three", MOST_FELL.slice(0, 3), BEFORE.slice(0, 3), true],
    ["two of two", MOST_FELL.slice(1, 3), BEFORE.slice(1, 3), false],
  ])("%s: %#", (_, now, before, mostFell) => {
    expect(total(now, before).mostFell).toBe(mostFell);
  });

  test("they fell all the same where the clerk says that counts are cumulative", () => {
    const field = total(MOST_FELL, BEFORE, "cumulative");
    expect(field).toMatchObject({ ground: "setting", compared: 4, mostFell: false });
    expect(field.falls).toHaveLength(3);
  });
});

test("nothing falls where the clerk says that counts are of their period", () => {
  expect(total(MOST_FELL, BEFORE, "of-period")).toEqual({
    field: "total",
    ground: "setting-of-period",
    compared: 0,
    falls: [],
    mostFell: false,
  });
});

describe("rows", () => {
  const THREE = BEFORE.slice(0, 3);
  const last = (...figures: Rows[number]) => [...THREE, [4, "Sở Tư pháp", ...figures, ""]];

  test.each<[string, Rows, Rows, unknown[]]>([
    ["whose total is their sum", last("", 7, 0, 10), last(40, 7, 0, 33), [[3, 40, 17, 4]]],
    ["whose total was their sum", last(39, 7, 0, 32), last("", 7, 0, 33), [[3, 40, 39, 4]]],
    ["with no procedure left", last(0, 0, 0, 0), last(40, 7, 0, 33), [[3, 40, 0, 4]]],
    ["with none then", last(40, 7, 0, 33), last(0, 0, 0, 0), []],
  ])("%s are compared", (_, now, before, expected) => {
    const field = total(now, before);
    expect(field.compared).toBe(4);
    expect(falls(field)).toEqual(expected);
  });

  test.each<[string, Rows, Rows]>([
    ["whose figures contradict each other", last(39, 7, 1, 33), last(40, 7, 0, 33)],
    ["whose figures did", last(39, 7, 0, 32), last(40, 7, 1, 33)],
    ["that are blank", last("", "", "", ""), last(40, 7, 0, 33)],
    ["that were", last(39, 7, 0, 32), last("", "", "", "")],
    ["that cannot be read", last("?", 7, 0, 32), last(40, 7, 0, 33)],
    ["that could not", last(39, 7, 0, 32), last(40, "?", 0, 33)],
    ["that are new", last(39, 7, 0, 32), THREE],
  ])("%s are not", (_, now, before) => {
    expect(total(now, before)).toMatchObject({ compared: 3, falls: [] });
  });

  test("departments that became one are compared with all of them, and said to be joined", () => {
    const now = [...THREE.slice(0, 2), row(2, "Sở Nông nghiệp và Môi trường", 50, 6)];
    const before = [
      ...THREE.slice(0, 2),
      row(2, "Sở Tài nguyên và Môi trường", 31, 6),
      row(3, "Sở Nông nghiệp và Phát triển nông thôn", 21, 6),
    ];
    expect(total(now, before)).toMatchObject({
      compared: 3,
      falls: [{ current: 2, before: 52, now: 50, cell: { row: 3, column: 2 }, joined: true }],
    });
    const disputed = [...before.slice(0, 3), [4, "Sở Nông nghiệp và Phát triển nông thôn", 21, 6, 1, 15, ""]];
    expect(total(now, disputed)).toMatchObject({ compared: 2, falls: [] });
  });

  test("one department under a new name is joined too", () => {
    const now = [...THREE, row(3, "Sở Dân tộc và Tôn giáo", 5, 1)];
    expect(total(now, [...THREE, row(3, "Ban Dân tộc", 6, 1)]).falls).toMatchObject([{ current: 3, joined: true }]);
  });

  test("a count that cannot be read in a row that is sound otherwise is not compared", () => {
    const cumulative = (of: JudgedPeriod): JudgedPeriod => {
      const { programme } = of.table;
      const fields = programme.fields.map((field) => ({ ...field, cumulative: field.id === "notProposed" }));
      return { ...of, table: { ...of.table, programme: { ...programme, fields } } };
    };
    const compare = (now: Rows, before: Rows) =>
      cumulativeFields({
        current: cumulative(judged(period(now))),
        previous: cumulative(judged(period(before))),
        previousOf: Int32Array.of(0, 1, 2, 3),
        joined: [],
        dates: { current: null, previous: null },
        counts: "assumed",
      }).map(({ field, compared: rows, falls: fell }) => [field, rows, fell.length]);
    expect(compare(last(40, 7, 0, 33), last(40, 7, 0, 33))).toEqual([["notProposed", 4, 0]]);
    expect(compare(last(40, 7, 0, "?"), last(40, 7, 0, 33))).toEqual([["notProposed", 3, 0]]);
    expect(compare(last(40, 7, 0, 33), last(40, 7, 0, "?"))).toEqual([["notProposed", 3, 0]]);
  });
});

describe("what is said of the time", () => {
  const titled = (heading: string, title = "") => {
    const found = judged(period(BEFORE, [title]));
    const header = HEADER.map((text, at) => (at === 2 ? heading : text));
    return { ...found, snapshot: sheet([[title], header, ...BEFORE]) };
  };
  const range = (from: string, to: string) => ({ from, to });
  const groundOf = (
    now: string,
    before: string,
    dates: Parameters<typeof cumulativeFields>[0]["dates"] = { current: null, previous: null },
  ) =>
    cumulativeFields({
      current: titled(now),
      previous: titled(before),
      previousOf: Int32Array.of(0, 1, 2, 3),
      joined: [],
      dates,
      counts: "assumed",
    })[0]!;
  const TOTAL = "Tổng số TTHC đã rà soát";

  test.each([
    "Số TTHC rà soát trong kỳ",
    "Trong quý",
    "Số TTHC rà soát trong tháng (1)",
    "Số TTHC phát sinh kỳ báo cáo",
    "Số TTHC rà soát kỳ này",
    "Đợt này",
    "Số TTHC mới rà soát trong năm",
    "Số TTHC mới",
    "Mới",
  ])("%j is of the period alone, here or there", (heading) => {
    const ofPeriod = { ground: "heading-of-period", compared: 0, falls: [], mostFell: false };
    expect(groundOf(heading, TOTAL)).toMatchObject(ofPeriod);
    expect(groundOf(TOTAL, heading)).toMatchObject(ofPeriod);
  });

  test.each([
    TOTAL,
    "Tổng số TTHC đã rà soát trong kỳhạn",
    "Tổng số TTHC lĩnh vực môi trường",
    "Tổng số TTHC của mỗi đơn vị",
    "Số TTHC ngoàitrong kỳ",
  ])("%j may be so far", (heading) => {
    expect(groundOf(heading, heading).ground).toBe("programme");
  });

  test("counts are so far where both headings say so, whatever the years", () => {
    const years = { current: range("2022-01-01", "2022-12-31"), previous: range("2021-01-01", "2021-12-31") };
    expect(groundOf("Lũy kế", "Số TTHC đã rà soát (lũy kế)", years)).toMatchObject({
      ground: "heading-so-far",
      compared: 4,
    });
    for (const other of [TOTAL, "Lũy kếp", "Thủylũy kế"])
      expect(groundOf("Lũy kế", other, years).ground).toBe("other-year");
    expect(groundOf(TOTAL, "Lũy kế", years).ground).toBe("other-year");
  });

  test.each([
    ["2021-12-31", "2022-01-01", "other-year"],
    ["2022-01-31", "2022-02-01", "programme"],
    ["2022-01-31", "2021-12-01", "programme"],
  ] as const)("last period's sheet up to %s, this one from %s: %s", (to, from, ground) => {
    const dates = { current: range(from, "2022-12-31"), previous: range("2021-01-01", to) };
    expect(groundOf(TOTAL, TOTAL, dates).ground).toBe(ground);
    expect(groundOf(TOTAL, TOTAL, { ...dates, current: null }).ground).toBe("programme");
    expect(groundOf(TOTAL, TOTAL, { ...dates, previous: null }).ground).toBe("programme");
  });

  test("a sheet of another year may count anew", () => {
    const years = { current: range("2022-01-01", "2022-12-31"), previous: range("2021-01-01", "2021-12-31") };
    expect(groundOf(TOTAL, TOTAL, years)).toEqual({
      field: "total",
      ground: "other-year",
      compared: 0,
      falls: [],
      mostFell: false,
    });
  });
});
