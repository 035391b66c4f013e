import { allowedSlips, likable, likeness, slips } from "../../../src/core/roster/likeness";
import { nameWords } from "../../../src/core/roster/names";
import { AGENCY_WORDS } from "../../../src/core/roster/vocabulary";

describe("slips", () => {
  const NONE = new Set<string>();
  const errors = (written: string, official: string, limit = 2, known: ReadonlySet<string> = NONE) =>
    slips(written.split(" "), official.split(" "), limit, known);

  test.each([
    ["sở tài chính", "sở tài chính", 0],
    ["sở tài chinh", "sở tài chính", 1],
    ["sở tàii chính", "sở tài chính", 1],
    ["sở xâyy dựng", "sở xây dựng", 1],
    ["sở tàii chinh", "sở tài chính", 2],
  ])("%j is %j but for so many: %d", (written, official, expected) => {
    expect(errors(written, official)).toBe(expected);
  });

  test.each([
    ["too many letters", "sởo tàii chinh", "sở tài chính"],
    ["two letters of one word", "sở tài chinhh", "sở tài chính"],
    ["a word too few", "sở tài", "sở tài chính"],
    ["a word too many", "sở tài chính chính", "sở tài chính"],
    ["a territory's own name", "huyện ba bê", "huyện ba bể"],
    ["a number", "trường số 11", "trường số 12"],
    ["a Roman numeral", "khu vực ii", "khu vực iii"],
    ["a single letter", "vùng a", "vùng ab"],
    ["to a single letter", "vùng ab", "vùng a"],
    ["another agency's word", "sở công nghiệp", "sở nông nghiệp"],
  ])("none is: %s", (_, written, official) => {
    expect(errors(written, official)).toBe(3);
    expect(errors(written, official, 1)).toBe(2);
  });

  test("a word that another agency of the roster bears is no slip", () => {
    expect(errors("sở tài chinh", "sở tài chính", 2, new Set(["chinh"]))).toBe(3);
  });

  test("one is allowed in a name, two in a long one", () => {
    expect([allowedSlips("x".repeat(14)), allowedSlips("x".repeat(15))]).toEqual([1, 2]);
  });
});

describe("likeness", () => {
  const of = (a: string, b: string) => likeness(likable(a), likable(b));

  test.each([
    // One stands whole in the other: 0.7, and 0.3 for as much of it as it is.
    ["Sở Lao động", "Sở Lao động - Thương binh và Xã hội", 0.82],
    ["Ban Dân tộc", "Sở Dân tộc và Tôn giáo", 0.85],
    // Words in common.
    ["Sở Kế hoạch và Đầu tư", "Sở Đầu tư và Kế hoạch", 1],
    ["Sở Thuế", "Cục Thuế tỉnh", 2 / 3],
    ["Thuế Cục", "Cục Thuế Mới", 0.8],
    ["Y tế Y tế", "Y tế Cục Mới", 0],
    ["Nội vụ Mới", "Mới Tư pháp", 0],
    // Letters.
    ["Sở Nội vụ", "Sở Ngoại vụ", 0.75],
    ["abcde", "abcxy", 0.6],
    ["abcde", "abxyz", 0],
    // Initials of one word, three at least.
    ["VHTT", "Văn hóa, Thể thao và Du lịch", 2 / 3],
    ["LĐT", "Lao động thương", 1],
    ["LĐ", "Lao động", 0],
    ["KH ĐT", "Kế hoạch và Đầu tư", 0],
    // Nothing but a type.
    ["Sở", "Sở Y tế", 0],
    ["Sở", "Phòng", 0],
    ["Công an tỉnh", "Sở Công Thương", 0],
  ])("of %j and %j is %d", (a, b, expected) => {
    expect(of(a, b)).toBeCloseTo(expected, 10);
    if (!/^(?:VHTT|LĐT)$/.test(a)) expect(of(b, a)).toBeCloseTo(expected, 10);
  });

  test("a name's own words are those that are no type of body or of territory", () => {
    expect(likable("Văn phòng Ủy ban nhân dân tỉnh")).toEqual({ words: ["van"], joined: "van", initials: "v" });
    expect(likable("UBND thành phố Bắc Kạn").words).toEqual(["bac", "kan"]);
    expect(likable("Ủy ban nhân dân huyện Ba Bể").words).toEqual(["ba", "be"]);
    expect(likable("Phường, xã, thị, quận, các sở và ban").words).toEqual([]);
  });
});

test("the vocabulary has the words of agencies that many provinces have", () => {
  const agencies = [
    "Hội đồng nhân dân, Viện kiểm sát, Tòa án, Cục, Chi cục, Ngành",
    "Trường Cao đẳng, Bệnh viện, Trung tâm nghiên cứu lâm nghiệp, ngư nghiệp",
    "Đài phát thanh truyền hình, Báo chí, Gia đình, Thể thao, Thương mại",
    "Hải quan, Kho bạc Nhà nước, Ngân hàng, Bảo hiểm, Thống kê",
    "Liên minh Hợp tác xã, Mặt trận, Hội Phụ nữ, Thi hành án",
    "Hội Cựu chiến binh, Người cao tuổi, Chữ thập đỏ, Khí tượng",
    "Đo lường chất lượng, An toàn thực phẩm, Thủy sản",
    "Cứu hộ cứu nạn, Xúc tiến, Giảm nghèo, Cải cách hành chính",
    "Điện lực, Bưu điện, Chuyển đổi số, Đường sắt, Hàng không, Đặc khu",
    "Trồng trọt, Chăn nuôi, Thú y, Bảo vệ thực vật, Bình đẳng giới, Hữu nghị",
  ];
  const missing = agencies.flatMap((names) => nameWords(names)).filter((word) => !AGENCY_WORDS.has(word));
  expect(missing).toEqual(["đài", "báo"].filter((word) => !AGENCY_WORDS.has(word)));
});
