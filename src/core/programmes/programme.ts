import * as z from "zod/mini";

/**
 * A kind of sheet, declared: which columns it has, what must hold between them, how its rate is formed.
 * Adding a kind of sheet is adding one such declaration, nothing else.
 */
export const programmeSchema = z.object({
  id: z.string(),
  /**
   * What the sheet is about, in the words its headings or groups say it with. A header that says none of them is this
   * programme's only where its parts are headed by known words alone: "Kèm điều kiện", but not "Tiêm có điều kiện".
   */
  subject: z.array(z.string()),
  /** What its counts are of, and what was done with it: a "total" of anything else is none of this programme's. */
  counted: z.object({
    things: z.array(z.string()),
    deeds: z.array(z.string()),
    /** Things that other tables of agencies count. */
    not: z.array(z.string()),
  }),
  /** Columns, in the order the appendix prints them. `stt`, `agency` and `rate` are fields of every programme. */
  fields: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["sequence", "agency", "count", "rate"]),
      /** A count of all that was done so far, which no later period can lessen. */
      cumulative: z.optional(z.boolean()),
      /** A sheet without a required field has no table of this programme. */
      required: z.boolean(),
      /** Headings this column is known by, most usual first; compared without case, punctuation and, with some care, tone marks. */
      headings: z.array(z.string()),
      /** Headings that could mean this column or another: taken only where the figures or the neighbours bear it out. */
      vague: z.optional(z.array(z.string())),
      /** Words that speak against this field when they stand in a heading. Tone marks count: "ngày" is not "ngay". */
      not: z.optional(z.array(z.string())),
      /** Heading printed in the appendix. */
      label: z.string(),
      /** Heading of the group it stands under in a two-row header, if any. */
      group: z.optional(z.string()),
    }),
  ),
  /** whole = sum of parts, for counts. */
  identities: z.array(z.object({ whole: z.string(), parts: z.array(z.string()) })),
  /** rate = 100 × sum of `parts` / `whole`, in percent. */
  rate: z.object({ parts: z.array(z.string()), whole: z.string() }),
  /** The target most dispatches set; the clerk's setting overrides it. `percent` is a decimal numeral such as "20". */
  target: z.object({ percent: z.string(), comparator: z.enum([">", ">="]) }),
  /** Title the appendix proposes, in capitals. */
  appendixTitle: z.string(),
  /** What the agencies were to do, as a dispatch says it after "kết quả" and "khẩn trương". */
  activity: z.string(),
  /** Paragraph of the dispatch or decree that asks for this sheet. */
  source: z.string(),
});

export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeField = Programme["fields"][number];
/** Key of a column, such as "total"; unique within its programme. */
export type FieldId = string;
