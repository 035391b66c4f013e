import { CROSS_CODES } from "../../../src/core/dispatch/cross-finding";
import { passages } from "../../../src/core/dispatch/passages";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { crossLines, draftDefaults, passageLines, passagesText } from "../../../src/taskpane/engine/dispatch";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf, type Row } from "../../core/appendix/reports";

const settings = defaultSettings();
/** Far longer than a name. */
const LONG = "rất dài ".repeat(100);
const rows = (count: number, name: (index: number) => string): Row[] =>
  Array.from({ length: count }, (_, index) => [name(index), 10, 1, 0, 9]);

test("answers stay small however many agencies fall short and however long their names are", () => {
  const many = reportOf(rows(1000, (index) => `Sở ${index} ${LONG}`));
  expect(JSON.stringify(passageLines(many, settings)).length).toBeLessThan(20_000);

  const long = reportOf(rows(100, (index) => `Sở ${index} ${LONG}`));
  const letter = "Có 02 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) gồm: Sở 1, Sở 2.";
  const found = crossLines(letter, long, settings);
  expect(found.length).toBeGreaterThan(0);
  expect(JSON.stringify(found).length / found.length).toBeLessThan(2000);
});

test("of the agencies that a withheld passage hangs on the first are named, and all are counted", () => {
  const disputed = reportOf(BAC_KAN.map(([name, total, , conditional, rest]) => [name, total, 1, conditional, rest]));
  const line = passageLines(disputed, settings).find(({ withheld }) => withheld !== null);
  const whole = passages(disputed, settings).find(({ withheld }) => withheld !== null);
  expect(line?.withheld?.agencies).toEqual({
    count: whole!.withheld!.agencies.length,
    first: whole!.withheld!.agencies.slice(0, 5),
  });
  expect(line?.withheld?.agencies.first).toHaveLength(5);
});

test("what is copied is whole, in the passages' own order, without what is withheld", () => {
  const report = reportOf(rows(300, (index) => `Sở ${index}`));
  const all = passages(report, settings);
  const short = passageLines(report, settings).find(({ id }) => id === "remind");
  expect(short).toMatchObject({ isWhole: false, withheld: null });
  expect(passagesText(report, settings, ["remind", "standing"])).toBe(
    ["standing", "remind"].map((id) => all.find((passage) => passage.id === id)!.text).join("\n"),
  );
});

test("a draft's fields are derived one by one: what the clerk gave for one is not shown as its own default", () => {
  const report = reportOf(BAC_KAN, BAC_KAN_SETTINGS);
  const draft = {
    ...BAC_KAN_SETTINGS.draft,
    parent: "Chính phủ",
    place: "Ba Bể",
    subject: "việc khác",
    recipients: ["Sở Y tế"],
    receivers: ["Sở Y tế"],
    authority: "TUQ. CHỦ TỊCH",
  };
  expect(draftDefaults(report, { ...BAC_KAN_SETTINGS, draft })).toEqual(draftDefaults(report, BAC_KAN_SETTINGS));
  expect(draftDefaults(report, BAC_KAN_SETTINGS)).toEqual({
    parent: "",
    place: "Bắc Kạn",
    subject: "kết quả rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính",
    recipients: ["Các sở, ban, ngành thuộc UBND tỉnh"],
    receivers: ["Như trên", "CT, các PCT UBND tỉnh"],
    authority: "TM. ỦY BAN NHÂN DÂN",
    title: "CHỦ TỊCH",
  });
});

describe("the words a finding quotes", () => {
  const quotes = (letter: string) =>
    crossLines(letter, reportOf(BAC_KAN, BAC_KAN_SETTINGS), BAC_KAN_SETTINGS).map(({ code, quote }) => [code, quote]);
  const HEAD = "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 8901/UBND-NCPC\nV/v rà soát\n\nKính gửi: Các sở\n\n";

  test("are whole words of their own line", () => {
    expect(
      quotes(`${HEAD}Theo Phụ lục kèm theo, đơn vị Sở Y tế đạt 21,3%, đã có nhiều cố gắng trong kỳ.\nNhư vậy.`),
    ).toEqual([
      ["number-differs", "Số: 8901/UBND-NCPC"],
      ["rate-differs", "đơn vị Sở Y tế đạt 21,3%, đã có nhiều cố gắng"],
    ]);
  });

  test("are of one sentence", () => {
    const letter = "Xem Phụ lục kèm theo. Có 13 đơn vị đạt chỉ tiêu. Có 06 đơn vị chưa đạt chỉ tiêu.";
    expect(quotes(letter)).toEqual([["count-differs", "Có 13 đơn vị đạt chỉ tiêu."]]);
  });

  test("are none where it is of the text as a whole", () => {
    expect(quotes("Không có gì.")).toEqual([["appendix-not-referred", null]]);
  });

  test("are cut where they are long", () => {
    const list = BAC_KAN.slice(0, 12).map(([name]) => name);
    const found = quotes(`${HEAD}Phụ lục kèm theo. Các đơn vị chưa đạt chỉ tiêu gồm: ${list.join("; ")}.`);
    expect(found.every(([code, quote]) => code! in CROSS_CODES && quote!.length <= 91)).toBe(true);
    expect(found.length).toBeGreaterThan(6);
  });
});
