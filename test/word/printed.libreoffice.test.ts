import type { AppendixDocument } from "../../src/core/appendix/document";
import { appendixFile } from "../../src/word/appendix-file";
import { dispatchFile } from "../../src/word/dispatch-file";
import type { Row } from "../core/appendix/reports";
import { convertOne } from "../support/libreoffice";
import { describePrinted, pagesOf } from "../support/pdf";
import { DISPATCH, documentOf, manyRows } from "./support/documents";

// LibreOffice takes seconds to start, and longer for many pages.
jest.setTimeout(300_000);

function printed(docx: Uint8Array): string[][] {
  return pagesOf(convertOne(docx, ".docx", "pdf"));
}

/** Pages of each appendix: one begins where its label stands. */
function byAppendix(pages: readonly string[][]): string[][][] {
  const appendices: string[][][] = [];
  for (const page of pages) {
    if (page[0]?.trim() === "Phụ lục") appendices.push([]);
    appendices.at(-1)!.push(page);
  }
  return appendices;
}

const AGENCY = /^\s*\d+\s+Cơ quan số \d+\s/;

describePrinted("as LibreOffice prints it", () => {
  test("every page repeats the header, numbers begin on the second page, no row is parted", async () => {
    // Names of two lines: their words tell whether both are on one page.
    const rows = Array.from({ length: 90 }, (_, i): Row => [
      `Đầu${i + 1} một cơ quan có tên dài đến mức cột này không chứa hết Cuối${i + 1}`,
      20,
      7,
      0,
      13,
    ]);
    const pages = printed(await appendixFile([documentOf(rows)]));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, i) => {
      const text = page.join("\n");
      if (i === 0) expect(page[0]!.trim()).toBe("Phụ lục");
      else expect(page[0]!.trim()).toBe(String(i + 1));
      expect(text).toContain("Tên đơn vị");
      expect(text).toMatch(/\(1\) +\(2\) +\(3\)/);
      const parts = (word: string) => [...text.matchAll(new RegExp(`${word}(\\d+)`, "g"))].map((match) => match[1]);
      expect(parts("Đầu").length).toBeGreaterThan(0);
      expect(parts("Cuối")).toEqual(parts("Đầu"));
    });
  });

  test("wherever a page ends, no title, sum or note is alone, no page is empty, each appendix counts from 1", async () => {
    const counts = Array.from({ length: 14 }, (_, i) => 24 + i);
    const documents = counts.flatMap((count): AppendixDocument[] => {
      const document = documentOf(manyRows(count), { layout: "groups" });
      return [document, { ...document, notes: [] }, { ...document, notes: ["Ghi chú:", "- Một.", "- Hai."] }];
    });
    const appendices = byAppendix(printed(await appendixFile(documents)));
    expect(appendices).toHaveLength(documents.length);
    expect(appendices.filter((pages) => pages.length > 1).length).toBeGreaterThan(5);
    appendices.forEach((pages, i) => {
      pages.forEach((page, number) => {
        if (number > 0) expect(page[0]!.trim()).toBe(String(number + 1));
        expect([i, number, page.some((line) => AGENCY.test(line))]).toEqual([i, number, true]);
        expect(page.at(-1)).not.toMatch(/^\s*II?\. /);
      });
      const all = pages.flat();
      expect(all.filter((line) => AGENCY.test(line))).toHaveLength(
        documents[i]!.rows.filter(({ kind }) => kind === "agency").length,
      );
      expect(all.filter((line) => /^\s*Tổng cộng/.test(line))).toHaveLength(1);
    });
  });

  test("a dispatch has its head and foot, and its appendix on a page of its own", async () => {
    const pages = printed(await dispatchFile(DISPATCH, [documentOf()]));
    expect(pages).toHaveLength(2);
    const [dispatch, appendix] = pages as [string[], string[]];
    expect(dispatch[0]).toMatch(/ỦY BAN NHÂN DÂN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(dispatch[1]).toMatch(/TỈNH BẮC KẠN\s+Độc lập - Tự do - Hạnh phúc/);
    expect(dispatch[2]).toMatch(/Số: 8900\/UBND-NCPC\s+Bắc Kạn, ngày 23 tháng 11 năm 2021/);
    const text = dispatch.join("\n");
    expect(text).toMatch(/Nơi nhận:\s+TM. ỦY BAN NHÂN DÂN/);
    expect(text.trimEnd()).toMatch(/Nguyễn Văn A$/);
    expect(appendix[0]!.trim()).toBe("Phụ lục");
  });

  test("a body of any length never leaves the signature without a line above it", async () => {
    const paragraph = { runs: [{ text: "UBND tỉnh yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./." }] };
    for (const lines of [23, 25]) {
      const pages = printed(
        await dispatchFile({ ...DISPATCH, body: Array.from({ length: lines }, () => paragraph) }, []),
      );
      const last = pages.at(-1)!;
      expect(last.join("\n")).toContain("Nơi nhận:");
      expect(last.join("\n")).toContain("triển khai thực hiện./.");
    }
  });
});
