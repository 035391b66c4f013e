import { deflateSync } from "fflate";
import type { Archive, ZipEntry } from "../../src/xlsx/archive";
import { crc32 } from "../../src/xlsx/crc32";

/** A file of the archive to be: one kept as it lies in another archive, byte for byte, or new content. */
export type ZipItem =
  | { readonly name: string; readonly kept: ZipEntry; readonly archive: Archive }
  | { readonly name: string; readonly content: Uint8Array };

/** 1 January 1980, 00:00: the same workbook always gives the same file. */
const DATE = 0x21;
const TIME = 0;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** Writes a zip archive (PKWARE APPNOTE.TXT 4.3), without zip64: an .xlsx over 4 GB is none of ours. */
export function writeZip(items: readonly ZipItem[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = items.map((item) => ({ name: encoder.encode(item.name), ...dataOf(item) }));
  const localSize = files.reduce((sum, file) => sum + 30 + file.name.length + file.data.length, 0);
  const directorySize = files.reduce((sum, file) => sum + 46 + file.name.length, 0);
  const bytes = new Uint8Array(localSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = localSize;
  for (const file of files) {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    writeFileHeader(view, at + 4, file);
    bytes.set(file.name, at + 30);
    bytes.set(file.data, at + 30 + file.name.length);
    at += 30 + file.name.length + file.data.length;

    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, VERSION, true);
    writeFileHeader(view, directory + 6, file);
    view.setUint32(directory + 42, start, true);
    bytes.set(file.name, directory + 46);
    directory += 46 + file.name.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, files.length, true);
  view.setUint16(directory + 10, files.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, localSize, true);
  return bytes;
}

interface ZipFile {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** The fields the local header and the directory share, from the version needed to the length of the name. */
function writeFileHeader(view: DataView, at: number, file: ZipFile): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.data.length, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, file.name.length, true);
}

function dataOf(item: ZipItem): Omit<ZipFile, "name"> {
  if ("kept" in item) {
    const { dataStart, compressedSize, method, crc, size } = item.kept;
    return { data: item.archive.bytes.subarray(dataStart, dataStart + compressedSize), method, crc, size };
  }
  const { content } = item;
  return { data: deflateSync(content, { level: 6 }), method: 8, crc: crc32(content), size: content.length };
}
