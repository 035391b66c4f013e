import { readXlsx, type XlsxSheet, type XlsxWorkbook } from "../../../src/xlsx/read";
import type { XlsxFailure } from "../../../src/xlsx/failure";
import type { XlsxLimits } from "../../../src/xlsx/limits";

export function read(bytes: Uint8Array, limits?: Partial<XlsxLimits>): XlsxWorkbook {
  const result = readXlsx(bytes, limits);
  if (!result.ok) throw new Error(`Not read: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function firstSheet(bytes: Uint8Array, limits?: Partial<XlsxLimits>): XlsxSheet {
  return read(bytes, limits).sheets[0]!;
}

export function failure(bytes: Uint8Array, limits?: Partial<XlsxLimits>): XlsxFailure {
  const result = readXlsx(bytes, limits);
  if (result.ok) throw new Error("The file was read");
  return result.error;
}
