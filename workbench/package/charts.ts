import type { Parts } from "../../src/xlsx/parts";
import { readRelationships } from "../../src/xlsx/relationships";
import { RELATIONSHIP_IDS } from "../../src/xlsx/xml";
import type { ChartModel, SheetModel } from "../host/model";
import { CHART_CONTENT, CHART_NAMESPACE, chartPart, DRAWING_NAMESPACE } from "./chart-part";
import { replaceSection } from "./element-order";
import { declare, type PackageEditor } from "./package-editor";
import { childOf, element, prefixOf, type XmlNode } from "./xml-tree";

const DRAWING_CONTENT = "application/vnd.openxmlformats-officedocument.drawing+xml";
const ANCHOR_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
/** Where a chart lies that nobody gave a place: eight columns, fifteen rows. */
const USUAL_PLACE = { top: 0, left: 0, bottom: 14, right: 7 } as const;

/**
 * Writes the charts that were added to a sheet into its drawing, beside what lies there already.
 * @returns whether anything had to be written
 */
export function writeCharts(
  root: XmlNode,
  sheet: SheetModel,
  part: string,
  relationshipType: (kind: string) => string,
  editor: PackageEditor,
  parts: Parts,
): boolean {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return false;
  const drawing = drawingOf(root, part, relationshipType, editor, parts);
  const tree = editor.tree(drawing);
  for (const chart of charts) {
    const name = editor.freeName("xl/charts/chart", ".xml");
    editor.add(name, CHART_CONTENT, chartPart(chart, sheet));
    const id = editor.relate(drawing, relationshipType("chart"), `/${name}`);
    // The number of a shape is its own within the drawing; what lies there already has lower ones as a rule.
    const number = 1000 + tree.children.length;
    tree.children.push(anchor(tree, chart, id, number, relationshipType("").replace(/\/$/, "")));
  }
  editor.touch(drawing);
  return true;
}

/** The sheet's drawing; a new one where it has none. */
function drawingOf(
  root: XmlNode,
  part: string,
  relationshipType: (kind: string) => string,
  editor: PackageEditor,
  parts: Parts,
): string {
  const node = childOf(root, "drawing");
  if (node) {
    const links = readRelationships(parts, part);
    for (const value of node.attributes.values()) {
      const target = links.get(value)?.target;
      if (target !== undefined && parts.has(target)) return target;
    }
  }
  const drawing = editor.freeName("xl/drawings/drawing", ".xml");
  editor.add(
    drawing,
    DRAWING_CONTENT,
    element("xdr:wsDr", { "xmlns:xdr": ANCHOR_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE }),
  );
  const id = editor.relate(part, relationshipType("drawing"), `/${drawing}`);
  const prefix = declare(root, RELATIONSHIP_IDS, "r", relationshipType("").replace(/\/$/, ""));
  replaceSection(root, "drawing", [element(`${prefixOf(root)}drawing`, { [`${prefix}id`]: id })]);
  return drawing;
}

/** A chart over whole cells, which moves and grows with them (20.5.2.33). */
function anchor(drawing: XmlNode, chart: ChartModel, id: string, number: number, relationships: string): XmlNode {
  const x = prefixOf(drawing);
  const place = chart.place ?? USUAL_PLACE;
  const corner = (name: string, row: number, column: number) =>
    element(
      `${x}${name}`,
      {},
      element(`${x}col`, {}, String(column)),
      element(`${x}colOff`, {}, "0"),
      element(`${x}row`, {}, String(row)),
      element(`${x}rowOff`, {}, "0"),
    );
  return element(
    `${x}twoCellAnchor`,
    {},
    corner("from", place.top, place.left),
    corner("to", place.bottom + 1, place.right + 1),
    element(
      `${x}graphicFrame`,
      { macro: "" },
      element(
        `${x}nvGraphicFramePr`,
        {},
        element(`${x}cNvPr`, { id: number, name: String(chart.properties.get("Name")) }),
        element(`${x}cNvGraphicFramePr`),
      ),
      element(
        `${x}xfrm`,
        {},
        element("a:off", { "xmlns:a": DRAWING_NAMESPACE, x: 0, y: 0 }),
        element("a:ext", { "xmlns:a": DRAWING_NAMESPACE, cx: 0, cy: 0 }),
      ),
      element(
        "a:graphic",
        { "xmlns:a": DRAWING_NAMESPACE },
        element(
          "a:graphicData",
          { uri: CHART_NAMESPACE },
          element("c:chart", { "xmlns:c": CHART_NAMESPACE, "xmlns:r": relationships, "r:id": id }),
        ),
      ),
    ),
    element(`${x}clientData`),
  );
}
