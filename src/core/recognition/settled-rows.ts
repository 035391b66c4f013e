import { fold } from "../text/fold";
import { ROW, type BodyReader, type RawRows, type RowKind } from "./body-rows";
import {
  beginsLikeAgency,
  beginsLikeDepartment,
  beginsLikePlace,
  isBulleted,
  isField,
  labelOf,
  leadingNumeral,
  numberOf,
  type Numeral,
} from "./labels";
import { hasLetter } from "./reading";

/** Rows whose kinds are final, down to the table's last. */
export interface SettledRows {
  /** A {@link RowKind} for each row from the body's first. */
  readonly kinds: Uint8Array;
  /** Indices, ascending, of the rows that are not ordinary: all others are agencies. */
  readonly odd: readonly number[];
  /** Index of the table's last row; -1 where none is of a table. */
  readonly end: number;
}

/** Agencies looked at to learn how a table names and numbers them. */
const MOST_SAMPLED = 200;

/** Settles what a row is by the rows around it, and where the table ends. */
export function settle(reader: BodyReader, raw: RawRows): SettledRows {
  const settling = new Settling(reader, raw.top, raw.kinds.slice(), raw.odd);
  return { kinds: settling.kinds, odd: settling.odd, end: settling.end };
}

/** An ordinary row is an agency whatever stands around it: only the others are looked at one by one. */
class Settling {
  /** Agencies bear numbers of their own. */
  private readonly numbered: boolean;
  /** Nearly all names begin as agencies' names do: then one that does not is suspect. */
  private readonly regular: boolean;
  /** Hardly any begins so: what is numbered may be no agencies. */
  private readonly strange: boolean;
  /** Its agencies' fields stand below them, each with a number. */
  private readonly listsFields: boolean;
  /** A section, or a title, stands above the first agency: then others may follow between the agencies. */
  private readonly startsInSection: boolean;
  readonly end: number;

  constructor(
    private readonly reader: BodyReader,
    private readonly top: number,
    readonly kinds: Uint8Array,
    public odd: readonly number[],
  ) {
    ({ numbered: this.numbered, regular: this.regular, strange: this.strange } = this.habits());
    this.numberSections();
    this.settleNamelessSections();
    this.listsFields = this.settleFields();
    this.settleLoneSections();
    this.settleBreakdowns();
    this.settleNumerals();
    this.settleMergedNames();
    this.settleSmallSections();
    this.settleFirstLines();
    this.settleNextLines();
    this.startsInSection = this.sectionComesFirst();
    // From below: what a lone name is depends on what it stands above.
    for (let at = this.odd.length - 1; at >= 0; at -= 1) {
      const index = this.odd[at]!;
      if (kinds[index] === ROW.nameOnly) kinds[index] = this.kindOfName(index);
    }
    this.end = this.lastRow();
  }

  private habits(): { numbered: boolean; regular: boolean; strange: boolean } {
    let agencies = 0;
    let numbered = 0;
    let regular = 0;
    for (let index = 0; index < this.kinds.length && agencies < MOST_SAMPLED; index += 1) {
      if (this.kinds[index] !== ROW.agency) continue;
      agencies += 1;
      if (this.reader.numeral(this.top + index).kind === "arabic") numbered += 1;
      if (beginsLikeAgency(this.reader.label(this.top + index))) regular += 1;
    }
    return {
      numbered: agencies > 0 && 2 * numbered >= agencies,
      regular: agencies > 0 && regular >= 0.7 * agencies,
      strange: regular <= 0.3 * agencies,
    };
  }

  /** "1 Các sở" over "1.1 Sở A", or "a Sở A": the one is a section, the others its agencies. */
  private numberSections(): void {
    const { kinds, reader, top } = this;
    if (!kinds.includes(ROW.detail)) return;
    const sections: number[] = [];
    let section = "";
    for (let index = 0; index < kinds.length; index += 1) {
      const kind = kinds[index];
      if (kind !== ROW.detail && kind !== ROW.agency && kind !== ROW.section) continue;
      const numeral = reader.numeral(top + index);
      if (kind === ROW.detail) {
        const isOfSection = numeral.kind === "decimal" && numeral.label.startsWith(`${section}.`);
        if (isOfSection || (numeral.kind === "small" && section !== "")) kinds[index] = ROW.agency;
      } else if (numeral.kind === "arabic") {
        const heads = nextKind(kinds, index) === ROW.detail && labelOf(reader.label(top + index))?.kind === "section";
        section = heads ? numeral.label : "";
        if (!heads) continue;
        kinds[index] = ROW.section;
        sections.push(index);
      }
    }
    if (sections.length > 0) this.odd = [...new Set([...this.odd, ...sections])].sort((a, b) => a - b);
  }

  /** A numeral and figures without a name head the agencies below; where none follow, only the figures tell what they are. */
  private settleNamelessSections(): void {
    const { kinds, reader, top } = this;
    for (const index of this.odd) {
      if (kinds[index] !== ROW.section || reader.label(top + index) !== "") continue;
      const below = nextKind(kinds, index);
      if (below !== ROW.agency && below !== ROW.section) kinds[index] = ROW.figuresOnly;
    }
  }

  /** "I Sở Nội vụ" over "1 Tôn giáo", "2 Thi đua": the sections are the agencies, and what is numbered are their parts. */
  private settleFields(): boolean {
    const { kinds, reader, top } = this;
    const sections = this.odd.filter((index) => kinds[index] === ROW.section);
    const heads = sections.filter((index) => nextKind(kinds, index) === ROW.agency);
    if (!this.numbered || heads.length < 2 || !this.listsParts(heads)) return false;
    const parts: number[] = [];
    kinds.forEach((kind, index) => {
      if (kind === ROW.agency) parts.push(index);
    });
    for (const index of parts) kinds[index] = ROW.detail;
    // "A. Khối sở" heads them all.
    for (const index of sections)
      if (reader.contents(top + index) === "numbers" && beginsLikeAgency(this.titleAt(index)))
        kinds[index] = ROW.agency;
    this.odd = [...new Set([...this.odd, ...parts])].sort((a, b) => a - b);
    return true;
  }

  /** Whether what stands under these sections are no agencies but the fields, or the units, of each. */
  private listsParts(heads: readonly number[]): boolean {
    const { kinds, reader, top } = this;
    const titles = heads.map((index) => this.titleAt(index));
    const parts = heads.map((head, at) => {
      const names: string[] = [];
      for (let index = head + 1; index < (heads[at + 1] ?? kinds.length) && names.length < MOST_SAMPLED; index += 1)
        if (kinds[index] === ROW.agency) names.push(fold(reader.label(top + index)));
      return names;
    });
    if (titles.every(beginsLikeDepartment))
      return (
        this.strange ||
        (heads.every((index) => reader.contents(top + index) === "numbers") &&
          !parts.some((names, at) => names.some((name) => isPeer(name, titles[at]!))))
      );
    return this.strange && titles.every(beginsLikeAgency) && mostRepeat(parts);
  }

  /**
   * "II UBND các xã" with figures of its own and nobody below it is an agency beside those of section I; "Các đơn vị khác"
   * above the total is one in a table without sections.
   */
  private settleLoneSections(): void {
    const { kinds } = this;
    const sections = this.odd.filter((index) => kinds[index] === ROW.section);
    const [first] = sections;
    if (sections.length === 1 && kinds[first! - 1] === ROW.agency && nextKind(kinds, first!) === ROW.sum) {
      if (this.reader.contents(this.top + first!) === "numbers") kinds[first!] = ROW.agency;
    }
    if (!this.numbered) return;
    const heads = new Set(
      sections.filter((index) => nextKind(kinds, index) === ROW.agency).map((index) => this.numeralKind(index)),
    );
    for (const index of sections) {
      const kind = this.numeralKind(index);
      if (kind === null || !heads.has(kind) || this.reader.contents(this.top + index) !== "numbers") continue;
      const below = nextRow(kinds, index);
      const isLone = kinds[below] === ROW.section ? this.numeralKind(below) === kind : isEnd(kinds[below]);
      if (!isLone) continue;
      kinds[index] = labelOf(this.titleAt(index))?.kind === "summary" ? ROW.summary : ROW.agency;
    }
  }

  /** The kind of numeral in front of a section; null where there is none. */
  private numeralKind(index: number): Numeral["kind"] | null {
    const numeral = this.reader.numeral(this.top + index);
    const written = "label" in numeral ? numeral : leadingNumeral(this.reader.label(this.top + index))?.numeral;
    return written && "label" in written ? written.kind : null;
  }

  private titleAt(index: number): string {
    const label = this.reader.label(this.top + index);
    return leadingNumeral(label)?.rest ?? label;
  }

  /**
   * "- Cấp tỉnh", "- Cấp huyện", "Lĩnh vực hộ tịch" with figures head agencies of their own, or break down the row above them: an agency
   * whose neighbour's number runs on below, or a total, which no agencies stand between.
   */
  private settleBreakdowns(): void {
    const { kinds } = this;
    const first = kinds.indexOf(ROW.agency);
    for (const index of this.odd) {
      if (!this.mayBreakDown(index)) continue;
      // A field above all agencies heads them, as do the others then.
      if (index < first && this.isField(index)) return;
      let end = index + 1;
      while (this.mayBreakDown(end)) end += 1;
      const above = kinds[index - 1];
      const isUnderAgency = this.numbered && (above === ROW.agency || above === ROW.detail);
      if (end - index > 1 || (isUnderAgency && !this.startsAtOne(end)))
        kinds.fill(isUnderAgency ? ROW.detail : ROW.summary, index, end);
    }
  }

  private mayBreakDown(index: number): boolean {
    if (this.kinds[index] !== ROW.section) return false;
    const row = this.top + index;
    const isPart = isBulleted(this.reader.label(row)) || this.isField(index);
    return isPart && this.reader.contents(row) === "numbers";
  }

  private isField(index: number): boolean {
    const row = this.top + index;
    return isField(this.reader.label(row)) && this.reader.numeral(row).kind === "none";
  }

  private startsAtOne(index: number): boolean {
    return this.kinds[index] === ROW.agency && this.numberAt(index) === 1;
  }

  /** Romans number agencies where nothing else does; bullets and "1.1" are parts only of a numbered agency above. */
  private settleNumerals(): void {
    const { kinds, reader, top } = this;
    const plain = kinds.includes(ROW.agency);
    let underAgency = false;
    // How those are numbered that are taken for agencies by themselves: what is numbered alike beside them is as well.
    let alike: Numeral["kind"] | null = null;
    let next = 0;
    for (const index of this.odd) {
      const row = top + index;
      const numbering = reader.numeral(row).kind;
      if (index > next) [underAgency, alike] = [true, null];
      next = index + 1;
      if (
        kinds[index] === ROW.section &&
        !plain &&
        reader.contents(row) === "numbers" &&
        labelOf(reader.label(row))?.kind !== "section"
      ) {
        kinds[index] = ROW.agency;
      } else if (kinds[index] === ROW.detail && !this.listsFields) {
        if (this.numbered && underAgency && numbering !== alike) continue;
        kinds[index] = reader.contents(row) === "numbers" ? ROW.agency : ROW.nameOnly;
        alike = numbering;
      } else if (kinds[index] === ROW.agency || kinds[index] === ROW.section) alike = null;
      if (kinds[index] === ROW.agency) underAgency = true;
      else if (kinds[index] === ROW.section) underAgency = false;
    }
  }

  /** A name merged over rows of which a lower one holds the figures: that row is the agency's. */
  private settleMergedNames(): void {
    const { kinds, reader, top } = this;
    for (let index = 1; reader.hasMergedNames && index < kinds.length; index += 1) {
      if (kinds[index] !== ROW.agency) continue;
      const head = reader.nameRow(top + index) - top;
      if (head === index || reader.contents(top + head) === "numbers") continue;
      if (kinds[head] === ROW.agency || kinds[head] === ROW.nameOnly) kinds[head] = ROW.covered;
    }
  }

  /**
   * "các khu công nghiệp" right under an agency goes on with its name, though sections begin with such words. It is one
   * where another stands so small above all agencies, or where it says what the next agency is: "các huyện".
   */
  private settleSmallSections(): void {
    const { kinds, reader, top } = this;
    const isSmallSection = (index: number) =>
      kinds[index] === ROW.section && reader.numeral(top + index).kind === "none" && isSmall(reader.label(top + index));
    const first = kinds.indexOf(ROW.agency);
    if (kinds.subarray(0, first).some((_, index) => isSmallSection(index))) return;
    for (const index of this.odd) {
      const row = top + index;
      if (!isSmallSection(index) || kinds[index - 1] !== ROW.agency || reader.isAcross(row)) continue;
      if (this.startsAtOne(index + 1) || namesKindOf(reader.label(row), reader.label(row + 1))) continue;
      if (isSmall(reader.label(row - 1))) continue;
      if (reader.contents(row) !== "numbers") kinds[index] = ROW.nameOnly;
      else if (reader.contents(row - 1) === "nothing") kinds[index] = ROW.agency;
    }
  }

  /** A numbered name without figures, over its second line, which has them but no number. */
  private settleFirstLines(): void {
    const { kinds, reader, top } = this;
    for (const index of this.odd) {
      const kind = kinds[index];
      if ((kind !== ROW.agency && kind !== ROW.nameOnly) || kinds[index + 1] !== ROW.agency) continue;
      const row = top + index;
      if (reader.contents(row) !== "nothing") continue;
      if (reader.numeral(row + 1).kind !== "none" || (this.numbered && reader.numeral(row).kind !== "arabic")) continue;
      const name = reader.label(row);
      const next = reader.label(row + 1);
      if (continuesName(name, next) || (this.numbered && !beginsLikeAgency(next))) kinds[index] = ROW.firstLine;
    }
  }

  /** What goes on with the name above it, line by line. */
  private settleNextLines(): void {
    const { kinds, reader, top } = this;
    for (const index of this.odd) {
      if (kinds[index] !== ROW.nameOnly) continue;
      const above = reader.label(top + index - 1);
      const text = reader.label(top + index);
      const goesOn =
        kinds[index - 1] === ROW.agency && kinds[index - 2] !== ROW.firstLine
          ? continuesName(above, text)
          : (kinds[index - 1] === ROW.covered || kinds[index - 1] === ROW.agency) && isSmall(text);
      if (goesOn) kinds[index] = ROW.covered;
    }
  }

  private sectionComesFirst(): boolean {
    for (const kind of this.kinds) {
      if (kind === ROW.section || kind === ROW.nameOnly) return true;
      if (kind === ROW.agency) return false;
    }
    return false;
  }

  /** Under an agency whose number is followed by the next one's: no section begins here, in a table that began without. */
  private isSecondLine(index: number): boolean {
    const { kinds } = this;
    if (!this.numbered || this.startsInSection || kinds[index - 1] !== ROW.agency) return false;
    let next = index + 1;
    while (kinds[next] === ROW.blank) next += 1;
    return this.numberAt(next) === this.numberAt(index - 1) + 1;
  }

  /** NaN where the row has no number of its own. */
  private numberAt(index: number): number {
    return numberOf(this.reader.numeral(this.top + index));
  }

  private kindOfName(index: number): RowKind {
    const { kinds, reader, top } = this;
    const row = top + index;
    const text = reader.label(row);
    const after = nextKind(kinds, index);
    const above = after === ROW.agency || after === ROW.section;
    if (reader.isAcross(row)) return above ? ROW.section : ROW.note;
    if (this.headsNumbered(index)) return ROW.section;
    if (beginsLikeAgency(text) || (!this.regular && !this.numbered)) return ROW.nameOnly;
    if (reader.contents(row) === "words") return above ? ROW.nameOnly : ROW.note;
    if (this.isSecondLine(index)) return ROW.covered;
    if (above) return ROW.section;
    return this.regular ? ROW.note : ROW.nameOnly;
  }

  /**
   * "Huyện Ba Bể (cũ)" without a number among numbered agencies: it heads them where these begin at 1, and a place also
   * where a place heads the first of them.
   */
  private headsNumbered(index: number): boolean {
    const { kinds, reader, top } = this;
    if (!this.numbered || reader.numeral(top + index).kind !== "none") return false;
    if (reader.contents(top + index) !== "nothing" || kinds[index + 1] !== ROW.agency) return false;
    if (this.startsAtOne(index + 1)) return true;
    const first = kinds.indexOf(ROW.agency);
    const isPlace = (at: number) => beginsLikePlace(reader.label(top + at));
    return isPlace(index) && first > 0 && first < index && this.startsAtOne(first) && isPlace(first - 1);
  }

  private lastRow(): number {
    const { kinds, reader, top } = this;
    let last = -1;
    // After a total of all, or a remark, only what is plainly of the table goes on with it.
    let closed = false;
    let agencies = 0;
    const takeAgencies = (from: number, end: number) => {
      let first = from;
      while (closed && first < end && !this.reopens(top + first)) first += 1;
      if (first >= end) return;
      closed = false;
      agencies += end - first;
      last = end - 1;
    };
    let next = 0;
    for (const index of this.odd) {
      takeAgencies(next, index);
      next = index + 1;
      const row = top + index;
      switch (kinds[index] as RowKind) {
        case ROW.agency:
          if (!this.isBelowSum(index)) takeAgencies(index, index + 1);
          break;
        case ROW.sum:
          if (closed && reader.contents(row) !== "numbers") break;
          last = index;
          if (agencies > 0 && reader.sumsAll(row)) closed = true;
          break;
        case ROW.figuresOnly:
          if (!closed && last === index - 1 && reader.filledFigures(row) >= 2) last = index;
          break;
        case ROW.covered:
          if (!closed && last === index - 1) last = index;
          break;
        case ROW.detail:
          if (!closed && last === index - 1 && reader.contents(row) === "numbers") last = index;
          break;
        case ROW.nameOnly:
          // An agency that has not reported, in a table that does not number its agencies.
          if (!closed && last === index - 1 && !this.numbered && beginsLikeAgency(reader.label(row))) last = index;
          break;
        case ROW.note:
          closed = true;
          break;
        case ROW.section:
          if (nextKind(kinds, index) === ROW.agency) closed = false;
          break;
        default:
          break;
      }
    }
    takeAgencies(next, kinds.length);
    return last;
  }

  /** One figure right below a sum, without a number where agencies have theirs, is a remark. */
  private isBelowSum(index: number): boolean {
    const row = this.top + index;
    return (
      this.numbered &&
      this.kinds[index - 1] === ROW.sum &&
      this.reader.numeral(row).kind === "none" &&
      this.reader.filledFigures(row) < 2
    );
  }

  private reopens(row: number): boolean {
    // "5 Bình quân" below "4 Tổng cộng".
    if (labelOf(this.reader.label(row))?.kind === "summary") return false;
    const filled = this.reader.filledFigures(row);
    if (this.numbered)
      return this.reader.numeral(row).kind === "arabic" && filled >= 2 && hasLetter(this.reader.label(row));
    return filled * 2 >= this.reader.columns.figures.length;
  }
}

/** The kind of the next row that is not empty, nor the rest of another. */
function nextKind(kinds: Uint8Array, index: number): number | undefined {
  return kinds[nextRow(kinds, index)];
}

function nextRow(kinds: Uint8Array, index: number): number {
  let next = index + 1;
  while (kinds[next] === ROW.blank || kinds[next] === ROW.covered || kinds[next] === ROW.header) next += 1;
  return next;
}

/** Nothing of a section goes on in such a row. */
function isEnd(kind: number | undefined): boolean {
  return (
    kind === undefined || kind === ROW.sum || kind === ROW.summary || kind === ROW.note || kind === ROW.figuresOnly
  );
}

/**
 * Whether a text is the second line of the name above: it begins small, where names do not ("huyện Ba Bể" under "huyện
 * Na Rì" is another agency), or the name above ends in mid-phrase.
 */
function continuesName(name: string, text: string): boolean {
  return (isSmall(text) && !isSmall(name)) || /(?:[-–—,&/(]|\s(?:và|các|của))$/u.test(name);
}

/** Whether a folded name is of the kind that the title says, or of an agency that is under no department. */
function isPeer(name: string, title: string): boolean {
  return (
    name.split(" ")[0] === fold(title).split(" ")[0] ||
    /^(?:so|ubnd|huyen|thanh pho|thi xa|xa|phuong|dac khu)(?: |$)/.test(name)
  );
}

/** Most names stand in several of the lists: the same fields under each. */
function mostRepeat(lists: readonly (readonly string[])[]): boolean {
  const names = lists.flatMap((list) => [...new Set(list)]);
  return 2 * new Set(names).size <= names.length + 1;
}

/** Words of a section's title that say nothing of its agencies' kind. */
const OF_ANY_KIND = new Set(["cac", "khoi", "nhom", "cum", "cap", "ubnd", "don", "vi", "co", "quan"]);

/** Whether the name begins with what the title says its agencies are: "các huyện, thành phố" over "UBND huyện Ba Bể". */
function namesKindOf(title: string, name: string): boolean {
  const kind = fold(title)
    .split(" ")
    .find((word) => !OF_ANY_KIND.has(word));
  return kind !== undefined && fold(name).split(" ").slice(0, 2).includes(kind);
}

function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
