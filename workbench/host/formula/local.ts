import { partsOf } from "../../../src/core/sheet/formula";
import type { Culture } from "../culture";

/** Lists are parted by ";" where "," is the decimal mark. */
function listSeparator(culture: Culture): string {
  return culture.decimal === "," ? ";" : ",";
}

/** A formula as the user's language shows it: decimal mark and list separator (function names stay English in Vietnamese). */
export function toLocalFormula(formula: string, culture: Culture): string {
  if (culture.decimal === ".") return formula;
  return partsOf(formula)
    .map(({ kind, text }) =>
      kind === "number" ? text.replace(".", culture.decimal) : text === "," ? listSeparator(culture) : text,
    )
    .join("");
}

/** The way back. */
export function fromLocalFormula(formula: string, culture: Culture): string {
  if (culture.decimal === ".") return formula;
  const separator = listSeparator(culture);
  const parts = partsOf(formula);
  let result = "";
  for (const [index, { kind, text }] of parts.entries()) {
    const between = parts[index - 1]?.kind === "number" && parts[index + 1]?.kind === "number";
    if (kind === "other" && text === separator) result += ",";
    else if (kind === "other" && text === culture.decimal && between) result += ".";
    else result += text;
  }
  return result;
}
