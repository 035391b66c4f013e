import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decentralisation } from "../../../src/core/programmes/decentralisation";
import { isOpposedBy, matchHeading, NAMED } from "../../../src/core/recognition/heading-match";
import { wordsOf } from "../../../src/core/recognition/words";
import { headingText } from "../../support/heading-text";

/** The fields a heading names, best first; its groups come before it, parted by ">". */
function named(text: string): string[] {
  const parts = text.split(" > ");
  const heading = { leaf: wordsOf(parts.at(-1)!), groups: parts.slice(0, -1).map(wordsOf) };
  return decentralisation.fields
    .map((field) => ({ id: field.id, score: matchHeading(field, heading).score }))
    .filter(({ score }) => score >= NAMED)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

test.each([
  ["S.T.T", "stt"],
  ["Số TT", "stt"],
  ["TT", "stt"],
  ["Số thứ tự", "stt"],
  ["CƠ QUAN/ĐƠN VỊ", "agency"],
  ["Tên cơ quan đơn vị", "agency"],
  ["Tên các cơ quan, đơn vị", "agency"],
  ["Sở, ban, ngành, địa phương", "agency"],
  ["Đơn vị được rà soát", "agency"],
  ["UBND các huyện, thành phố", "agency"],
  ["TỔNG SỐ TTHC ĐÃ RÀ SOÁT", "total"],
  ["Tổng số thủ tục hành chính đã rà soát", "total"],
  ["Số TTHC rà soát", "total"],
  ["SL TTHC đã rà soát", "total"],
  ["Tỏng số TTHC", "total"],
  ["Tổng số TTHC (3=4+5+6)", "total"],
  ["TS TTHC", "total"],
  ["Phân cấp ngay", "immediate"],
  ["Số TTHC đề nghị phân cấp ngay", "immediate"],
  ["Phân cấp > Ngay", "immediate"],
  ["Phân cấp ngay > Số lượng", "immediate"],
  ["Phân cấp ngay > Tổng số", "immediate"],
  ["PC ngay", "immediate"],
  ["Phâncấpngay", "immediate"],
  ["Tổng sốTTHC", "total"],
  ["Tổng sốthủ tụchành chínhrà soát", "total"],
  ["Phân cấp không kèm điều kiện", "immediate"],
  ["Phâm cấp ngay", "immediate"],
  ["Phân cấp kèm ĐK", "conditional"],
  ["Phương án phân cấp > Kèm theo các điều kiện", "conditional"],
  ["Phân cấp\ncó\nđiều kiện", "conditional"],
  ["Phân cấp kèm theo các điều kiện (nêu rõ)", "conditional"],
  ["Số TTHC không đề nghị phân cấp", "notProposed"],
  ["Ko đề nghị phân cấp", "notProposed"],
  ["Giữ nguyên thẩm quyền", "notProposed"],
  ["Không đủ điều kiện phân cấp", "notProposed"],
  ["Tỉ lệ (%)", "rate"],
  ["%", "rate"],
  ["Tỷ lệ % đạt được", "rate"],
  ["Phần trăm đạt", "rate"],
  ["Tỷ lệ TTHC đề nghị phân cấp/tổng số TTHC rà soát (%)", "rate"],
  // As offices shorten them.
  ["CQ thực hiện", "agency"],
  ["TS TT HC", "total"],
  ["ĐX PC ngay", "immediate"],
  ["Chưa có PA PC", "notProposed"],
  ["Không có PA phân cấp", "notProposed"],
  ["Không ĐX", "notProposed"],
  ["K0 ĐN PC", "notProposed"],
  ["Kg ĐN PC", "notProposed"],
  ["K ĐN PC", "notProposed"],
  ["Tỉ trọng", "rate"],
  ["TL %", "rate"],
])("%s", (text, field) => {
  expect(named(text)[0]).toBe(field);
  expect(named(text.normalize("NFD").toUpperCase())[0]).toBe(field);
});

test.each([
  "Ngày sinh",
  "Ngày",
  "Ghi chú",
  "Đơn vị tính",
  "Tổng số TTHC thuộc thẩm quyền",
  "Tổng số TTHC kỳ trước",
  "Kỳ trước > Tổng số TTHC",
  "Phân cấp ngay > Tỷ lệ",
  "Tỷ lệ năm trước",
  "Chỉ tiêu (%)",
  "Số điện thoại",
  "Họ và tên",
  "Tổng kinh phí",
  "Giải quyết ngay",
  "Xếp hạng",
  "Phương án phân cấp > Tổng số",
])("%s names nothing for certain", (text) => {
  expect(named(text)).toEqual([]);
});

test("a word without its marks is not another word with them", () => {
  expect(named("PHAN CAP NGAY")).toEqual(["immediate"]);
  expect(named("Phân cấp ngày")[0]).toBe("immediate");
  expect(named("Ngày")).toEqual([]);
});

/**
 * Headings, each with all that it is read as below it. After a change that is meant, `UPDATE_READINGS=1 npx jest heading-match`
 * writes the readings anew, to be looked through.
 */
describe("headings are read as before", () => {
  const FILE = join(__dirname, "../../fixtures/headings/decentralisation.txt");
  const BLOCK = /^(?<heading>[^ #\n].*)\n(?<reading>(?: {2}.*\n)?)/gmu;
  const text = readFileSync(FILE, "utf8");
  const blocks = [...text.matchAll(BLOCK)].map(({ groups }) => groups!);

  if (process.env["UPDATE_READINGS"])
    writeFileSync(
      FILE,
      text.replace(BLOCK, (_, heading: string) => `${heading}\n  ${headingText(heading) || "nothing"}\n`),
    );

  test.each(blocks.map((block) => [block["heading"]!, block["reading"]!.trim()]))("%s", (heading, reading) => {
    expect(headingText(heading) || "nothing").toBe(reading);
  });
});

test("a heading without a known word names nothing, and nothing speaks against it", () => {
  for (const field of decentralisation.fields)
    expect(matchHeading(field, { leaf: wordsOf("Ghi chú"), groups: [] })).toEqual({
      score: 0,
      phrase: "",
      telling: 0,
      opposed: false,
    });
});

test("of known headings that fit as well, the one with more telling words is taken, whichever is listed first", () => {
  const field = { ...decentralisation.fields[2]!, headings: ["Kèm điều kiện", "Phân cấp kèm điều kiện"] };
  const heading = { leaf: wordsOf("điều kiện"), groups: [wordsOf("Phân cấp kèm")] };
  expect(matchHeading(field, heading)).toMatchObject({ phrase: "Phân cấp kèm điều kiện", telling: 5 });
});

test("words that speak against a field do so in the heading and in its groups, where they stand whole", () => {
  const agency = decentralisation.fields.find(({ id }) => id === "agency")!;
  const isOpposed = (text: string, ...groups: string[]) =>
    isOpposedBy(agency, { leaf: wordsOf(text), groups: groups.map(wordsOf) });
  expect(isOpposed("Họ và tên")).toBe(true);
  expect(isOpposed("Lãnh đạo")).toBe(true);
  expect(isOpposed("Chữ ký", "Của", "Lãnh đạo đơn vị")).toBe(true);
  expect(isOpposed("SO DIEN THOAI")).toBe(true);
  expect(isOpposed("Cơ quan", "Cấp tỉnh")).toBe(false);
  expect(isOpposed("Họ")).toBe(false);
  expect(isOpposed("")).toBe(false);
});
