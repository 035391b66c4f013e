import { LAST_COLUMN, LAST_ROW, type Area } from "../../../src/core/sheet/address";
import { partsOf, referenceText, type FormulaReference } from "../../../src/core/sheet/formula";

/** Replaces every reference of an A1 formula; null becomes #REF!. Function names and references come out in capitals, as Excel keeps them. */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | null,
): string {
  return rewrite(formula, (reference) => {
    const changed = change(reference);
    return changed ? referenceText(changed) : `${reference.sheet}#REF!`;
  });
}

/** As `mapReferences`, giving the text that stands for the reference; `written` is how it stood. */
export function rewrite(formula: string, write: (reference: FormulaReference, written: string) => string): string {
  const parts = partsOf(formula);
  let result = "";
  for (const [index, part] of parts.entries()) {
    const isFunction = parts[index + 1]?.text === "(";
    if (part.kind === "reference") result += write(part.reference, part.text);
    else if (part.kind === "name" && (isFunction || /^(true|false)$/i.test(part.text)))
      result += part.text.toUpperCase();
    else result += part.text;
  }
  return result;
}

/** The area a reference covers. */
export function areaOfReference({ start, end }: FormulaReference): Area {
  const last = end ?? start;
  return {
    top: start.row ?? 0,
    left: start.column ?? 0,
    bottom: last.row ?? LAST_ROW,
    right: last.column ?? LAST_COLUMN,
  };
}

/** The formula with its functions and references in capitals, as Excel keeps what was typed. */
export function normalFormula(formula: string): string {
  return mapReferences(formula, (reference) => reference);
}
