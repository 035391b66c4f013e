import type { BorderModel } from "../host/model";

/** Lines of the file (ECMA-376 part 1, 18.18.3, ST_BorderStyle) as the API's style and weight. */
const LINES: readonly (readonly [name: string, style: string, weight: string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];

/** null for "none" and for names that mean nothing. */
export function lineOf(name: string | undefined): Pick<BorderModel, "style" | "weight"> | null {
  const found = LINES.find(([known]) => known === name);
  return found ? { style: found[1], weight: found[2] } : null;
}

/** The file's name for a line; the nearest one of its style where the weight does not go with it. */
export function lineName({ style, weight }: BorderModel): string | null {
  const ofStyle = LINES.filter(([, known]) => known === style);
  return (ofStyle.find(([, , known]) => known === weight) ?? ofStyle[0])?.[0] ?? null;
}
