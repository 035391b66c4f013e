import { basename } from "node:path";
import type { PreviousSheet } from "../core/previous/choose";
import { recognise } from "../core/recognition/recognise";
import { fail, ok, type Result } from "../core/result";
import type { CommandProblem } from "../locales/command-line";
import { fileFailureText } from "../locales/file-failures";
import type { Language } from "../locales/language";
import { readXlsx } from "../xlsx/read";
import { pathOf, readFile } from "./read-file";

export interface PreviousFile {
  readonly path: string;
  readonly file: string;
  readonly sheets: readonly PreviousSheet[];
  /** The sheet asked for after "#"; null where none was. */
  readonly sheetName: string | null;
}

/** Last period's workbook, "FILE" or "FILE#sheet", with the tables on its sheets. A name with "#" in it is tried whole first. */
export function readPrevious(argument: string, language: Language): Result<PreviousFile, CommandProblem> {
  const whole = readFile(argument);
  const cut = argument.lastIndexOf("#");
  const isWhole = whole.ok || whole.error.code !== "not-found" || cut <= 0;
  const path = isWhole ? argument : argument.slice(0, cut);
  const sheetName = isWhole ? null : argument.slice(cut + 1);
  const bytes = isWhole ? whole : readFile(path);
  const workbook = bytes.ok ? readXlsx(bytes.value) : bytes;
  if (!workbook.ok)
    return fail({ code: "previous-file", file: path, reason: fileFailureText(workbook.error, language) });
  const sheets = workbook.value.sheets.flatMap(({ snapshot }): PreviousSheet[] => {
    const found = recognise(snapshot);
    return found.ok ? [{ snapshot, tables: found.value }] : [];
  });
  const names = sheets.map(({ snapshot }) => snapshot.sheetName);
  if (names.length === 0) return fail({ code: "previous-no-table", file: path });
  if (sheetName !== null && !names.includes(sheetName))
    return fail({ code: "previous-sheet", file: path, sheet: sheetName, sheets: names });
  return ok({ path: pathOf(path), file: basename(path), sheets, sheetName });
}
