import type { FieldId, Programme } from "../programmes/programme";
import type { ColumnHeading, HeaderBand } from "./header-band";
import { matchHeading, NAMED, type HeadingWords } from "./heading-match";
import { periodOf, withoutPeriod } from "./periods";
import { wordsOf, type Word } from "./words";

type Span = readonly [left: number, right: number];

/** Fields two groups share at least, where they are the same columns for two periods or two kinds of agencies. */
const LIKE = 2;

/** What columns set by hand say of the groups they stand in: the clerk means that one of two like groups. */
export class HandGroups {
  private readonly columns: readonly number[];
  /** The periods that their headings name. */
  private readonly periods: ReadonlySet<string>;
  private readonly offers = new Map<string, ReadonlySet<FieldId>>();

  constructor(
    private readonly programme: Programme,
    private readonly band: HeaderBand,
    byHand: ReadonlyMap<FieldId, number>,
  ) {
    this.columns = this.figures().flatMap(({ id }) => byHand.get(id) ?? []);
    this.periods = new Set(this.columns.flatMap((column) => this.periodAt(column) ?? []));
  }

  /** The column stands in a group like the one that a column was set in, and beside it; or is of another such period. */
  isInOther(column: number): boolean {
    return this.isOfOtherPeriod(column) || this.isInOtherSpan(column);
  }

  private isOfOtherPeriod(column: number): boolean {
    const period = this.periodAt(column);
    if (period === null || this.periods.size !== 1 || this.periods.has(period)) return false;
    const [meant] = this.periods;
    return this.sharesFields(this.offeredIn(period), this.offeredIn(meant!));
  }

  private isInOtherSpan(column: number): boolean {
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
   * against none of its columns then; nor where it stands in each of their headings.
   */
  wordsIn(heading: ColumnHeading): HeadingWords {
    const { text, words, groupTexts, groupSpans } = heading;
    const isOfPeriod = this.periods.has(periodOf(heading) ?? "");
    const leaf = isOfPeriod ? wordsOf(withoutPeriod(text)) : words.leaf;
    const isMeant = (index: number) =>
      this.columns.some((set) => isWithin(groupSpans[index]!, set)) && !this.isNamed(wordsOf(groupTexts[index]!));
    if (!groupTexts.some((_, index) => isMeant(index))) return isOfPeriod ? { leaf, groups: words.groups } : words;
    return { leaf, groups: groupTexts.filter((_, index) => !isMeant(index)).map(wordsOf) };
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

  private periodAt(column: number): string | null {
    const heading = this.band.headings[column - this.band.area.left];
    return heading ? periodOf(heading) : null;
  }

  private areLike(one: Span, other: Span): boolean {
    return this.sharesFields(this.offered(one), this.offered(other));
  }

  private sharesFields(one: ReadonlySet<FieldId>, other: ReadonlySet<FieldId>): boolean {
    return [...one].filter((field) => other.has(field)).length >= LIKE;
  }

  /** Fields that some column of the period names, were it not for its words. */
  private offeredIn(period: string): ReadonlySet<FieldId> {
    return this.namedBy(period, () =>
      this.band.headings.flatMap((heading) =>
        periodOf(heading) === period ? [wordsOf(withoutPeriod(heading.text))] : [],
      ),
    );
  }

  /** Fields that some column of the group names by its own words. */
  private offered([left, right]: Span): ReadonlySet<FieldId> {
    return this.namedBy(`${String(left)} ${String(right)}`, () =>
      this.band.headings
        .slice(left - this.band.area.left, right - this.band.area.left + 1)
        .map(({ words: { leaf } }) => leaf),
    );
  }

  /** Fields that some of the headings name; kept by `key`. */
  private namedBy(key: string, leavesOf: () => readonly (readonly Word[])[]): ReadonlySet<FieldId> {
    let fields = this.offers.get(key);
    if (!fields) {
      const leaves = leavesOf();
      const names = (field: ReturnType<HandGroups["figures"]>[number]) =>
        leaves.some((leaf) => matchHeading(field, { leaf, groups: [] }).score >= NAMED);
      fields = new Set(
        this.figures()
          .filter(names)
          .map(({ id }) => id),
      );
      this.offers.set(key, fields);
    }
    return fields;
  }
}

function isWithin([left, right]: Span, column: number): boolean {
  return column >= left && column <= right;
}
