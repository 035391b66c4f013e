/**
 * How offices shorten the words of a heading, folded, token by token. Both sides of a comparison are spelt out, so a
 * programme need not list "ĐK" beside "điều kiện".
 */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["tthc", ["thủ", "tục", "hành", "chính"]],
  ["tt hc", ["thủ", "tục", "hành", "chính"]],
  ["sl", ["số", "lượng"]],
  ["đk", ["điều", "kiện"]],
  ["đ kiện", ["điều", "kiện"]],
  ["pc", ["phân", "cấp"]],
  ["pa", ["phương", "án"]],
  ["đn", ["đề", "nghị"]],
  ["kđn", ["không", "đề", "nghị"]],
  ["đx", ["đề", "xuất"]],
  ["rs", ["rà", "soát"]],
  ["cq", ["cơ", "quan"]],
  ["đv", ["đơn", "vị"]],
  ["ts", ["tổng", "số"]],
  ["tl", ["tỷ", "lệ"]],
  ["ko", ["không"]],
  ["k0", ["không"]],
  ["kg", ["không"]],
  ["tỉ", ["tỷ"]],
  ["ti", ["tỷ"]],
  ["tỉ lệ", ["tỷ", "lệ"]],
  ["phần trăm", ["%"]],
]);

/** Words of a heading that do not tell one column from another. */
export const FILLER_WORDS: readonly string[] = [
  "số",
  "số lượng",
  "thủ tục hành chính",
  "thủ tục",
  "hành chính",
  "đã",
  "được",
  "các",
  "của",
  "theo",
  "là",
  "ghi",
];

/** Words that say a figure is of another period, or a comparison with one: never the figure that is checked. */
export const OTHER_PERIOD_WORDS: readonly string[] = [
  "kỳ trước",
  "năm trước",
  "tháng trước",
  "quý trước",
  "lần trước",
  "cùng kỳ",
  "báo cáo trước",
  "so với kỳ",
  "so với năm",
  "so với tháng",
  "so với quý",
  "so với lần",
  "so sánh",
  "tăng",
  "giảm",
  "chênh lệch",
];

/** Words that join or point and name nothing: no heading means another thing for having them. */
export const JOINING_WORDS: readonly string[] = [
  "trong đó",
  "bao gồm",
  "gồm",
  "cụ thể",
  "và",
  "hoặc",
  "cho",
  "để",
  "với",
  "về",
  "tại",
  "từ",
  "có thể",
  "phải",
  "mới",
  "kết quả",
  "đơn vị",
  "cấp dưới",
];
