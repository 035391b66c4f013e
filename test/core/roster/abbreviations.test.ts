import { abbreviates } from "../../../src/core/roster/abbreviations";

const does = (written: string, official: string, unmarked = false) =>
  abbreviates(written === "" ? [] : written.split(" "), official.split(" "), unmarked);

test.each([
  ["sở khcn", "sở khoa học công nghệ"],
  ["skhcn", "sở khoa học công nghệ"],
  ["sở kh công nghệ", "sở khoa học công nghệ"],
  ["sở tc", "sở tài chính"],
  ["stc", "sở tài chính"],
  ["khđt", "kế hoạch đầu tư"],
  // "d" may stand for đ.
  ["sở kh dt", "sở kế hoạch đầu tư"],
  ["ttr tỉnh", "thanh tra tỉnh"],
  ["ttr", "thanh tra"],
  ["văn phòng ub tỉnh", "văn phòng ủy ban nhân dân tỉnh"],
  ["ub huyện ba bể", "ủy ban nhân dân huyện ba bể"],
  ["ubnd huyện ba bể", "ủy ban nhân dân huyện ba bể"],
  ["bql khu công nghiệp", "ban quản lý các khu công nghiệp"],
  ["bql các kcn", "ban quản lý các khu công nghiệp"],
  ["bqlkcn", "ban quản lý các khu công nghiệp"],
  ["ban quản lý khu cn", "ban quản lý các khu công nghiệp"],
  ["s tài chính", "sở tài chính"],
  ["b dân tộc", "ban dân tộc"],
  ["p tư pháp", "phòng tư pháp"],
  ["h ba bể", "huyện ba bể"],
  ["x tân lập", "xã tân lập"],
  ["p tân lập", "phường tân lập"],
  ["q hải an", "quận hải an"],
  ["sở y tế", "sở y tế"],
])("%j stands for %j", (written, official) => {
  expect(does(written, official)).toBe(true);
});

test.each([
  ["", "sở tài chính"],
  ["", ""],
  ["tc", "tài chính"],
  ["sở tc", "sở tài chính tỉnh"],
  ["sở tài chính tỉnh", "sở tài chính"],
  ["sở khn", "sở khoa học công nghệ"],
  ["sở kn", "sở khoa học công nghệ"],
  ["sở yt y", "sở y tế"],
  ["c thuế", "cục thuế"],
  // "đ" never stands for d.
  ["sở đl", "sở du lịch"],
  ["ttr tỉnh", "thanh niên tỉnh"],
  ["ttr tỉnh", "kiểm tra tỉnh"],
  ["ub tỉnh", "ủy ban kiểm tra tỉnh"],
  // A territory's own name is never abbreviated.
  ["huyện bb", "huyện ba bể"],
  ["hbb", "huyện ba bể"],
  ["hb ba bể", "huyện ba bể"],
  ["so khcn", "sở khoa học công nghệ"],
])("%j does not stand for %j", (written, official) => {
  expect(does(written, official)).toBe(false);
});

test("words typed without any mark count where the whole name is typed so", () => {
  expect(does("so khcn", "sở khoa học công nghệ", true)).toBe(true);
  expect(does("so khoa hoc cn", "sở khoa học công nghệ", true)).toBe(true);
  expect(does("so khoa hoa cn", "sở khoa học công nghệ", true)).toBe(false);
  expect(does("so yt y", "sở y tế", true)).toBe(false);
});

test("no name has more than 32 words", () => {
  const words = (count: number) => ["sở", ...Array.from({ length: count - 1 }, () => "tài")].join(" ");
  expect(does(words(32), words(32))).toBe(true);
  expect(does(words(33), words(33))).toBe(false);
});
