import * as z from "zod/mini";

/** Excel allows 31 characters; other programs write more. */
export const LONGEST_SHEET_NAME = 255;
export const sheetName = z.string().check(z.minLength(1), z.maxLength(LONGEST_SHEET_NAME));
