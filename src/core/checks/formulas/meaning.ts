import type { FormulaNode } from "./syntax";
import { added, canonical, isSame, NOTHING, numberOf, scaled, type Linear } from "./linear";
import type { Identity } from "../../standing/readings";

/** What a formula works out: a sum of figures, or one divided by another, and how that is rounded. */
export interface Meaning {
  readonly part: Linear;
  /** What it is divided by; null where by nothing. Never a plain number: that is taken into `part`. */
  readonly whole: Linear | null;
  readonly rounding: Rounding | null;
}

export interface Rounding {
  readonly mode: "nearest" | "down" | "up";
  /** Places after the decimal mark of the outcome. */
  readonly places: number;
}

/** What stands in cells, as a formula finds it; null where that is not known, and so nothing can be said. */
export interface CellMeanings {
  readonly identities: readonly Identity[];
  cell(row: number, column: number): Meaning | null;
  /** The sum of an area's numbers, as SUM works it out, or SUBTOTAL, which passes over other subtotals and may over hidden rows. */
  area(area: AreaReference, as: "sum" | "subtotal"): Linear | null;
  /** Takes so much work from what is left; false where none is. */
  spend(work: number): boolean;
}

/** Rows and columns from zero, both ends included; a whole column runs over all rows. */
export interface AreaReference {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const LAST = Number.MAX_SAFE_INTEGER;

export const sumOf = (part: Linear): Meaning => ({ part, whole: null, rounding: null });

/** What a formula in a row of the sheet works out; null where it does more than the checks can follow. */
export function meaningOf(node: FormulaNode, row: number, cells: CellMeanings): Meaning | null {
  return new Reader(row, cells).read(node);
}

class Reader {
  constructor(
    private readonly row: number,
    private readonly cells: CellMeanings,
  ) {}

  read(node: FormulaNode): Meaning | null {
    if (!this.cells.spend(1)) return null;
    switch (node.kind) {
      case "number":
        return sumOf(numberOf(node.value));
      case "text":
        return null;
      case "reference":
        return this.single(node);
      case "sum":
        return this.sum(node.terms.map((term) => this.signed(term)));
      case "percent":
        return times(this.read(node.node), 0.01);
      case "binary":
        return this.binary(node);
      case "call":
        return this.call(node.name, node.args);
    }
  }

  private signed({ sign, node }: { sign: 1 | -1; node: FormulaNode }): Meaning | null {
    return sign === 1 ? this.read(node) : times(this.read(node), -1);
  }

  private single({ reference, ownRow }: FormulaNode & { kind: "reference" }): Meaning | null {
    const { sheet, start, end } = reference;
    if (sheet !== "" || start.column === null) return null;
    const isOneColumn = end === null || end.column === start.column;
    // "@C:C" and "@C5:C22" are the cell of the formula's own row.
    if (ownRow && isOneColumn && isWithin(this.row, start.row, end?.row ?? start.row))
      return this.cells.cell(this.row, start.column);
    const isOneCell = end === null || (isOneColumn && end.row === start.row);
    return start.row !== null && isOneCell ? this.cells.cell(start.row, start.column) : null;
  }

  private binary({ operator, left, right }: FormulaNode & { kind: "binary" }): Meaning | null {
    if (operator !== "*" && operator !== "/") return null;
    const [one, other] = [this.read(left), this.read(right)];
    if (!one || !other || !this.cells.spend(one.part.terms.length + other.part.terms.length)) return null;
    const [first, second] = [numberIn(one), numberIn(other)];
    if (operator === "*") return second !== null ? times(one, second) : first !== null ? times(other, first) : null;
    if (second !== null) return second === 0 ? null : times(one, 1 / second);
    return one.whole || other.whole || one.rounding || other.rounding
      ? null
      : { part: one.part, whole: other.part, rounding: null };
  }

  private sum(meanings: readonly (Meaning | null)[]): Meaning | null {
    const all: Meaning[] = [];
    for (const meaning of meanings) {
      if (!meaning || !this.cells.spend(meaning.part.terms.length)) return null;
      all.push(meaning);
    }
    const rounded = all.find(({ rounding }) => rounding !== null);
    if (rounded) return all.every((one) => one === rounded || isNothing(one)) ? rounded : null;
    const whole = all.find((one) => one.whole !== null)?.whole ?? null;
    if (whole === null) return sumOf(added(all.map(({ part }) => part)));
    const parts: Linear[] = [];
    for (const one of all) {
      const constant = numberIn(one);
      // 1 - F/C is (C - F)/C.
      if (constant !== null) parts.push(scaled(whole, constant));
      else if (one.whole && this.isSame(one.whole, whole)) parts.push(one.part);
      else return null;
    }
    return { part: added(parts), whole, rounding: null };
  }

  private call(name: string, args: readonly (FormulaNode | null)[]): Meaning | null {
    const [first, second = null, third = null] = args;
    if (!first) return null;
    switch (name) {
      case "SUM":
        return this.total(args, "sum");
      case "SUMPRODUCT":
        return args.length === 1 ? this.total(args, "sum") : null;
      case "SUBTOTAL":
        return isNumber(first, 9) || isNumber(first, 109) ? this.total(args.slice(1), "subtotal") : null;
      case "PRODUCT":
        return args.length === 2 && second
          ? this.binary({ kind: "binary", operator: "*", left: first, right: second })
          : null;
      case "ROUND":
        return this.rounded(first, "nearest", second);
      case "ROUNDDOWN":
      case "TRUNC":
        return this.rounded(first, "down", second);
      case "ROUNDUP":
        return this.rounded(first, "up", second);
      case "INT":
        return this.rounded(first, "down", null);
      // Figures are not negative.
      case "ABS":
      case "N":
      case "VALUE":
      case "SINGLE":
        return this.read(first);
      case "IFERROR":
      case "IFNA":
        return this.read(first);
      case "IF":
        return this.either(second, third);
      default:
        return null;
    }
  }

  private total(args: readonly (FormulaNode | null)[], as: "sum" | "subtotal"): Meaning | null {
    return this.sum(
      args.map((node) => {
        if (!node) return sumOf(NOTHING);
        if (node.kind !== "reference") return as === "sum" ? this.read(node) : null;
        const { sheet, start, end } = node.reference;
        if (sheet !== "" || start.column === null || (end ?? start).column === null) return null;
        const last = end ?? start;
        const area = this.cells.area(
          {
            top: Math.min(start.row ?? 0, last.row ?? LAST),
            bottom: Math.max(start.row ?? 0, last.row ?? LAST),
            left: Math.min(start.column, last.column!),
            right: Math.max(start.column, last.column!),
          },
          as,
        );
        return area && sumOf(area);
      }),
    );
  }

  private rounded(of: FormulaNode, mode: Rounding["mode"], to: FormulaNode | null): Meaning | null {
    const meaning = this.read(of);
    const digits = to === null ? 0 : numberIn(this.read(to));
    if (!meaning || digits === null || !Number.isInteger(digits)) return null;
    if (meaning.rounding) return meaning.rounding.mode === mode && meaning.rounding.places <= digits ? meaning : null;
    // Counts are whole: rounding them to whole numbers leaves them as they are.
    if (meaning.whole === null && digits >= 0 && isWholeSum(meaning.part)) return meaning;
    return { ...meaning, rounding: { mode, places: digits } };
  }

  /** One branch says what is shown where there is nothing to work out; two that differ are not followed. */
  private either(one: FormulaNode | null, other: FormulaNode | null): Meaning | null {
    if (isIdle(one)) return other && !isIdle(other) ? this.read(other) : null;
    if (!one || isIdle(other)) return one && this.read(one);
    const [first, second] = [this.read(one), other && this.read(other)];
    if (!first || !second) return null;
    const isAlike =
      this.isSame(first.part, second.part) &&
      this.isSame(first.whole ?? NOTHING, second.whole ?? NOTHING) &&
      first.rounding?.mode === second.rounding?.mode &&
      first.rounding?.places === second.rounding?.places;
    return isAlike ? first : null;
  }

  private isSame(one: Linear, other: Linear): boolean {
    const { identities } = this.cells;
    return isSame(canonical(one, identities), canonical(other, identities));
  }
}

function isWithin(row: number, first: number | null, last: number | null): boolean {
  return first === null || last === null || (row >= Math.min(first, last) && row <= Math.max(first, last));
}

function isWholeSum({ constant, terms }: Linear): boolean {
  return Number.isInteger(constant) && terms.every(({ times: count }) => Number.isInteger(count));
}

/** The number a meaning is, where no figure comes into it. */
export function numberIn(meaning: Meaning | null): number | null {
  return meaning && meaning.whole === null && meaning.part.terms.length === 0 && meaning.rounding === null
    ? meaning.part.constant
    : null;
}

function isNothing(meaning: Meaning): boolean {
  return numberIn(meaning) === 0;
}

/** A power of ten moves the places that are rounded to; any other factor makes something else of what was rounded. */
function times(meaning: Meaning | null, by: number): Meaning | null {
  if (!meaning) return null;
  const { part, whole, rounding } = meaning;
  if (by === 0) return sumOf(NOTHING);
  if (!rounding) return { part: scaled(part, by), whole, rounding };
  const shift = Math.round(Math.log10(by));
  if (!(by > 0) || Math.abs(10 ** shift / by - 1) > 1e-9) return null;
  return { part: scaled(part, by), whole, rounding: { ...rounding, places: rounding.places - shift } };
}

function isNumber(node: FormulaNode, value: number): boolean {
  return node.kind === "number" && node.value === value;
}

/** "", 0 or nothing. */
function isIdle(node: FormulaNode | null): boolean {
  return node === null || node.kind === "text" || isNumber(node, 0) || (node.kind === "call" && node.name === "NA");
}
