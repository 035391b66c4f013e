import { beginsLikeAgency, labelOf, leadingNumeral, numeralOf } from "../../../src/core/recognition/labels";

const kind = (text: string) => {
  const label = labelOf(text);
  return label?.kind === "sum"
    ? `${label.scope}${label.numeral === "" ? "" : ` ${label.numeral}`}`
    : (label?.kind ?? null);
};

test.each([
  "Tổng cộng",
  "TỔNG CỘNG",
  "Tổng số",
  "Tổng cộng:",
  "Toàn tỉnh",
  "TOÀN TỈNH",
  "Tổng toàn tỉnh",
  "Tổng cộng (I+II)",
  "Tổng (A + B)",
  "Tổng số TTHC",
  "Tổng hợp chung",
  "Cộng chung",
  "TONG CONG",
  "Tổng cộng 18 đơn vị",
  "Cộng toàn tỉnh",
  "Toàn thành phố",
  "T.Cộng",
  "* Tổng cộng",
  "Tông cộng",
  "Tổng công",
])("%s sums all", (text) => {
  expect(kind(text)).toBe("all");
});

test.each([
  ["Cộng I", "part i"],
  ["Tổng II", "part ii"],
  ["Cộng mục A", "part a"],
  ["Cộng phần 1", "part 1"],
  ["Tổng khối sở", "part"],
  ["Cộng khối huyện", "part"],
  ["Tổng các sở, ban, ngành", "part"],
  ["Cộng cấp huyện", "part"],
  ["Tổng sở, ban, ngành", "part"],
  ["Cộng trang 1", "part"],
  ["Tổng số các xã", "part"],
])("%s sums a part", (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each(["Cộng", "Tổng", "CỘNG:", "Tổng các đơn vị"])("%s sums the one or the other", (text) => {
  expect(kind(text)).toBe("either");
});

test.each([
  "Tổng công ty Điện lực",
  "Tổng cục Thuế",
  "Công an tỉnh",
  "Công ty Cấp nước",
  "Cổng Thông tin điện tử",
  "Công đoàn viên chức",
  "Cong an tinh",
  "Sở Công Thương",
  "Tổng đội TNXP",
  "Ban Quản lý các khu công nghiệp",
  "Cáp treo",
  "Trung tâm Phục vụ hành chính công",
  "Toà án nhân dân tỉnh",
  "Q. Ba Đình",
  "UBND huyện Ba Bể",
  "UBND thành phố Bắc Kạn",
  "Thành phố Hà Giang",
  "Huyện Mường Khương",
  "Xã Thượng Hà",
  "Phân hiệu Đại học",
  "Kho bạc Nhà nước",
  "Văn phòng UBND tỉnh",
])("%s is a name", (text) => {
  expect(kind(text)).toBeNull();
  expect(kind(text.normalize("NFD"))).toBeNull();
});

test.each([
  "Các sở, ban, ngành",
  "KHỐI SỞ",
  "UBND các huyện, thành phố",
  "Sở, ban, ngành",
  "Cấp huyện",
  "Ngành dọc",
  "Đơn vị sự nghiệp",
  "Huyện, thị xã, thành phố",
  "Phần I",
  "Các địa phương",
])("%s heads a section", (text) => {
  expect(kind(text)).toBe("section");
});

test.each([
  "Ghi chú: số liệu đến 20/11",
  "Nơi nhận:",
  "Người lập biểu",
  "TM. ỦY BAN NHÂN DÂN",
  "KT. CHỦ TỊCH",
  "Bắc Kạn, ngày 23 tháng 11 năm 2021",
  "Nguồn: Sở Nội vụ",
  "Số liệu tính đến tháng 9",
])("%s is a note", (text) => {
  expect(kind(text)).toBe("note");
});

test.each(["Bình quân", "Tỷ lệ chung", "So với kỳ trước", "Số đơn vị đạt", "Trong đó:", "Chỉ tiêu giao"])(
  "%s sums up otherwise",
  (text) => {
    expect(kind(text)).toBe("summary");
  },
);

test("numerals are told by their kind", () => {
  const kinds = (values: readonly (string | number)[]) => values.map((value) => numeralOf(value).kind);
  expect(kinds([1, "1", "01", "1.", "1)", "(1)"])).toEqual(Array(6).fill("arabic"));
  expect(kinds(["I", "II.", "IV", "XIV"])).toEqual(Array(4).fill("roman"));
  expect(kinds(["A", "B.", "c)", 1.1, "1.2", "2.1.3", "", "Tổng", "IIII"])).toEqual([
    "capital",
    "capital",
    "small",
    "decimal",
    "decimal",
    "decimal",
    "none",
    "text",
    "text",
  ]);
});

test("a numeral before a name is told from an abbreviation", () => {
  expect(leadingNumeral("I. Các sở")).toMatchObject({ numeral: { kind: "roman", label: "I" }, rest: "Các sở" });
  expect(leadingNumeral("1) Sở Y tế")).toMatchObject({ numeral: { label: "1" }, rest: "Sở Y tế" });
  expect(leadingNumeral("A - Khối sở")).toMatchObject({ numeral: { kind: "capital" }, rest: "Khối sở" });
  for (const name of ["V.P UBND tỉnh", "C.an tỉnh", "Viện Quy hoạch", "Chi cục Thuế", "18 xã, phường"])
    expect(leadingNumeral(name)).toBeNull();
});

test("names begin as names of agencies do", () => {
  expect(["Sở Y tế", "UBND huyện Na Rì", "BQL các KCN", "thanh tra tỉnh"].every(beginsLikeAgency)).toBe(true);
  expect(["Khu vực I", "Nguyễn Văn A", "Trang 2"].some(beginsLikeAgency)).toBe(false);
});
