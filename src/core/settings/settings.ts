import * as z from "zod/mini";
import type { Roster } from "../roster/roster";
import { appendicesSchema, LONGEST_TITLE } from "./appendices";
import { bandsSchema } from "./bands";
import { decimalNumeral } from "./decimal-numeral";
import { isIsoDate } from "./iso-date";
import { justificationSchema } from "./justifications";
import { MOST_ONE_LISTS } from "./one-list";
import { ownRostersSchema } from "./own-rosters";
import { sheetName } from "./sheet-name";

export const columnLetter = z.string().check(z.regex(/^[A-Z]{1,3}$/));
/** Lines of "Kính gửi" and of "Nơi nhận". */
export const MOST_LINES = 40;
const line = (length: number) => z.string().check(z.maxLength(length));

export const tableIdentity = z.object({
  title: line(200),
  ordinal: z.number().check(z.int(), z.minimum(0), z.maximum(999)),
});

/** What the clerk sets once for a workbook. Kept in the workbook; every field has a default. */
export const settingsSchema = z.object({
  version: z.literal(1),
  programme: line(100),
  /** `percent` has a decimal point, e.g. "20" or "92.5". */
  target: z.object({ percent: decimalNumeral, comparator: z.enum([">", ">="]) }),
  /** Decimals of the rate: in the rate column and in the appendix. */
  decimals: z.number().check(z.int(), z.minimum(0), z.maximum(4)),
  /** Bands of the rate, in no order; none where the dispatch has none. */
  bands: bandsSchema,
  /** How "Tính lại tỷ lệ" writes the rate column. */
  rateAs: z.enum(["formula", "value"]),
  /** Id of the roster; "" for the one a sheet was likely made by, "none" for none. */
  roster: line(100),
  /** Rosters of the workbook's own, beside those that come with the add-in. */
  rosters: ownRostersSchema,
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
    /** Title of an only appendix; "" for the one the programme proposes. */
    title: line(LONGEST_TITLE),
  }),
  /**
   * The sheets whose tables are the dispatch's appendices, numbered in this order. None: whichever sheet is checked is the
   * only one. A list that is damaged in one place is no list: the others would be numbered wrongly.
   */
  appendices: appendicesSchema,
  appendix: z.object({
    /**
     * The Roman numeral of the workbook's first appendix, where the dispatch has others that were made elsewhere; 0: an
     * only one has none, several are counted from I.
     */
    ordinal: z.number().check(z.int(), z.minimum(0), z.maximum(99)),
    /** One list by rate; by who reaches the target; by kind of agency; those alone that fall short. */
    layout: z.enum(["all", "groups", "sections", "short"]),
    totalRow: z.boolean(),
    /** A column of ranks. */
    rank: z.boolean(),
    /** A column of bands, if there are any. */
    band: z.boolean(),
    /** Notes under the table: who stands on the target, whose rounded rate misleads, who has no rate. */
    notes: z.boolean(),
    /** Where the reasons for accepted warnings are printed: under the table, or in a column of their own. */
    justifications: z.enum(["none", "below", "column"]),
    /** Paper: number and date filled in. Electronic: left blank for the digital signature. */
    mode: z.enum(["paper", "electronic"]),
    /** How a blank or zero count is shown. */
    zeros: z.enum(["zero", "blank", "dash"]),
  }),
  /** What a draft of the dispatch says besides; "" or none for what follows from the issuer, or is left blank. */
  draft: z.object({
    /** The body above the issuer, e.g. "UBND tỉnh Bắc Kạn" above a department. */
    parent: line(200),
    /** Where the issuer has its seat, e.g. "Bắc Kạn". */
    place: line(100),
    /** What the dispatch is about, without "V/v". */
    subject: line(500),
    /** "Kính gửi". */
    recipients: z.array(line(300)).check(z.maxLength(MOST_LINES)),
    /** "Nơi nhận", without the line "Lưu". */
    receivers: z.array(line(300)).check(z.maxLength(MOST_LINES)),
    /** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH": lines parted by "/" or line breaks. */
    authority: line(200),
    /** "PHÓ CHỦ TỊCH". */
    title: line(200),
    signer: line(100),
    /** Who drafts it, as the line "Lưu" has it: "NCPC". */
    unit: line(60),
  }),
  previous: z.object({
    /** Last period's sheet of each sheet that has one: sheet name → sheet name. */
    sheets: z.record(z.string(), sheetName),
    /** Counts "so far" are taken from the programme; or the clerk says that they are, or are of their period alone. */
    counts: z.enum(["assumed", "cumulative", "of-period"]),
  }),
  /** Which of several tables a sheet's ranking is: sheet name → the folded line above it, its place among those. */
  tables: z.record(z.string(), tableIdentity),
  /** Sheets on which tables alike beside each other are the parts of one list, as the clerk said. */
  oneLists: z.array(sheetName).check(z.maxLength(MOST_ONE_LISTS)),
  /** Columns corrected by hand: sheet name → field → column letter. */
  columnMaps: z.record(z.string(), z.record(z.string(), columnLetter)),
  /** Warnings accepted with a reason: sheet name → reasons. */
  justifications: z.record(z.string(), z.array(justificationSchema)),
  language: z.enum(["auto", "vi", "en"]),
});

export type Settings = Omit<z.infer<typeof settingsSchema>, "rosters"> & { readonly rosters: readonly Roster[] };
export type Target = Settings["target"];
