import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { fail, ok, type Result } from "../core/result";
import type { FileAccessFailure } from "../locales/file-failures";
import { DEFAULT_LIMITS } from "../xlsx/limits";
import type { XlsxFailure } from "../xlsx/failure";

/** The bytes of a file, unless it is larger than any workbook that would be read; measured before it is read. */
export function readFile(path: string): Result<Uint8Array, FileAccessFailure | XlsxFailure> {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(pathOf(path), "r");
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) return fail({ code: "is-directory" });
    // A pipe or a device has no end to wait for.
    if (!stat.isFile()) return fail({ code: "unreadable" });
    const allowed = DEFAULT_LIMITS.fileBytes;
    if (stat.size > allowed) return fail({ code: "too-large", limit: "fileBytes", allowed, part: "" });
    return ok(readAll(descriptor, stat.size));
  } catch (error) {
    return fail({ code: codeOf(error) });
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** The whole path of a file as the person names it. */
export function pathOf(path: string): string {
  return resolve(startFolder(), path);
}

/** Where the person stands: `npm run` starts its command in the project's folder and remembers theirs. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return (script === "check-files" ? folder : undefined) ?? process.cwd();
}

function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let read = 0;
  while (read < size) {
    const count = readSync(descriptor, bytes, read, size - read, read);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}

function codeOf(error: unknown): FileAccessFailure["code"] {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "not-found";
  if (code === "EISDIR") return "is-directory";
  return code === "EACCES" || code === "EPERM" ? "no-access" : "unreadable";
}
