import type { HeaderFooterModel } from "../host/model";

type Line = "Header" | "Footer";

/**
 * Cuts a header or footer into its three sections. "&L", "&C" and "&R" begin them; "&&" is an ampersand and "&"…"" names a
 * font (ECMA-376 part 1, 18.3.1.39). Text before any of them stands in the centre.
 */
export function splitSections(text: string): { left: string; center: string; right: string } {
  const sections = { left: "", center: "", right: "" };
  const names = new Map([
    ["L", "left"],
    ["C", "center"],
    ["R", "right"],
  ] as const);
  let current: keyof typeof sections = "center";
  for (const [piece, letter] of text.matchAll(/&"[^"]*"|&([LCR])|&[\s\S]|[^&]+|&/g)) {
    const named = names.get(letter as "L" | "C" | "R");
    if (named) current = named;
    else sections[current] += piece;
  }
  return sections;
}

export function joinSections(left: string, center: string, right: string): string {
  return [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .map(([mark = "", text = ""]) => (text === "" ? "" : mark + text))
    .join("");
}

export function setLine(model: HeaderFooterModel, line: Line, text: string): void {
  const { left, center, right } = splitSections(text);
  model[`left${line}`] = left;
  model[`center${line}`] = center;
  model[`right${line}`] = right;
}

export function lineText(model: HeaderFooterModel, line: Line): string {
  return joinSections(model[`left${line}`], model[`center${line}`], model[`right${line}`]);
}
