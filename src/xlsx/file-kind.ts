import { type FileKind, refuse } from "./failure";

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP_MAGIC = [0x50, 0x4b, 0x05, 0x06];

/** Refuses what cannot be a zip archive, by what the file's first bytes say, whatever its name ends in. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse({ code: "empty-file" });
  if (startsWith(bytes, ZIP_MAGIC) || startsWith(bytes, EMPTY_ZIP_MAGIC)) return;
  if (ZIP_MAGIC.slice(0, bytes.length).every((byte, index) => bytes[index] === byte)) refuse({ code: "truncated" });
  if (startsWith(bytes, CFB_MAGIC)) refuseCompoundFile(bytes);
  if (isBareBiff(bytes)) refuse({ code: "old-xls" });
  refuse({ code: "not-xlsx", found: textKind(bytes) });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * An old workbook and an encrypted new one are both compound files; the streams in their directory tell them apart
 * ([MS-CFB] 2.6.1: entries of 128 bytes; [MS-OFFCRYPTO] 2.3.4.4: the stream "EncryptedPackage").
 */
function refuseCompoundFile(bytes: Uint8Array): never {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = new TextDecoder("utf-16le");
  let found: "old-xls" | null = null;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64) continue;
    const name = utf16.decode(bytes.subarray(at, at + length - 2));
    if (name === "EncryptedPackage") refuse({ code: "encrypted" });
    if (name === "Workbook" || name === "Book") found = "old-xls";
  }
  refuse(found ? { code: found } : { code: "not-xlsx", found: "compound-file" });
}

/** Excel 2 to 4 wrote bare records: a BOF record (0x09, version) of 4 to 8 bytes stands first. */
function isBareBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 &&
    [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
    (bytes[2] ?? 0) >= 4 &&
    (bytes[2] ?? 0) <= 16 &&
    bytes[3] === 0
  );
}

function textKind(bytes: Uint8Array): FileKind {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(
    bytes.subarray(0, 4096),
  );
  const head = start.trimStart().toLowerCase();
  if (head.startsWith("%pdf")) return "pdf";
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet") && head.startsWith("<")) return "xml-spreadsheet";
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b/.test(head) || /<html[\s>]/.test(head))
    return "html";
  return start.includes("\0") || start.includes("\uFFFD\uFFFD") ? "unknown" : "text";
}
