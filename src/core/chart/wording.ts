import { agencyCount, reachedWords, shortWords, targetText } from "../appendix/wording";
import type { Programme } from "../programmes/programme";
import type { Target } from "../settings/settings";

/** The picture's own words: Vietnamese whatever language the pane speaks. */
export const CHART_SHEET = "Biểu đồ";
export const AGENCY_HEADING = "Cơ quan, đơn vị";
/** Above the figures the picture is drawn from. */
export const FIGURES_TITLE = "Số liệu của biểu đồ (không in)";

/** "Tỷ lệ % đạt được của các cơ quan, đơn vị so với chỉ tiêu (trên 20%)". */
export function chartTitle(programme: Programme, target: Target): string {
  const { label } = programme.fields.find(({ kind }) => kind === "rate")!;
  return `${label} của các cơ quan, đơn vị so với chỉ tiêu (${reachedWords(target)})`;
}

/** "Đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị". */
export function legendText(kind: "reached" | "short", target: Target, agencies: number): string {
  const [words, range] =
    kind === "reached" ? ["Đạt chỉ tiêu", reachedWords(target)] : ["Chưa đạt chỉ tiêu", shortWords(target)];
  return `${words} (${range}): ${agencies === 0 ? "không có" : agencyCount(agencies)}`;
}

/** "Mức chỉ tiêu 20%". */
export function targetLabel(target: Target): string {
  return `Mức chỉ tiêu ${targetText(target)}`;
}

/** "Không thể hiện 02 cơ quan, đơn vị không có tỷ lệ." */
export function unratedNote(agencies: number): string {
  return `Biểu đồ không thể hiện ${agencyCount(agencies)} không có tỷ lệ.`;
}
