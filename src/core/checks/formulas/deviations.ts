import type { FieldId } from "../../programmes/programme";
import type { CellAddress } from "../../sheet/address";
import type { Identity } from "../../standing/readings";
import type { CheckContext } from "../context";
import { referencesOf } from "../references";
import { lowerBound } from "../rows";
import { formulaMeaning } from "./cell-meanings";
import { added, canonical, isSame, scaled, type Linear, type Term } from "./linear";
import type { Meaning } from "./meaning";

/** In what a formula works out something else than its cell is there for; where it is about a figure, `cell` is that. */
export type Deviation =
  /** It takes figures of a row that is none of its own. */
  | { readonly kind: "other-row"; readonly cell: CellAddress }
  /** It leaves a figure out, or counts one more than once. */
  | { readonly kind: "missed" | "twice"; readonly cell: CellAddress }
  /** It cuts off, or rounds up, where it should round. */
  | { readonly kind: "truncated" | "rounded-up" | "other"; readonly cell: null };

/** What a cell is there to work out, of agency rows `first` up to, not including, `end`. */
export interface Purpose {
  readonly parts: readonly FieldId[];
  /** What the sum of the parts is divided by; null where by nothing. */
  readonly whole: FieldId | null;
  readonly first: number;
  readonly end: number;
}

/**
 * How a formula deviates from its purpose whatever its figures are today: nothing, where it works out the same in its own
 * way; null where it cannot be followed, or holds figures instead of taking them from cells.
 */
export function deviationsOf(
  context: CheckContext,
  cell: CellAddress,
  formula: string,
  purpose: Purpose,
): readonly Deviation[] | null {
  const meaning = formulaMeaning(context, cell, formula);
  if (!meaning || meaning.part.terms.length + (meaning.whole?.terms.length ?? 0) === 0) return null;
  const { identities } = context;
  const meant = canonical({ constant: 0, terms: termsOf(purpose.parts, purpose) }, identities);
  const given = canonical(meaning.part, identities);
  const found =
    purpose.whole === null
      ? sumDeviations(meaning, given, meant, purpose)
      : rateDeviations(meaning, given, meant, termsOf([purpose.whole], purpose), purpose, identities);
  if (found.length === 0 && meaning.rounding && meaning.rounding.mode !== "nearest")
    return [{ kind: meaning.rounding.mode === "down" ? "truncated" : "rounded-up", cell: null }];
  return withCells(context, cell, formula, purpose, found);
}

function termsOf(fields: readonly FieldId[], { first, end }: Purpose): Term[] {
  return fields.map((field) => ({ field, first, end, times: 1 }));
}

/** A deviation with the stretch of figures it is about, of which the first is named. */
type Found =
  | { readonly kind: "other-row" | "missed" | "twice"; readonly term: Term }
  | { readonly kind: "other"; readonly term: null };

const OTHER: Found = { kind: "other", term: null };

function sumDeviations(meaning: Meaning, given: Linear, meant: Linear, purpose: Purpose): Found[] {
  return meaning.whole ? [OTHER] : differences(given, meant, purpose);
}

/** Points or fractions of 1: today's figure tells which is meant, so either may be the formula's. */
const SCALES = [100, 1];

function rateDeviations(
  meaning: Meaning,
  given: Linear,
  meant: Linear,
  wholeTerms: readonly Term[],
  purpose: Purpose,
  identities: readonly Identity[],
): Found[] {
  const whole = canonical({ constant: 0, terms: wholeTerms }, identities);
  const by = meaning.whole && canonical(meaning.whole, identities);
  if (!by || by.terms.length === 0) return outsideOr(given, purpose, [OTHER]);
  // A fraction stays the same when both its numbers are multiplied: the whole is counted once.
  const unit = 1 / by.terms[0]!.times;
  const [part, divisor] = [scaled(given, unit), scaled(by, unit)];
  if (!isSame(divisor, whole)) return outsideOr(added([part, divisor]), purpose, [OTHER]);
  const scale = SCALES.find((each) => part.terms.some(({ times }) => Math.abs(times - each) < 1e-9));
  return scale === undefined ? outsideOr(part, purpose, [OTHER]) : differences(scaled(part, 1 / scale), meant, purpose);
}

function outsideOr({ terms }: Linear, purpose: Purpose, others: Found[]): Found[] {
  const term = terms.find((one) => isOutside(one, purpose));
  return term ? [{ kind: "other-row", term: outsideOf(term, purpose) }] : others;
}

function isOutside({ first, end }: Term, purpose: Purpose): boolean {
  return first < purpose.first || end > purpose.end;
}

function differences(given: Linear, meant: Linear, purpose: Purpose): Found[] {
  const off = canonical(added([given, scaled(meant, -1)]), []);
  const fields = new Set(meant.terms.map(({ field }) => field));
  const found = off.terms.map((term): Found => {
    // Half of a figure, or one taken away instead of added, is neither left out nor counted twice.
    if (!fields.has(term.field) || !isWhole(term.times) || Math.round(term.times) < -1) return OTHER;
    return { kind: term.times < 0 ? "missed" : "twice", term };
  });
  return outsideOr(off, purpose, off.constant === 0 ? found : [...found, OTHER]);
}

/** A stretch from its first row that is none of the purpose's. */
function outsideOf(term: Term, { first, end }: Purpose): Term {
  return term.first < first ? term : { ...term, first: Math.max(term.first, end) };
}

function isWhole(times: number): boolean {
  return Math.abs(times - Math.round(times)) < 1e-9;
}

function withCells(
  context: CheckContext,
  cell: CellAddress,
  formula: string,
  purpose: Purpose,
  found: readonly Found[],
): Deviation[] {
  const { agencies } = context;
  const isAgencyRow = agencies.rows[purpose.first] === cell.row;
  return found.map(({ kind, term }): Deviation => {
    if (kind === "other") return { kind, cell: null };
    const figure = { row: agencies.rows[term.first]!, column: agencies.counts[term.field]!.column };
    return kind === "other-row"
      ? { kind, cell: takenFrom(context, formula, figure, term.first) }
      : { kind, cell: placeOf(figure, cell, purpose, isAgencyRow) };
  });
}

/** Where a formula takes an agency's figure from: the agency's row, a total's that counts it, or a cell that leads there. */
function takenFrom({ table, totals }: CheckContext, formula: string, figure: CellAddress, agency: number): CellAddress {
  const references = referencesOf(formula);
  const own = references.find(({ top, bottom }) => figure.row >= top && figure.row <= bottom);
  if (own) return { row: figure.row, column: own.left };
  const counted = references.find(({ top }) => {
    const total = table.totals[lowerBound(totals.rows, top)];
    return total?.row === top && total.first <= agency && agency < total.end;
  });
  return counted ? { row: counted.top, column: counted.left } : figure;
}

/** Where a figure is to be looked for: in a total's row under the total itself, or beside the total's rate. */
function placeOf(figure: CellAddress, own: CellAddress, { whole }: Purpose, isAgencyRow: boolean): CellAddress {
  if (isAgencyRow) return figure;
  return whole === null ? { row: figure.row, column: own.column } : { row: own.row, column: figure.column };
}
