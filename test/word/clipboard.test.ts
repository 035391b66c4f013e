/** @jest-environment jsdom */
import fc from "fast-check";
import type { AppendixDocument, AppendixRow } from "../../src/core/appendix/document";
import { appendixClipboard } from "../../src/word/appendix-clipboard";
import { BAC_KAN } from "../core/appendix/reports";
import { documentOf, LAYOUTS } from "./support/documents";

const HOSTILE = [
  "=1+1",
  "+84",
  "-5",
  "@SUM(A1)",
  "<img src=x onerror=alert(1)>",
  "</td></table><script>alert(1)</script>",
  "&lt;b&gt;",
  `" style="x`,
  "'",
  "<!-- -->",
];

/** The fragment as a browser reads it. */
function parsed(document: AppendixDocument): Document {
  return new DOMParser().parseFromString(appendixClipboard(document).html, "text/html");
}

function cellsOf(row: Element): HTMLTableCellElement[] {
  return [...row.querySelectorAll<HTMLTableCellElement>("td, th")];
}

function withTexts(document: AppendixDocument, textAt: (i: number) => string): AppendixDocument {
  let i = 0;
  const next = () => textAt(i++);
  return {
    ...document,
    heading: document.heading.map((line) => ({ ...line, text: next() })),
    header: document.header.map((cells) => cells.map((cell) => ({ ...cell, text: next() }))),
    numbering: document.numbering.map(next),
    rows: document.rows.map((row): AppendixRow => ({
      ...row,
      cells: row.cells.map(() => ({ kind: "text", text: next() })),
    })),
    notes: ["", "", ""].map(next),
  };
}

describe("HTML", () => {
  test.each(LAYOUTS)("shows the document's cells, aligned, sums and titles bold: %s", (layout) => {
    const document = documentOf(BAC_KAN, { layout });
    const rows = [...parsed(document).querySelectorAll("tbody tr")];
    expect(rows).toHaveLength(document.rows.length);
    document.rows.forEach(({ kind, cells }, i) => {
      const shown = cellsOf(rows[i]!);
      expect(shown.map((cell) => cell.textContent)).toEqual(
        cells.map((cell) => (cell.kind === "empty" ? "" : cell.text)),
      );
      const looks = shown.map((cell) => cell.querySelector("p")!.style);
      expect(looks.map(({ fontWeight }) => fontWeight)).toEqual(looks.map(() => (kind === "agency" ? "" : "bold")));
      if (kind === "group") expect(shown.map(({ colSpan }) => colSpan)).toEqual([7]);
      else expect(looks.map(({ textAlign }) => textAlign)).toEqual(document.columns.map(({ align }) => align));
      expect(looks.map(({ fontSize }) => fontSize)).toEqual(looks.map(() => "12pt"));
    });
  });

  test("repeats its header, merged as the document says, and lets no page part a row", () => {
    const document = parsed(documentOf());
    const header = [...document.querySelectorAll("thead tr")].map((row) =>
      cellsOf(row).map((cell) => [cell.textContent, cell.colSpan, cell.rowSpan]),
    );
    expect(header).toEqual([
      [
        ["STT", 1, 2],
        ["Tên đơn vị", 1, 2],
        ["Tổng số TTHC đã rà soát", 1, 2],
        ["Phương án phân cấp", 2, 1],
        ["Số TTHC không đề nghị phân cấp", 1, 2],
        ["Tỷ lệ % đạt được", 1, 2],
      ],
      [
        ["Phân cấp ngay", 1, 1],
        ["Phân cấp kèm theo các điều kiện", 1, 1],
      ],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"].map((number) => [number, 1, 1]),
    ]);
    const rows = [...document.querySelectorAll("tr")];
    expect(rows.every((row) => row.getAttribute("style")!.includes("page-break-inside:avoid"))).toBe(true);
  });

  test("has the heading's lines with their sizes and weights, the rule and the notes around the table", () => {
    const document = documentOf();
    const children = [...parsed(document).body.firstElementChild!.children] as HTMLElement[];
    expect(children.map(({ tagName }) => tagName)).toEqual(["P", "P", "P", "P", "TABLE", "P"]);
    document.heading.forEach(({ text, size, bold, italic }, i) => {
      const { textContent, style } = children[i]!;
      expect(textContent).toBe(text);
      expect([style.fontSize, style.fontWeight, style.fontStyle, style.textAlign]).toEqual([
        `${size}pt`,
        bold ? "bold" : "",
        italic ? "italic" : "",
        "center",
      ]);
    });
    expect(children[3]!.style.borderTop).toContain("solid");
    expect(children[5]!.textContent).toBe(document.notes[0]);
    expect((children[0]!.parentElement as HTMLElement).style.fontFamily).toContain("Times New Roman");
  });

  test("gives the columns their widths, which together are the text's", () => {
    const document = documentOf();
    const widths = [...parsed(document).querySelectorAll("col")].map((column) => parseFloat(column.style.width));
    const room = (165 * 72) / 25.4;
    document.columns.forEach(({ share }, i) => {
      expect(widths[i]).toBeCloseTo(share * room, 1);
    });
    expect(parseFloat(parsed(document).querySelector("table")!.style.width)).toBeCloseTo(room, 1);
  });

  test("tells Excel that every cell is text", () => {
    const { html } = appendixClipboard(documentOf());
    const cells = html.match(/<t[dh] [^>]*>/g)!;
    expect(cells.filter((cell) => !cell.includes("mso-number-format:&#39;\\@&#39;"))).toEqual([]);
  });

  test("needs neither style sheet nor script nor picture, which browsers take out or fetch", () => {
    const elements = [...parsed(documentOf()).body.querySelectorAll("*")].map(({ tagName }) => tagName);
    expect(new Set(elements)).toEqual(
      new Set(["DIV", "P", "TABLE", "COLGROUP", "COL", "THEAD", "TBODY", "TR", "TH", "TD"]),
    );
  });
});

describe("what comes from the sheet", () => {
  const character = fc.constantFrom(
    ...HOSTILE,
    "Sở Y tế",
    "ệ",
    "😀",
    "\u0000",
    "\u000B",
    "\uD800",
    "\t",
    "\r\n",
    "\u2028",
  );
  const text = fc.array(character, { maxLength: 4 }).map((parts) => parts.join(""));
  const held = (given: string) =>
    given
      .replace(/[\t\r\n\v\f\u2028]+/g, " ")
      // eslint-disable-next-line no-control-regex -- what a clipboard cannot hold
      .replace(/[\u0000-\u001F]|\p{Surrogate}/gu, "");

  test("is text and never HTML", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const document = withTexts(documentOf(BAC_KAN.slice(0, 3)), (i) => texts[i % texts.length]!);
        const wanted: string[] = [];
        withTexts(document, (i) => {
          wanted.push(held(texts[i % texts.length]!));
          return "";
        });
        const shown = [...parsed(document).querySelectorAll("p")]
          .map((paragraph) => paragraph.textContent)
          .filter((_, i) => i !== document.heading.length);
        expect([...shown].sort()).toEqual([...wanted].sort());
        const elements = new Set([...parsed(document).querySelectorAll("body *")].map(({ tagName }) => tagName));
        expect([...elements].filter((tag) => ["SCRIPT", "IMG", "B"].includes(tag))).toEqual([]);
      }),
    );
  });

  test("keeps to its own cell of the plain text", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const document = withTexts(documentOf(BAC_KAN.slice(0, 3)), (i) => texts[i % texts.length]!);
        const lines = appendixClipboard(document).text.split("\r\n");
        const body = lines.slice(document.heading.length + document.header.length + 1, -document.notes.length);
        expect(body.map((line) => line.split("\t"))).toEqual(
          document.rows.map(({ cells }) => cells.map((cell) => (cell.kind === "empty" ? "" : held(cell.text)))),
        );
      }),
    );
  });
});

test("plain text has heading, header in its columns, rows and notes, parted by tabs", () => {
  const { text } = appendixClipboard(documentOf(BAC_KAN.slice(0, 1)));
  expect(text.split("\r\n")).toEqual([
    "Phụ lục",
    "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT",
    "(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
    "STT\tTên đơn vị\tTổng số TTHC đã rà soát\tPhương án phân cấp\t\tSố TTHC không đề nghị phân cấp\tTỷ lệ % đạt được",
    "\t\t\tPhân cấp ngay\tPhân cấp kèm theo các điều kiện\t\t",
    "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)",
    "1\tSở Khoa học và Công nghệ\t29\t20\t0\t9\t69,0",
    "\tTổng cộng\t29\t20\t0\t9\t69,0",
  ]);
});
