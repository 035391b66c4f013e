import { columnCount, type Area } from "../../../src/core/sheet/address";
import { colorFrom } from "../colors";
import { invalidArgument, notImplemented } from "../errors";
import type { ExcelHost } from "../host";
import { HostCollection, oneOf, optional, text } from "../host-object";
import type { ChartModel, ChartSeriesModel, SheetModel } from "../model";
import { cellsIn } from "../sheet/cells";
import { parseReference } from "../sheet/references";
import { PropertyBag, type BagStore } from "./property-bag";
import { RangeObject } from "./range";

/** The kinds a saved file can show (`package/chart-part.ts`). */
const TYPES = ["ColumnClustered", "Line"] as const;

/** Charts that were added. They are saved with what was set of them; the page does not draw them. */
export class ChartCollection extends HostCollection<ChartObject> {
  readonly #sheet: SheetModel;

  constructor(host: ExcelHost, sheet: SheetModel) {
    super(host, "ChartCollection");
    this.#sheet = sheet;
  }

  get Count(): number {
    return this.items().length;
  }

  items(): ChartObject[] {
    return (this.#sheet.charts ?? []).map((chart) => new ChartObject(this.host, this.#sheet, chart));
  }

  find(key: string): ChartObject | undefined {
    return this.items().find(({ Id: id, Name: name }) => id === key || name === key);
  }

  /** Each column of the source is a series. Excel guesses which cells are names; here all have to be numbers. */
  Add(type: unknown, source: unknown, seriesBy?: unknown): ChartObject {
    const { area } = rangeOf(source, this.#sheet);
    const by = optional(seriesBy, (value) => oneOf(value, ["Auto", "Columns", "Rows"])) ?? "Auto";
    if (by !== "Columns") throw notImplemented(`charts of a series by ${by}`);
    if (cellsIn(this.#sheet, area).some(({ cell }) => typeof cell.value === "string" && cell.value !== ""))
      throw notImplemented("charts of cells that hold text");
    const charts = (this.#sheet.charts ??= []);
    const number = charts.length + 1;
    const chart: ChartModel = {
      id: `{chart-${String(number)}}`,
      properties: new Map<string, unknown>([
        ["ChartType", oneOf(type, TYPES)],
        ["Name", `Chart ${String(number)}`],
      ]),
      series: Array.from({ length: columnCount(area) }, (_, index) => ({
        properties: new Map<string, unknown>([["Name", `Series${String(index + 1)}`]]),
        values: { ...area, left: area.left + index, right: area.left + index },
        categories: null,
      })),
      place: null,
    };
    charts.push(chart);
    return new ChartObject(this.host, this.#sheet, chart);
  }
}

/** A part of a chart that only remembers. */
class ChartBag extends PropertyBag {
  protected override below(typeName: string, store: BagStore, path: string): PropertyBag {
    return new ChartBag(this.host, typeName, store, path);
  }

  /** Of a `ChartFill`. */
  SetSolidColor(color: unknown): void {
    this.writeOther("SolidColor", colorFrom(color));
  }
}

class ChartObject extends ChartBag {
  readonly #sheet: SheetModel;
  readonly #chart: ChartModel;

  constructor(host: ExcelHost, sheet: SheetModel, chart: ChartModel) {
    super(host, "Chart", chart.properties);
    this.#sheet = sheet;
    this.#chart = chart;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): string {
    return this.#chart.id;
  }

  get Name(): string {
    return String(this.#chart.properties.get("Name"));
  }

  set Name(value: unknown) {
    this.#chart.properties.set("Name", text(value));
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this.#sheet, this.#chart);
  }

  SetPosition(start: unknown, end?: unknown): void {
    const first = placeOf(start, this.#sheet);
    const last = optional(end, (range) => placeOf(range, this.#sheet)) ?? first;
    this.#chart.place = { ...first, bottom: last.bottom, right: last.right };
  }

  Delete(): void {
    this.#sheet.charts = this.#sheet.charts?.filter((chart) => chart !== this.#chart) ?? [];
  }
}

class ChartSeriesCollection extends HostCollection<ChartSeriesObject> {
  readonly #sheet: SheetModel;
  readonly #chart: ChartModel;

  constructor(host: ExcelHost, sheet: SheetModel, chart: ChartModel) {
    super(host, "ChartSeriesCollection");
    this.#sheet = sheet;
    this.#chart = chart;
  }

  get Count(): number {
    return this.#chart.series.length;
  }

  items(): ChartSeriesObject[] {
    return this.#chart.series.map((series) => new ChartSeriesObject(this.host, this.#sheet, series));
  }

  find(): undefined {
    return undefined;
  }

  Add(name?: unknown, index?: unknown): ChartSeriesObject {
    if (index !== undefined && index !== null) throw notImplemented("adding a series at a place");
    const { series, properties } = this.#chart;
    const given = optional(name, text) ?? `Series${String(series.length + 1)}`;
    const added: ChartSeriesModel = {
      properties: new Map([
        ["Name", given],
        ["ChartType", properties.get("ChartType")],
      ]),
      values: null,
      categories: null,
    };
    series.push(added);
    return new ChartSeriesObject(this.host, this.#sheet, added);
  }
}

class ChartSeriesObject extends ChartBag {
  readonly #sheet: SheetModel;
  readonly #series: ChartSeriesModel;

  constructor(host: ExcelHost, sheet: SheetModel, series: ChartSeriesModel) {
    super(host, "ChartSeries", series.properties);
    this.#sheet = sheet;
    this.#series = series;
  }

  get ChartType(): string | undefined {
    return this.#series.properties.get("ChartType") as string | undefined;
  }

  set ChartType(value: unknown) {
    this.#series.properties.set("ChartType", oneOf(value, TYPES));
  }

  SetValues(source: unknown): void {
    this.#series.values = lineOf(source, this.#sheet);
  }

  SetXAxisValues(source: unknown): void {
    this.#series.categories = lineOf(source, this.#sheet);
  }
}

function rangeOf(value: unknown, sheet: SheetModel): RangeObject {
  if (!(value instanceof RangeObject)) throw invalidArgument();
  if (value.sheet !== sheet) throw notImplemented("charts of another sheet's cells");
  return value;
}

/** A range, or the name of one. */
function placeOf(value: unknown, sheet: SheetModel): Area {
  if (typeof value !== "string") return rangeOf(value, sheet).area;
  const area = parseReference(value);
  if (!area) throw invalidArgument(value);
  return area;
}

function lineOf(value: unknown, sheet: SheetModel): Area {
  const { area } = rangeOf(value, sheet);
  if (area.top !== area.bottom && area.left !== area.right) throw invalidArgument("more than one row or column");
  return area;
}
