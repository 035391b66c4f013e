import type { Area } from "../../src/core/sheet/address";
import type { CellValue, ValueType } from "../../src/core/sheet/snapshot";

/** The workbook as the host holds it, apart from how it came in (xlsx) and who asks (office.js, the grid page). */
export interface WorkbookModel {
  sheets: SheetModel[];
  /** Position in `sheets`. */
  activeSheet: number;
  selection: Area;
  names: Map<string, NamedItemModel>;
  /** `workbook.settings`: survives saving. */
  settings: Map<string, unknown>;
  structureProtected: boolean;
  structurePassword?: string;
}

export interface NamedItemModel {
  name: string;
  /** With its "=", e.g. "=Sheet1!$A$1". */
  formula: string;
  visible: boolean;
  comment?: string;
}

export interface SheetModel {
  /** Stable id, as Excel's "{GUID}". */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Sparse: row → column → cell. */
  cells: Map<number, Map<number, CellModel>>;
  merges: Area[];
  rows: Map<number, { height?: number; hidden?: boolean; format?: CellFormat }>;
  /** Sizes are points. A format holds for the cells of the row or column that are not in `cells`. */
  columns: Map<number, { width?: number; hidden?: boolean; format?: CellFormat }>;
  /** Some cell has, or had, a `mixedFont`. */
  hasMixedFonts?: true;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  conditionalFormats: ConditionalFormatModel[];
  pageLayout: PageLayoutModel;
  /** null: not protected. */
  protection: { password?: string; options?: ProtectionOptions } | null;
  showGridlines: boolean;
  freezeRows: number;
  /** Absent: none. */
  freezeColumns?: number;
  /** "#RRGGBB"; absent or "": none. */
  tabColor?: string;
  /** Names known on this sheet only. Absent: none. */
  names?: Map<string, NamedItemModel>;
  /** Charts that were added to it since it was opened. Those of its file are kept there, and not known. Absent: none. */
  charts?: ChartModel[];
  /** Package part this sheet was opened from; absent for a sheet the add-in made. */
  part?: string;
}

/** What a protected sheet still lets be done, as `WorksheetProtectionOptions`; absent: not allowed. */
export type ProtectionOptions = Partial<Record<ProtectedAction, boolean>>;

export type ProtectedAction =
  | "allowAutoFilter"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowEditObjects"
  | "allowEditScenarios"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertHyperlinks"
  | "allowInsertRows"
  | "allowPivotTables"
  | "allowSort";

export interface CellModel {
  value: CellValue;
  type: ValueType;
  /** A1 formula with its "=". */
  formula?: string;
  /** Area over which `formula` was entered as an array formula ({=…}); absent for other formulas. */
  arrayFormula?: Area;
  /** Absent: the default format. Shared between cells, never changed in place. */
  format?: CellFormat;
  /** Index of the style in the opened package, while the format has not been changed. */
  styleIndex?: number;
  /** Shared-string index in the opened package, while the value has not been changed (keeps rich text). */
  sharedString?: number;
  /** What of the font differs within the text; absent where nothing does. A new value has one font throughout. */
  mixedFont?: readonly FontPart[];
  hyperlink?: HyperlinkModel;
}

/** As in `Excel.RangeFont`. */
export type FontPart =
  "name" | "size" | "bold" | "italic" | "underline" | "strikethrough" | "color" | "subscript" | "superscript";

/** As `Excel.RangeHyperlink`: a web address, or a place in this workbook ("Sheet1!A1"). */
export interface HyperlinkModel {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** Immutable. Colours are "#RRGGBB" or "" for none; sizes are points. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
    readonly strikethrough: boolean;
    readonly color: string;
  };
  readonly fill: { readonly color: string };
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderModel>>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface BorderModel {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface ConditionalFormatModel {
  readonly id: string;
  type: string;
  /** Areas it covers. */
  areas: Area[];
  /** For a custom rule: with its "=", relative to the first area's top-left cell. */
  formula?: string;
  priority: number;
  stopIfTrue: boolean;
  format: {
    font?: Partial<CellFormat["font"]>;
    fillColor?: string;
    numberFormat?: string;
    borders?: Partial<Record<BorderEdge, BorderModel>>;
  };
  /** The element as it stood in the opened file, for kinds the host does not draw: kept as it is. */
  rawXml?: string;
}

export interface ChartModel {
  readonly id: string;
  /** What was set of it, by its path: "Title.Text". */
  readonly properties: Map<string, unknown>;
  series: ChartSeriesModel[];
  /** The cells it lies over; null where nobody said. They do not move with inserted or deleted rows. */
  place: Area | null;
}

export interface ChartSeriesModel {
  readonly properties: Map<string, unknown>;
  /** Cells of the chart's own sheet, as those of the categories; null where nobody said. */
  values: Area | null;
  categories: Area | null;
}

/** Margins are points, as in the Excel API. */
export interface PageLayoutModel {
  orientation: "Portrait" | "Landscape";
  paperSize: string | number;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  printArea: Area | null;
  /** Rows repeated at the top of each page. */
  titleRows: { top: number; bottom: number } | null;
  /** Columns repeated at the left of each page; absent: none. */
  titleColumns?: { left: number; right: number } | null;
  /** "" or a number. */
  firstPageNumber: number | "";
  /** As `PageLayout.headersFooters`. */
  differentFirstPage: boolean;
  headers: { default: HeaderFooterModel; first: HeaderFooterModel };
  horizontalBreaks: number[];
  /** What the page set-up holds beside these (`blackAndWhite`, `printOrder` …), by its name in the API. */
  others?: Map<string, unknown>;
}

export interface HeaderFooterModel {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}
