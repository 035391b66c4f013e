import type { ExcelFailure } from "./workbook";

/** What the exchange that failed was about, for the failure's own words. */
export interface Subject {
  readonly sheetName: string;
  /** How many cells were asked for or written. */
  readonly cells?: number;
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
]);

const NOT_SUPPORTED: ReadonlySet<string> = new Set(["ApiNotFound", "NotImplemented", "UnsupportedFeature"]);

/**
 * What an error thrown by Microsoft's library means. Errors that are not Office's are bugs and are thrown on.
 * The codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 * and https://learn.microsoft.com/javascript/api/excel/excel.errorcodes.
 */
export function failureOf(error: unknown, { sheetName, cells = 0 }: Subject): ExcelFailure {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const code = error.code;
  if (code === "InvalidOperationInCellEditMode") return { code: "cell-editing" };
  if (code === "AccessDenied") return { code: "protected", sheetName, scope: "sheet" };
  if (code === "ItemNotFound") return { code: "sheet-gone", sheetName };
  if (TOO_LARGE.has(code)) return { code: "too-large", cells };
  if (NOT_SUPPORTED.has(code)) return { code: "not-supported", needs: neededSet(error.message) };
  return { code: "excel", errorCode: code, message: error.message };
}

/** "… is part of the 'ExcelApi 1.13' requirement set …" → "ExcelApi 1.13"; else the whole message. */
function neededSet(message: string): string {
  const match = /(ExcelApi\w*)\W+(\d+\.\d+)/.exec(message);
  return match ? `${match[1]!} ${match[2]!}` : message;
}

/** True where the answer, not the call, was too large: asking for less may help. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && TOO_LARGE.has(error.code);
}

export function isCellEditing(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "InvalidOperationInCellEditMode";
}

/** True where what is selected is no range: several ranges, or a chart. */
export function isInvalidSelection(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === "InvalidSelection";
}
