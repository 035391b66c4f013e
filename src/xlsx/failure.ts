import type { CellAddress } from "../core/sheet/address";
import type { XlsxLimits } from "./limits";

/** What a file that is no .xlsx seems to be. */
export type FileKind =
  | "text"
  | "html"
  /** "XML Spreadsheet 2003". */
  | "xml-spreadsheet"
  | "opendocument"
  | "word"
  | "powerpoint"
  /** Excel's binary workbook, .xlsb. */
  | "xlsb"
  | "pdf"
  | "zip"
  /** An old Office file other than a workbook. */
  | "compound-file"
  | "unknown";

/** What is broken in a file that is an .xlsx otherwise. */
export type CorruptProblem =
  | "zip-directory"
  | "zip-entry"
  | "zip-duplicate-name"
  | "zip-unsafe-name"
  | "zip-overlap"
  | "zip-method"
  | "zip-data"
  | "zip-size"
  | "zip-checksum"
  | "xml"
  | "xml-encoding"
  | "xml-depth"
  | "cell-reference"
  | "duplicate-cell"
  | "number"
  | "shared-string"
  | "shared-formula"
  | "array-formula"
  | "merge"
  | "relationship";

/** Why a file could not be read. The sentence is made by whoever shows it. */
export type XlsxFailure =
  | { readonly code: "empty-file" }
  | { readonly code: "not-xlsx"; readonly found: FileKind }
  /** Excel 97–2003 (.xls) or older. */
  | { readonly code: "old-xls" }
  /** Protected by a password to open. */
  | { readonly code: "encrypted" }
  /** Begins as an .xlsx and ends too early, e.g. a broken download. */
  | { readonly code: "truncated" }
  | {
      readonly code: "corrupt";
      readonly problem: CorruptProblem;
      /** Name of the part or zip entry; "" for the archive as a whole. */
      readonly part: string;
      readonly cell?: CellAddress;
    }
  /** A document type declaration, which may define entities; no Office file has one. */
  | { readonly code: "doctype"; readonly part: string }
  | {
      readonly code: "too-large";
      readonly limit: keyof XlsxLimits;
      readonly allowed: number;
      /** Part in which the limit was met; "" for the file as a whole. */
      readonly part: string;
    }
  | { readonly code: "missing-part"; readonly part: string };

/** Carries a failure up to the room's door, which hands it back as a value. It never leaves the room. */
export class XlsxRefusal extends Error {
  constructor(readonly failure: XlsxFailure) {
    super(failure.code);
  }
}

export function refuse(failure: XlsxFailure): never {
  throw new XlsxRefusal(failure);
}

export function corrupt(problem: CorruptProblem, part: string, cell?: CellAddress): never {
  refuse(cell ? { code: "corrupt", problem, part, cell } : { code: "corrupt", problem, part });
}
