import { corrupt, refuse } from "./failure";
import { type XlsxLimits } from "./limits";

/** An entry of the zip archive, as its central directory tells it. */
export interface ZipEntry {
  /** Part name without a leading slash, e.g. "xl/workbook.xml". */
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's data lie in the file. */
  readonly dataStart: number;
}

/** A zip archive whose directory has been checked; nothing is inflated yet. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the directory; without folders. */
  readonly entries: readonly ZipEntry[];
  /** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
  find(name: string): ZipEntry | undefined;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const U32_MAX = 0xffffffff;
const FLAG_ENCRYPTED = 1;

/** Reads the directory of a zip archive (PKWARE APPNOTE.TXT 4.3). Refuses whatever two readers could understand differently. */
export function openArchive(bytes: Uint8Array, limits: XlsxLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) {
    refuse({ code: "too-large", limit: "entries", allowed: limits.entries, part: "" });
  }

  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  let position = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (position + 46 > directory.end || view.getUint32(position, true) !== DIRECTORY_HEADER)
      corrupt("zip-directory", "");
    const flags = view.getUint16(position + 8, true);
    const method = view.getUint16(position + 10, true);
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const next = position + 46 + nameLength + extraLength + view.getUint16(position + 32, true);
    if (next > directory.end) corrupt("zip-directory", "");
    const rawName = bytes.subarray(position + 46, position + 46 + nameLength);
    const name = safeName(rawName);
    const sizes = readSizes(view, position, position + 46 + nameLength, extraLength, name);
    position = next;
    if (name.endsWith("/") && sizes.size === 0) continue;
    if (flags & FLAG_ENCRYPTED) refuse({ code: "encrypted" });
    if (method !== 0 && method !== 8) corrupt("zip-method", name);
    const dataStart = findData(view, bytes, sizes, rawName, name);
    if (dataStart + sizes.compressedSize > directory.start) corrupt("zip-entry", name);
    if (method === 0 && sizes.size !== sizes.compressedSize) corrupt("zip-size", name);
    const entry: ZipEntry = {
      name,
      method,
      crc: sizes.crc,
      compressedSize: sizes.compressedSize,
      size: sizes.size,
      dataStart,
    };
    const key = name.toLowerCase();
    if (byName.has(key)) corrupt("zip-duplicate-name", name);
    byName.set(key, entry);
    entries.push(entry);
  }
  refuseOverlaps(entries);
  return { bytes, entries, find: (name) => byName.get(name.toLowerCase()) };
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** The last end record whose numbers fit the file. A file without one was cut off. */
function findDirectory(view: DataView): Directory {
  const length = view.byteLength;
  const earliest = Math.max(0, length - 22 - 0xffff);
  let found = false;
  for (let position = length - 22; position >= earliest; position--) {
    if (view.getUint32(position, true) !== DIRECTORY_END) continue;
    found = true;
    const directory = directoryAt(view, position);
    if (directory) return directory;
  }
  return found ? corrupt("zip-directory", "") : refuse({ code: "truncated" });
}

function directoryAt(view: DataView, end: number): Directory | null {
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0) return null;
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let directoryEnd = end;
  if (count === 0xffff || size === U32_MAX || start === U32_MAX) {
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
      const record = readU64(view, locator + 8);
      if (record < 0 || record + 56 > locator || view.getUint32(record, true) !== ZIP64_END) return null;
      count = readU64(view, record + 32);
      size = readU64(view, record + 40);
      start = readU64(view, record + 48);
      directoryEnd = record;
    }
  }
  return start >= 0 && size >= 0 && count >= 0 && start + size === directoryEnd && count * 46 <= size
    ? { start, end: directoryEnd, count }
    : null;
}

/** A 64-bit number, or -1 where it is beyond what a file of ours can have. */
function readU64(view: DataView, position: number): number {
  return view.getUint32(position + 4, true) === 0 ? view.getUint32(position, true) : -1;
}

interface Sizes {
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

function readSizes(view: DataView, header: number, extraStart: number, extraLength: number, name: string): Sizes {
  const crc = view.getUint32(header + 16, true);
  let compressedSize = view.getUint32(header + 20, true);
  let size = view.getUint32(header + 24, true);
  let offset = view.getUint32(header + 42, true);
  if (compressedSize !== U32_MAX && size !== U32_MAX && offset !== U32_MAX)
    return { crc, compressedSize, size, offset };

  const extraEnd = extraStart + extraLength;
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    // The zip64 field holds only the numbers that did not fit, in this order.
    let field = at + 4;
    const fieldEnd = Math.min(extraEnd, field + view.getUint16(at + 2, true));
    const take = () => {
      if (field + 8 > fieldEnd) corrupt("zip-directory", name);
      field += 8;
      return readU64(view, field - 8);
    };
    if (size === U32_MAX) size = take();
    if (compressedSize === U32_MAX) compressedSize = take();
    if (offset === U32_MAX) offset = take();
    break;
  }
  if (compressedSize < 0 || size < 0 || offset < 0) corrupt("zip-directory", name);
  return { crc, compressedSize, size, offset };
}

/** Start of the entry's data. The local header must name the same entry: otherwise two readers see two archives. */
function findData(view: DataView, bytes: Uint8Array, sizes: Sizes, rawName: Uint8Array, name: string): number {
  const header = sizes.offset;
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) corrupt("zip-entry", name);
  const nameLength = view.getUint16(header + 26, true);
  const start = header + 30 + nameLength + view.getUint16(header + 28, true);
  if (nameLength !== rawName.length || start > view.byteLength) corrupt("zip-entry", name);
  for (let index = 0; index < nameLength; index++) {
    if (bytes[header + 30 + index] !== rawName[index]) corrupt("zip-entry", name);
  }
  return start;
}

function safeName(raw: Uint8Array): string {
  // Some .NET writers use backslashes; Excel takes them for slashes.
  const name = new TextDecoder("utf-8").decode(raw).replaceAll("\\", "/");
  const segments = name.split("/");
  const bad =
    name === "" || name.startsWith("/") || segments.includes("..") || segments.includes(".") || name.includes("\0");
  return bad || /^[A-Za-z]:/.test(name) ? corrupt("zip-unsafe-name", name) : name;
}

/** Entries that share bytes are the mark of a zip bomb made without nesting. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const ordered = [...entries].sort((a, b) => a.dataStart - b.dataStart);
  for (let index = 1; index < ordered.length; index++) {
    const before = ordered[index - 1]!;
    if (before.dataStart + before.compressedSize > ordered[index]!.dataStart)
      corrupt("zip-overlap", ordered[index]!.name);
  }
}
