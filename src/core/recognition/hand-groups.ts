import type { FieldId, Programme } from "../programmes/programme";
import type { ColumnHeading, HeaderBand } from "./header-band";
import { matchHeading, NAMED, type HeadingWords } from "./heading-match";
import { wordsOf, type Word } from "./words";

type Span = readonly [left: number, right: number];

/** Fields two groups share at least, where they are the same columns for two periods or two kinds of agencies. */
const LIKE = 2;

/** What columns set by hand say of the groups they stand in: the clerk means that one of two like groups. */
export class HandGroups {
  private readonly columns: readonly number[];
  private readonly offers = new Map<string, ReadonlySet<FieldId>>();

  constructor(
    private readonly programme: Programme,
    private readonly band: HeaderBand,
    byHand: ReadonlyMap<FieldId, number>,
  ) {
    this.columns = this.figures().flatMap(({ id }) => byHand.get(id) ?? []);
  }

  /** The column stands in a group like the one that a column was set in, and beside it. */
  isInOther(column: number): boolean {
    return this.columns.some((set) =>
      this.spansOf(column).some(
        (span) =>
          !isWithin(span, set) &&
          this.spansOf(set).some((meant) => !isWithin(meant, column) && this.areLike(span, meant)),
      ),
    );
  }

  /**
   * The heading's words without those of groups that a column was set in, where these name no field: "Kỳ trước" speaks
   * against none of its columns then.
   */
  wordsIn({ words, groupTexts, groupSpans }: ColumnHeading): HeadingWords {
    const isMeant = (index: number) =>
      this.columns.some((set) => isWithin(groupSpans[index]!, set)) && !this.isNamed(wordsOf(groupTexts[index]!));
    if (!groupTexts.some((_, index) => isMeant(index))) return words;
    return { leaf: words.leaf, groups: groupTexts.filter((_, index) => !isMeant(index)).map(wordsOf) };
  }

  private isNamed(leaf: readonly Word[]): boolean {
    return this.figures().some((field) => matchHeading(field, { leaf, groups: [] }).score >= NAMED);
  }

  private figures() {
    return this.programme.fields.filter(({ kind }) => kind === "count" || kind === "rate");
  }

  private spansOf(column: number): readonly Span[] {
    return this.band.headings[column - this.band.area.left]?.groupSpans ?? [];
  }

  private areLike(one: Span, other: Span): boolean {
    const offered = this.offered(other);
    return [...this.offered(one)].filter((field) => offered.has(field)).length >= LIKE;
  }

  /** Fields that some column of the group names by its own words. */
  private offered([left, right]: Span): ReadonlySet<FieldId> {
    const key = `${String(left)} ${String(right)}`;
    let fields = this.offers.get(key);
    if (!fields) {
      const headings = this.band.headings.slice(left - this.band.area.left, right - this.band.area.left + 1);
      const names = (field: ReturnType<HandGroups["figures"]>[number]) =>
        headings.some(({ words: { leaf } }) => matchHeading(field, { leaf, groups: [] }).score >= NAMED);
      this.offers.set(
        key,
        (fields = new Set(
          this.figures()
            .filter(names)
            .map(({ id }) => id),
        )),
      );
    }
    return fields;
  }
}

function isWithin([left, right]: Span, column: number): boolean {
  return column >= left && column <= right;
}
