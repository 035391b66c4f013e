import type { Roster, RosterAgency } from "../roster";

/**
 * Bắc Kạn before the mergers of 2025. The bodies of the province are the 18 of the appendix to dispatch 8900/UBND-NCPC of
 * 2021; the districts are a roster of their own, for that appendix does not ask them: one roster of both would
 * call eight agencies missing that owe no report.
 */
const PROVINCE: readonly RosterAgency[] = [
  { name: "Sở Khoa học và Công nghệ", aliases: ["Sở KH&CN", "Sở KHCN", "SKHCN", "Sở Khoa học & Công nghệ"] },
  { name: "Sở Kế hoạch và Đầu tư", aliases: ["Sở KH&ĐT", "Sở KHĐT", "SKHĐT"] },
  { name: "Sở Xây dựng", aliases: ["Sở XD", "SXD"] },
  { name: "Sở Thông tin và Truyền thông", aliases: ["Sở TT&TT", "Sở TTTT", "STTTT"] },
  { name: "Sở Tư pháp", aliases: ["Sở TP", "STP"] },
  { name: "Sở Giáo dục và Đào tạo", aliases: ["Sở GD&ĐT", "Sở GDĐT", "SGDĐT"] },
  { name: "Sở Công Thương", aliases: ["Sở CT", "SCT", "Sở Công thương"] },
  {
    name: "Sở Lao động - Thương binh và Xã hội",
    aliases: [
      "Sở LĐTB&XH",
      "Sở LĐ-TB&XH",
      "Sở LĐTBXH",
      "SLĐTBXH",
      "Sở Lao động, TB và XH",
      "Sở Lao động – Thương binh và Xã hội",
    ],
  },
  { name: "Sở Nông nghiệp và Phát triển nông thôn", aliases: ["Sở NN&PTNT", "Sở NNPTNT", "SNN", "SNNPTNT"] },
  { name: "Sở Nội vụ", aliases: ["Sở NV", "SNV"] },
  { name: "Sở Y tế", aliases: ["SYT"] },
  {
    name: "Ban Quản lý các khu công nghiệp",
    aliases: ["BQL các KCN", "BQL KCN", "Ban QL các KCN", "Ban Quản lý các Khu công nghiệp"],
  },
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
  { name: "Sở Tài nguyên và Môi trường", aliases: ["Sở TN&MT", "Sở TNMT", "STNMT", "Sở Tài nguyên - Môi trường"] },
  { name: "Sở Tài chính", aliases: ["Sở TC", "STC", "Sở Tài Chính"] },
  { name: "Sở Giao thông vận tải", aliases: ["Sở GTVT", "SGTVT", "Sở Giao thông - Vận tải"] },
  { name: "Ban Dân tộc", aliases: ["BDT", "Ban Dân tộc tỉnh"] },
  { name: "Thanh tra tỉnh", aliases: ["TTr tỉnh", "Thanh Tra tỉnh"] },
];

const DISTRICTS: readonly RosterAgency[] = [
  "UBND thành phố Bắc Kạn",
  "UBND huyện Ba Bể",
  "UBND huyện Bạch Thông",
  "UBND huyện Chợ Đồn",
  "UBND huyện Chợ Mới",
  "UBND huyện Na Rì",
  "UBND huyện Ngân Sơn",
  "UBND huyện Pác Nặm",
].map((name) => ({ name, aliases: [] }));

/** Nghị định 24/2014/NĐ-CP, in force that day, names these departments; they merged on 1 March 2025. */
const PROVINCE_PERIOD = { validFrom: "2014-05-20", validTo: "2025-02-28" };
/** Bắc Kạn became a city on that day (Nghị quyết 892/NQ-UBTVQH13); districts ended with June 2025. */
const DISTRICT_PERIOD = { validFrom: "2015-03-11", validTo: "2025-06-30" };

export const BAC_KAN_2021: Roster = {
  id: "bac-kan-2021",
  name: "Bắc Kạn 2021: sở, ban, ngành",
  province: "Bắc Kạn",
  ...PROVINCE_PERIOD,
  agencies: PROVINCE,
};

export const BAC_KAN_2021_DISTRICTS: Roster = {
  id: "bac-kan-2021-huyen",
  name: "Bắc Kạn 2021: huyện, thành phố",
  province: "Bắc Kạn",
  ...DISTRICT_PERIOD,
  agencies: DISTRICTS,
};

export const BAC_KAN_2021_ALL: Roster = {
  id: "bac-kan-2021-tat-ca",
  name: "Bắc Kạn 2021: sở, ban, ngành và huyện, thành phố",
  province: "Bắc Kạn",
  validFrom: DISTRICT_PERIOD.validFrom,
  validTo: PROVINCE_PERIOD.validTo,
  agencies: [...PROVINCE, ...DISTRICTS],
};
