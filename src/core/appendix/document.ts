/**
 * The appendix (Phụ lục) as Nghị định 30/2020/NĐ-CP, Phụ lục I, wants it: one model, rendered alike in Excel,
 * in Word, on the clipboard and in the preview. Lengths are in millimetres, sizes in points.
 */
export interface AppendixDocument {
  readonly page: PageSetup;
  /** "Phụ lục", the title, the reference line: above the table, each on its own line. */
  readonly heading: readonly HeadingLine[];
  /** Width of the short rule under the reference line, as a share of the text width (0 for none). */
  readonly ruleShare: number;
  /** Size of all text in the table, in points. */
  readonly tableSize: number;
  readonly columns: readonly AppendixColumn[];
  /** How the rate follows from a row's own cells: 100 × sum of the `parts` / `whole`, each a column's `field`. */
  readonly rate: { readonly parts: readonly string[]; readonly whole: string };
  /** Header rows: cells with spans, row by row. These rows repeat on every page. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** Column numbers "(1)", "(2)"…, repeated with the header; empty for none. */
  readonly numbering: readonly string[];
  readonly rows: readonly AppendixRow[];
  /** Notes under the table, each a line. */
  readonly notes: readonly string[];
  /** Name proposed for the new sheet, within Excel's 31 characters. */
  readonly sheetName: string;
}

export interface PageSetup {
  readonly paper: "A4";
  readonly orientation: "portrait" | "landscape";
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly fontName: "Times New Roman";
  /** Page number: centred in the top margin, from page 2. */
  readonly pageNumber: { readonly size: number; readonly firstPage: boolean };
}

export interface HeadingLine {
  readonly role: "label" | "title" | "reference";
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface AppendixColumn {
  readonly field: string;
  /** Share of the text width; all shares add up to 1. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
  /** Excel number format of the column's numbers, e.g. "0.0". */
  readonly numberFormat: string;
}

export interface HeaderCell {
  readonly text: string;
  /** First column it covers, from zero. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A cell of the body. Text stays text in every output, whatever it begins with. */
export type AppendixCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "count"; readonly value: number; readonly text: string }
  /** A rate as an exact fraction, with the text it prints as; Excel gets a formula over the row's own cells. */
  | {
      readonly kind: "rate";
      readonly part: number;
      readonly whole: number;
      readonly decimals: number;
      readonly text: string;
    }
  | { readonly kind: "empty" };

export type AppendixRow = {
  /** One cell a column; a group row has one text cell that spans them all. */
  readonly cells: readonly AppendixCell[];
} & (
  | {
      /** The total sums all agency rows. */
      readonly kind: "agency" | "total";
    }
  | {
      /** A subtotal sums the agency rows since the last group row of its level above it. */
      readonly kind: "group" | "subtotal";
      /** How many groups it stands in. */
      readonly level: number;
    }
);
