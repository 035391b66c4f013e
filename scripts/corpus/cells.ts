/** What a workbook of the corpus is made of. Rows and columns count from 1, as Excel's do. */
export interface Style {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Number format, "General" unless told. */
  readonly format?: string;
  readonly border?: boolean;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
}

export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly superscript?: boolean;
  readonly color?: string;
}

export interface Cell {
  /** A text, a number, TRUE or FALSE; an Excel error is a text such as "#DIV/0!" with `error`. */
  readonly value?: string | number | boolean;
  readonly error?: boolean;
  /** Without "="; `value` is then the result the file keeps. */
  readonly formula?: string;
  /** The text in runs of their own looks, in the place of `value`. */
  readonly runs?: readonly Run[];
  /** The text stands in the cell itself rather than among the shared strings. */
  readonly inline?: boolean;
  readonly style?: Style;
}

export interface Sheet {
  readonly name: string;
  /** By Excel's name: "C7". */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly merges: readonly string[];
  readonly widths: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly state?: "hidden" | "veryHidden";
  /** First cell that scrolls, e.g. "C7". */
  readonly frozen?: string;
  readonly autoFilter?: string;
  /** Where small bars show the rates, and which rule colours the others: conditional formats as Excel keeps them. */
  readonly conditional?: readonly { readonly area: string; readonly formula: string }[];
  readonly validation?: { readonly area: string; readonly formula: string };
  /** Notes by cell. */
  readonly comments?: ReadonlyMap<string, string>;
  /** "5:6": rows printed again on every page. */
  readonly printedRows?: string;
  readonly printArea?: string;
  /** Rows after which a page ends. */
  readonly rowBreaks?: readonly number[];
  readonly landscape?: boolean;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  /** Other names: name → what it stands for. */
  readonly names?: Readonly<Record<string, string>>;
  /** A chart on a sheet of its own, which holds no cell. */
  readonly chartSheet?: string;
  /** How the parts are written: as Excel does, or as libraries that put a prefix before every element. */
  readonly dialect?: "excel" | "prefixed";
}

export function columnLetter(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

export function parseCell(name: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(name);
  if (!match) throw new Error(`${name} is no cell`);
  return { column: columnNumber(match[1]!), row: Number(match[2]) };
}
