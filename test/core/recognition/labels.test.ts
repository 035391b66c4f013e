import {
  beginsLikeAgency,
  isBulleted,
  isStarred,
  labelOf,
  leadingNumeral,
  numeralOf,
} from "../../../src/core/recognition/labels";

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
  "Tổng cộng toàn tỉnh Bắc Kạn",
  "TG. Cộng",
  "Tông số",
  "Tong so",
  "Cong toan tinh",
  "Tất cả",
  "Grand total",
  "Tổng số 12 sở, ngành",
  "Cộng (1)+(2)",
  "Tổng cộng I, II và III",
  "Tổng cộng (I+12)",
  "Tổng số thủ tục",
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
  ["Cộng nhóm 12", "part 12"],
  ["Tiểu cộng", "part"],
  ["Tiểu cộng II", "part ii"],
  ["Tiểu tổng khối sở", "part"],
  ["Tieu cong", "part"],
  ["Cong I", "part i"],
])("%s sums a part", (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  "Cộng",
  "Tổng",
  "CỘNG:",
  "Cong",
  "Tổng các đơn vị",
  "Tổng đơn vị",
  "Tổng số các cơ quan, đơn vị",
  "Cộng cơ quan, đơn vị, địa phương",
])("%s sums the one or the other", (text) => {
  expect(kind(text)).toBe("either");
});

test.each([
  "Tổng công ty Điện lực",
  "Tổng cục Thuế",
  "Công an tỉnh",
  "Công ty Cấp nước",
  "Cổng Thông tin điện tử",
  "Cổng 1",
  "Công xã",
  "Tiểu học Đức Xuân",
  "T. Phương",
  "Tống Phan",
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
  "Ban Cộng đồng",
  "Hội Cựu chiến binh",
  "Tổng đài 1022",
  "Công ty Môi trường",
  "Cống Trạm Tấu",
  "Sở Các vấn đề xã hội",
  "Sở Bình quân",
  "Đài Ghi chú",
  "Trường chính trị Cộng",
  "Cáp huyện",
  "(Cáp tỉnh)",
  "Ban 12 theo số liệu",
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
  "Cấp tỉnh",
  "- Cấp xã",
  "Phần 2",
  "Mục A",
  "Phần thứ nhất",
  "UBND cấp huyện",
  "Xã, phường, thị trấn",
  "Cơ quan trực thuộc",
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
  "Ngày 5/11",
  "Hà Nội, ngày tháng năm 2021",
  "An Giang, ngày 12 tháng năm 2021",
  "Lào Cai, ngày tháng 11 năm 2021",
  "Trang 2",
  "1 Số liệu tính đến tháng 9",
  "12 Theo báo cáo của các sở",
  "tl. Chủ tịch",
  `Sở Y tế ${"x".repeat(153)}`,
])("%s is a note", (text) => {
  expect(kind(text)).toBe("note");
});

test.each(["Bình quân", "Tỷ lệ chung", "So với kỳ trước", "Số đơn vị đạt", "Trong đó:", "Chỉ tiêu giao"])(
  "%s sums up otherwise",
  (text) => {
    expect(kind(text)).toBe("summary");
  },
);

test("a text of 160 characters may still be a label, and nothing is none", () => {
  expect(kind(`Cấp tỉnh ${"x".repeat(151)}`)).toBe("section");
  expect(kind("")).toBeNull();
});

test.each([
  [1, "arabic", "1"],
  [" 01. ", "arabic", "1"],
  ["((12))", "arabic", "12"],
  ["1.-", "arabic", "1"],
  ["1234567", "arabic", "1234567"],
  ["\u00a02\u00a0", "arabic", "2"],
  [2.5, "decimal", "2.5"],
  ["1,2", "decimal", "1.2"],
  ["12.34.56", "decimal", "12.34.56"],
  ["II.", "roman", "II"],
  ["B/", "capital", "B"],
  ["c)", "small", "c"],
])("%s is a numeral: %s %s", (value, kind_, label) => {
  expect(numeralOf(value)).toEqual({ kind: kind_, label });
});

test.each([true, "12345678", "x1.2", "1.2x", "AB", "BA", "ab", "K", "k", "1.2345", "1.", "..1..x"])(
  "%s is no numeral of a row, or none with places",
  (value) => {
    expect(["text", "arabic"]).toContain(numeralOf(value).kind);
    expect(numeralOf(true)).toEqual({ kind: "text" });
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
  expect(leadingNumeral(" (II) Các sở")).toMatchObject({ numeral: { label: "II" }, rest: "Các sở" });
  expect(leadingNumeral("12. Sở Y tế")).toMatchObject({ numeral: { label: "12" }, rest: "Sở Y tế" });
  expect(leadingNumeral("1.12. Chi cục")).toMatchObject({ numeral: { kind: "decimal", label: "1.12" } });
  expect(leadingNumeral("2.1) Chi cục")).toMatchObject({ numeral: { kind: "decimal", label: "2.1" } });
  expect(leadingNumeral("c) Phòng Tổ chức")).toMatchObject({ numeral: { kind: "small", label: "c" } });
  expect(leadingNumeral("c)Phòng Tổ chức")).toMatchObject({ rest: "Phòng Tổ chức" });
  expect(leadingNumeral("A/  Khối sở")).toMatchObject({ numeral: { kind: "capital" }, rest: "Khối sở" });
  expect(leadingNumeral("I.  Các sở")).toMatchObject({ rest: "Các sở" });
  expect(leadingNumeral("A)Khối sở")).toMatchObject({ rest: "Khối sở" });
  expect(leadingNumeral("II.Các sở")).toMatchObject({ rest: "Các sở" });
  for (const name of [
    "I.",
    "1. 2",
    "z. Sở",
    "Sở 1. Y tế",
    "k) Sở",
    "I.Các sở",
    "A.B khối",
    "- 1. Sở",
    "1-2 Sở",
    "I-II",
  ])
    expect(leadingNumeral(name)).toBeNull();
  for (const name of ["V.P UBND tỉnh", "C.an tỉnh", "Viện Quy hoạch", "Chi cục Thuế", "18 xã, phường"])
    expect(leadingNumeral(name)).toBeNull();
});

test("names begin as names of agencies do", () => {
  expect(["Sở Y tế", "UBND huyện Na Rì", "BQL các KCN", "thanh tra tỉnh"].every(beginsLikeAgency)).toBe(true);
  expect(["Khu vực I", "Nguyễn Văn A", "Trang 2"].some(beginsLikeAgency)).toBe(false);
});

test.each(["- Chi cục", "-Chi cục", "  + Phòng", "• Trung tâm", "–  Ban"])("%s is bulleted", (text) => {
  expect(isBulleted(text)).toBe(true);
});

test.each(["Sở Lao động - Thương binh", "- 12", "-", "--", "Chi cục", "* Chi cục"])("%s is not", (text) => {
  expect(isBulleted(text)).toBe(false);
});

test.each(["* Số liệu", "  *", "(*) Số liệu", " (* Số liệu"])("%s is a footnote", (text) => {
  expect(isStarred(text)).toBe(true);
});

test.each(["Sở Y tế *", "Sở Y tế (*)", "(Sở Y tế)", ""])("%s is none", (text) => {
  expect(isStarred(text)).toBe(false);
});
