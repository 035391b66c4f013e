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
  /** Bytes after inflating for one byte before, in parts above `RATIO_FREE_BYTES`. */
  readonly ratio: number;
  /** Worksheets. */
  readonly sheets: number;
  /** Cells that hold something, of all sheets. */
  readonly cells: number;
  /** Shared strings. */
  readonly texts: number;
  /** Cells of a sheet's used rectangle, blank ones included: what has to be laid out and looked at. */
  readonly gridCells: number;
  /** Merged areas of a sheet. */
  readonly merges: number;
  /** Characters of all formulas once shared formulas are written out for each cell. */
  readonly formulaCharacters: number;
}

/** Office files of repeated rows reach 100:1; below this size a high ratio harms nobody. */
export const RATIO_FREE_BYTES = 8 * 1024 * 1024;

export const DEFAULT_LIMITS: XlsxLimits = {
  fileBytes: 64 * 1024 * 1024,
  entries: 10_000,
  partBytes: 384 * 1024 * 1024,
  smallPartBytes: 32 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 250,
  sheets: 1_024,
  cells: 10_000_000,
  texts: 10_000_000,
  gridCells: 20_000_000,
  merges: 100_000,
  formulaCharacters: 256 * 1024 * 1024,
};
