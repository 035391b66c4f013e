import type { Roster } from "../roster";

/**
 * Thái Nguyên since its merger with Bắc Kạn: the departments that Nghị định 150/2025/NĐ-CP sets up everywhere, and the
 * province's own two. The 92 communes and wards (Nghị quyết 1683/NQ-UBTVQH15) report on other sheets and are left to
 * a roster file.
 */
export const THAI_NGUYEN_2025: Roster = {
  id: "thai-nguyen-2025",
  name: "Thái Nguyên từ 01/7/2025: sở, ban, ngành",
  province: "Thái Nguyên",
  validFrom: "2025-07-01",
  validTo: null,
  agencies: [
    { name: "Văn phòng UBND tỉnh", aliases: ["VP UBND tỉnh", "VPUBND", "Văn phòng Ủy ban nhân dân tỉnh"] },
    { name: "Thanh tra tỉnh", aliases: ["TTr tỉnh", "Thanh Tra tỉnh"] },
    { name: "Sở Nội vụ", aliases: ["Sở NV", "SNV"] },
    { name: "Sở Tư pháp", aliases: ["Sở TP", "STP"] },
    { name: "Sở Tài chính", aliases: ["Sở TC", "STC", "Sở Tài Chính"] },
    { name: "Sở Công Thương", aliases: ["Sở CT", "SCT", "Sở Công thương"] },
    { name: "Sở Nông nghiệp và Môi trường", aliases: ["Sở NN&MT", "Sở NNMT", "SNNMT"] },
    { name: "Sở Xây dựng", aliases: ["Sở XD", "SXD"] },
    { name: "Sở Khoa học và Công nghệ", aliases: ["Sở KH&CN", "Sở KHCN", "SKHCN", "Sở Khoa học & Công nghệ"] },
    {
      name: "Sở Văn hóa, Thể thao và Du lịch",
      aliases: [
        "Sở VHTT&DL",
        "Sở VH,TT&DL",
        "Sở VHTTDL",
        "SVHTTDL",
        "Sở Văn hóa - Thể thao và Du lịch",
        "Sở Văn hóa Thể thao và Du lịch",
      ],
    },
    { name: "Sở Giáo dục và Đào tạo", aliases: ["Sở GD&ĐT", "Sở GDĐT", "SGDĐT"] },
    { name: "Sở Y tế", aliases: ["SYT"] },
    { name: "Sở Dân tộc và Tôn giáo", aliases: ["Sở DT&TG", "SDTTG"] },
    {
      name: "Ban Quản lý các khu công nghiệp",
      aliases: ["BQL các KCN", "BQL KCN", "Ban QL các KCN", "Ban Quản lý các Khu công nghiệp"],
    },
  ],
};
