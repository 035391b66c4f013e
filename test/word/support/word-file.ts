import { strFromU8, unzipSync } from "fflate";
import { all, at, attribute, parseXml, textOf } from "./xml";
import type { Element } from "./xml";

/** What is measured of a .docx file; lengths in twips (twentieths of a point) as they stand in it. */
export interface WordParts {
  readonly paths: readonly string[];
  readonly body: Element;
  readonly styles: Element;
  part(path: string): Element;
  /** The part a relationship of the document points to. */
  related(id: string): Element;
}

export function openWord(file: Uint8Array): WordParts {
  const parts = unzipSync(file);
  const part = (path: string) => parseXml(strFromU8(parts[path]!));
  return {
    paths: Object.keys(parts),
    body: part("word/document.xml").children[0]!,
    styles: part("word/styles.xml"),
    part,
    related(id) {
      const links = all(part("word/_rels/document.xml.rels"), "Relationship");
      return part(`word/${links.find((link) => link.attributes["Id"] === id)!.attributes["Target"]!}`);
    },
  };
}

/** How a paragraph's text looks: what its run says, else its style, else the document's defaults. */
export interface Look {
  readonly text: string;
  readonly style: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly keepNext: boolean;
}

export function lookOf({ styles }: WordParts, paragraph: Element): Look {
  const id = attribute(at(paragraph, "w:pPr", "w:pStyle"), "w:val") ?? "Normal";
  const style = all(styles, "w:style").find((each) => each.attributes["w:styleId"] === id)!;
  const name = attribute(at(style, "w:name"), "w:val")!;
  const defaults = at(styles, "w:docDefaults", "w:rPrDefault", "w:rPr");
  const run = at(paragraph, "w:r", "w:rPr");
  const inRuns = (property: string) =>
    at(run, property) ?? at(style, "w:rPr", property) ?? at(defaults, property) ?? undefined;
  const inParagraph = (property: string) => at(paragraph, "w:pPr", property) ?? at(style, "w:pPr", property);
  return {
    text: textOf(paragraph),
    style: name,
    size: Number(attribute(inRuns("w:sz"), "w:val")) / 2,
    bold: isOn(inRuns("w:b")),
    italic: isOn(inRuns("w:i")),
    align: attribute(inParagraph("w:jc"), "w:val") ?? "left",
    keepNext: isOn(inParagraph("w:keepNext")),
  };
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !["0", "false"].includes(element.attributes["w:val"] ?? "1");
}

export interface WordCell {
  readonly text: string;
  readonly width: number;
  readonly columns: number;
  /** "restart" and "continue" for cells merged down rows. */
  readonly merge: string | undefined;
  readonly vertical: string | undefined;
  readonly look: Look;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly isHeader: boolean;
  readonly canSplit: boolean;
  readonly heightRule: string | undefined;
  readonly height: number;
}

export function rowsOf(parts: WordParts, table: Element): WordRow[] {
  return table.children
    .filter(({ name }) => name === "w:tr")
    .map((row) => ({
      cells: row.children
        .filter(({ name }) => name === "w:tc")
        .map((cell) => ({
          text: textOf(cell),
          width: Number(attribute(at(cell, "w:tcPr", "w:tcW"), "w:w")),
          columns: Number(attribute(at(cell, "w:tcPr", "w:gridSpan"), "w:val") ?? 1),
          merge: attribute(at(cell, "w:tcPr", "w:vMerge"), "w:val"),
          vertical: attribute(at(cell, "w:tcPr", "w:vAlign"), "w:val"),
          look: lookOf(parts, at(cell, "w:p")!),
        })),
      isHeader: isOn(at(row, "w:trPr", "w:tblHeader")),
      canSplit: !isOn(at(row, "w:trPr", "w:cantSplit")),
      heightRule: attribute(at(row, "w:trPr", "w:trHeight"), "w:hRule"),
      height: Number(attribute(at(row, "w:trPr", "w:trHeight"), "w:val")),
    }));
}

/** What stands right in the body: paragraphs and tables, in order, parted by the sections they are of. */
export function sectionsOf({ body }: WordParts): { children: Element[]; properties: Element }[] {
  const sections: { children: Element[]; properties: Element }[] = [];
  let children: Element[] = [];
  for (const child of body.children) {
    const properties = child.name === "w:sectPr" ? child : at(child, "w:pPr", "w:sectPr");
    if (child.name !== "w:sectPr") children.push(child);
    if (properties === undefined) continue;
    sections.push({ children, properties });
    children = [];
  }
  return sections;
}
