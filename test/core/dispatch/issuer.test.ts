import { issuerOf } from "../../../src/core/dispatch/issuer";

test.each([
  ["UBND tỉnh Bắc Kạn", [], ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"], "UBND tỉnh", "Bắc Kạn"],
  ["Ủy ban nhân dân tỉnh Bắc Kạn", [], ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"], "UBND tỉnh", "Bắc Kạn"],
  [
    "Uỷ ban nhân dân tỉnh Thừa Thiên Huế",
    [],
    ["ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ"],
    "UBND tỉnh",
    "Thừa Thiên Huế",
  ],
  ["ỦY BAN NHÂN DÂN TỈNH BẮC KẠN", [], ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"], "UBND tỉnh", "BẮC KẠN"],
  ["UBND thành phố Hà Nội", [], ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"], "UBND thành phố", "Hà Nội"],
  [
    "UBND Thành phố Hồ Chí Minh",
    [],
    ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
    "UBND thành phố",
    "Thành phố Hồ Chí Minh",
  ],
  ["UBND phường 12, thành phố Hồ Chí Minh", [], ["ỦY BAN NHÂN DÂN", "PHƯỜNG 12"], "UBND phường", "Phường 12"],
  ["UBND huyện Ba Bể, tỉnh Bắc Kạn", [], ["ỦY BAN NHÂN DÂN", "HUYỆN BA BỂ"], "UBND huyện", "Ba Bể"],
  ["UBND đặc khu Phú Quốc", [], ["ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"], "UBND đặc khu", "Phú Quốc"],
  [
    "Chủ tịch UBND tỉnh Bắc Giang",
    [],
    ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH BẮC GIANG"],
    "Chủ tịch UBND tỉnh",
    "Bắc Giang",
  ],
  ["Sở Nội vụ tỉnh Bắc Kạn", ["UBND TỈNH BẮC KẠN"], ["SỞ NỘI VỤ"], "Sở Nội vụ", "Bắc Kạn"],
  [" Sở  Nội  vụ  tỉnh Bắc Kạn ", ["UBND TỈNH BẮC KẠN"], ["SỞ NỘI VỤ"], "Sở Nội vụ", "Bắc Kạn"],
  [
    "Văn phòng UBND và HĐND huyện Ba Bể",
    ["UBND HUYỆN BA BỂ"],
    ["VĂN PHÒNG ỦY BAN NHÂN DÂN VÀ HỘI ĐỒNG NHÂN DÂN"],
    "Văn phòng UBND và HĐND",
    "Ba Bể",
  ],
  [
    "Trung tâm Thông tin thuộc Văn phòng UBND tỉnh Bắc Kạn",
    ["UBND TỈNH BẮC KẠN"],
    ["TRUNG TÂM THÔNG TIN THUỘC VĂN PHÒNG ỦY BAN NHÂN DÂN"],
    "Trung tâm Thông tin thuộc Văn phòng UBND",
    "Bắc Kạn",
  ],
  [
    "Sở Lao động - Thương binh và Xã hội",
    ["UBND ……"],
    ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
    "Sở Lao động - Thương binh và Xã hội",
    "",
  ],
  ["Văn phòng UBND tỉnh Đắk Nông", ["UBND TỈNH ĐẮK NÔNG"], ["VĂN PHÒNG"], "Văn phòng UBND tỉnh", "Đắk Nông"],
  ["Phòng Nội vụ huyện Na Rì", ["UBND HUYỆN NA RÌ"], ["PHÒNG NỘI VỤ"], "Phòng Nội vụ", "Na Rì"],
  [
    "Văn phòng HĐND và Ủy ban nhân dân huyện Ba Bể",
    ["UBND HUYỆN BA BỂ"],
    ["VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN"],
    "Văn phòng HĐND và UBND huyện",
    "Ba Bể",
  ],
  ["Chi cục Kiểm lâm tỉnh Bắc Kạn", ["UBND TỈNH BẮC KẠN"], ["CHI CỤC KIỂM LÂM"], "Chi cục Kiểm lâm", "Bắc Kạn"],
  ["Bộ Chỉ huy Quân sự tỉnh Bắc Kạn", ["UBND TỈNH BẮC KẠN"], ["BỘ CHỈ HUY QUÂN SỰ"], "Bộ Chỉ huy Quân sự", "Bắc Kạn"],
  ["Văn phòng Chính phủ", [], ["VĂN PHÒNG CHÍNH PHỦ"], "Văn phòng Chính phủ", ""],
  ["  UBND \n tỉnh  Bắc Kạn ", [], ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"], "UBND tỉnh", "Bắc Kạn"],
  ["UBND xã Ea Kiết 2 (mới)", [], ["ỦY BAN NHÂN DÂN", "XÃ EA KIẾT 2 (MỚI)"], "UBND xã", "Ea Kiết 2 (mới)"],
  ["UBND", [], ["ỦY BAN NHÂN DÂN"], "UBND", ""],
  ["UBND tỉnh", [], ["ỦY BAN NHÂN DÂN", "TỈNH ……"], "UBND tỉnh", ""],
  ["Ủy ban nhân dân thành phố", [], ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ ……"], "UBND thành phố", ""],
  ["Chủ tịch UBND tỉnh", [], ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH ……"], "Chủ tịch UBND tỉnh", ""],
  ["Văn phòng UBND Tỉnh", ["UBND TỈNH ……"], ["VĂN PHÒNG"], "Văn phòng UBND tỉnh", ""],
  ["Thanh tra tỉnh", ["UBND ……"], ["THANH TRA TỈNH"], "Thanh tra tỉnh", ""],
  ["Bộ Nội vụ", [], ["BỘ NỘI VỤ"], "Bộ Nội vụ", ""],
  ["", [], ["……"], "", ""],
])("%s", (written, parent, name, called, place) => {
  const issuer = issuerOf(written);
  expect([issuer.parent, issuer.name, issuer.called, issuer.place]).toEqual([parent, name, called, place]);
});

test.each([
  ["UBND tỉnh Bắc Kạn", ["TM. ỦY BAN NHÂN DÂN"], ["CHỦ TỊCH"], true],
  ["UBND tỉnh", ["TM. ỦY BAN NHÂN DÂN"], ["CHỦ TỊCH"], true],
  ["Chủ tịch UBND tỉnh Bắc Kạn", [], ["CHỦ TỊCH"], true],
  ["Sở Nội vụ tỉnh Bắc Kạn", [], ["GIÁM ĐỐC"], false],
  ["Văn phòng UBND tỉnh Bắc Kạn", [], ["CHÁNH VĂN PHÒNG"], false],
  ["Ban Quản lý các khu công nghiệp tỉnh Bắc Kạn", [], ["TRƯỞNG BAN"], false],
  ["Thanh tra tỉnh", [], ["CHÁNH THANH TRA"], false],
  ["UBND huyện Ba Bể", ["TM. ỦY BAN NHÂN DÂN"], ["CHỦ TỊCH"], true],
  ["Văn phòng HĐND và UBND huyện Ba Bể", [], ["CHÁNH VĂN PHÒNG"], false],
  ["Phòng Nội vụ huyện Na Rì", [], ["TRƯỞNG PHÒNG"], false],
  ["Thanh tra Sở Y tế tỉnh Bắc Kạn", [], ["CHÁNH THANH TRA"], false],
  ["Ban Tiếp dân Văn phòng UBND tỉnh Bắc Kạn", [], ["TRƯỞNG BAN"], false],
  // Who signs for these their names do not tell.
  ["Văn phòng Sở Y tế tỉnh Bắc Kạn", [], ["……"], false],
  ["Phó Chủ tịch UBND tỉnh Bắc Kạn", [], ["……"], false],
  ["Ủy ban Mặt trận Tổ quốc tỉnh Bắc Kạn", [], ["……"], false],
  ["Đoàn thanh tra tỉnh Bắc Kạn", [], ["……"], false],
  ["Bảo hiểm xã hội tỉnh Bắc Kạn", [], ["……"], false],
])("%s signs as its kind does, and orders or asks", (written, authority, title, orders) => {
  const issuer = issuerOf(written);
  expect([issuer.authority, issuer.title, issuer.orders]).toEqual([authority, title, orders]);
});

test.each([
  ["UBND tỉnh Bắc Kạn", true, "Văn phòng UBND tỉnh"],
  ["Chủ tịch UBND tỉnh Bắc Kạn", true, "Văn phòng UBND tỉnh"],
  // Its office has another name in each district.
  ["UBND huyện Ba Bể, tỉnh Bắc Kạn", false, ""],
  ["Sở Nội vụ tỉnh Bắc Kạn", false, ""],
])("%s: whether it is a province's, and who keeps watch for it", (written, isProvince, office) => {
  expect(issuerOf(written)).toMatchObject({ isProvince, office });
});

test("white space around a name says nothing", () => {
  expect(issuerOf(" UBND tỉnh ")).toEqual(issuerOf("UBND tỉnh"));
});
