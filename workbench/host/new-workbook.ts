import type { PageLayoutModel, SheetModel, WorkbookModel } from "./model";

/** Points; as Excel's "Normal" margins. */
const MARGINS = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

const NO_TEXT = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

export function newPageLayout(): PageLayoutModel {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    margins: { ...MARGINS },
    zoom: { scale: 100 },
    centerHorizontally: false,
    printArea: null,
    titleRows: null,
    firstPageNumber: "",
    differentFirstPage: false,
    headers: { default: { ...NO_TEXT }, first: { ...NO_TEXT } },
    horizontalBreaks: [],
  };
}

/** @param id as Excel's, "{00000000-0001-0000-0000-000000000000}" */
export function newSheet(name: string, id: string): SheetModel {
  return {
    id,
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    rows: new Map(),
    columns: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 48,
    conditionalFormats: [],
    pageLayout: newPageLayout(),
    protection: null,
    showGridlines: true,
    freezeRows: 0,
  };
}

/** An id no sheet of the workbook has. */
export function newSheetId(model: WorkbookModel): string {
  const taken = new Set(model.sheets.map((sheet) => sheet.id));
  for (let number = model.sheets.length + 1; ; number++) {
    const id = `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

/** A workbook with these empty sheets. */
export function newWorkbook(...sheetNames: string[]): WorkbookModel {
  const model: WorkbookModel = {
    sheets: [],
    activeSheet: 0,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    names: new Map(),
    settings: new Map(),
    structureProtected: false,
  };
  for (const name of sheetNames.length > 0 ? sheetNames : ["Sheet1"])
    model.sheets.push(newSheet(name, newSheetId(model)));
  return model;
}
