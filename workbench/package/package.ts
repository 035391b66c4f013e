import { fail, ok, type Result } from "../../src/core/result";
import { type XlsxFailure, XlsxRefusal } from "../../src/xlsx/failure";
import { DEFAULT_LIMITS, type XlsxLimits } from "../../src/xlsx/limits";
import { openXlsx } from "../../src/xlsx/read";
import type { WorkbookModel } from "../host/model";
import { blankFile } from "./blank";
import { readWorkbook } from "./workbook-reader";
import { writeWorkbook } from "./workbook-writer";

/** The file a workbook was opened from. It is never changed: every saving starts from it. */
export interface WorkbookPackage {
  readonly bytes: Uint8Array;
}

/**
 * The workbench keeps an object for each cell, so it takes fewer of them than the check of files does. It reads a sheet
 * more than once, for what is in its cells and for all else: bytes without cells are not idle here.
 */
const LIMITS: XlsxLimits = {
  ...DEFAULT_LIMITS,
  partBytes: 64 * 1024 * 1024,
  idleBytes: DEFAULT_LIMITS.totalBytes,
  cells: 2_000_000,
};

/** Opens any .xlsx or .xlsm file, or says why not. */
export function openPackage(
  bytes: Uint8Array,
): Result<{ readonly model: WorkbookModel; readonly package: WorkbookPackage }, XlsxFailure> {
  try {
    const { model, workbook } = readWorkbook(openXlsx(bytes, LIMITS), LIMITS);
    // Chart sheets alone leave nothing to show.
    if (model.sheets.length === 0) return fail({ code: "missing-part", part: `${workbook.part}#worksheet` });
    return ok({ model, package: { bytes } });
  } catch (error) {
    if (error instanceof XlsxRefusal) return fail(error.failure);
    throw error;
  }
}

/**
 * The file with the workbook as it is now. Parts that say the same are copied byte for byte, so that whatever the host does
 * not know (charts, pictures, macros, pivot tables) survives; equal workbooks give equal files.
 */
export function savePackage(file: WorkbookPackage, model: WorkbookModel): Uint8Array {
  return writeWorkbook(openXlsx(file.bytes, LIMITS), LIMITS, model);
}

/** A file for a workbook that was not opened from one. */
export function newPackage(): WorkbookPackage {
  return { bytes: blankFile() };
}
