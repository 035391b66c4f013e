import type { Linear } from "../../src/core/checks/formulas/linear";
import type { Meaning } from "../../src/core/checks/formulas/meaning";

/** "(2 D + E) / (C), nearest 1": what a formula works out, with each figure named by `place`; null where it is not followed. */
export function meaningText(meaning: Meaning | null, place: (term: Linear["terms"][number]) => string): string | null {
  if (!meaning) return null;
  const { part, whole, rounding } = meaning;
  const fraction = whole ? `(${sumText(part, place)}) / (${sumText(whole, place)})` : sumText(part, place);
  return rounding ? `${fraction}, ${rounding.mode} ${rounding.places}` : fraction;
}

function sumText({ constant, terms }: Linear, place: (term: Linear["terms"][number]) => string): string {
  const said = terms.map((term) => `${term.times === 1 ? "" : `${round(term.times)} `}${place(term)}`);
  return [...said, ...(constant === 0 && said.length > 0 ? [] : [String(round(constant))])].join(" + ");
}

const round = (value: number) => Number(value.toFixed(9));
