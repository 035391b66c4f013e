import { fractionOf, rateOf } from "./arithmetic";
import type { Cell } from "./cells";

/** What a rate's cell can be made of. */
export interface RateParts {
  /** What is true of the row: of it a typed rate is made. */
  readonly typed: { readonly part: number; readonly whole: number };
  /** What the row's cells hold: of it a formula is made. */
  readonly seen: { readonly part: number; readonly whole: number };
  readonly places: number;
  /** Excel's name of the whole's cell, and of the parts' sum, by "+" and by SUM. */
  readonly whole: string;
  readonly plus: string;
  readonly sum: string;
}

export interface RateStyle {
  /** Number format of the column. */
  readonly format: string;
  /** What must be said of every cell written so. */
  readonly says?: { readonly code: string; readonly severity: "error" | "info" };
  readonly cell: (parts: RateParts) => Cell;
}

const points = (places: number) => (places === 0 ? "0" : `0.${"0".repeat(places)}`);

/** Typed in points, trailing zeros gone as Excel drops them. */
export const typedRates: RateStyle = {
  format: "General",
  cell: ({ typed: { part, whole }, places }) => (whole === 0 ? {} : { value: rateOf(part, whole, places) }),
};

/** Typed in points under "0.0". */
export const shownRates = (places: number): RateStyle => ({
  format: points(places),
  cell: ({ typed: { part, whole } }) =>
    withFormat(points(places), whole === 0 ? {} : { value: rateOf(part, whole, places) }),
});

/** Typed as a fraction under "0.0%". */
export const percentRates = (places: number): RateStyle => ({
  format: `${points(places)}%`,
  cell: ({ typed: { part, whole } }) =>
    withFormat(`${points(places)}%`, whole === 0 ? {} : { value: fractionOf(part, whole, places) }),
});

/** =ROUND(100*(D7+E7)/C7,1). */
export const roundedRates = (places: number): RateStyle => ({
  format: points(places),
  cell: ({ seen: { part, whole }, plus, whole: cell }) =>
    withFormat(points(places), {
      formula: `ROUND(100*${plus}/${cell},${places})`,
      ...(whole === 0 ? DIVIDED_BY_ZERO : { value: rateOf(part, whole, places) }),
    }),
});

/** =IF(C7=0,"",ROUND(SUM(D7:E7)*100/C7,1)): a dash among the parts does no harm. */
export const guardedRates = (places: number): RateStyle => ({
  format: points(places),
  cell: ({ seen: { part, whole }, sum, whole: cell }) =>
    withFormat(points(places), {
      formula: `IF(${cell}=0,"",ROUND(${sum}*100/${cell},${places}))`,
      value: whole === 0 ? "" : rateOf(part, whole, places),
    }),
});

/** =SUM(D7:E7)/C7 under "0.0%": the division's whole tail stands in the cell. */
export const dividedRates = (places: number): RateStyle => ({
  format: `${points(places)}%`,
  cell: ({ seen: { part, whole }, sum, whole: cell }) =>
    withFormat(`${points(places)}%`, {
      formula: `${sum}/${cell}`,
      ...(whole === 0 ? DIVIDED_BY_ZERO : { value: part / whole }),
    }),
});

/** =(D7+E7)/C7*100 under "0.0". */
export const pointRates = (places: number): RateStyle => ({
  format: points(places),
  cell: ({ seen: { part, whole }, plus, whole: cell }) =>
    withFormat(points(places), {
      formula: `${plus}/${cell}*100`,
      ...(whole === 0 ? DIVIDED_BY_ZERO : { value: (part / whole) * 100 }),
    }),
});

/** Typed as text, in one way or another: "51,4", "51.4", "51,4 %". */
export const textRates = (places: number, write: (text: string) => string): RateStyle => ({
  format: "@",
  says: { code: write("1.5").includes(",") ? "decimal-comma" : "text-number", severity: "error" },
  cell: ({ typed: { part, whole } }) =>
    withFormat("@", whole === 0 ? {} : { value: write(rateOf(part, whole, places).toFixed(places)) }),
});

/** =TEXT(SUM(D7:E7)/C7,"0.0%"): a right rate that is a text on purpose. */
export const printedRates = (places: number): RateStyle => ({
  format: "General",
  says: { code: "text-number", severity: "info" },
  cell: ({ seen: { part, whole }, sum, whole: cell }) => ({
    formula: `TEXT(${sum}/${cell},"${points(places)}%")`,
    value: `${rateOf(part, whole, places).toFixed(places)}%`,
  }),
});

const DIVIDED_BY_ZERO = { value: "#DIV/0!", error: true } as const;

function withFormat(format: string, cell: Cell): Cell {
  return { ...cell, style: { format } };
}
