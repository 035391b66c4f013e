import type { FileKind, XlsxFailure } from "../../src/xlsx/failure";
import { failure } from "./support/read";
import { parts } from "./support/workbook";
import { zip } from "./support/zip";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with one stream of that name in its directory. */
function compoundFile(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * Math.max(4, streams.length));
  file.set(CFB);
  streams.forEach((name, index) => {
    const at = 512 + index * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return new Uint8Array(file);
}

function contentType(type: string): Uint8Array {
  return zip(parts({ sheets: [{ xml: "<sheetData/>" }], workbookType: type }));
}

describe("files that are no .xlsx, whatever they are called", () => {
  test("an empty file", () => {
    expect(failure(new Uint8Array())).toEqual<XlsxFailure>({ code: "empty-file" });
  });

  test.each<[string, Uint8Array, FileKind]>([
    ["comma-separated text", bytes("STT,Tên đơn vị,Tổng số\n1,Sở Tài chính,16\n"), "text"],
    ["text in UTF-16", new Uint8Array(Buffer.from("\uFEFFSTT\tTên đơn vị", "utf16le")), "text"],
    ["a web page", bytes("<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>"), "html"],
    ["a bare table, as web programs export", bytes("\n <table border=1><tr><td>1"), "html"],
    [
      "XML Spreadsheet 2003",
      bytes(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      "xml-spreadsheet",
    ],
    ["a PDF", bytes("%PDF-1.7\n%âãÏÓ"), "pdf"],
    ["a zip of something else", zip([{ name: "readme.txt", content: "hello" }]), "zip"],
    [
      "OpenDocument",
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
        { name: "content.xml", content: "<x/>" },
      ]),
      "opendocument",
    ],
    [
      "a Word document",
      contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "word",
    ],
    [
      "a presentation",
      contentType("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "powerpoint",
    ],
    ["a binary workbook", contentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "xlsb"],
    ["an old Word document", compoundFile("Root Entry", "WordDocument"), "compound-file"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0xfd, 0xfc]), "unknown"],
  ])("%s", (_, file, found) => {
    expect(failure(file)).toEqual<XlsxFailure>({ code: "not-xlsx", found });
  });

  test.each([["Workbook"], ["Book"]])("an Excel 97–2003 workbook with the stream %s", (stream) => {
    expect(failure(compoundFile("Root Entry", "\u0005SummaryInformation", stream))).toEqual<XlsxFailure>({
      code: "old-xls",
    });
  });

  test("a worksheet of Excel 4", () => {
    expect(failure(new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0, 0]))).toEqual<XlsxFailure>({
      code: "old-xls",
    });
  });

  test("a workbook with a password", () => {
    expect(failure(compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"))).toEqual<XlsxFailure>({
      code: "encrypted",
    });
  });

  test("a template of a workbook is one", () => {
    const template = contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml");
    expect(() => failure(template)).toThrow("The file was read");
  });
});
