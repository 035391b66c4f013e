/** Kinds of dispatch that have appendices most often, as the reference line names them whatever language the pane speaks. */
export const DISPATCH_KINDS = [
  "Công văn",
  "Văn bản",
  "Quyết định",
  "Báo cáo",
  "Kế hoạch",
  "Thông báo",
  "Tờ trình",
] as const;
