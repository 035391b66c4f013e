import * as fc from "fast-check";
import { parseRosterTsv } from "../../../src/core/roster/parse-tsv";

const agencies = (text: string) => {
  const result = parseRosterTsv(text);
  return result.ok ? result.value : result.error;
};

describe("parseRosterTsv", () => {
  test.each([
    ["name\taliases\nSở Y tế\tSYT; Sở YT\n", "plain"],
    ["\ufeffname\taliases\r\nSở Y tế\tSYT;Sở YT\r\n\r\n", "byte-order mark, CRLF, blank lines"],
    ["ten_chuan\tten_khac\tcan_cu\nSở Y tế\tSYT; Sở YT\tnguồn\n", "Vietnamese headings, more columns"],
    ["Ghi chú\tAliases\tName\nx\tSYT ; Sở YT ;\tSở Y tế", "another order"],
    ['"name"\t"aliases"\n"Sở Y tế"\t"SYT; Sở YT"', "quotes"],
    ["\n\t\nname\taliases\n\t\nSở\u00a0Y tế\tSYT\nSở Y tế\tSở YT; SYT", "a name that comes twice"],
    [`name\taliases\n${"Sở Y tế".normalize("NFD")}\tSYT; Sở YT`, "decomposed"],
  ])("%j (%s)", (text) => {
    expect(agencies(text)).toEqual([{ name: "Sở Y tế", aliases: ["SYT", "Sở YT"] }]);
  });

  test("names alone", () => {
    expect(agencies('name\nSở Y tế\n"Sở Văn hóa, Thể thao và Du lịch"\n')).toEqual([
      { name: "Sở Y tế", aliases: [] },
      { name: "Sở Văn hóa, Thể thao và Du lịch", aliases: [] },
    ]);
  });

  test.each([
    ["", "no-name-column", 1],
    ["Sở Y tế\tSYT\n", "no-name-column", 1],
    ["\n\nđịa chỉ\tđiện thoại", "no-name-column", 3],
    ["name\taliases\n\n", "no-agencies", 0],
    [`name\nSở Y tế\n${"x".repeat(256)}`, "name-too-long", 3],
    [`name\n${Array.from({ length: 20_001 }, (_, at) => `Sở ${at}`).join("\n")}`, "too-many-agencies", 20_002],
    ["x".repeat(4_000_001), "too-large", 0],
  ])("%#: %s", (text, code, line) => {
    expect(agencies(text)).toEqual({ code, line });
  });

  test("any text has an answer, and names are never empty or twice the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab\t\n\r;" \ufeff')), maxLength: 200 }), (body) => {
        const result = parseRosterTsv(`name\taliases\n${body}`);
        if (!result.ok) return;
        const names = result.value.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => name === name.trim() && name !== "")).toBe(true);
      }),
    );
  });

  test("names from a file are data, whatever they are called", () => {
    expect(agencies("name\n__proto__\nconstructor")).toEqual([
      { name: "__proto__", aliases: [] },
      { name: "constructor", aliases: [] },
    ]);
  });
});
