import type { FieldId } from "../../programmes/programme";
import type { Identity } from "../../standing/readings";

/** `times` the figures of a count column, of the agency rows from index `first` up to, not including, `end`. */
export interface Term {
  readonly field: FieldId;
  readonly first: number;
  readonly end: number;
  readonly times: number;
}

/** A sum of figures and a number. What a total adds up are three numbers here, however many rows it has. */
export interface Linear {
  readonly constant: number;
  readonly terms: readonly Term[];
}

export const NOTHING: Linear = { constant: 0, terms: [] };

export function numberOf(constant: number): Linear {
  return { constant, terms: [] };
}

export function scaled({ constant, terms }: Linear, by: number): Linear {
  if (by === 1) return { constant, terms };
  return { constant: constant * by, terms: terms.map((term) => ({ ...term, times: term.times * by })) };
}

export function added(all: readonly Linear[]): Linear {
  return {
    constant: all.reduce((sum, { constant }) => sum + constant, 0),
    terms: all.flatMap(({ terms }) => terms),
  };
}

/**
 * The same sum written in one way only: a whole by the parts that make it up, each figure in one term, terms in order.
 * C5 and D5+E5+F5 come out alike, and so do SUM(C5:C9) and C5+C6+SUM(C7:C9).
 */
export function canonical({ constant, terms }: Linear, identities: readonly Identity[]): Linear {
  const byField = new Map<FieldId, Term[]>();
  for (const term of terms) {
    const parts = identities.find(({ whole, complete }) => complete && whole === term.field)?.parts ?? [term.field];
    for (const field of parts) {
      const own = byField.get(field) ?? [];
      own.push({ ...term, field });
      byField.set(field, own);
    }
  }
  const fields = [...byField].sort(([one], [other]) => (one < other ? -1 : 1));
  return { constant: isZero(constant) ? 0 : constant, terms: fields.flatMap(([, own]) => overlaid(own)) };
}

/** Terms of one field as stretches that do not overlap, in order; none that cancel out. */
function overlaid(terms: readonly Term[]): Term[] {
  const steps = terms
    .flatMap(({ first, end, times }) => [
      { at: first, times },
      { at: end, times: -times },
    ])
    .sort((one, other) => one.at - other.at);
  const stretches: Term[] = [];
  let times = 0;
  for (const [index, step] of steps.entries()) {
    times += step.times;
    const end = steps[index + 1]?.at ?? step.at;
    if (end === step.at || isZero(times)) continue;
    const last = stretches.at(-1);
    if (last?.end === step.at && isZero(last.times - times)) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ field: terms[0]!.field, first: step.at, end, times });
  }
  return stretches;
}

/** Whether two canonical sums are the same. */
export function isSame(one: Linear, other: Linear): boolean {
  return (
    isZero(one.constant - other.constant) &&
    one.terms.length === other.terms.length &&
    one.terms.every((term, index) => {
      const { field, first, end, times } = other.terms[index]!;
      return term.field === field && term.first === first && term.end === end && isZero(term.times - times);
    })
  );
}

/** How often figures are counted is a small number such as 1, 100 or 1/3: what is below this is a double's rounding. */
function isZero(times: number): boolean {
  return Math.abs(times) < 1e-9;
}
