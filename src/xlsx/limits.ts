/** Bounds of what is read from a file. All are checked before the work they bound is done, or while it is being done. */
export interface XlsxLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the zip archive. */
  readonly entries: number;
  /** Bytes of a sheet or of the shared strings after inflating. */
  readonly partBytes: number;
  /** Bytes of any other part after inflating: workbook, styles, relationships. */
  readonly smallPartBytes: number;
  /** Bytes of all parts that are read, after inflating. */
  readonly totalBytes: number;
  /** Bytes after inflating that hold neither a cell nor a text, with `BYTES_OF_ONE` more for each cell or text held. */
  readonly idleBytes: number;
  /** Bytes after inflating for one byte before, in parts above `RATIO_FREE_BYTES`. */
  readonly ratio: number;
  /** Worksheets. */
  readonly sheets: number;
  /** Cells that hold something, of all sheets. */
  readonly cells: number;
  /** Shared strings. */
  readonly texts: number;
  /** Characters of the shared strings, and of the texts of all cells. */
  readonly textCharacters: number;
  /** Characters of one text, value or formula as it is stored. Excel itself takes 32,767. */
  readonly textLength: number;
  /** Cells of a sheet's used rectangle, blank ones included: what has to be laid out and looked at. */
  readonly gridCells: number;
  /** Merged areas of a sheet. */
  readonly merges: number;
  /** Characters of all formulas once shared formulas are written out for each cell. */
  readonly formulaCharacters: number;
}

/** Office files of repeated rows reach 100:1; below this size a high ratio harms nobody. */
export const RATIO_FREE_BYTES = 8 * 1024 * 1024;

/** A cell with a long number, a style and a formula takes about so many bytes. */
export const BYTES_OF_ONE = 256;

/**
 * Set so that whatever is not figures is read or refused within five seconds and 300 MB (`npm run bench -- hostile`). A
 * sheet of 1,048,576 rows and seven columns of figures passes, and takes what it takes.
 */
export const DEFAULT_LIMITS: XlsxLimits = {
  fileBytes: 64 * 1024 * 1024,
  entries: 10_000,
  partBytes: 384 * 1024 * 1024,
  smallPartBytes: 32 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  idleBytes: 96 * 1024 * 1024,
  ratio: 250,
  sheets: 512,
  cells: 8_000_000,
  texts: 2_500_000,
  textCharacters: 48 * 1024 * 1024,
  textLength: 1024 * 1024,
  gridCells: 20_000_000,
  merges: 100_000,
  formulaCharacters: 16 * 1024 * 1024,
};
