import * as z from "zod/mini";
import { decimalNumeral } from "./decimal-numeral";

export const MOST_BANDS = 10;
export const LONGEST_BAND = 40;

/** A band ("xếp loại"): the agencies whose rate is at least `percent`, and less than the next higher band's. */
export const bandSchema = z.object({
  name: z.string().check(z.maxLength(LONGEST_BAND)),
  /** "" while the clerk has not said. */
  percent: z.union([decimalNumeral, z.literal("")]),
});
export const bandsSchema = z.array(bandSchema).check(z.maxLength(MOST_BANDS));

export type Band = z.infer<typeof bandSchema>;

/**
 * The bands of the index of service to people and businesses, Quyết định 766/QĐ-TTg of 23/6/2022. Provinces band other
 * rates otherwise: nobody's until the clerk takes them.
 */
export const BANDS_766: readonly Band[] = [
  { name: "Xuất sắc", percent: "90" },
  { name: "Tốt", percent: "80" },
  { name: "Khá", percent: "70" },
  { name: "Trung bình", percent: "50" },
  { name: "Yếu", percent: "0" },
];
