import { fold } from "../text/fold";

/** Kinds of agencies as reports of a province list them, in their usual order. */
export const AGENCY_KINDS = ["department", "district", "commune", "other"] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** How names begin, folded. Districts stand before communes: "UBND thành phố" is one, "UBND phường" is not. */
const BEGINNINGS: readonly (readonly [AgencyKind, RegExp])[] = [
  ["district", /^(?:(?:ubnd|uy ban nhan dan) )?(?:huyen|quan|thi xa|thanh pho|tp) /],
  ["commune", /^(?:(?:ubnd|uy ban nhan dan) )?(?:xa|phuong|thi tran|dac khu) /],
  // The departments of Nghị định 24/2014/NĐ-CP and 150/2025/NĐ-CP, and the province's bodies that are listed with them.
  [
    "department",
    /^(?:so|thanh tra|van phong|vp|ban quan ly|bql|ban dan toc|ban ton giao|ban thi dua|cong an tinh|bo chi huy) ?/,
  ],
];

/** The kind of agency that a name tells. */
export function agencyKind(name: string): AgencyKind {
  const folded = fold(name);
  return BEGINNINGS.find(([, begins]) => begins.test(folded))?.[0] ?? "other";
}
