import { unfold } from "../sheet/fold";
import type { SheetSnapshot } from "../sheet/snapshot";
import { BodyReader } from "./body-rows";
import { headerBand } from "./header-band";
import { HeaderSearch } from "./header-search";
import { beginsLikeAgency, isBulleted, isStarred, labelOf, leadingNumeral, type Numeral } from "./labels";
import { isNumberingRow } from "./numbering-row";
import { placeOfRow } from "./row-places";
import type { OtherRow, RankingTable, TotalRow } from "./table";

/** What a row of a table was taken for. */
export type RowRole = "agency" | "section" | "total" | "subtotal" | "blank" | OtherRow["kind"];

export type RowReasonCode =
  /** Has a `number` of its own, a name like an agency's, figures in so many of its columns. */
  | "numbered"
  | "agency-name"
  | "figures"
  /** Has no figure. */
  | "no-figures"
  /** Numbered as sections are: `numeral`. */
  | "section-numeral"
  /** Its words are those of a section, of a sum, of a comparison, of a remark. */
  | "section-words"
  | "sum-words"
  | "summary-words"
  | "note-words"
  /** One text merged across names and figures. */
  | "across"
  /** Heads `agencies` of them. */
  | "heads-agencies"
  /** Sums `agencies` of them, rows `from` to `to`; `holds` of `figures` are their sums. */
  | "sums-rows"
  /** Its name says nothing of a sum, but its figures are those of all the others. */
  | "figures-are-sums"
  /** The header's own words again; a row of column numbers. */
  | "repeats-header"
  | "column-numbers"
  /** Belongs to the name merged over it, or goes on with the name above or below. */
  | "merged-name"
  | "name-goes-on"
  /** A bullet or a number such as 1.1 marks it as a part of the agency above. */
  | "part-mark"
  /** Nothing marks it, but it is a part of the agency above: a field, or rows whose figures add up to that one's. */
  | "part-of-agency"
  /** Holds nothing. */
  | "nothing"
  /** Hidden or filtered out on the sheet; it counts all the same. */
  | "hidden";

export interface RowReason {
  readonly code: RowReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RowExplanation {
  /** On the table's own rows, from zero. */
  readonly row: number;
  readonly role: RowRole;
  readonly reasons: readonly RowReason[];
}

/**
 * Why a row of a table was taken for what it is; null for a row outside its body. Worked out when it is asked for:
 * a million rows keep no reasons.
 */
export function explainRow(snapshot: SheetSnapshot, table: RankingTable, row: number): RowExplanation | null {
  const { top, bottom } = table.body;
  if (row < top || row > bottom) return null;
  const facts = new RowFacts(unfold(snapshot, table.fold), table, row);
  const { role, reasons } = facts.explain();
  return { row, role, reasons };
}

const reason = (code: RowReasonCode, params: RowReason["params"] = {}): RowReason => ({ code, params });

class RowFacts {
  private readonly reader: BodyReader;
  private readonly numeral: Numeral;
  private readonly label: string;

  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly table: RankingTable,
    private readonly row: number,
  ) {
    this.reader = readerOf(snapshot, table);
    this.numeral = this.reader.numeral(row);
    this.label = this.reader.label(row);
  }

  explain(): { role: RowRole; reasons: readonly RowReason[] } {
    const hidden = this.snapshot.hiddenRows.includes(this.row) ? [reason("hidden")] : [];
    const { role, reasons } = this.roleAndReasons();
    return { role, reasons: [...reasons, ...hidden] };
  }

  private roleAndReasons(): { role: RowRole; reasons: readonly RowReason[] } {
    const { table, row } = this;
    const total = table.totals.findIndex((one) => one.row === row);
    const section = table.sections.find((one) => one.row === row);
    if (section) {
      const sums = total < 0 ? [] : this.sumReasons(table.totals[total]!, total);
      return { role: "section", reasons: [...this.sectionReasons(section.end - section.first), ...sums] };
    }
    if (total >= 0) return { role: table.totals[total]!.kind, reasons: this.totalReasons(table.totals[total]!, total) };
    const other = table.otherRows.find((one) => one.row === row);
    if (other) return { role: other.kind, reasons: this.otherReasons(other.kind) };
    if (placeOfRow(table.rows, row) >= 0) return { role: "agency", reasons: this.agencyReasons() };
    return { role: "blank", reasons: [reason("nothing")] };
  }

  private agencyReasons(): readonly RowReason[] {
    const index = placeOfRow(this.table.rows, this.row);
    const number = this.table.sequence.at(index) ?? "";
    const name = this.table.agencies.at(index) ?? "";
    return [
      ...(number === "" ? [] : [reason("numbered", { number })]),
      ...(beginsLikeAgency(name) ? [reason("agency-name", { name })] : []),
      this.figures(),
    ];
  }

  private figures(): RowReason {
    const figures = this.reader.filledFigures(this.row);
    return figures === 0 ? reason("no-figures") : reason("figures", { figures });
  }

  private sectionReasons(agencies: number): readonly RowReason[] {
    const leading = leadingNumeral(this.label);
    const numeral = "label" in this.numeral ? this.numeral : leading?.numeral;
    const isSection = labelOf(leading ? leading.rest : this.label)?.kind === "section";
    return [
      ...(numeral && "label" in numeral && numeral.kind !== "arabic"
        ? [reason("section-numeral", { numeral: numeral.label })]
        : []),
      ...(isSection ? [reason("section-words", { text: this.label })] : []),
      ...(this.reader.isAcross(this.row) ? [reason("across")] : []),
      ...(agencies > 0 ? [reason("heads-agencies", { agencies })] : []),
      ...(this.reader.filledFigures(this.row) === 0 ? [reason("no-figures")] : []),
    ];
  }

  private totalReasons(total: TotalRow, index: number): readonly RowReason[] {
    const isSum = labelOf(total.label)?.kind === "sum";
    return [
      isSum ? reason("sum-words", { text: total.label }) : reason("figures-are-sums", { text: total.label }),
      ...this.sumReasons(total, index),
    ];
  }

  private sumReasons({ first, end }: TotalRow, index: number): readonly RowReason[] {
    if (end <= first) return [];
    const { counts, totalCounts, rows } = this.table;
    let holds = 0;
    let figures = 0;
    for (const [field, { values }] of Object.entries(counts)) {
      const stated = totalCounts[field]!.values[index]!;
      if (Number.isNaN(stated)) continue;
      figures += 1;
      let sum = 0;
      for (let at = first; at < end; at += 1) sum += values[at]! || 0;
      if (sum === stated) holds += 1;
    }
    return [
      reason("sums-rows", { agencies: end - first, from: rows[first]! + 1, to: rows[end - 1]! + 1, holds, figures }),
    ];
  }

  /** A bullet, a star, "1.1" or "a)" in front. */
  private isMarked(): boolean {
    const { label, numeral } = this;
    const kinds = [numeral.kind, leadingNumeral(label)?.numeral.kind];
    return isBulleted(label) || isStarred(label) || kinds.includes("decimal") || kinds.includes("small");
  }

  private otherReasons(kind: OtherRow["kind"]): readonly RowReason[] {
    const { snapshot, table, row, reader, label } = this;
    switch (kind) {
      case "header":
        return [
          isNumberingRow(snapshot, row, table.body.left, table.body.right)
            ? reason("column-numbers")
            : reason("repeats-header"),
        ];
      case "continuation":
        return [
          reader.nameRow(row) !== row || reader.hasMergedName(row)
            ? reason("merged-name")
            : reason("name-goes-on", { text: label }),
          this.figures(),
        ];
      case "detail":
        return [this.isMarked() ? reason("part-mark", { text: label }) : reason("part-of-agency"), this.figures()];
      case "summary":
        return [reason("summary-words", { text: label })];
      case "note":
        return [
          ...(labelOf(label)?.kind === "note" || isStarred(label) || isBulleted(label)
            ? [reason("note-words", { text: label })]
            : []),
          ...(reader.filledFigures(row) === 0 ? [reason("no-figures")] : []),
        ];
    }
  }
}

/** The reader the table's body was read by. */
function readerOf(
  snapshot: SheetSnapshot,
  { programme, header, numberingRow, body, columns, counts, rate }: RankingTable,
) {
  const column = (kind: string) => columns[programme.fields.find((field) => field.kind === kind)?.id ?? ""];
  const figures = [...Object.values(counts).map((figure) => figure.column), ...(rate ? [rate.column] : [])];
  const search = new HeaderSearch(snapshot, programme, new Map());
  return new BodyReader(
    snapshot,
    headerBand(snapshot, header, numberingRow, body.top),
    { sequence: column("sequence") ?? null, agency: column("agency")!, figures, left: body.left, right: body.right },
    search,
  );
}
