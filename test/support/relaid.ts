import fc from "fast-check";
import { decentralisation } from "../../src/core/programmes/decentralisation";
import { cellName } from "../../src/core/sheet/address";
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import { sheet, type TestCell } from "./sheet";

/**
 * One table, and the same table laid out anew: shifted, its columns permuted and renamed, its header merged, rows and
 * columns put in between, its names and figures written in other ways. What a layout adds to the verdict by itself is
 * said beside it.
 */
export const FIELDS = ["stt", "agency", "total", "immediate", "conditional", "notProposed", "rate"] as const;
export type Field = (typeof FIELDS)[number];
const COUNTS = ["total", "immediate", "conditional", "notProposed"] as const;
type Count = (typeof COUNTS)[number];

export interface Agency {
  readonly name: string;
  /** As they stand in their cells. */
  readonly counts: Readonly<Record<Count, TestCell>>;
  /** In points; `misscaled` where it stands a hundredfold off the scale of its column. */
  readonly rate: { readonly points: number; readonly isMisscaled: boolean } | { readonly text: string };
}

export interface Relaid {
  readonly snapshot: SheetSnapshot;
  /** Findings that the layout brings with it: "warning unicode-form 3 agency". */
  readonly added: readonly string[];
  /** Agencies that stand in the same section, where the layout makes sections. */
  readonly sectionOf: (agency: number) => number;
}

export interface Layout {
  readonly down: number;
  readonly right: number;
  readonly order: readonly Field[];
  readonly headings: readonly number[];
  readonly writing: "as-is" | "capitals" | "nfd" | "line-breaks" | "double-spaces";
  readonly header: "flat" | "merged" | "unmerged" | "three-rows";
  readonly numbering: "none" | "brackets" | "negative";
  readonly titles: number;
  readonly notes: boolean;
  readonly extras: readonly { readonly at: number; readonly kind: number }[];
  readonly spacers: readonly number[];
  readonly repeatAt: number;
  readonly hidden: readonly number[];
  readonly hidesColumn: boolean;
  readonly sections: number;
  readonly restarts: boolean;
  readonly total: "none" | "top" | "bottom" | "formula";
  readonly subtotals: boolean;
  readonly names: "as-is" | "capitals" | "nfd" | "nbsp" | "two-rows";
  readonly rates: "points" | "percent" | "text" | "text-percent";
  readonly counts: "number" | "text";
  readonly zeros: "as-is" | "dash" | "blank";
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  down: fc.nat(25),
  right: fc.nat(9),
  order: fc.oneof(fc.constant(FIELDS), fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length })),
  headings: fc.array(fc.nat(1000), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  writing: fc.constantFrom("as-is", "capitals", "nfd", "line-breaks", "double-spaces"),
  header: fc.constantFrom("flat", "merged", "unmerged", "three-rows"),
  numbering: fc.constantFrom("none", "none", "brackets", "negative"),
  titles: fc.nat(3),
  notes: fc.boolean(),
  extras: fc.uniqueArray(fc.record({ at: fc.nat(8), kind: fc.nat(3) }), { maxLength: 3, selector: ({ kind }) => kind }),
  spacers: fc.uniqueArray(fc.nat(13), { maxLength: 4 }),
  repeatAt: fc.integer({ min: -8, max: 13 }),
  hidden: fc.uniqueArray(fc.nat(13), { maxLength: 3 }),
  hidesColumn: fc.boolean(),
  sections: fc.constantFrom(0, 0, 2, 3),
  restarts: fc.boolean(),
  total: fc.constantFrom("none", "top", "bottom", "formula"),
  subtotals: fc.boolean(),
  names: fc.constantFrom("as-is", "as-is", "capitals", "nfd", "nbsp", "two-rows"),
  rates: fc.constantFrom("points", "points", "percent", "text", "text-percent"),
  counts: fc.constantFrom("number", "number", "number", "text"),
  zeros: fc.constantFrom("as-is", "dash", "blank"),
});

/** One header row at A1, the columns in their usual order, everything as it is. */
export const PLAIN: Layout = {
  down: 0,
  right: 0,
  order: FIELDS,
  headings: FIELDS.map(() => 0),
  writing: "as-is",
  header: "flat",
  numbering: "none",
  titles: 0,
  notes: false,
  extras: [],
  spacers: [],
  repeatAt: -1,
  hidden: [],
  hidesColumn: false,
  sections: 0,
  restarts: false,
  total: "none",
  subtotals: false,
  names: "as-is",
  rates: "points",
  counts: "number",
  zeros: "as-is",
};

const TITLES = [
  "KẾT QUẢ RÀ SOÁT, ĐỀ XUẤT PHƯƠNG ÁN PHÂN CẤP",
  "(Kèm theo Công văn số      /UBND-NC ngày    tháng    năm 2022)",
  "Đơn vị tính: TTHC",
];
const NOTES = ["Ghi chú: số liệu tính đến ngày 20/11.", "Nơi nhận:", "NGƯỜI LẬP BIỂU"];
const SECTIONS = ["Các sở, ban, ngành", "Các cơ quan ngành dọc", "Đơn vị sự nghiệp"];
const ROMAN = ["I", "II", "III"];
/** Columns of no field: heading, and what stands in the row of an agency. */
const EXTRAS: readonly (readonly [string, (index: number) => TestCell])[] = [
  ["Ghi chú", (index) => (index % 3 === 0 ? "đã gửi" : "")],
  ["Tổng số TTHC kỳ trước", (index) => 20 + ((index * 7) % 30)],
  ["Người tổng hợp", (index) => (index % 2 === 0 ? "Nguyễn Văn A" : "Trần Thị B")],
  ["Tỷ lệ năm trước (%)", (index) => 10 + index],
];

export function relay(agencies: readonly Agency[], layout: Layout): Relaid {
  return new Relaying(agencies, layout).made();
}

interface Column {
  readonly field: Field | null;
  readonly text: string;
  readonly extra: (index: number) => TestCell;
}

class Relaying {
  private readonly rows: TestCell[][] = [];
  private readonly merges: string[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly added: string[] = [];
  private readonly columns: Column[];
  private readonly groups: readonly (readonly number[])[];

  constructor(
    private readonly agencies: readonly Agency[],
    private readonly layout: Layout,
  ) {
    this.columns = layout.order.map((field) => ({ field, text: this.heading(field), extra: () => "" }));
    for (const { at, kind } of layout.extras) {
      const [text, extra] = EXTRAS[kind]!;
      this.columns.splice(Math.min(at, this.columns.length), 0, { field: null, text: this.write(text), extra });
    }
    const indices = agencies.map((_, index) => index);
    const size = Math.ceil(agencies.length / Math.max(1, layout.sections));
    this.groups = Array.from({ length: Math.ceil(agencies.length / size) }, (_, at) =>
      indices.slice(at * size, (at + 1) * size),
    );
  }

  made(): Relaid {
    const { layout } = this;
    for (const title of TITLES.slice(0, layout.titles)) {
      this.merge(this.rows.length, 0, this.rows.length, this.columns.length - 1);
      this.rows.push([title]);
    }
    if (layout.titles > 0) this.rows.push([]);
    const header = this.header();
    if (layout.numbering !== "none")
      this.rows.push(this.columns.map((_, at) => (layout.numbering === "brackets" ? `(${at + 1})` : -(at + 1))));
    this.body(header);
    if (layout.notes) for (const note of ["", ...NOTES]) this.rows.push([note]);
    const conditional = this.columns.findIndex(({ field }) => field === "conditional");
    if (layout.hidesColumn) this.added.push("info hidden-column - conditional");
    const made = sheet(this.rows, {
      at: cellName({ row: layout.down, column: layout.right }),
      merges: this.merges,
      hiddenRows: this.hiddenRows.map((row) => row + layout.down),
    });
    return {
      snapshot: layout.hidesColumn ? { ...made, hiddenColumns: [conditional + layout.right] } : made,
      added: this.added,
      sectionOf: (agency) => (layout.sections === 0 ? 0 : this.groups.findIndex((group) => group.includes(agency))),
    };
  }

  private heading(field: Field): string {
    const at = FIELDS.indexOf(field);
    const { headings } = decentralisation.fields.find(({ id }) => id === field)!;
    return this.write(headings[this.layout.headings[at]! % headings.length]!);
  }

  private write(text: string): string {
    switch (this.layout.writing) {
      case "capitals":
        return text.toUpperCase();
      case "nfd":
        return text.normalize("NFD");
      case "line-breaks":
        return text.replaceAll(" ", "\n");
      case "double-spaces":
        return `${text.replace(" ", "  ")} `;
      case "as-is":
        return text;
    }
  }

  /** Pushes the header and gives it back, to be printed again. */
  private header(): TestCell[][] {
    const { header } = this.layout;
    const first = this.columns.findIndex(({ field }) => field === "immediate");
    const canGroup = this.columns[first + 1]?.field === "conditional";
    const isFlat = header === "flat" || !canGroup;
    const top = this.rows.length;
    const isInGroup = (at: number) => at === first || at === first + 1;
    const lines: TestCell[][] = isFlat
      ? [this.columns.map(({ text }) => text)]
      : [
          this.columns.map(({ text }, at) =>
            isInGroup(at) ? (at === first ? this.write("Phương án phân cấp") : "") : text,
          ),
          this.columns.map(({ text }, at) => (isInGroup(at) ? text : "")),
        ];
    // A third line under the others, as offices leave one that they merge the headings over.
    if (header === "three-rows" && !isFlat) lines.push(this.columns.map(() => ""));
    this.rows.push(...lines.map((line) => [...line]));
    if (!isFlat && header !== "unmerged") {
      this.merge(top, first, top, first + 1);
      this.columns.forEach((_, at) => {
        this.merge(isInGroup(at) ? top + 1 : top, at, top + lines.length - 1, at);
      });
    }
    return lines;
  }

  private body(header: readonly TestCell[][]): void {
    const { layout } = this;
    const everyone = this.agencies.map((_, index) => index);
    const title = { label: "Tổng cộng" };
    if (layout.total === "top") this.sum(title.label, everyone, null);
    const start = this.rows.length;
    let last = start;
    const repeat = (index: number | undefined) => {
      if (index === layout.repeatAt && index > 0) this.rows.push(...header.map((line) => [...line]));
    };
    this.groups.forEach((group, at) => {
      // Under the section's title the header would begin a table of its own.
      if (layout.sections > 0) {
        repeat(group[0]);
        this.row({ stt: ROMAN[at]!, agency: SECTIONS[at]! });
      }
      group.forEach((index, within) => {
        if (layout.sections === 0 || within > 0) repeat(index);
        if (layout.hidden.includes(index)) {
          this.hiddenRows.push(this.rows.length);
          this.added.push(`info hidden-row ${index} row`);
        }
        const restarts = layout.sections > 0 && layout.restarts;
        this.agency(index, (restarts ? within : index) + 1);
        last = this.rows.length - 1;
        if (layout.spacers.includes(index)) this.rows.push([]);
      });
      if (layout.sections > 0 && layout.subtotals) this.sum(`Cộng ${ROMAN[at]!}`, group, null);
    });
    if (layout.total === "bottom") this.sum(title.label, everyone, null);
    // One range over all rows holds where nothing but agencies stands in it.
    if (layout.total === "formula")
      this.sum(title.label, everyone, layout.sections === 0 && layout.repeatAt <= 0 ? [start, last] : null);
  }

  private agency(index: number, number: number): void {
    const { layout } = this;
    const agency = this.agencies[index]!;
    const cells: Partial<Record<Field, TestCell>> = { stt: number, agency: this.name(index) };
    for (const field of COUNTS) cells[field] = this.count(index, field);
    cells.rate = this.rate(index);
    const cut = agency.name.lastIndexOf(" và ");
    if (layout.names === "two-rows" && cut > 0 && index % 2 === 0) {
      this.row({ ...cells, agency: agency.name.slice(0, cut) }, index);
      if (layout.hidden.includes(index)) this.hiddenRows.push(this.rows.length);
      this.row({ agency: agency.name.slice(cut + 1) });
    } else this.row(cells, index);
  }

  private name(index: number): string {
    const { name } = this.agencies[index]!;
    switch (this.layout.names) {
      case "capitals":
        return name.toUpperCase();
      case "nfd":
        if (name.normalize("NFD") === name) return name;
        if (!hasLookalike(name)) this.added.push(`warning unicode-form ${index} agency`);
        return name.normalize("NFD");
      case "nbsp":
        if (!hasLookalike(name)) this.added.push(`warning unicode-form ${index} agency`);
        return name.replace(" ", "\u00a0");
      default:
        return name;
    }
  }

  private count(index: number, field: Count): TestCell {
    const written = this.agencies[index]!.counts[field];
    const { zeros, counts } = this.layout;
    if (written === 0 && field !== "total" && zeros !== "as-is") {
      this.added.push(`info blank-count ${index} ${field}`);
      return zeros === "dash" ? "-" : "";
    }
    if (counts === "number" || typeof written !== "number") return written;
    // What is no count is reported as that.
    if (Number.isInteger(written) && written >= 0) this.added.push(`error text-number ${index} ${field}`);
    return String(written).replace(".", ",");
  }

  private rate(index: number): TestCell {
    const { rate } = this.agencies[index]!;
    if ("text" in rate) return rate.text;
    const { points, isMisscaled } = rate;
    const fraction = Number((points / 100).toPrecision(12));
    switch (this.layout.rates) {
      case "points":
        return isMisscaled ? fraction : points;
      case "percent":
        return { v: isMisscaled ? points : fraction, format: "0.0%" };
      case "text":
      case "text-percent": {
        // Mending the scale mends the text as well.
        const text = String(isMisscaled ? fraction : points).replace(".", ",");
        if (!isMisscaled)
          this.added.push(`error ${text.includes(",") ? "decimal-comma" : "text-number"} ${index} rate`);
        return this.layout.rates === "text" ? text : `${text}%`;
      }
    }
  }

  /** A row of sums as the cells read; blank where a cell cannot be read. By formula: what SUM makes of the cells. */
  private sum(label: string, own: readonly number[], range: readonly [number, number] | null): void {
    const cells: Partial<Record<Field, TestCell>> = { agency: label };
    for (const field of COUNTS) {
      const at = this.columns.findIndex((column) => column.field === field);
      if (range) {
        const [first, last] = range.map((row) =>
          cellName({ row: row + this.layout.down, column: at + this.layout.right }),
        );
        const numbers = this.rows.slice(range[0], range[1] + 1).map((row) => row[at]);
        const sum = numbers.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0);
        const hasError = numbers.some((cell) => typeof cell === "string" && cell.startsWith("#"));
        cells[field] = { v: hasError ? "#REF!" : sum, f: `=SUM(${first!}:${last!})` };
      } else {
        const sum = own.reduce((all, index) => all + this.reads(index, field), 0);
        cells[field] = Number.isNaN(sum) ? "" : sum;
      }
    }
    this.row(cells);
  }

  private reads(index: number, field: Count): number {
    const { counts } = this.agencies[index]!;
    const of = (one: Count): number => {
      const cell = counts[one];
      if (cell === "") return 0;
      const number = typeof cell === "number" || typeof cell === "string" ? Number(cell) : NaN;
      return Number.isInteger(number) && number >= 0 ? number : NaN;
    };
    // A blank total is what its parts make it.
    return field === "total" && counts.total === ""
      ? of("immediate") + of("conditional") + of("notProposed")
      : of(field);
  }

  private row(cells: Partial<Record<Field, TestCell>>, index = -1): void {
    this.rows.push(
      this.columns.map(({ field, extra }) => (field !== null ? (cells[field] ?? "") : index >= 0 ? extra(index) : "")),
    );
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    const { down, right: across } = this.layout;
    if (top === bottom && left === right) return;
    this.merges.push(
      `${cellName({ row: top + down, column: left + across })}:${cellName({ row: bottom + down, column: right + across })}`,
    );
  }
}

function hasLookalike(name: string): boolean {
  return /[ÐƉ]/.test(name);
}
