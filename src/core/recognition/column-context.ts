import type { FieldId, Programme, ProgrammeField } from "../programmes/programme";
import { rateEvidence, sumEvidence, type Evidence, type RateEvidence } from "./arithmetic";
import type { ColumnHeading, HeaderBand } from "./header-band";
import { HandGroups } from "./hand-groups";
import { matchHeading, mistypedHeading, NO_MATCH, type HeadingMatch } from "./heading-match";
import { sumsOfParts } from "./sums-of-parts";
import { foreignHeadings, otherThings } from "./subject";
import type { BodySample, ColumnSample } from "./sample";

/** Which column was chosen for each field. */
export type Choice = Map<FieldId, number>;

/** What is known of a header and its columns while their fields are chosen. */
export class ColumnContext {
  readonly left: number;
  readonly matches = new Map<FieldId, readonly HeadingMatch[]>();
  /** By column, from the band's left: whether its heading counts another thing than the programme. */
  private readonly others: readonly boolean[];
  /** By column, from the band's left: parts that its heading names together, where one of them has a heading of its own. */
  private readonly sums: readonly (readonly FieldId[])[];

  private readonly handGroups: HandGroups;

  constructor(
    readonly programme: Programme,
    readonly band: HeaderBand,
    readonly sample: BodySample,
    readonly fixed: ReadonlyMap<FieldId, number>,
  ) {
    this.left = band.area.left;
    this.handGroups = new HandGroups(programme, band, fixed);
    const foreign = foreignHeadings(programme, band);
    this.others = otherThings(programme, band);
    const parts = partsOf(programme);
    this.sums = sumsOfParts(programme, parts, band, fixed);
    const wholes = wholesOf(programme);
    for (const field of programme.fields) {
      const isPart = parts.includes(field.id);
      const isWhole = wholes.includes(field.id);
      const matchAt = (heading: ColumnHeading, index: number): HeadingMatch => {
        if (this.isInOtherGroup(this.left + index) || this.sums[index]!.includes(field.id)) return NO_MATCH;
        if (isPart && foreign[index]) return NO_MATCH;
        if (isWhole && this.others[index]) return mistypedHeading(field, heading.words);
        return betterOf(matchHeading(field, heading.words), matchHeading(field, this.handGroups.wordsIn(heading)));
      };
      this.matches.set(
        field.id,
        band.headings.map((heading, index) => {
          const match = matchAt(heading, index);
          return { ...match, score: match.score * plausibility(field, sample.columns[index]!, sample.rows.length) };
        }),
      );
    }
  }

  match(field: FieldId, column: number): HeadingMatch {
    return this.matches.get(field)![column - this.left]!;
  }

  /** Whether the heading counts another thing than the programme does. */
  isOfOtherThing(column: number): boolean {
    return this.others[column - this.left]!;
  }

  /** Whether the clerk, by setting a column, chose a group of columns, and this column stands in another such. */
  isInOtherGroup(column: number): boolean {
    return this.handGroups.isInOther(column);
  }

  /** Whether some column holds the field's figures together with others'. */
  isHeldInSum(field: FieldId): boolean {
    return this.sums.some((sum) => sum.includes(field));
  }

  column(column: number): ColumnSample {
    return this.sample.columns[column - this.left]!;
  }

  numbers(choice: ReadonlyMap<FieldId, number>, field: FieldId): Float64Array | null {
    const column = choice.get(field);
    return column === undefined ? null : this.column(column).numbers;
  }

  /** Best match of any other field that has no column yet: what the heading most probably says. */
  bestElsewhere(field: FieldId, column: number, choice: ReadonlyMap<FieldId, number>): number {
    let best = 0;
    for (const other of this.programme.fields)
      if (other.id !== field && !choice.has(other.id)) best = Math.max(best, this.match(other.id, column).score);
    return best;
  }
}

function betterOf(one: HeadingMatch, other: HeadingMatch): HeadingMatch {
  return other.score > one.score ? other : one;
}

/** A heading over contents of another kind is doubted: "Đơn vị" over numbers or codes, "Tỷ lệ" over words. */
function plausibility(field: ProgrammeField, column: ColumnSample, rows: number): number {
  if (rows === 0) return 1;
  const { filled, worded, numeric, long, coded, percent } = column;
  if (filled === 0) return field.kind === "agency" ? 0.4 : 0.95;
  switch (field.kind) {
    case "agency":
      return numeric > 0.5 * filled ? 0.2 : coded > 0.5 * filled ? 0.3 : 1;
    case "sequence":
      return long > 0.5 * filled ? 0.3 : 1;
    case "count":
      return worded > 0.5 * filled ? 0.3 : percent > 0.5 * filled ? 0.5 : 1;
    case "rate":
      return worded > 0.5 * filled ? 0.3 : 1;
  }
}

/** On how many of the sampled rows each sum of the programme holds. */
export function identities(
  context: ColumnContext,
  choice: ReadonlyMap<FieldId, number>,
): { whole: FieldId; evidence: Evidence }[] {
  return context.programme.identities.map(({ whole, parts }) => {
    const total = context.numbers(choice, whole);
    const present = parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
    return { whole, evidence: total ? sumEvidence(total, present) : { holds: 0, rows: 0 } };
  });
}

/** On how many of them the stated rate is right; null where it or the whole has no column. */
export function rateOf(context: ColumnContext, choice: ReadonlyMap<FieldId, number>): RateEvidence | null {
  const { rate } = context.programme;
  const field = context.programme.fields.find(({ kind }) => kind === "rate");
  const stated = field ? context.numbers(choice, field.id) : null;
  const whole = context.numbers(choice, rate.whole);
  const parts = rate.parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
  return stated && whole ? rateEvidence(stated, parts, whole) : null;
}

/** Some part is named, by its heading or by hand, or its group is. */
export function isDistinctive(context: ColumnContext, choice: ReadonlyMap<FieldId, number>): boolean {
  const parts = partsOf(context.programme);
  return parts.some((part) => choice.has(part)) || groupColumns(context).length > 0;
}

/** Counts that some other count is the sum of, or that the rate is formed of. */
export function partsOf(programme: Programme): readonly FieldId[] {
  return [...new Set([...programme.rate.parts, ...programme.identities.flatMap(({ parts }) => parts)])];
}

/** Counts that others are parts of, or that the rate is of. */
export function wholesOf(programme: Programme): readonly FieldId[] {
  return [...new Set([programme.rate.whole, ...programme.identities.map(({ whole }) => whole)])];
}

/** Columns that bear a part's group as their only heading: "Phương án phân cấp" over two unlabelled columns. */
export function groupColumns(context: ColumnContext): readonly number[] {
  const groups = new Set(context.programme.fields.map((field) => field.group).filter((group) => group !== undefined));
  const columns: number[] = [];
  for (const group of groups) {
    const field: ProgrammeField = { id: "group", kind: "count", required: false, headings: [group], label: group };
    context.band.headings.forEach((heading, index) => {
      const column = context.left + index;
      const sample = context.sample.columns[index]!;
      if (matchHeading(field, { leaf: heading.words.leaf, groups: [] }).score > 0.9 && sample.numeric >= sample.worded)
        columns.push(column);
    });
  }
  return columns;
}
