import type { Area } from "../../src/core/sheet/address";
import type { ChartModel, ChartSeriesModel, SheetModel } from "../host/model";
import { cellAt, eachPlace } from "../host/sheet/cells";
import { absoluteReferenceOf, quoteSheetName } from "../host/sheet/references";
import { element, type XmlNode } from "./xml-tree";

/**
 * A chart as DrawingML writes it (ECMA-376 part 1, 21.2): columns and lines on one pair of axes. The order of elements is
 * the schema's, which Excel insists on.
 */
export const CHART_CONTENT = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

const AXES = { category: 1, value: 2 } as const;
/** A point has 12,700 units; a degree 60,000. */
const POINT = 12_700;
const DEGREE = 60_000;
const DASHES: ReadonlyMap<unknown, string> = new Map([
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["Dot", "sysDot"],
]);
const LEGEND_PLACES: ReadonlyMap<unknown, string> = new Map([
  ["Bottom", "b"],
  ["Left", "l"],
  ["Right", "r"],
  ["Top", "t"],
]);
const LABEL_PLACES: ReadonlyMap<unknown, string> = new Map([
  ["Center", "ctr"],
  ["InsideBase", "inBase"],
  ["InsideEnd", "inEnd"],
  ["OutsideEnd", "outEnd"],
]);

type Properties = ReadonlyMap<string, unknown>;

export function chartPart(chart: ChartModel, sheet: SheetModel): XmlNode {
  const { properties } = chart;
  const series = chart.series.map((one, index) => ({ one, index }));
  const isLine = ({ one }: (typeof series)[number]) =>
    (one.properties.get("ChartType") ?? properties.get("ChartType")) === "Line";
  const columns = series.filter((one) => !isLine(one));
  const lines = series.filter(isLine);
  const title = properties.get("Title.Text");
  const legend = LEGEND_PLACES.get(properties.get("Legend.Position"));
  return element(
    "c:chartSpace",
    { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE },
    value("roundedCorners", 0),
    element(
      "c:chart",
      {},
      ...(typeof title === "string" ? [titleOf(title, properties, "Title.", 0)] : []),
      value("autoTitleDeleted", typeof title === "string" ? 0 : 1),
      element(
        "c:plotArea",
        {},
        element("c:layout"),
        ...(columns.length > 0 ? [columnGroup(columns, sheet)] : []),
        ...(lines.length > 0 ? [lineGroup(lines, sheet)] : []),
        categoryAxis(properties),
        valueAxis(properties),
      ),
      ...(legend === undefined
        ? []
        : [
            element("c:legend", {}, value("legendPos", legend), value("overlay", 0), ...text(properties, "Legend.", 0)),
          ]),
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ),
    ...shape(properties, ""),
    ...text(properties, "", 0),
  );
}

interface PlacedSeries {
  readonly one: ChartSeriesModel;
  readonly index: number;
}

function columnGroup(series: readonly PlacedSeries[], sheet: SheetModel): XmlNode {
  // Gap and overlap are the group's, whichever of its series they are set on.
  const last = (name: string) =>
    series
      .map(({ one }) => one.properties.get(name))
      .filter((set) => set !== undefined)
      .at(-1);
  return element(
    "c:barChart",
    {},
    value("barDir", "col"),
    value("grouping", "clustered"),
    value("varyColors", 0),
    ...series.map(({ one, index }) =>
      element(
        "c:ser",
        {},
        ...seriesHead(one, index),
        value("invertIfNegative", 0),
        ...labels(one.properties),
        ...seriesData(one, sheet),
      ),
    ),
    value("gapWidth", last("GapWidth") ?? 150),
    value("overlap", last("Overlap") ?? 0),
    ...axisIds(),
  );
}

function lineGroup(series: readonly PlacedSeries[], sheet: SheetModel): XmlNode {
  return element(
    "c:lineChart",
    {},
    value("grouping", "standard"),
    value("varyColors", 0),
    ...series.map(({ one, index }) =>
      element(
        "c:ser",
        {},
        ...seriesHead(one, index),
        ...(one.properties.get("MarkerStyle") === "None" ? [element("c:marker", {}, value("symbol", "none"))] : []),
        ...labels(one.properties),
        ...seriesData(one, sheet),
        value("smooth", 0),
      ),
    ),
    value("marker", 1),
    ...axisIds(),
  );
}

function axisIds(): XmlNode[] {
  return [value("axId", AXES.category), value("axId", AXES.value)];
}

function seriesHead({ properties }: ChartSeriesModel, index: number): XmlNode[] {
  return [
    value("idx", index),
    value("order", index),
    element("c:tx", {}, element("c:v", {}, String(properties.get("Name")))),
    ...shape(properties, ""),
  ];
}

function seriesData({ categories, values }: ChartSeriesModel, sheet: SheetModel): XmlNode[] {
  const nodes: XmlNode[] = [];
  if (categories) nodes.push(element("c:cat", {}, source("str", categories, sheet)));
  if (values) nodes.push(element("c:val", {}, source("num", values, sheet)));
  return nodes;
}

/** A reference to cells with what they hold; blank cells have no point. */
function source(kind: "str" | "num", area: Area, sheet: SheetModel): XmlNode {
  const places = [...eachPlace(area)];
  const points = places.flatMap(({ row, column }, index) => {
    const held = cellAt(sheet, row, column)?.value ?? "";
    return held === "" ? [] : [element("c:pt", { idx: index }, element("c:v", {}, String(held)))];
  });
  return element(
    `c:${kind}Ref`,
    {},
    element("c:f", {}, `${quoteSheetName(sheet.name)}!${absoluteReferenceOf(area)}`),
    element(`c:${kind}Cache`, {}, value("ptCount", places.length), ...points),
  );
}

function labels(properties: Properties): XmlNode[] {
  if (properties.get("HasDataLabels") !== true) return [];
  const format = properties.get("DataLabels.NumberFormat");
  const place = LABEL_PLACES.get(properties.get("DataLabels.Position"));
  const shows = (name: string, otherwise = false) => Number(properties.get(`DataLabels.${name}`) ?? otherwise);
  return [
    element(
      "c:dLbls",
      {},
      ...(typeof format === "string" ? [element("c:numFmt", { formatCode: format, sourceLinked: 0 })] : []),
      ...text(properties, "DataLabels.", degrees(properties.get("DataLabels.TextOrientation"))),
      ...(place === undefined ? [] : [value("dLblPos", place)]),
      value("showLegendKey", shows("ShowLegendKey")),
      value("showVal", shows("ShowValue", true)),
      value("showCatName", shows("ShowCategoryName")),
      value("showSerName", shows("ShowSeriesName")),
      value("showPercent", shows("ShowPercentage")),
      value("showBubbleSize", shows("ShowBubbleSize")),
    ),
  ];
}

function categoryAxis(properties: Properties): XmlNode {
  const spacing = properties.get("Axes.CategoryAxis.TickLabelSpacing");
  return element(
    "c:catAx",
    {},
    value("axId", AXES.category),
    element("c:scaling", {}, value("orientation", "minMax")),
    value("delete", 0),
    value("axPos", "b"),
    ...axisTitle(properties, "Axes.CategoryAxis.Title.", 0),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "low"),
    ...text(properties, "Axes.CategoryAxis.", degrees(properties.get("Axes.CategoryAxis.TextOrientation"))),
    value("crossAx", AXES.value),
    value("crosses", "autoZero"),
    value("auto", 0),
    ...(typeof spacing === "number" ? [value("tickLblSkip", spacing)] : []),
    value("noMultiLvlLbl", 1),
  );
}

function valueAxis(properties: Properties): XmlNode {
  const set = (name: string) => properties.get(`Axes.ValueAxis.${name}`);
  const limit = (name: string, from: string) => (typeof set(from) === "number" ? [value(name, set(from))] : []);
  const grid = shape(properties, "Axes.ValueAxis.MajorGridlines.");
  const format = set("NumberFormat");
  return element(
    "c:valAx",
    {},
    value("axId", AXES.value),
    element("c:scaling", {}, value("orientation", "minMax"), ...limit("max", "Maximum"), ...limit("min", "Minimum")),
    value("delete", 0),
    value("axPos", "l"),
    ...(set("MajorGridlines.Visible") === true ? [element("c:majorGridlines", {}, ...grid)] : []),
    ...axisTitle(properties, "Axes.ValueAxis.Title.", -90),
    ...(typeof format === "string" ? [element("c:numFmt", { formatCode: format, sourceLinked: 0 })] : []),
    value("majorTickMark", "out"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    ...text(properties, "Axes.ValueAxis.", 0),
    value("crossAx", AXES.category),
    value("crosses", "autoZero"),
    value("crossBetween", "between"),
    ...limit("majorUnit", "MajorUnit"),
  );
}

function axisTitle(properties: Properties, path: string, turned: number): XmlNode[] {
  const title = properties.get(`${path}Text`);
  return typeof title === "string" ? [titleOf(title, properties, path, turned)] : [];
}

function titleOf(title: string, properties: Properties, path: string, turned: number): XmlNode {
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        body(turned),
        element("a:lstStyle"),
        element("a:p", {}, element("a:r", {}, font("a:rPr", properties, path), element("a:t", {}, title))),
      ),
    ),
    value("overlay", 0),
  );
}

/** How the text of a part looks, where that was set; turned by degrees, clockwise. */
function text(properties: Properties, path: string, turned: number): XmlNode[] {
  const hasFont = [...properties.keys()].some((key) => key.startsWith(`${path}Format.Font.`));
  if (!hasFont && turned === 0) return [];
  const paragraph = element("a:p", {}, element("a:pPr", {}, font("a:defRPr", properties, path)));
  return [element("c:txPr", {}, body(turned), element("a:lstStyle"), paragraph)];
}

function body(turned: number): XmlNode {
  return element("a:bodyPr", turned === 0 ? {} : { rot: turned * DEGREE, vert: "horz" });
}

/** The API's degrees go up, those of the file down. */
function degrees(orientation: unknown): number {
  return typeof orientation === "number" ? -orientation : 0;
}

function font(name: string, properties: Properties, path: string): XmlNode {
  const set = (part: string) => properties.get(`${path}Format.Font.${part}`);
  const size = set("Size");
  const face = set("Name");
  return element(
    name,
    {
      lang: name === "a:rPr" ? "vi-VN" : undefined,
      sz: typeof size === "number" ? Math.round(size * 100) : undefined,
      b: set("Bold") === true ? 1 : 0,
    },
    ...solid(set("Color")),
    ...(typeof face === "string" ? [element("a:latin", { typeface: face }), element("a:cs", { typeface: face })] : []),
  );
}

/** Fill and edge of a part, where they were set. */
function shape(properties: Properties, path: string): XmlNode[] {
  const weight = properties.get(`${path}Format.Line.Weight`);
  const dash = DASHES.get(properties.get(`${path}Format.Line.LineStyle`));
  const color = solid(properties.get(`${path}Format.Line.Color`));
  const hasLine = weight !== undefined || dash !== undefined || color.length > 0;
  const line = element(
    "a:ln",
    { w: typeof weight === "number" ? Math.round(weight * POINT) : undefined },
    ...color,
    ...(dash === undefined ? [] : [element("a:prstDash", { val: dash })]),
  );
  const nodes = [...solid(properties.get(`${path}Format.Fill.SolidColor`)), ...(hasLine ? [line] : [])];
  return nodes.length > 0 ? [element("c:spPr", {}, ...nodes)] : [];
}

function solid(color: unknown): XmlNode[] {
  if (typeof color !== "string") return [];
  return [element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }))];
}

function value(name: string, val: unknown): XmlNode {
  return element(`c:${name}`, { val: String(val) });
}
