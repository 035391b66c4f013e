import * as fc from "fast-check";
import { cleanName } from "../../../src/core/roster/names";
import type { Roster } from "../../../src/core/roster/roster";
import {
  parseRosterBytes,
  parseRosterText,
  rosterHeading,
  rosterHeadings,
  rosterInRows,
  rosterText,
} from "../../../src/core/roster/roster-file";
import { ROSTERS } from "../../../src/core/roster/rosters";

const agencies = (text: string) => {
  const result = parseRosterText(text);
  return result.ok ? result.value.agencies : result.error;
};

describe("parseRosterText", () => {
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

  test.each([
    ["Danh sách cơ quan\n\nTT,Tên cơ quan,Viết tắt\n1,Sở Y tế,SYT; Sở YT", "commas, under a title"],
    ['TT;Tên đơn vị;Tên khác\n1;Sở Y tế;"SYT; Sở YT"', "semicolons, as Vietnamese Excel saves .csv"],
    ['name\taliases\n"Sở\nY tế"\t"SYT;\nSở YT"', "line ends inside quotes"],
  ])("%j (%s)", (text) => {
    expect(agencies(text)).toEqual([{ name: "Sở Y tế", aliases: ["SYT", "Sở YT"] }]);
  });

  test("a list of names, one a line", () => {
    expect(agencies("Sở Y tế\r\n\r\nSở Văn hóa, Thể thao và Du lịch\r\n")).toEqual([
      { name: "Sở Y tế", aliases: [] },
      { name: "Sở Văn hóa, Thể thao và Du lịch", aliases: [] },
    ]);
  });

  test("a list of names without a comma, and one that begins with a name that has one", () => {
    const names = (text: string) => {
      const result = parseRosterText(text);
      return result.ok && result.value.agencies.map(({ name }) => name);
    };
    expect(names("Sở Y tế\nSở Nội vụ")).toEqual(["Sở Y tế", "Sở Nội vụ"]);
    expect(names("Sở Văn hóa, Thể thao và Du lịch\nSở Y tế")).toEqual(["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]);
  });

  test("headings stand in the first thirty rows; further down they are names like others", () => {
    const under = (titles: number) => parseRosterText(`${"Danh sách cơ quan\n".repeat(titles)}name\nSở Y tế\n`);
    expect(under(29)).toMatchObject({ ok: true, value: { agencies: [{ name: "Sở Y tế" }] } });
    expect(under(30)).toMatchObject({
      ok: true,
      value: { agencies: [{ name: "Danh sách cơ quan" }, { name: "name" }, { name: "Sở Y tế" }] },
    });
  });

  test("names of 255 letters are names; aliases that are longer, or more than a hundred, are left out", () => {
    const long = "x".repeat(255);
    expect(agencies(`name\taliases\n${long}\t${"y".repeat(255)}; ${"z".repeat(256)}`)).toEqual([
      { name: long, aliases: ["y".repeat(255)] },
    ]);
    const sixty = (first: string) => Array.from({ length: 60 }, (_, at) => `${first}${at}`).join("; ");
    const read = parseRosterText(`name\taliases\nSở Y tế\t${sixty("a")}\nSở Y tế\t${sixty("b")}\n`);
    expect(read.ok && read.value.agencies[0]!.aliases).toHaveLength(100);
  });

  test("what a file says of the roster itself is said by the first row that says it", () => {
    const text = "name\tdanh sách\ttỉnh\nSở Y tế\t\t\nSở Nội vụ\tRiêng\tBắc Kạn\nSở Tư pháp\tKhác\tCao Bằng\n";
    expect(parseRosterText(text)).toMatchObject({ ok: true, value: { name: "Riêng", province: "Bắc Kạn" } });
    expect(parseRosterText("name\nSở Y tế")).toMatchObject({
      ok: true,
      value: { name: null, province: null, validFrom: null, validTo: null },
    });
  });

  test.each([
    ["2021-11-23", "2021-11-23"],
    ["23/11/2021", "2021-11-23"],
    ["1/3/2025", "2025-03-01"],
    ["01-03-2025", "2025-03-01"],
    ["1.3.2025", "2025-03-01"],
    ["31/02/2024", null],
    ["1/3/25", null],
    ["ngày 1/3/2025", null],
    ["1/3/2025 (dự kiến)", null],
    ["123/3/2025", null],
    ["1/3/20255", null],
    ["tháng 3", null],
  ])("since %j is since %j", (written, validFrom) => {
    expect(parseRosterText(`name\ttừ ngày\nSở Y tế\t${written}`)).toMatchObject({ ok: true, value: { validFrom } });
  });

  test("a quote that is never closed is a letter", () => {
    expect(agencies('name\n"Sở Y tế\nSở Nội vụ')).toEqual([
      { name: '"Sở Y tế', aliases: [] },
      { name: "Sở Nội vụ", aliases: [] },
    ]);
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
    ["Sở Y tế", "no-name-column", 1],
    ["mã,nơi\n1,Bắc Kạn\n2,Cao Bằng", "no-name-column", 1],
    ["mã,nơi\n\n1,Bắc Kạn\n2,Cao Bằng", "no-name-column", 1],
    ['{\n"version": 1\n}', "no-name-column", 1],
    ["name\taliases\n\n", "no-agencies", 0],
    [`name\nSở Y tế\n${"x".repeat(256)}`, "name-too-long", 3],
    [`name\n${Array.from({ length: 20_001 }, (_, at) => `Sở ${at}`).join("\n")}`, "too-many-agencies", 20_002],
    ["name\n".padEnd(4_000_000), "no-agencies", 0],
    ["name\n".padEnd(4_000_001), "too-large", 0],
  ])("what is no roster, %#", (text, code, line) => {
    expect(agencies(text)).toEqual({ code, line });
  });

  test("any text has an answer, and names are never empty or twice the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab\t\n\r;" \ufeff')), maxLength: 200 }), (body) => {
        const result = parseRosterText(`name\taliases\n${body}`);
        if (!result.ok) return;
        const names = result.value.agencies.map(({ name }) => name);
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

describe("rows of cells", () => {
  const blanks = (length: number) => Array.from({ length }, () => "");

  test("are read as text is", () => {
    expect(rosterInRows([["Danh sách"], ["STT", "Tên đơn vị"], ["1", "Sở Y tế"]])).toMatchObject({
      ok: true,
      value: { agencies: [{ name: "Sở Y tế", aliases: [] }] },
    });
  });

  test("have their headings in the first thirty rows and the first hundred columns", () => {
    const failed = { ok: false, error: { code: "no-name-column", line: 1 } };
    expect(rosterInRows([...Array.from({ length: 30 }, () => ["x"]), ["name"], ["Sở Y tế"]])).toEqual(failed);
    const far = (column: number) =>
      rosterInRows([
        ["x", ...blanks(column - 1), "name"],
        ["", ...blanks(column - 1), "Sở Y tế"],
      ]);
    expect(far(99).ok).toBe(true);
    expect(far(100)).toEqual(failed);
  });

  test("without a heading are refused at the first row that holds anything", () => {
    expect(rosterInRows([[" ", ""], ["", "x"], ["y"]])).toEqual({
      ok: false,
      error: { code: "no-name-column", line: 2 },
    });
  });

  test("tell where their headings stand", () => {
    const rows = [["Danh sách"], ["STT", "Tên đơn vị", "Viết tắt"]];
    expect(rosterHeadings(rows)).toMatchObject({ row: 1, columns: { name: 1, aliases: 2, province: -1 } });
    expect(rosterHeadings([["STT"]])).toMatchObject({ row: -1, columns: { name: -1, aliases: -1 } });
    expect(rosterHeadings([...Array.from({ length: 30 }, () => ["x"]), ["name"]]).row).toBe(-1);
    expect(rosterHeading("aliases")).toBe("ten khac");
  });
});

describe("parseRosterBytes", () => {
  const text = "name\taliases\nSở Y tế\tSYT\n";
  const utf16 = (bytes: readonly [number, number]) =>
    Uint8Array.from([...bytes, ...Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

  test("UTF-8 with and without its mark, and UTF-16", () => {
    for (const bytes of [
      new TextEncoder().encode(text),
      new TextEncoder().encode(`\ufeff${text}`),
      utf16([0xff, 0xfe]),
    ])
      expect(parseRosterBytes(bytes)).toMatchObject({ ok: true, value: { agencies: [{ name: "Sở Y tế" }] } });
  });

  test("more bytes than any roster has are refused", () => {
    const read = (length: number) => parseRosterBytes(new Uint8Array(length).fill(0xff));
    expect(read(16_000_001)).toEqual({ ok: false, error: { code: "too-large", line: 0 } });
    expect(read(16_000_000)).toEqual({ ok: false, error: { code: "not-unicode", line: 0 } });
  });

  test("a code page of Windows is refused, not garbled", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("name\nS"), 0xf0, 0x20, 0x59, 0x0a]);
    expect(parseRosterBytes(bytes)).toEqual({ ok: false, error: { code: "not-unicode", line: 0 } });
  });
});

describe("rosterText", () => {
  const read = (text: string) => {
    const result = parseRosterText(text);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const kept = ({ name, province, validFrom, validTo, agencies: own }: Roster) => ({
    name,
    province: province ?? null,
    validFrom,
    validTo,
    agencies: own,
  });

  test.each(ROSTERS.map((roster): [string, Roster] => [roster.id, roster]))("%s comes back whole", (_, roster) => {
    expect(read(rosterText(roster))).toEqual(kept(roster));
  });

  test("is a table with a column for each thing said, and quotes where they are needed", () => {
    const agencies = [
      { name: "Sở Y tế", aliases: ["SYT", 'Sở "YT"'] },
      { name: "Sở Nội vụ", aliases: [] },
    ];
    expect(rosterText({ id: "own", name: "Riêng", validFrom: null, validTo: "2025-06-30", agencies })).toBe(
      "ten_chuan\tten_khac\tdanh_sach\ttinh\ttu_ngay\tden_ngay\n" +
        'Sở Y tế\t"SYT; Sở ""YT"""\tRiêng\t\t\t2025-06-30\n' +
        "Sở Nội vụ\t\tRiêng\t\t\t2025-06-30\n",
    );
    const open = { id: "own", name: "Riêng", validFrom: "2025-07-01", validTo: null, agencies: agencies.slice(1) };
    expect(rosterText(open).split("\n")[1]).toBe("Sở Nội vụ\t\tRiêng\t\t2025-07-01\t");
  });

  test("any roster comes back whole", () => {
    const text = fc
      .string({
        unit: fc.oneof(fc.constantFrom(...Array.from("ab\"'=,\t\n- đẬ")), fc.string({ unit: "binary", maxLength: 1 })),
      })
      .map((name) => cleanName(name.replaceAll(";", "")).text)
      .filter((name) => name !== "" && name === cleanName(name).text);
    const day = fc.option(fc.constantFrom("2021-11-23", "2025-06-30"));
    const agency = fc.record({ name: text, aliases: fc.uniqueArray(text, { maxLength: 4 }) });
    const rosters = fc.record({
      name: text,
      province: text,
      validFrom: day,
      validTo: day,
      agencies: fc.uniqueArray(agency, { minLength: 1, maxLength: 8, selector: ({ name }) => name }),
    });
    fc.assert(
      fc.property(rosters, (roster) => {
        const agenciesOf = roster.agencies.map(({ name, aliases }) => ({
          name,
          aliases: aliases.filter((alias) => alias !== name),
        }));
        const whole = { id: "own", ...roster, agencies: agenciesOf };
        expect(read(rosterText(whole))).toEqual(kept(whole));
      }),
    );
  });
});
