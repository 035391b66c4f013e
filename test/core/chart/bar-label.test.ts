import { barLabel } from "../../../src/core/chart/bar-label";

test("a long name takes two lines, broken near its middle, where bars leave room for them", () => {
  expect(barLabel("Sở Tài chính", 18)).toBe("Sở Tài chính");
  expect(barLabel("Sở Nông nghiệp và Phát triển nông thôn", 18)).toBe("Sở Nông nghiệp và\nPhát triển nông thôn");
  expect(barLabel("Sở Nông nghiệp và Phát triển nông thôn", 31)).toBe("Sở Nông nghiệp và Phát triển nông thôn");
});

test("a name that would leave the bars no height is cut, and shows that it is", () => {
  const name = "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn";
  expect(barLabel(name, 40)).toBe("Ban Quản lý Khu kinh tế cửa khẩu Đồng…");
  const long = barLabel("Trung tâm ".repeat(300), 10);
  expect(long.split("\n")).toHaveLength(2);
  for (const line of long.split("\n")) expect(line).toMatch(/^Trung tâm .{0,28}…$/);
  expect(barLabel("x".repeat(32_767), 2)).toBe(`${"x".repeat(37)}…`);
});
