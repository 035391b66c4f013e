/** Value of the roster setting that checks no names; "" takes the roster the sheet was likely made by. */
export const NO_ROSTER = "none";
