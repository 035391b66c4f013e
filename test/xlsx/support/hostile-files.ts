import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { columnName } from "../../../src/core/sheet/address";
import { LINKS, MAIN, parts, workbook } from "./workbook";
import { zip, type TestEntry } from "./zip";

/** A file that means harm or comes from a broken program, with the answer it must get (see `Measured.answer`). */
export interface HostileFile {
  readonly name: string;
  readonly answer: string;
  readonly bytes: () => Uint8Array;
}

const MEGABYTE = 1024 * 1024;
const LAST = 1_048_576;
const SHEET = "xl/worksheets/sheet1.xml";

const HEADINGS = [
  "STT",
  "Tên đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm theo các điều kiện",
  "Số TTHC không đề nghị phân cấp",
  "Tỷ lệ % đạt được",
];
const AGENCIES = [
  [1, "Sở Tư pháp", 32, 13, 0, 19, 40.6],
  [2, "Sở Công Thương", 67, 20, 0, 47, 29.9],
  [3, "Sở Nội vụ", 27, 6, 0, 21, 22.2],
  [4, "Sở Y tế", 33, 7, 0, 26, 21.2],
] as const;
/** What the sound table below comes to, whatever stands around it. */
const SOUND = "1 table, 4 agencies, rate 28.9, 0 errors";

type Cell = string | number;
const cell = (reference: string, value: Cell, more = "") =>
  typeof value === "number"
    ? `<c r="${reference}"${more}><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"${more}><is><t>${value}</t></is></c>`;
const row = (number: number, cells: readonly Cell[], more = "") =>
  `<row r="${number}"${more}>${cells.map((value, at) => cell(`${columnName(at)}${number}`, value)).join("")}</row>`;

/** Rows 1 to 5: a table without a fault. */
const TABLE = [HEADINGS, ...AGENCIES].map((cells, at) => row(at + 1, cells)).join("");
const sheet = (more: string, before = "", after = "") => `${before}<sheetData>${TABLE}${more}</sheetData>${after}`;
const book = (xml: string, more: Omit<Parameters<typeof workbook>[0], "sheets"> = {}) =>
  workbook({ ...more, sheets: [{ name: "Sheet1", xml }] });
const soundParts = () => parts({ sheets: [{ name: "Sheet1", xml: sheet("") }] });
const altered = (name: string, change: Partial<TestEntry>) =>
  zip(soundParts().map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
const worksheet = (xml: string) => `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${xml}</worksheet>`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join("");
/** Rows from 7 on. */
const manyRows = (count: number, make: (number: number) => string) => many(count, (at) => make(at + 7));

/** A compound file ([MS-CFB]) with streams of these names. */
function compoundFile(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * Math.max(4, streams.length));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    file.write(name, 512 + index * 128, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, 512 + index * 128 + 64);
  });
  return new Uint8Array(file);
}

const typed = (type: string) =>
  zip(
    parts({
      sheets: [{ xml: sheet("") }],
      workbookType: `application/vnd.${type}`,
    }),
  );
const text = (content: string) => new Uint8Array(Buffer.from(content));

const BOMBS: HostileFile[] = [
  {
    name: "a sheet of 1 GB of blanks in 1 MB",
    answer: "too-large",
    bytes: () => {
      const data = deflateRawSync(Buffer.alloc(1024 * MEGABYTE, 32), { level: 1 });
      return altered(SHEET, { content: "", data, size: 1024 * MEGABYTE, crc: 0 });
    },
  },
  {
    name: "a sheet of 200 MB of blanks that says it is small",
    answer: "corrupt",
    bytes: () =>
      altered(SHEET, { content: "", data: deflateRawSync(Buffer.alloc(200 * MEGABYTE, 32)), size: 9999, crc: 0 }),
  },
  {
    name: "300 MB of noise between two tags, hard to deflate",
    answer: "too-large",
    bytes: () => {
      const noise = randomBytes(MEGABYTE / 2).toString("hex");
      const comments = Buffer.from(`<!--${noise}-->`.repeat(300));
      const content = Buffer.concat([
        Buffer.from(`<worksheet xmlns="${MAIN}">`),
        comments,
        Buffer.from("</worksheet>"),
      ]);
      return altered(SHEET, { content });
    },
  },
  {
    name: "entries that share their data",
    answer: "corrupt",
    bytes: () => {
      const sound = soundParts();
      const kernel = { name: "xl/a.xml", content: Buffer.alloc(10 * MEGABYTE, 32) };
      const twins = Array.from({ length: 500 }, (_, at) => ({
        ...kernel,
        name: `xl/b${at}.xml`,
        localName: "xl/a.xml",
        sharesDataOf: sound.length,
      }));
      return zip([...sound, kernel, ...twins]);
    },
  },
  {
    name: "60,000 entries",
    answer: "too-large",
    bytes: () =>
      zip([
        ...soundParts(),
        ...Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/media/${at}.png`, content: "", method: 0 })),
      ]),
  },
  {
    name: "a zip within a zip within a zip",
    answer: "not-xlsx",
    bytes: () => {
      let inner = zip([{ name: "zeros", content: Buffer.alloc(10 * MEGABYTE) }]);
      for (let depth = 0; depth < 8; depth++)
        inner = zip(Array.from({ length: 10 }, (_, at) => ({ name: `${at}.zip`, content: inner })));
      return inner;
    },
  },
  {
    name: "1,000 sheets that all lead to one part of 10 MB",
    answer: "corrupt",
    bytes: () => {
      const sheets = many(1000, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s0"/>`);
      const list = String(soundParts().find(({ name }) => name === "xl/workbook.xml")!.content);
      const heavy = worksheet(sheet(manyRows(200_000, (number) => `<row r="${number}" spans="1:7" s="1"/>`)));
      return zip(
        soundParts().map((entry) =>
          entry.name === "xl/workbook.xml"
            ? { ...entry, content: list.replace(/<sheet .*\/>/, sheets) }
            : entry.name === SHEET
              ? { ...entry, content: heavy }
              : entry,
        ),
      );
    },
  },
];

const BROKEN: HostileFile[] = [
  ...[0.1, 0.5, 0.9, 0.99].map((share) => ({
    name: `cut off after ${share * 100} %`,
    answer: "truncated",
    bytes: () => zip(soundParts()).subarray(0, Math.floor(zip(soundParts()).length * share)),
  })),
  { name: "four bytes of a zip", answer: "truncated", bytes: () => zip(soundParts()).subarray(0, 4) },
  { name: "nothing at all", answer: "empty-file", bytes: () => new Uint8Array() },
  {
    name: "a part twice, in another case",
    answer: "corrupt",
    bytes: () => zip([...soundParts(), { name: SHEET.toUpperCase(), content: worksheet(sheet("")) }]),
  },
  {
    name: "no workbook part",
    answer: "missing-part",
    bytes: () => zip(soundParts().filter(({ name }) => name !== "xl/workbook.xml")),
  },
  {
    name: "no sheet part",
    answer: "missing-part",
    bytes: () => zip(soundParts().filter(({ name }) => name !== SHEET)),
  },
  {
    name: "no content types",
    answer: "not-xlsx",
    bytes: () => zip(soundParts().filter(({ name }) => name !== "[Content_Types].xml")),
  },
  {
    name: "a relationship out of the package",
    answer: "missing-part",
    bytes: () => {
      const links = soundParts().find(({ name }) => name === "xl/_rels/workbook.xml.rels")!;
      const content = String(links.content).replace("worksheets/sheet1.xml", "../../../../../../etc/passwd");
      return altered(links.name, { content });
    },
  },
  {
    name: "an entry named ../../etc/passwd",
    answer: "corrupt",
    bytes: () => zip([...soundParts(), { name: "../../etc/passwd", content: "" }]),
  },
  { name: "zip64", answer: SOUND, bytes: () => zip(soundParts(), { zip64: true }) },
  {
    name: "sizes behind the data (data descriptors)",
    answer: SOUND,
    bytes: () => zip(soundParts(), { dataDescriptors: true }),
  },
  {
    name: "a sheet in UTF-16",
    answer: SOUND,
    bytes: () => altered(SHEET, { content: Buffer.from(`\uFEFF${worksheet(sheet(""))}`, "utf16le") }),
  },
];

const XML: HostileFile[] = [
  {
    name: "a billion laughs",
    answer: "doctype",
    bytes: () => {
      const levels = many(10, (at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
      const content = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${levels}]><worksheet xmlns="${MAIN}">&l10;</worksheet>`;
      return altered(SHEET, { content });
    },
  },
  {
    name: "an external entity",
    answer: "doctype",
    bytes: () =>
      altered(SHEET, {
        content: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`,
      }),
  },
  { name: "elements nested 1,000,000 deep", answer: "corrupt", bytes: () => book("<a>".repeat(1_000_000)) },
  {
    name: "100,000 attributes on a tag",
    answer: "corrupt",
    bytes: () => book(sheet(`<row r="7" ${many(100_000, (at) => `a${at}="" `)}/>`)),
  },
  {
    name: "an attribute of 50 MB",
    answer: "corrupt",
    bytes: () => book(sheet(`<row r="7" a="${randomBytes(25 * MEGABYTE).toString("hex")}"/>`)),
  },
  { name: "an element's name of 6 MB", answer: "corrupt", bytes: () => book(sheet(`<${"a".repeat(6 * MEGABYTE)}/>`)) },
  {
    name: "10,000 namespaces",
    answer: "corrupt",
    bytes: () => book(`<x ${many(10_000, (at) => `xmlns:p${at}="u${at}" `)}/>`),
  },
  { name: "1,000,000 comments", answer: SOUND, bytes: () => book(sheet(many(1_000_000, (at) => `<!-- ${at} -->`))) },
  {
    name: "30 MB of numbered characters",
    answer: "too-large",
    bytes: () => book(sheet(`<row r="7"><c r="A7"><v/></c></row>${many(6_000_000, (at) => `&#${32 + (at % 90)};`)}`)),
  },
];

const SHEETS: HostileFile[] = [
  {
    name: "a lone cell in XFD1048576",
    answer: SOUND,
    bytes: () => book(sheet(`<row r="${LAST}">${cell(`XFD${LAST}`, "x")}</row>`)),
  },
  {
    name: "a diagonal of 16,384 cells",
    answer: "too-large",
    bytes: () =>
      book(
        sheet(
          manyRows(16_384, (number) => `<row r="${number}">${cell(`${columnName(number - 7)}${number}`, 1)}</row>`),
        ),
      ),
  },
  {
    name: "a cell in A1048576 and 18 columns to the right",
    answer: SOUND,
    bytes: () => book(sheet(`<row r="7">${cell("S7", " ")}</row><row r="${LAST}">${cell(`A${LAST}`, " ")}</row>`)),
  },
  {
    name: "a merge of the whole sheet",
    answer: "no table: missing-columns",
    bytes: () => book(sheet("", "", `<mergeCells><mergeCell ref="A1:XFD${LAST}"/></mergeCells>`)),
  },
  {
    name: "90,000 merges below the table",
    answer: SOUND,
    bytes: () =>
      book(
        sheet(
          manyRows(90_000, (n) => `<row r="${n}">${cell(`I${n}`, 1)}</row>`),
          "",
          `<mergeCells>${manyRows(90_000, (n) => `<mergeCell ref="I${n}:J${n}"/>`)}</mergeCells>`,
        ),
      ),
  },
  {
    name: "5,000 merges that overlap",
    answer: "corrupt",
    bytes: () =>
      book(
        sheet(
          "",
          "",
          `<mergeCells>${many(5_000, (at) => `<mergeCell ref="A1:${columnName(at + 1)}${at + 2}"/>`)}</mergeCells>`,
        ),
      ),
  },
  {
    name: "a million styled rows that hold nothing",
    answer: SOUND,
    bytes: () =>
      book(sheet(manyRows(LAST - 7, (n) => `<row r="${n}" s="1" customFormat="1" ht="15" customHeight="1"/>`))),
  },
  {
    name: "a million rows of seven styled cells that hold nothing",
    answer: "too-large",
    bytes: () => {
      const cells = (n: number) => many(7, (at) => `<c r="${columnName(at)}${n}" s="3"/>`);
      return book(sheet(manyRows(LAST - 7, (n) => `<row r="${n}" s="1" customFormat="1">${cells(n)}</row>`)));
    },
  },
  {
    name: "a million hidden rows, 16,384 hidden columns",
    answer: SOUND,
    bytes: () =>
      book(
        sheet(
          manyRows(LAST - 7, (n) => `<row r="${n}" hidden="1"/>`),
          `<cols>${many(16_000, (at) => `<col min="${at + 9}" max="${at + 9}" hidden="1"/>`)}</cols>`,
        ),
      ),
  },
  {
    name: "rows and cells out of order",
    answer: SOUND,
    bytes: () => {
      const shuffled = [...[HEADINGS, ...AGENCIES].entries()].reverse().map(([at, cells]) => {
        const reversed = [...cells.entries()]
          .reverse()
          .map(([column, value]) => cell(`${columnName(column)}${at + 1}`, value));
        return `<row r="${at + 1}">${reversed.join("")}</row>`;
      });
      return book(`<sheetData>${shuffled.join("")}</sheetData>`);
    },
  },
  { name: "a row -1", answer: "corrupt", bytes: () => book(sheet('<row r="-1"/>')) },
  {
    name: "a shared string of index -1",
    answer: "corrupt",
    bytes: () => book(sheet('<row r="7"><c r="A7" t="s"><v>-1</v></c></row>')),
  },
  {
    name: "a style of index 99,999,999",
    answer: SOUND,
    bytes: () => book(sheet('<row r="7"><c r="I7" s="99999999"><v>1</v></c></row>')),
  },
  { name: "the number NaN", answer: "corrupt", bytes: () => book(sheet('<row r="7"><c r="I7"><v>NaN</v></c></row>')) },
  {
    name: "the number 1e999",
    answer: "corrupt",
    bytes: () => book(sheet('<row r="7"><c r="I7"><v>1e999</v></c></row>')),
  },
  {
    name: "a million texts of one cell each",
    answer: SOUND,
    bytes: () => book(sheet(""), { strings: many(1_000_000, (at) => `<si><t>Đơn vị ${at}</t></si>`) }),
  },
  {
    name: "a text of 40 MB",
    answer: "too-large",
    bytes: () =>
      book(
        sheet(
          `<row r="8"><c r="I8" t="inlineStr"><is><t>${randomBytes(20 * MEGABYTE).toString("hex")}</t></is></c></row>`,
        ),
      ),
  },
  {
    name: "a name of 10 MB",
    answer: "too-large",
    bytes: () =>
      book(
        `<sheetData>${TABLE}${row(6, [5, randomBytes(5 * MEGABYTE).toString("hex"), 33, 7, 0, 26, 21.2])}</sheetData>`,
      ),
  },
  {
    name: "20,000 cells of 32,767 characters each, one text",
    answer: "too-large",
    bytes: () =>
      book(sheet(manyRows(20_000, (n) => `<row r="${n}"><c r="I${n}" t="s"><v>0</v></c></row>`)), {
        strings: `<si><t>${"1.234 ".repeat(5461)}</t></si>`,
      }),
  },
  {
    name: "a million formulas in a chain of shared ones",
    answer: "too-large",
    bytes: () =>
      book(
        sheet(
          manyRows(1_000_000, (n) =>
            n === 7
              ? `<row r="7"><c r="I7"><f t="shared" ref="I7:I1000006" si="0">I6+SUM($A$1:$G$5)*IF(I6&gt;0,1,2)</f><v>1</v></c></row>`
              : `<row r="${n}"><c r="I${n}"><f t="shared" si="0"/><v>1</v></c></row>`,
          ),
        ),
      ),
  },
  {
    name: "a shared formula of 8,000 characters over 100,000 cells",
    answer: "too-large",
    bytes: () =>
      book(
        sheet(
          manyRows(100_000, (n) =>
            n === 7
              ? `<row r="7"><c r="I7"><f t="shared" ref="I7:I100006" si="0">${"A1+".repeat(2600)}1</f><v>1</v></c></row>`
              : `<row r="${n}"><c r="I${n}"><f t="shared" si="0"/><v>1</v></c></row>`,
          ),
        ),
      ),
  },
  {
    name: "an array formula over the whole sheet",
    answer: SOUND,
    bytes: () => book(sheet(`<row r="7"><c r="I7"><f t="array" ref="A1:XFD${LAST}">A1*2</f><v>1</v></c></row>`)),
  },
  {
    name: "1,000 array formulas over the whole sheet",
    answer: SOUND,
    bytes: () =>
      book(
        sheet(
          manyRows(
            1_000,
            (n) => `<row r="${n}"><c r="I${n}"><f t="array" ref="A1:XFD${LAST}">A1*2</f><v>1</v></c></row>`,
          ),
        ),
      ),
  },
  {
    name: "a million styles and fonts",
    answer: SOUND,
    bytes: () =>
      book(sheet(""), {
        styles: `<fonts>${many(300_000, (at) => `<font><name val="F${at}"/></font>`)}</fonts><cellXfs>${many(700_000, (at) => `<xf fontId="${at % 300_000}"/>`)}</cellXfs>`,
      }),
  },
  {
    name: "a number format for each of 200,000 rows",
    answer: SOUND,
    bytes: () =>
      book(sheet(manyRows(200_000, (n) => `<row r="${n}"><c r="I${n}" s="${n}"><v>1</v></c></row>`)), {
        styles: `<numFmts>${many(200_100, (at) => `<numFmt numFmtId="${at + 164}" formatCode="0.0&quot;${at}&quot;"/>`)}</numFmts><cellXfs>${many(200_100, (at) => `<xf numFmtId="${at + 164}"/>`)}</cellXfs>`,
      }),
  },
  {
    name: "2,000,000 numbers, each a cell of its own",
    answer: SOUND,
    bytes: () =>
      book(
        sheet(
          manyRows(
            100_000,
            (n) => `<row r="${n}">${many(20, () => "<c><v>7</v></c>").replace("<c>", `<c r="I${n}">`)}</row>`,
          ),
        ),
      ),
  },
  {
    name: "500 sheets with a table each",
    answer: "500 table, 4 agencies, rate 28.9, 0 errors",
    bytes: () => workbook({ sheets: Array.from({ length: 500 }, (_, at) => ({ name: `S${at}`, xml: sheet("") })) }),
  },
  {
    name: "a table repeated 20,000 times down the sheet",
    answer: "256 table, 4 agencies, rate 28.9, 0 errors",
    bytes: () =>
      book(
        `<sheetData>${many(20_000, (at) => [HEADINGS, ...AGENCIES].map((cells, index) => row(at * 7 + index + 1, cells)).join(""))}</sheetData>`,
      ),
  },
  {
    name: "headings in every one of 100,000 rows",
    answer: "no table: no-agency-rows",
    bytes: () => book(`<sheetData>${many(100_000, (at) => row(at + 1, HEADINGS))}</sheetData>`),
  },
  {
    name: "headings across 16,384 columns",
    answer: "no table: not-agencies",
    bytes: () =>
      book(
        `<sheetData>${row(
          1,
          Array.from({ length: 16_384 }, (_, at) => HEADINGS[at % 7]!),
        )}${many(100, (at) =>
          row(
            at + 2,
            Array.from({ length: 700 }, (_unused, column) => AGENCIES[at % 4]![column % 7]!),
          ),
        )}</sheetData>`,
      ),
  },
  {
    name: "100,000 total rows",
    answer: SOUND,
    bytes: () => book(sheet(many(100_000, (at) => row(at + 6, ["", "Tổng cộng", 159, 46, 0, 113, 28.9])))),
  },
  {
    name: "100,000 section rows",
    answer: SOUND,
    bytes: () => book(sheet(many(100_000, (at) => row(at + 6, ["I", "Các sở, ban, ngành"])))),
  },
  {
    name: "100,000 times one agency",
    answer: "no table: not-agencies",
    bytes: () => book(sheet(many(100_000, (at) => row(at + 6, [at + 5, "Sở Tư pháp", 32, 13, 0, 19, 40.6])))),
  },
  {
    name: "100,000 wrong rows",
    answer: "1 table, 100004 agencies, rate 28.9, 15003 errors",
    bytes: () => book(sheet(many(100_000, (at) => row(at + 6, [9, `Sở ${at}`, "1.234", "-5", "x", "3,7", "#REF!"])))),
  },
  {
    name: "100,000 different formulas",
    answer: "1 table, 100004 agencies, rate 40.6, 0 errors",
    bytes: () =>
      book(
        sheet(
          many(100_000, (at) => {
            const n = at + 6;
            return `<row r="${n}">${cell(`A${n}`, at + 5)}${cell(`B${n}`, `Đơn vị ${at}`)}<c r="C${n}"><f>SUM(D${n}:F${n})+0*${at}</f><v>32</v></c>${cell(`D${n}`, 13)}${cell(`E${n}`, 0)}${cell(`F${n}`, 19)}<c r="G${n}"><f>ROUND(100*(D${n - 1}+E${n})/C${n},1)+0*${at}</f><v>40.6</v></c></row>`;
          }),
        ),
      ),
  },
];

const WRONG_KINDS: HostileFile[] = [
  { name: "an .xls under another name", answer: "old-xls", bytes: () => compoundFile("Root Entry", "Workbook") },
  {
    name: "an encrypted workbook",
    answer: "encrypted",
    bytes: () => compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"),
  },
  { name: "an entry encrypted by zip", answer: "encrypted", bytes: () => altered(SHEET, { flags: 1 }) },
  { name: "a .csv", answer: "not-xlsx", bytes: () => text("STT,Tên đơn vị,Tổng số\n1,Sở Tài chính,16\n") },
  { name: "a web page", answer: "not-xlsx", bytes: () => text("<html><body><table><tr><td>1</table>") },
  {
    name: "XML Spreadsheet 2003",
    answer: "not-xlsx",
    bytes: () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  },
  { name: "a PDF", answer: "not-xlsx", bytes: () => text("%PDF-1.7\n") },
  {
    name: "a picture",
    answer: "not-xlsx",
    bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe, 0xfd]),
  },
  {
    name: "an .ods",
    answer: "not-xlsx",
    bytes: () =>
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
        { name: "content.xml", content: "<x/>" },
      ]),
  },
  {
    name: "a .docx",
    answer: "not-xlsx",
    bytes: () => typed("openxmlformats-officedocument.wordprocessingml.document.main+xml"),
  },
  { name: "an .xlsb", answer: "not-xlsx", bytes: () => typed("ms-excel.sheet.binary.macroEnabled.main") },
  {
    name: "60 MB of noise",
    answer: "not-xlsx",
    bytes: () => new Uint8Array(Buffer.concat([Buffer.from([1]), randomBytes(60 * MEGABYTE)])),
  },
  { name: "70 MB of anything", answer: "too-large", bytes: () => new Uint8Array(70 * MEGABYTE) },
];

const PROTOTYPES: HostileFile[] = [
  {
    name: "__proto__ and constructor for every name",
    answer: SOUND,
    bytes: () => {
      const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];
      const sheets = names.map((name) => ({
        name,
        xml:
          name === "__proto__"
            ? sheet("")
            : `<sheetData>${names.map((text_, at) => row(at + 1, [text_, text_])).join("")}</sheetData>`,
      }));
      return workbook({
        sheets,
        strings: names
          .map((name) => `<si><t>${name}</t><r><rPr><rFont val="${name}"/></rPr><t>${name}</t></r></si>`)
          .join(""),
        styles: `<numFmts>${names.map((name) => `<numFmt numFmtId="${name}" formatCode="${name}"/>`).join("")}</numFmts><fonts>${names.map((name) => `<font><name val="${name}"/></font>`).join("")}</fonts>`,
        workbook: `<definedNames>${names.map((name) => `<definedName name="${name}">__proto__!A1</definedName>`).join("")}</definedNames>`,
      });
    },
  },
  {
    name: "headings and agencies named __proto__",
    answer: "1 table, 6 agencies, rate 27.1, 0 errors",
    bytes: () =>
      book(
        `<sheetData>${TABLE.replaceAll("</row>", "</row>")}${row(6, ["5", "__proto__", 20, 4, 0, 16, 20])}${row(7, ["6", "constructor", 20, 4, 0, 16, 20])}</sheetData>`,
      ),
  },
];

export const HOSTILE_FILES: readonly HostileFile[] = [
  ...BOMBS,
  ...BROKEN,
  ...XML,
  ...SHEETS,
  ...WRONG_KINDS,
  ...PROTOTYPES,
];

/** No hostile file: as many agencies as a sheet has rows, each with its seven figures. It takes what it takes. */
export const LARGEST_FILE: HostileFile = {
  name: "1,048,575 agencies in seven columns (no hostile file: no limit but its own)",
  answer: "1 table, 1048575 agencies, rate 40.6, 0 errors",
  bytes: () => {
    const rows: Buffer[] = [Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData>${row(1, HEADINGS)}`)];
    const figure = (column: string, number: number, value: number) => `<c r="${column}${number}"><v>${value}</v></c>`;
    for (let from = 2; from <= LAST; from += 1024) {
      const numbers = Array.from({ length: Math.min(1024, LAST + 1 - from) }, (_, at) => from + at);
      const text_ = numbers.map((n) => {
        const name = `<c r="B${n}" t="s"><v>${n - 2}</v></c>`;
        const figures = [32, 13, 0, 19, 40.6].map((value, at) => figure("CDEFG".charAt(at), n, value)).join("");
        return `<row r="${n}">${figure("A", n, n - 1)}${name}${figures}</row>`;
      });
      rows.push(Buffer.from(text_.join("")));
    }
    rows.push(Buffer.from("</sheetData></worksheet>"));
    const content = Buffer.concat(rows);
    const strings = many(LAST - 1, (at) => `<si><t>Đơn vị ${at + 1}</t></si>`);
    const around = parts({ sheets: [{ name: "Sheet1", xml: "" }], strings });
    return zip(around.map((entry) => (entry.name === SHEET ? { ...entry, content } : entry)));
  },
};
