import fc from "fast-check";
import { decentralisation } from "../../src/core/programmes/decentralisation";
import { cellName, type Area } from "../../src/core/sheet/address";
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import { sheet, type TestCell } from "./sheet";

/** A sheet laid out in some way an office might, and what must be read from it. */
export interface Layout {
  readonly snapshot: SheetSnapshot;
  readonly columns: Readonly<Record<string, number>>;
  /** Sheet rows. */
  readonly agencyRows: readonly number[];
  readonly agencies: readonly string[];
  readonly sectionRows: readonly number[];
  /** "total" or "subtotal" at a row, and the indices of the agencies it sums. */
  readonly totals: readonly {
    readonly row: number;
    readonly kind: string;
    readonly first: number;
    readonly end: number;
  }[];
  readonly header: Area;
}

const NAMES = [
  "Sở Nội vụ",
  "Sở Tư pháp",
  "Sở Tài chính",
  "Sở Công Thương",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Lao động - Thương binh và Xã hội",
  "Ban Dân tộc",
  "Ban Quản lý các khu công nghiệp",
  "Thanh tra tỉnh",
  "Công an tỉnh",
  "Tổng công ty Cấp nước",
  "Cục Thuế tỉnh",
  "Chi cục Kiểm lâm",
  "Viện Kiểm sát nhân dân tỉnh",
  "Văn phòng UBND tỉnh",
  "UBND huyện Ba Bể",
  "UBND thành phố Bắc Kạn",
  "Cổng Thông tin điện tử",
  "Liên minh Hợp tác xã",
  "Đài Phát thanh và Truyền hình",
];

const SECTION_TITLES = [
  "Các sở, ban, ngành",
  "UBND các huyện, thành phố",
  "KHỐI CƠ QUAN CHUYÊN MÔN",
  "Đơn vị sự nghiệp",
  "Ngành dọc",
];
const ROMAN = ["I", "II", "III", "IV"];
const TITLES = [
  "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT",
  "(Kèm theo Công văn số 12/UBND-NC ngày 04/3/2022)",
  "ỦY BAN NHÂN DÂN TỈNH",
  "Đơn vị tính: TTHC",
];
const FOOTERS = [
  "Ghi chú: số liệu tính đến 20/11",
  "Nơi nhận:",
  "- Như trên;",
  "NGƯỜI LẬP BIỂU",
  "* Sở Y tế chưa báo cáo",
];
const EXTRAS = [
  "Ghi chú",
  "Tổng số TTHC kỳ trước",
  "Số điện thoại",
  "Tỷ lệ năm trước (%)",
  "Chỉ tiêu giao (%)",
  "Người tổng hợp",
];

interface Choices {
  readonly names: readonly string[];
  readonly figures: readonly (readonly [number, number, number, boolean])[];
  readonly order: readonly string[];
  readonly headings: readonly number[];
  readonly grouped: "merged" | "blank" | "no";
  readonly writing: "as-is" | "capitals" | "nfd" | "line-breaks";
  readonly numbering: "none" | "brackets" | "plain" | "negative";
  readonly sections: number;
  readonly sectionFigures: boolean;
  readonly subtotals: boolean;
  readonly total: "none" | "top" | "bottom";
  readonly totalLabel: string;
  readonly blanks: boolean;
  readonly titles: readonly string[];
  readonly footers: readonly string[];
  readonly extras: readonly { readonly at: number; readonly text: string }[];
  readonly repeat: boolean;
  readonly at: readonly [number, number];
  readonly valuesOnly: boolean;
  /** "KẾT QUẢ RÀ SOÁT" over all figures, where they stand together. */
  readonly superHeading: boolean;
  readonly rateAs: "points" | "percent-format" | "fraction" | "text";
  readonly countAs: "number" | "text";
  /** No figure fits any other: the headings alone must do. */
  readonly nonsense: boolean;
}

const FIELDS = decentralisation.fields.map(({ id }) => id);

const choices: fc.Arbitrary<Choices> = fc.record({
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 3, maxLength: 14 }),
  figures: fc.array(
    fc.tuple(
      fc.nat(60),
      fc.nat(40),
      fc.nat(90),
      fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    ),
    { minLength: 14, maxLength: 14 },
  ),
  order: fc
    .tuple(
      fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length }),
      fc.subarray(["stt", "notProposed", "rate"], { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([order, without, shuffled]) => (shuffled ? order : FIELDS).filter((field) => !without.includes(field))),
  headings: fc.array(fc.nat(1000), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  grouped: fc.constantFrom("merged", "blank", "no"),
  writing: fc.constantFrom("as-is", "capitals", "nfd", "line-breaks"),
  numbering: fc.constantFrom("none", "brackets", "plain", "negative"),
  sections: fc.nat(3),
  sectionFigures: fc.boolean(),
  subtotals: fc.boolean(),
  total: fc.constantFrom("none", "top", "bottom"),
  totalLabel: fc.constantFrom("Tổng cộng", "TỔNG SỐ", "Toàn tỉnh", "Tổng cộng toàn tỉnh"),
  blanks: fc.boolean(),
  titles: fc.subarray(TITLES),
  footers: fc.subarray(FOOTERS),
  extras: fc.uniqueArray(fc.record({ at: fc.nat(8), text: fc.constantFrom(...EXTRAS) }), {
    maxLength: 3,
    selector: ({ text }) => text,
  }),
  repeat: fc.boolean(),
  at: fc.tuple(fc.nat(30), fc.nat(12)),
  valuesOnly: fc.boolean(),
  superHeading: fc.boolean(),
  rateAs: fc.constantFrom("points", "percent-format", "fraction", "text"),
  countAs: fc.constantFrom("number", "number", "text"),
  nonsense: fc.boolean(),
});

export const layouts: fc.Arbitrary<Layout> = choices.map(layOut);

function layOut(choice: Choices): Layout {
  const page = new Page(choice);
  return page.layout();
}

class Page {
  private readonly rows: TestCell[][] = [];
  private readonly merges: string[] = [];
  private readonly columns: { readonly field: string | null; readonly text: string }[] = [];
  private readonly agencyRows: number[] = [];
  private readonly agencies: string[] = [];
  private readonly sectionRows: number[] = [];
  private readonly totals: { row: number; kind: string; first: number; end: number }[] = [];

  constructor(private readonly choice: Choices) {
    for (const field of choice.order) this.columns.push({ field, text: this.headingOf(field) });
    for (const { at, text } of choice.extras)
      this.columns.splice(Math.min(at, this.columns.length), 0, { field: null, text });
  }

  layout(): Layout {
    const { footers, at, valuesOnly } = this.choice;
    const titles = this.saysTopic() ? this.choice.titles : [...this.choice.titles, "KẾT QUẢ PHÂN CẤP"];
    for (const title of titles) this.titleRow(title);
    if (titles.length > 0) this.rows.push([]);
    const top = this.rows.length;
    const headerRows = this.header();
    this.body(headerRows);
    if (footers.length > 0) this.rows.push([]);
    for (const footer of footers) this.rows.push(this.columns.map((_, index) => (index === 0 ? footer : "")));
    const [down, right] = at;
    const columns: Record<string, number> = {};
    this.columns.forEach(({ field }, index) => {
      if (field !== null) columns[field] = index + right;
    });
    const shifted = (rows: readonly number[]) => rows.map((row) => row + down);
    return {
      snapshot: sheet(this.rows, { at: cellName({ row: down, column: right }), merges: this.merges, valuesOnly }),
      columns,
      agencyRows: shifted(this.agencyRows),
      agencies: this.agencies,
      sectionRows: shifted(this.sectionRows),
      totals: this.totals.map((total) => ({ ...total, row: total.row + down })).sort((a, b) => a.row - b.row),
      header: {
        top: top + down,
        left: right,
        bottom: top + down + headerRows.length - 1,
        right: right + this.columns.length - 1,
      },
    };
  }

  /** Headings and titles may all be words that other tables use too. */
  private saysTopic(): boolean {
    const texts = [...this.choice.titles, ...this.columns.map(({ text }) => text)];
    return texts.some((text) => /ph[aâ]n\s*c[aấ]p|TTHC|thủ\s*tục/iu.test(text.normalize("NFC")));
  }

  private titleRow(title: string): void {
    this.merge(this.rows.length, 0, this.rows.length, this.columns.length - 1);
    this.rows.push([title]);
  }

  private headingOf(id: string): string {
    const index = FIELDS.indexOf(id);
    const { headings } = decentralisation.fields[index]!;
    return this.written(headings[this.choice.headings[index]! % headings.length]!);
  }

  private written(text: string): string {
    switch (this.choice.writing) {
      case "capitals":
        return text.toUpperCase();
      case "nfd":
        return text.normalize("NFD");
      case "line-breaks":
        return text.replaceAll(" ", "\n");
      case "as-is":
        return text;
    }
  }

  /** Pushes the header rows and gives them back, to be printed again. */
  private header(): TestCell[][] {
    const first = this.columns.findIndex(({ field }) => field === "immediate");
    const top = this.rows.length;
    const grouped = this.choice.grouped !== "no" && first >= 0 && this.columns[first + 1]?.field === "conditional";
    const superHeading = this.superHeading();
    if (superHeading) this.rows.push([...superHeading]);
    const header = grouped ? this.twoRows(first) : [this.columns.map(({ text }) => text)];
    if (superHeading) header.unshift(superHeading);
    this.rows.length = top;
    this.rows.push(...header.map((row) => [...row]));
    this.numberingRow();
    return header;
  }

  /** Over all columns but STT and agency, if those come first. */
  private superHeading(): TestCell[] | null {
    const labels = this.columns.filter(({ field }) => field === "stt" || field === "agency").length;
    const first = this.columns.slice(0, labels).every(({ field }) => field === "stt" || field === "agency");
    if (!this.choice.superHeading || !first || this.columns.length < labels + 4) return null;
    this.merge(this.rows.length, labels, this.rows.length, this.columns.length - 1);
    return this.columns.map((_, index) => (index === labels ? this.written("Kết quả rà soát, đề xuất") : ""));
  }

  private twoRows(first: number): TestCell[][] {
    const inGroup = (index: number) => index === first || index === first + 1;
    if (this.choice.grouped === "merged") {
      const top = this.rows.length;
      this.merge(top, first, top, first + 1);
      this.columns.forEach((_, index) => {
        if (!inGroup(index)) this.merge(top, index, top + 1, index);
      });
    }
    return [
      this.columns.map(({ text }, index) =>
        index === first ? this.written("Phương án phân cấp") : inGroup(index) ? "" : text,
      ),
      this.columns.map(({ text }, index) => (inGroup(index) ? text : "")),
    ];
  }

  private numberingRow(): void {
    const label = { brackets: (n: number) => `(${n})`, plain: (n: number) => n, negative: (n: number) => -n };
    if (this.choice.numbering !== "none")
      this.rows.push(this.columns.map((_, index) => label[this.choice.numbering as keyof typeof label](index + 1)));
  }

  private body(header: readonly TestCell[][]): void {
    const { names, sections, sectionFigures, subtotals, total, blanks, repeat } = this.choice;
    const groups = sections === 0 ? [names] : split(names, sections);
    if (total === "top") this.sum(this.choice.totalLabel, "total", 0, names.length);
    groups.forEach((group, index) => {
      const first = this.agencies.length;
      const end = first + group.length;
      if (sections > 0) this.section(index, sectionFigures, first, end);
      for (const name of group) {
        if (repeat && this.agencies.length === 2 && index === 0 && header.length > 0)
          this.rows.push(...header.map((row) => [...row]));
        this.agency(name);
        if (blanks && this.agencies.length === 1) this.rows.push([]);
      }
      if (sections > 0 && subtotals) this.sum(`Cộng ${ROMAN[index]!}`, "subtotal", first, end);
    });
    if (total === "bottom") this.sum(this.choice.totalLabel, "total", 0, names.length);
  }

  private section(index: number, withFigures: boolean, first: number, end: number): void {
    const title = SECTION_TITLES[index]!;
    const hasSequence = this.choice.order.includes("stt");
    this.sectionRows.push(this.rows.length);
    const sums = withFigures ? this.sums(first, end) : null;
    if (sums) this.totals.push({ row: this.rows.length, kind: "subtotal", first, end });
    this.row({ stt: ROMAN[index]!, agency: hasSequence ? title : `${ROMAN[index]!}. ${title}`, ...(sums ?? {}) });
  }

  private sum(label: string, kind: string, first: number, end: number): void {
    this.totals.push({ row: this.rows.length, kind, first, end });
    this.row({ agency: label, ...this.sums(first, end) });
  }

  private sums(first: number, end: number): Record<string, number> {
    const sum = (place: 0 | 1 | 2) =>
      this.choice.figures.slice(first, end).reduce((all, figures) => all + figures[place], 0);
    const [immediate, conditional, notProposed] = [sum(0), sum(1), sum(2)];
    const total = immediate + conditional + notProposed;
    return { total, immediate, conditional, notProposed, rate: rateOf(immediate + conditional, total) };
  }

  private agency(name: string): void {
    const index = this.agencies.length;
    const { nonsense } = this.choice;
    const [immediate, conditional, notProposed, wrong] = this.choice.figures[index]!;
    const total = immediate + conditional + notProposed;
    this.agencyRows.push(this.rows.length);
    this.agencies.push(name);
    this.row({
      stt: index + 1,
      agency: name,
      total: this.count(wrong || nonsense ? ((total * 7) % 31) + 1 : total),
      immediate: this.count(immediate),
      conditional: conditional === 0 ? "" : this.count(conditional),
      notProposed: this.count(notProposed),
      rate: this.rate(wrong || nonsense ? 99.9 : rateOf(immediate + conditional, total)),
    });
  }

  private count(value: number): TestCell {
    return this.choice.countAs === "text" ? String(value) : value;
  }

  private rate(points: number): TestCell {
    switch (this.choice.rateAs) {
      case "points":
        return points;
      case "percent-format":
        return { v: points / 100, format: "0.0%" };
      case "fraction":
        return points / 100;
      case "text":
        return `${points} %`.replace(".", ",");
    }
  }

  private row(cells: Readonly<Record<string, TestCell>>): void {
    this.rows.push(
      this.columns.map(({ field, text }) =>
        field === null ? extraCell(text, this.rows.length) : (cells[field] ?? ""),
      ),
    );
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    const [down, across] = this.choice.at;
    if (top === bottom && left === right) return;
    this.merges.push(
      `${cellName({ row: top + down, column: left + across })}:${cellName({ row: bottom + down, column: right + across })}`,
    );
  }
}

function extraCell(text: string, row: number): TestCell {
  if (text === "Ghi chú" || text === "Người tổng hợp") return row % 3 === 0 ? "đã gửi" : "";
  return text === "Số điện thoại" ? `0209 38${row}` : row % 50;
}

function rateOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

function split<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const size = Math.ceil(items.length / count);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
