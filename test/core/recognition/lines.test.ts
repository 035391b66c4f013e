import { linesAround } from "../../../src/core/recognition/lines";
import { parseArea } from "../../../src/core/sheet/address";
import { sheetOf } from "../../support/sheet";

const area = (name: string) => parseArea(name)!;

/** "A1 text" above and below the first of the tables. */
function lines(text: string, ...tables: readonly string[]) {
  const areas = tables.map(area);
  const { above, below } = linesAround(sheetOf(text), areas[0]!, areas);
  const written = ({ row, column, text: said }: (typeof above)[number]) =>
    `${"ABCDEFGH".charAt(column)}${row + 1} ${said}`;
  return { above: above.map(written), below: below.map(written) };
}

test("are all texts of the sheet around a lone table, those of its last column among them", () => {
  expect(lines("một||hai\n1\nba\nx|x|x\nx|x|x\nbốn||năm\n\nsáu", "A4:C5")).toEqual({
    above: ["A1 một", "C1 hai", "A3 ba"],
    below: ["A6 bốn", "C6 năm", "A8 sáu"],
  });
});

test("are of no other table: not what stands in one above, below or beside, but what stands beside one", () => {
  const text = "t|t|một\nt|t|hai\nx|x|y|ba\nx|x|y|bốn\nu|u|năm";
  expect(lines(text, "A3:B4", "A1:B2", "C3:C4", "A5:B5")).toEqual({ above: [], below: [] });
  expect(lines("một\nx|x|y|hai\nx|x|y\nba|||y\nbốn", "A2:B3", "C2:C4")).toEqual({
    above: ["A1 một"],
    below: ["A4 ba", "D4 y", "A5 bốn"],
  });
});

test("are not those of a longer table beside, up to its edges, but all around it", () => {
  const text = "a|b|t1|d\nx|x|y|z\nx|x|y|z\nk||t2|m\nn||t3|o\nhết||q";
  expect(lines(text, "A2:B3", "C1:C5")).toEqual({
    above: ["A1 a", "B1 b", "D1 d"],
    below: ["A4 k", "D4 m", "A5 n", "D5 o", "A6 hết", "C6 q"],
  });
});

test("without empty rows between three tables are those right above; a row filled in one column is not empty", () => {
  expect(lines("x\ndưới 1\ny\ndưới 2\nz", "A5:A5", "A1:A1", "A3:A3").above).toEqual(["A4 dưới 2"]);
  expect(lines("x|x\nký tên\nBiểu 2\ny|y", "A1:B1", "A4:B4").below).toEqual([]);
});

test("between two tables belong to the lower one from the last empty row on", () => {
  const text = "x\nký tên\n\nchú thích\n\nBiểu 2\nnăm 2021\ny\nhết";
  expect(lines(text, "A1:A1", "A8:A8")).toEqual({ above: [], below: ["A2 ký tên", "A4 chú thích"] });
  expect(lines(text, "A8:A8", "A1:A1")).toEqual({ above: ["A6 Biểu 2", "A7 năm 2021"], below: ["A9 hết"] });
});

test("go as far as the nearest of several tables", () => {
  const text = "x\n\nBiểu 2\ny\ndưới 2\n\nBiểu 3\nz\ndưới 3\n\nBiểu 4\nw";
  const tables = ["A1:A1", "A4:A4", "A8:A8", "A12:A12"] as const;
  expect(lines(text, tables[1], tables[0], tables[2], tables[3])).toEqual({
    above: ["A3 Biểu 2"],
    below: ["A5 dưới 2"],
  });
  expect(lines(text, tables[2], tables[3], tables[1], tables[0])).toEqual({
    above: ["A7 Biểu 3"],
    below: ["A9 dưới 3"],
  });
});

test("without an empty row between two tables are the lower one's title", () => {
  expect(lines("x\nBiểu 2\ny", "A1:A1", "A3:A3").below).toEqual([]);
  expect(lines("x\nBiểu 2\ny", "A3:A3", "A1:A1").above).toEqual(["A2 Biểu 2"]);
});

test("are the hundred nearest, within 400 rows", () => {
  const many = Array.from({ length: 450 }, (_, at) => `dòng ${at + 1}`).join("\n");
  const { above } = lines(`${many}\nx`, "A451:A451");
  expect([above.length, above[0], above.at(-1)]).toEqual([100, "A351 dòng 351", "A450 dòng 450"]);
  const { below } = lines(`x\n${many}`, "A1:A1");
  expect([below.length, below[0], below.at(-1)]).toEqual([100, "A2 dòng 1", "A101 dòng 100"]);
  const gap = "\n".repeat(400);
  expect(lines(`xa${gap}\nx`, "A402:A402").above).toEqual([]);
  expect(lines(`gần${gap}x`, "A401:A401").above).toEqual(["A1 gần"]);
  expect(lines(`x${gap}gần`, "A1:A1").below).toEqual(["A401 gần"]);
  expect(lines(`x${gap}\nxa`, "A1:A1").below).toEqual([]);
});

test("are no numbers, and no texts of blanks", () => {
  expect(lines("12|\u200b| \nx\n5", "A2:A2")).toEqual({ above: [], below: [] });
});
