import fc from "fast-check";
import { crossCheck } from "../../../src/core/dispatch/cross-check";
import { draftDispatch } from "../../../src/core/dispatch/draft";
import { passages } from "../../../src/core/dispatch/passages";
import { tallyOf } from "../../../src/core/dispatch/tally";
import { THAI_NGUYEN_2025 } from "../../../src/core/roster/builtin/thai-nguyen-2025";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { Settings } from "../../../src/core/settings/settings";
import { reportOf, type Row } from "../appendix/reports";
import { letterText } from "./letter-text";

const NAMES = [
  ...THAI_NGUYEN_2025.agencies.map(({ name }) => name),
  "UBND xã Hòa An",
  "UBND xã Hóa An",
  "UBND phường 12",
  "Ủy ban nhân dân huyện Ba Bể",
  "Công ty A, B và C",
];

const figures = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.nat(60), fc.nat(10), fc.nat(80)).map(([a, b, c]) => [a + b + c, a, b, c] as const),
  },
  { weight: 1, arbitrary: fc.constant([0, 0, 0, 0] as const) },
  { weight: 1, arbitrary: fc.constant([null, null, null, null] as const) },
  // Total and parts disagree.
  { weight: 1, arbitrary: fc.tuple(fc.nat(60), fc.nat(60)).map(([a, c]) => [a + c + 7, a, 0, c] as const) },
  // On the target.
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map((n) => [5 * n, n, 0, 4 * n] as const) },
);

const reports = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: 1 }),
    figures: fc.array(figures, { minLength: NAMES.length, maxLength: NAMES.length }),
    percent: fc.constantFrom("20", "50", "12.5", "100"),
    comparator: fc.constantFrom(">", ">="),
    decimals: fc.integer({ min: 0, max: 3 }),
    issuer: fc.constantFrom("", "UBND tỉnh Thái Nguyên", "Sở Nội vụ tỉnh Thái Nguyên"),
    ordinal: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ names, figures: rows, percent, comparator, decimals, issuer, ordinal }) => {
    const base = defaultSettings();
    const settings: Settings = {
      ...base,
      target: { percent, comparator },
      decimals,
      dispatch: { ...base.dispatch, issuer, number: "5", symbol: "UBND-NC", date: "2025-12-04" },
      appendix: { ...base.appendix, ordinal },
    };
    return reportOf(
      names.map((name, i): Row => [name, ...rows[i]!]),
      settings,
    );
  });

test("every agency is in one list, and the lists are the table", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { reached, short, zero, blank, uncertain } = tallyOf(report);
      const all = [reached, short, zero, blank, uncertain].flat();
      expect([...all].sort((a, b) => a - b)).toEqual(Array.from(report.table.rows, (_, row) => row));
      for (const row of report.standing.disputed) expect(uncertain).toContain(row);
    }),
  );
});

test("the counts of the first sentence add up, where it has several", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { text } = passages(report, report.settings)[0]!;
      const counts = [...text!.matchAll(/(\d+) cơ quan, đơn vị/g)].map(([, count]) => Number(count));
      if (!text!.startsWith("Trong tổng số")) return;
      const [all, ...parts] = counts;
      expect(all).toBe(report.table.rows.length);
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    }),
  );
});

test("sentences on those who fall short name them all, and nobody else", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const said = new Map(passages(report, report.settings).map(({ id, text }) => [id, text]));
      const { short, blank } = tallyOf(report);
      const nameOf = (row: number) => report.table.agencies.at(row)!;
      const told = (text: string) => {
        let rest = text;
        // The longest first: no name is taken for a part of another.
        const names = [...report.table.agencies].sort((a, b) => b.length - a.length);
        return names.filter((name) => {
          const is = rest.includes(name);
          rest = rest.replaceAll(name, "|");
          return is;
        });
      };
      const sorted = (names: readonly string[]) => [...names].sort();
      if (short.length > 0) {
        expect(sorted(told(said.get("short")!))).toEqual(sorted(short.map(nameOf)));
        // "Sở Nội vụ yêu cầu …" names who asks.
        const request = said.get("request")!.replace(/^Sở Nội vụ /, "");
        expect(sorted(told(request))).toEqual(sorted(short.map(nameOf)));
      }
      const reminded =
        said
          .get("remind")
          ?.split("\n")
          .map((line) => line.slice(2, -" (để thực hiện);".length)) ?? [];
      expect(sorted(reminded)).toEqual(sorted([...short, ...blank].map(nameOf)));
    }),
  );
});

test("a draft agrees with the table it was made from", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const text = letterText(draftDispatch(report, report.settings));
      expect(crossCheck(text, report, report.settings)).toEqual([]);
    }),
  );
});

test("a draft beside a table in which an agency has changed sides is told of it", () => {
  fc.assert(
    fc.property(reports, fc.nat(), (report, at) => {
      const { reached, short, uncertain } = tallyOf(report);
      fc.pre(uncertain.length === 0 && short.length > 1 && reached.length > 0);
      const row = short[at % short.length]!;
      const rows = Array.from(report.table.agencies, (name, index): Row => {
        const value = (field: string) => {
          const count = report.table.counts[field]!.values[index]!;
          return Number.isNaN(count) ? null : count;
        };
        return index === row
          ? [name, 9, 9, 0, 0]
          : [name, value("total"), value("immediate"), value("conditional"), value("notProposed")];
      });
      const later = reportOf(rows, { ...report.settings, target: { ...report.settings.target, comparator: ">=" } });
      const draft = letterText(draftDispatch(report, report.settings));
      const codes = crossCheck(draft, later, later.settings).map(({ code }) => code);
      expect(codes.some((code) => code === "agency-extra" || code === "target-differs")).toBe(true);
    }),
  );
});
