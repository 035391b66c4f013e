import * as z from "zod/mini";

/** Up to three digits and four decimals, with a decimal point: "20", "92.5". */
export const decimalNumeral = z.string().check(z.regex(/^\d{1,3}(\.\d{1,4})?$/));
