import { invalidArgument } from "./errors";

/** The sixteen names of HTML 4 and a few that add-ins use beside them. */
const NAMED = new Map(
  Object.entries({
    aqua: "00FFFF",
    black: "000000",
    blue: "0000FF",
    brown: "A52A2A",
    cyan: "00FFFF",
    fuchsia: "FF00FF",
    gold: "FFD700",
    gray: "808080",
    green: "008000",
    grey: "808080",
    lightgray: "D3D3D3",
    lime: "00FF00",
    magenta: "FF00FF",
    maroon: "800000",
    navy: "000080",
    olive: "808000",
    orange: "FFA500",
    pink: "FFC0CB",
    purple: "800080",
    red: "FF0000",
    silver: "C0C0C0",
    teal: "008080",
    white: "FFFFFF",
    yellow: "FFFF00",
  }),
);

/** "#ffa500", "FFA500" or "orange" → "#FFA500" (reference, `RangeFill.color`). */
export function colorFrom(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? NAMED.get(value.toLowerCase());
  if (hex === undefined) throw invalidArgument(`no colour ${value}`);
  return `#${hex.toUpperCase()}`;
}
