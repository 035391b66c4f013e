import { BOOKS } from "./books";
import type { Workbook } from "./workbook";
import { packageOf } from "./package/write";

/** The corpus's files as the script makes them: packages before any other program has saved them anew. */
export function corpusFiles(): readonly {
  readonly workbook: Workbook;
  readonly bytes: Uint8Array;
  readonly json: string;
}[] {
  return BOOKS.map((workbook) => ({
    workbook,
    bytes: packageOf(workbook.book),
    json: expectedJson(workbook.expected),
  }));
}

/** Indented as far as a person reads it; what is long stands on one line. */
function expectedJson(value: unknown, indent = ""): string {
  const flat = JSON.stringify(value);
  if (flat.length <= 110 - indent.length || typeof value !== "object" || value === null)
    return flat + (indent === "" ? "\n" : "");
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((one) => deeper + expectedJson(one, deeper))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([key, one]) => `${deeper}${JSON.stringify(key)}: ${expectedJson(one, deeper)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}${indent === "" ? "\n" : ""}`;
}
