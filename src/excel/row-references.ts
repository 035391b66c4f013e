/** A span of sheet rows, counted from zero. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether a formula in R1C1 notation keeps its meaning when its row moves among `moved`. It may refer to its own row, to
 * whole columns, to fixed rows outside, and to fixed ranges that hold all the moved rows, whose order then does not matter.
 * It may not refer to other rows relatively, to single moved rows, or to its own row on another sheet.
 */
export function staysRight(formula: string, moved: Rows): boolean {
  return referencesIn(formula).every(({ elsewhere, start, end }) => {
    if (isColumn(start) && isColumn(end)) return true;
    if (elsewhere) return isFixed(start) && isFixed(end);
    if (isOwnRow(start) && isOwnRow(end)) return true;
    if (!isFixed(start) || !isFixed(end)) return false;
    const first = Math.min(start.row, end.row);
    const last = Math.max(start.row, end.row);
    const isOutside = last < moved.first || first > moved.last;
    return isOutside || (first <= moved.first && last >= moved.last);
  });
}

interface Reference {
  /** Whether it names a sheet. */
  readonly elsewhere: boolean;
  readonly start: Corner;
  readonly end: Corner;
}

/** A row: from zero where fixed, as a distance where relative, none for a whole column. */
type Corner =
  | { readonly kind: "fixed"; readonly row: number }
  | { readonly kind: "relative"; readonly by: number }
  | { readonly kind: "column" };

const isFixed = (corner: Corner) => corner.kind === "fixed";
const isColumn = (corner: Corner) => corner.kind === "column";
const isOwnRow = (corner: Corner) => corner.kind === "relative" && corner.by === 0;

/** Text in quotes; quoted sheet names; brackets of structured references, which name columns of the own row or table. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:[^[\]]|\[[^[\]]*\])*\]/gu;
const SHEET = "\u0001!";

const CORNER = String.raw`R(?:\[(-?\d+)\]|(\d+))?(?:C(?:\[-?\d+\]|\d+)?)?|C(?:\[-?\d+\]|\d+)?`;
/** Other words are taken whole, that none be found within them: WebKit before 16.4 knows no lookbehind. */
const REFERENCE = new RegExp(
  String.raw`((?:[\p{L}\p{N}_.]+|\u0001)!)?(${CORNER})(?::(${CORNER}))?(?![\p{L}\p{N}_.(\\[])|[\p{L}\p{N}_.\\]+`,
  "gu",
);

function referencesIn(formula: string): Reference[] {
  const plain = formula.replace(OPAQUE, (text) => (text.endsWith("!") ? SHEET : isReference(text) ? text : '""'));
  return [...plain.matchAll(REFERENCE)].flatMap((match): Reference[] => {
    if (match[2] === undefined) return [];
    const start = cornerOf(match[2], match[3], match[4]);
    const end = match[5] === undefined ? start : cornerOf(match[5], match[6], match[7]);
    return [{ elsewhere: match[1] !== undefined, start, end }];
  });
}

/** "RC[1]" looks like a structured reference of a table called RC. */
function isReference(text: string): boolean {
  return /^(?:R\d*)?(?:C\d*)?\[/.test(text);
}

function cornerOf(text: string, relative: string | undefined, fixed: string | undefined): Corner {
  if (text.startsWith("C")) return { kind: "column" };
  if (fixed !== undefined) return { kind: "fixed", row: Number(fixed) - 1 };
  return { kind: "relative", by: Number(relative ?? 0) };
}
