import * as z from "zod/mini";

const decimalNumeral = z.string().check(z.regex(/^\d{1,3}(\.\d{1,4})?$/));
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What the clerk sets once for a workbook. Kept in the workbook; every field has a default. */
export const settingsSchema = z.object({
  version: z.literal(1),
  programme: z.string(),
  /** `percent` has a decimal point, e.g. "20" or "92.5". */
  target: z.object({ percent: decimalNumeral, comparator: z.enum([">", ">="]) }),
  /** Decimals of the rate: in the rate column and in the appendix. */
  decimals: z.number().check(z.int(), z.minimum(0), z.maximum(4)),
  /** How "Tính lại tỷ lệ" writes the rate column. */
  rateAs: z.enum(["formula", "value"]),
  /** Id of the roster, "" for none. */
  roster: z.string(),
  dispatch: z.object({
    /** "" while the dispatch has no number yet. */
    number: z.string(),
    /** e.g. "UBND-NCPC". */
    symbol: z.string(),
    /** ISO date, "" while unknown. */
    date: z.union([isoDate, z.literal("")]),
    /** e.g. "UBND tỉnh Bắc Kạn". */
    issuer: z.string(),
    /** What the dispatch is called in the reference line: Công văn, Văn bản, Quyết định… */
    kind: z.string(),
    /** Title of the appendix. */
    title: z.string(),
  }),
  appendix: z.object({
    layout: z.enum(["all", "groups"]),
    totalRow: z.boolean(),
    /** Paper: number and date filled in. Electronic: left blank for the digital signature. */
    mode: z.enum(["paper", "electronic"]),
    /** How a blank or zero count is shown. */
    zeros: z.enum(["zero", "blank", "dash"]),
  }),
  /** Columns corrected by hand: sheet name → field → column letter. */
  columnMaps: z.record(z.string(), z.record(z.string(), z.string())),
  language: z.enum(["auto", "vi", "en"]),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Target = Settings["target"];
