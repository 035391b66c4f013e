import { LONGEST_FORMULA, partsOf, type FormulaReference } from "../../sheet/formula";

/** A formula as a tree, as far as the checks follow formulas: arithmetic, functions, cells and areas. */
export type FormulaNode =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text" }
  | { readonly kind: "reference"; readonly reference: FormulaReference; readonly ownRow: boolean }
  /** Terms added or taken away, as many as stand in a row. */
  | { readonly kind: "sum"; readonly terms: readonly { readonly sign: 1 | -1; readonly node: FormulaNode }[] }
  | {
      readonly kind: "binary";
      readonly operator: "*" | "/" | "^" | "&" | "compare";
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  /** "5%" is 5 hundredths. */
  | { readonly kind: "percent"; readonly node: FormulaNode }
  /** The name in capitals, without what files put before the names of newer functions; null for an argument left out. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (FormulaNode | null)[] };

/** Far beyond what people write; a hostile formula of nothing but brackets must not exhaust the stack. */
const DEEPEST = 60;

/**
 * The tree of an A1 formula, with or without its "="; arguments may be parted by "," or ";". null for what is not followed
 * (names, tables, constant arrays, unions) and for what is no formula. Linear in its length.
 */
export function formulaTree(formula: string): FormulaNode | null {
  if (formula.length > LONGEST_FORMULA) return null;
  const tokens = partsOf(formula).filter(({ text }) => text.trim() !== "");
  const isMarked = tokens[0]?.kind === "other" && tokens[0].text === "=";
  const reader = new TreeReader(tokens, isMarked ? 1 : 0);
  const tree = reader.comparison(0);
  return reader.isAtEnd() ? tree : null;
}

type Token = ReturnType<typeof partsOf>[number];

/** Reads by precedence, from comparisons, which bind least, to "%", which binds most (ECMA-376 part 1, 18.17.2.2). */
class TreeReader {
  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
  ) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(depth: number): FormulaNode | null {
    if (depth > DEEPEST) return null;
    let left = this.joined(depth);
    while (left && (this.isSign("=") || this.isSign("<") || this.isSign(">"))) {
      this.at += 1;
      if (this.isSign("=") || this.isSign(">")) this.at += 1;
      const right = this.joined(depth);
      left = right && { kind: "binary", operator: "compare", left, right };
    }
    return left;
  }

  private joined(depth: number): FormulaNode | null {
    let left = this.sum(depth);
    while (left && this.takes("&")) {
      const right = this.sum(depth);
      left = right && { kind: "binary", operator: "&", left, right };
    }
    return left;
  }

  private sum(depth: number): FormulaNode | null {
    const terms: { sign: 1 | -1; node: FormulaNode }[] = [];
    for (let sign: 1 | -1 = 1; ;) {
      const node = this.product(depth);
      if (!node) return null;
      terms.push({ sign, node });
      if (this.takes("+")) sign = 1;
      else if (this.takes("-")) sign = -1;
      else return terms.length === 1 ? node : { kind: "sum", terms };
    }
  }

  private product(depth: number): FormulaNode | null {
    let left = this.power(depth);
    while (left && (this.isSign("*") || this.isSign("/"))) {
      const operator = this.takes("*") ? "*" : "/";
      if (operator === "/") this.at += 1;
      const right = this.power(depth);
      left = right && { kind: "binary", operator, left, right };
    }
    return left;
  }

  private power(depth: number): FormulaNode | null {
    let left = this.signed(depth);
    while (left && this.takes("^")) {
      const right = this.signed(depth);
      left = right && { kind: "binary", operator: "^", left, right };
    }
    return left;
  }

  /** Signs before a value bind more than "^" in Excel: -2^2 is 4. */
  private signed(depth: number): FormulaNode | null {
    let sign: 1 | -1 = 1;
    for (;;) {
      if (this.takes("-")) sign = sign === 1 ? -1 : 1;
      else if (!this.takes("+")) break;
    }
    let node = this.value(depth);
    while (node && this.takes("%")) node = { kind: "percent", node };
    return node && sign === -1 ? { kind: "sum", terms: [{ sign, node }] } : node;
  }

  private value(depth: number): FormulaNode | null {
    const token = this.tokens[this.at];
    if (!token) return null;
    this.at += 1;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "text":
        return { kind: "text" };
      case "reference":
        return { kind: "reference", reference: token.reference, ownRow: false };
      case "name":
        return this.call(token.text, depth);
      case "other":
        break;
      case "sheet":
      case "error":
        return null;
    }
    if (token.text === "@") {
      const node = this.value(depth);
      return node?.kind === "reference" ? { ...node, ownRow: true } : node;
    }
    if (token.text !== "(") return null;
    const node = this.comparison(depth + 1);
    return node && this.takes(")") ? node : null;
  }

  private call(name: string, depth: number): FormulaNode | null {
    if (!this.takes("(")) return null;
    const args: (FormulaNode | null)[] = [];
    const call: FormulaNode = { kind: "call", name: name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ""), args };
    if (this.takes(")")) return call;
    for (;;) {
      if (this.isSign(",") || this.isSign(";") || this.isSign(")")) args.push(null);
      else {
        const argument = this.comparison(depth + 1);
        if (!argument) return null;
        args.push(argument);
      }
      if (this.takes(")")) return call;
      if (!this.takes(",") && !this.takes(";")) return null;
    }
  }

  private isSign(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "other" && token.text === sign;
  }

  private takes(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.at += 1;
    return true;
  }
}
