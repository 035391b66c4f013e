import { identitiesOf, rivalsOf, tableOf } from "../../../src/core/recognition/identity";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheetOf } from "../../support/sheet";

const HEADER = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";
const SHEETS = (first: string, second: string, above = "") => `${above}${first}
${HEADER}
1|Sở Nội vụ|10|5|1|4
2|Sở Y tế|20|5|2|13

${second}
${HEADER}
1|Huyện Ba Bể|8|8|0|0
2|Huyện Na Rì|9|8|1|0
3|Huyện Chợ Đồn|9|8|1|0`;

function tablesOf(text: string) {
  const result = recognise(sheetOf(text));
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

test("a table is known again by the title above it, though rows were inserted and tables changed places", () => {
  const tables = tablesOf(SHEETS("Biểu 1. Khối sở", "Biểu 2. Khối huyện"));
  const districts = tables.findIndex((table) => table.agencies.at(0) === "Huyện Ba Bể");
  const identity = identitiesOf(tables)[districts]!;
  expect(identity).toEqual({ title: "bieu 2 khoi huyen", ordinal: 0 });
  const moved = tablesOf(SHEETS("Biểu 1. Khối sở", "BIỂU 2. KHỐI HUYỆN", "UBND TỈNH\n\n\n"));
  expect(tableOf(moved, identity)?.agencies.at(0)).toBe("Huyện Ba Bể");
});

test("tables without titles are told apart by their places; one that is gone is not another", () => {
  const tables = tablesOf(SHEETS("", ""));
  const places = identitiesOf(tables);
  expect(tables.map((_, index) => places[index]!.ordinal).sort()).toEqual([0, 1]);
  for (const [index, identity] of places.entries()) expect(tableOf(tables, identity)).toBe(tables[index]);
  expect(tableOf(tables, { title: "", ordinal: 2 })).toBeNull();
});

test("tables that score nearly alike are rivals; a summary of groups is none of the table of agencies", () => {
  expect(rivalsOf(tablesOf(SHEETS("Biểu 1", "Biểu 2")))).toHaveLength(2);
  const summary = `${HEADER}\n1|Khối sở|10|5|1|4\n2|Khối huyện|20|5|2|13\n\n`;
  const detail = `${HEADER}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13\n3|Sở Xây dựng|8|8|0|0`;
  expect(rivalsOf(tablesOf(`${summary}\n${detail}`))).toHaveLength(1);
});

test("tables beside each other are told apart from left to right, whichever is the better", () => {
  const beside = (left: string, right: string) =>
    left.split("\n").map((line, row) => `${line}||||${right.split("\n")[row]!}`);
  const small = `${HEADER}\n1|Khối sở|10|5|1|4\n2|Khối huyện|20|5|2|13`;
  const large = `${HEADER}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13`;
  const tables = tablesOf(beside(small, large).join("\n"));
  expect(tables.map(({ header: { left } }) => left)).toEqual([9, 0]);
  expect(identitiesOf(tables)).toEqual([
    { title: "", ordinal: 1 },
    { title: "", ordinal: 0 },
  ]);
});

test("a table further down and to the left comes after the one above it", () => {
  const upper = `${HEADER}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13`;
  const lower = `${HEADER}\n1|Huyện Ba Bể|8|8|0|0\n2|Huyện Na Rì|9|8|1|0`;
  const tables = tablesOf(`${upper.replace(/^/gm, "|".repeat(9))}\n\n${lower}`);
  const ordinals = identitiesOf(tables).map(({ ordinal }, index) => [tables[index]!.header.left, ordinal]);
  expect(ordinals.sort()).toEqual([
    [0, 1],
    [9, 0],
  ]);
});

test("of a long title the first two hundred letters count", () => {
  const long = `Biểu ${"rà soát ".repeat(40)}`;
  const [table] = tablesOf(`${long}\n${HEADER}\n1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13`);
  expect(identitiesOf([table!])[0]!.title).toBe(`bieu ${"ra soat ".repeat(40)}`.slice(0, 200));
});

test("a table under another title, or in another place, is not the same", () => {
  const tables = tablesOf(SHEETS("Biểu 1", "Biểu 2"));
  expect(tableOf(tables, { title: "bieu 2", ordinal: 0 })?.agencies.at(0)).toBe("Huyện Ba Bể");
  expect(tableOf(tables, { title: "bieu 2", ordinal: 1 })).toBeNull();
  expect(tableOf(tables, { title: "bieu 3", ordinal: 0 })).toBeNull();
});

test("a table that scores less by 0.4 is no rival any more", () => {
  const [table] = tablesOf(SHEETS("", ""));
  const scored = (...scores: number[]) => scores.map((score) => ({ ...table!, score }));
  expect(rivalsOf(scored(8, 7.75, 7.5, 7)).map(({ score }) => score)).toEqual([8, 7.75]);
  expect(rivalsOf(scored(0.4, 0)).map(({ score }) => score)).toEqual([0.4]);
  expect(rivalsOf([])).toEqual([]);
});
