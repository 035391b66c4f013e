import * as z from "zod/mini";

const decimalNumeral = z.string().check(z.regex(/^\d{1,3}(\.\d{1,4})?$/));
export const columnLetter = z.string().check(z.regex(/^[A-Z]{1,3}$/));
const line = (length: number) => z.string().check(z.maxLength(length));

/** True for a day that exists, as "2021-11-23". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // "2021-02-30" rolls over to March: compare what came back.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What the clerk sets once for a workbook. Kept in the workbook; every field has a default. */
export const settingsSchema = z.object({
  version: z.literal(1),
  programme: line(100),
  /** `percent` has a decimal point, e.g. "20" or "92.5". */
  target: z.object({ percent: decimalNumeral, comparator: z.enum([">", ">="]) }),
  /** Decimals of the rate: in the rate column and in the appendix. */
  decimals: z.number().check(z.int(), z.minimum(0), z.maximum(4)),
  /** How "Tính lại tỷ lệ" writes the rate column. */
  rateAs: z.enum(["formula", "value"]),
  /** Id of the roster; "" for the one a sheet was likely made by, "none" for none. */
  roster: line(100),
  dispatch: z.object({
    /** "" while the dispatch has no number yet. */
    number: line(20),
    /** e.g. "UBND-NCPC". */
    symbol: line(60),
    /** ISO date, "" while unknown. */
    date: z.string().check(z.refine((text) => text === "" || isIsoDate(text))),
    /** e.g. "UBND tỉnh Bắc Kạn". */
    issuer: line(200),
    /** What the dispatch is called in the reference line: Công văn, Văn bản, Quyết định… */
    kind: line(60),
    /** Title of the appendix; "" for the one the programme proposes. */
    title: line(1000),
  }),
  appendix: z.object({
    /** Which of several appendices this is: printed as a Roman numeral; 0 where it is the only one. */
    ordinal: z.number().check(z.int(), z.minimum(0), z.maximum(99)),
    layout: z.enum(["all", "groups"]),
    totalRow: z.boolean(),
    /** Paper: number and date filled in. Electronic: left blank for the digital signature. */
    mode: z.enum(["paper", "electronic"]),
    /** How a blank or zero count is shown. */
    zeros: z.enum(["zero", "blank", "dash"]),
  }),
  /** Columns corrected by hand: sheet name → field → column letter. */
  columnMaps: z.record(z.string(), z.record(z.string(), columnLetter)),
  language: z.enum(["auto", "vi", "en"]),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Target = Settings["target"];
