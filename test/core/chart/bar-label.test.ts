import { barLabel } from "../../../src/core/chart/bar-label";

test("a long name takes two lines, broken near its middle, where bars leave room for them", () => {
  expect(barLabel("Sở Tài chính", 18)).toBe("Sở Tài chính");
  expect(barLabel("Sở Nông nghiệp và Phát triển nông thôn", 18)).toBe("Sở Nông nghiệp và\nPhát triển nông thôn");
  expect(barLabel("Sở Nông nghiệp và Phát triển nông thôn", 31)).toBe("Sở Nông nghiệp và Phát triển nông thôn");
});

test.each([
  ["Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường"],
  ["Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban\nnhân dân tỉnh"],
  ["Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương\nbinh và Xã hội"],
  ["Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể\nthao và Du lịch"],
  // One space, before the middle or after it.
  ["UBND xã-phường-thị-trấn-đặc-khu", "UBND\nxã-phường-thị-trấn-đặc-khu"],
  ["Nông-lâm-ngư-nghiệp-thủy-lợi Huế", "Nông-lâm-ngư-nghiệp-thủy-lợi\nHuế"],
])("thirty bars leave each two lines of more than 28 letters: %s", (name, expected) => {
  expect(barLabel(name, 30)).toBe(expected);
});

test("a name that would leave the bars no height is cut, and shows that it is", () => {
  const name = "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn";
  expect(barLabel(name, 40)).toBe("Ban Quản lý Khu kinh tế cửa khẩu Đồng…");
  expect(barLabel("Ban Quản lý Khu kinh tế cửa khẩu Cha Lo, tỉnh Quảng Bình", 31)).toBe(
    "Ban Quản lý Khu kinh tế cửa khẩu Cha…",
  );
  const long = barLabel("Trung tâm ".repeat(300), 10);
  expect(long.split("\n")).toHaveLength(2);
  for (const line of long.split("\n")) expect(line).toMatch(/^Trung tâm .{0,28}…$/);
  expect(barLabel("x".repeat(32_767), 2)).toBe(`${"x".repeat(37)}…`);
});
