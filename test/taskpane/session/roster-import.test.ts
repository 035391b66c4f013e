/** @jest-environment node */
import { workbookFile } from "../../../scripts/samples/workbook-file";
import { readRosterFile } from "../../../src/taskpane/session/roster-import";

function workbook(values: Readonly<Record<string, string>>): Uint8Array {
  const cells = new Map(Object.entries(values).map(([cell, value]) => [cell, { style: "title", value }] as const));
  return workbookFile(
    {
      name: "DS",
      cells,
      widths: [40],
      heights: new Map(),
      hiddenRows: [],
      merges: [],
      printedRows: "1:1",
      printArea: "A1:B9",
    },
    { title: "DS", created: "2021-11-23T01:00:00Z" },
  );
}

test("a sheet of names under a heading, below a title", () => {
  const bytes = workbook({
    A1: "Danh sách cơ quan",
    A3: "Tên đơn vị",
    B3: "Viết tắt",
    A4: "Sở Y tế",
    B4: "SYT",
    A5: "Sở Nội vụ",
  });
  expect(readRosterFile(bytes)).toMatchObject({
    ok: true,
    value: [
      {
        name: null,
        agencies: [
          { name: "Sở Y tế", aliases: ["SYT"] },
          { name: "Sở Nội vụ", aliases: [] },
        ],
      },
    ],
  });
});

test("a workbook without names says so", () => {
  expect(readRosterFile(workbook({ A1: "Lịch công tác tuần" }))).toEqual({
    ok: false,
    error: { kind: "content", problem: { code: "no-name-column", line: 1 } },
  });
});

test.each([
  [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "file"],
  [new Uint8Array(0), "content"],
  [new TextEncoder().encode('{"version":1,"target":{},"rosters":[]}'), "content"],
  [new TextEncoder().encode(`{${" ".repeat(4_000_000)}}`), "content"],
  [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "content"],
])("%#: what is no roster has a plain reason", (bytes, kind) => {
  expect(readRosterFile(bytes)).toMatchObject({ ok: false, error: { kind } });
});
