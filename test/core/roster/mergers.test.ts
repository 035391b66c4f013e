import { DEPARTMENT_MERGERS, PROVINCE_MERGERS } from "../../../src/core/roster/mergers";

const isName = (name: string) => /^\p{Lu}/u.test(name);

test("63 provinces and cities became 34, each of which is one of those it came of", () => {
  const before = PROVINCE_MERGERS.flatMap((merger) => merger.before);
  expect(new Set(before).size).toBe(63);
  expect(before).toHaveLength(63);
  expect(before.filter((name) => !isName(name))).toEqual([]);
  expect(PROVINCE_MERGERS).toHaveLength(34);
  expect(PROVINCE_MERGERS.filter((merger) => !merger.before.includes(merger.after))).toEqual([]);
});

test("the departments of the plan of 2025, and what became of each", () => {
  const became = DEPARTMENT_MERGERS.map(({ before, after }) => (before === after ? after : `${before} → ${after}`));
  expect(became).toEqual([
    "Sở Nông nghiệp và Phát triển nông thôn → Sở Nông nghiệp và Môi trường",
    "Sở Tài nguyên và Môi trường → Sở Nông nghiệp và Môi trường",
    "Sở Thông tin và Truyền thông → Sở Khoa học và Công nghệ",
    "Sở Khoa học và Công nghệ",
    "Sở Lao động - Thương binh và Xã hội → Sở Nội vụ",
    "Sở Nội vụ",
    "Sở Giao thông vận tải → Sở Xây dựng",
    "Sở Xây dựng",
    "Sở Kế hoạch và Đầu tư → Sở Tài chính",
    "Sở Tài chính",
    "Ban Dân tộc → Sở Dân tộc và Tôn giáo",
  ]);
});
