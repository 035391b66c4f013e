/**
 * The mergers of 2025, for names that belong to the time before or after them.
 *
 * Departments: each People's Council merged its own by early 2025, most with effect from 1 March 2025. No source at hand
 * confirms the day province by province, so names on sheets of February and March are not judged. Which merged into which:
 * the departments that the Government's plan of 2025 prescribes for all provinces; a few cities keep others.
 *
 * Districts and provinces: from 1 July 2025 local government has two levels (Luật Tổ chức chính quyền địa phương
 * 2025), in 34 provinces and cities (Nghị quyết 202/2025/QH15).
 */
export const DEPARTMENTS_MERGED = {
  since: "2025-03-01",
  /** Earlier, only the old names are right; later, only the new ones. */
  undecided: { from: "2025-02-01", to: "2025-03-31" },
} as const;
export const TWO_LEVELS_SINCE = "2025-07-01";

/** Each department of before, and the one that has its work since; the same where it kept its name. */
export const DEPARTMENT_MERGERS: readonly { readonly before: string; readonly after: string }[] = [
  { before: "Sở Nông nghiệp và Phát triển nông thôn", after: "Sở Nông nghiệp và Môi trường" },
  { before: "Sở Tài nguyên và Môi trường", after: "Sở Nông nghiệp và Môi trường" },
  { before: "Sở Thông tin và Truyền thông", after: "Sở Khoa học và Công nghệ" },
  { before: "Sở Khoa học và Công nghệ", after: "Sở Khoa học và Công nghệ" },
  { before: "Sở Lao động - Thương binh và Xã hội", after: "Sở Nội vụ" },
  { before: "Sở Nội vụ", after: "Sở Nội vụ" },
  { before: "Sở Giao thông vận tải", after: "Sở Xây dựng" },
  { before: "Sở Xây dựng", after: "Sở Xây dựng" },
  { before: "Sở Kế hoạch và Đầu tư", after: "Sở Tài chính" },
  { before: "Sở Tài chính", after: "Sở Tài chính" },
  { before: "Ban Dân tộc", after: "Sở Dân tộc và Tôn giáo" },
];

/** Each province and city of today, with those that merged into it, itself among them. */
export const PROVINCE_MERGERS: readonly { readonly after: string; readonly before: readonly string[] }[] = [
  { after: "Tuyên Quang", before: ["Tuyên Quang", "Hà Giang"] },
  { after: "Lào Cai", before: ["Lào Cai", "Yên Bái"] },
  { after: "Thái Nguyên", before: ["Bắc Kạn", "Thái Nguyên"] },
  { after: "Phú Thọ", before: ["Vĩnh Phúc", "Phú Thọ", "Hòa Bình"] },
  { after: "Bắc Ninh", before: ["Bắc Ninh", "Bắc Giang"] },
  { after: "Hưng Yên", before: ["Hưng Yên", "Thái Bình"] },
  { after: "Hải Phòng", before: ["Hải Dương", "Hải Phòng"] },
  { after: "Ninh Bình", before: ["Hà Nam", "Ninh Bình", "Nam Định"] },
  { after: "Quảng Trị", before: ["Quảng Bình", "Quảng Trị"] },
  { after: "Đà Nẵng", before: ["Quảng Nam", "Đà Nẵng"] },
  { after: "Quảng Ngãi", before: ["Kon Tum", "Quảng Ngãi"] },
  { after: "Gia Lai", before: ["Gia Lai", "Bình Định"] },
  { after: "Khánh Hòa", before: ["Ninh Thuận", "Khánh Hòa"] },
  { after: "Lâm Đồng", before: ["Lâm Đồng", "Đắk Nông", "Bình Thuận"] },
  { after: "Đắk Lắk", before: ["Đắk Lắk", "Phú Yên"] },
  { after: "Hồ Chí Minh", before: ["Bà Rịa - Vũng Tàu", "Bình Dương", "Hồ Chí Minh"] },
  { after: "Đồng Nai", before: ["Đồng Nai", "Bình Phước"] },
  { after: "Tây Ninh", before: ["Tây Ninh", "Long An"] },
  { after: "Cần Thơ", before: ["Cần Thơ", "Sóc Trăng", "Hậu Giang"] },
  { after: "Vĩnh Long", before: ["Bến Tre", "Vĩnh Long", "Trà Vinh"] },
  { after: "Đồng Tháp", before: ["Tiền Giang", "Đồng Tháp"] },
  { after: "Cà Mau", before: ["Bạc Liêu", "Cà Mau"] },
  { after: "An Giang", before: ["An Giang", "Kiên Giang"] },
  { after: "Hà Nội", before: ["Hà Nội"] },
  { after: "Huế", before: ["Huế"] },
  { after: "Lai Châu", before: ["Lai Châu"] },
  { after: "Điện Biên", before: ["Điện Biên"] },
  { after: "Sơn La", before: ["Sơn La"] },
  { after: "Lạng Sơn", before: ["Lạng Sơn"] },
  { after: "Quảng Ninh", before: ["Quảng Ninh"] },
  { after: "Thanh Hóa", before: ["Thanh Hóa"] },
  { after: "Nghệ An", before: ["Nghệ An"] },
  { after: "Hà Tĩnh", before: ["Hà Tĩnh"] },
  { after: "Cao Bằng", before: ["Cao Bằng"] },
];
