import type { Area } from "../../../src/core/sheet/address";
import { colorFrom } from "../colors";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject, oneOf } from "../host-object";
import type { BorderEdge, BorderModel, SheetModel } from "../model";
import { eachPlace } from "../sheet/cells";
import { formatAt, setFormat } from "../sheet/formats";
import { guardAction } from "../sheet/protection";
import { without } from "../without";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const NO_BORDER: BorderModel = { style: "None", weight: "Thin", color: "#000000" };

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {
    super(host, "RangeBorderCollection");
  }

  get Count(): number {
    return SIDES.length;
  }

  items(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this, side));
  }

  find(key: string): RangeBorder {
    return new RangeBorder(this, oneOf(key, SIDES));
  }
}

/** One cell's edge, of the many that make a side of a range. */
interface Edge {
  readonly row: number;
  readonly column: number;
  readonly edge: BorderEdge;
}

/** The line on one side of a range, or between its cells. */
class RangeBorder extends HostObject {
  readonly #owner: RangeBorderCollection;
  readonly #side: Side;

  constructor(owner: RangeBorderCollection, side: Side) {
    super(owner.host, "RangeBorder");
    this.#owner = owner;
    this.#side = side;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.#side };
  }

  get SideIndex(): Side {
    return this.#side;
  }

  get Style(): unknown {
    return this.#shared(({ style }) => style);
  }

  set Style(value: unknown) {
    const style = oneOf(value, STYLES);
    this.#change((border) => ({ ...border, style }));
  }

  get Weight(): unknown {
    return this.#shared(({ weight }) => weight);
  }

  set Weight(value: unknown) {
    const weight = oneOf(value, WEIGHTS);
    this.#change((border) => ({ ...border, weight, style: drawn(border) }));
  }

  get Color(): unknown {
    return this.#shared(({ color }) => color);
  }

  set Color(value: unknown) {
    const color = colorFrom(value);
    this.#change((border) => ({ ...border, color, style: drawn(border) }));
  }

  #shared<T>(read: (border: BorderModel) => T): T | null {
    let shared: T | undefined;
    for (const edge of this.#edges()) {
      const value = read(borderAt(this.#owner.sheet, edge));
      if (shared === undefined) shared = value;
      else if (shared !== value) return null;
    }
    return shared ?? read(NO_BORDER);
  }

  #change(change: (border: BorderModel) => BorderModel): void {
    const { sheet, areas, host } = this.#owner;
    guardAction(sheet, "allowFormatCells");
    for (const edge of this.#edges()) putBorder(sheet, edge, change(borderAt(sheet, edge)));
    for (const area of areas) host.note({ kind: "cells", sheet, area });
  }

  *#edges(): Generator<Edge> {
    for (const area of this.#owner.areas) {
      for (const { row, column } of eachPlace(placesOf(area, this.#side)))
        yield { row, column, edge: edgeOf(this.#side) };
    }
  }
}

/** Giving a line a weight or a colour draws it. */
function drawn(border: BorderModel): string {
  return border.style === "None" ? "Continuous" : border.style;
}

/** The cells whose edge makes a side. Lines between cells are the lower or right edge of all cells but the last. */
function placesOf(area: Area, side: Side): Area {
  switch (side) {
    case "EdgeTop":
      return { ...area, bottom: area.top };
    case "EdgeBottom":
      return { ...area, top: area.bottom };
    case "EdgeLeft":
      return { ...area, right: area.left };
    case "EdgeRight":
      return { ...area, left: area.right };
    case "InsideHorizontal":
      return { ...area, bottom: area.bottom - 1 };
    case "InsideVertical":
      return { ...area, right: area.right - 1 };
    default:
      return area;
  }
}

function edgeOf(side: Side): BorderEdge {
  if (side === "InsideHorizontal") return "EdgeBottom";
  return side === "InsideVertical" ? "EdgeRight" : side;
}

/** The same line seen from the neighbouring cell. */
function neighbour({ row, column, edge }: Edge): Edge | null {
  switch (edge) {
    case "EdgeTop":
      return row === 0 ? null : { row: row - 1, column, edge: "EdgeBottom" };
    case "EdgeBottom":
      return { row: row + 1, column, edge: "EdgeTop" };
    case "EdgeLeft":
      return column === 0 ? null : { row, column: column - 1, edge: "EdgeRight" };
    case "EdgeRight":
      return { row, column: column + 1, edge: "EdgeLeft" };
    default:
      return null;
  }
}

/** Two cells share the line between them: either may hold it. */
function borderAt(sheet: SheetModel, at: Edge): BorderModel {
  const own = formatAt(sheet, at.row, at.column).borders[at.edge];
  if (own && own.style !== "None") return own;
  const other = neighbour(at);
  return (other && formatAt(sheet, other.row, other.column).borders[other.edge]) ?? own ?? NO_BORDER;
}

function putBorder(sheet: SheetModel, at: Edge, border: BorderModel): void {
  putEdge(sheet, at, border);
  const other = neighbour(at);
  // The neighbour's own line would show in place of the new one.
  if (other && formatAt(sheet, other.row, other.column).borders[other.edge]) putEdge(sheet, other, border);
}

function putEdge(sheet: SheetModel, { row, column, edge }: Edge, border: BorderModel): void {
  const format = formatAt(sheet, row, column);
  const others = without(format.borders, edge);
  setFormat(sheet, row, column, {
    ...format,
    borders: border.style === "None" ? others : { ...others, [edge]: border },
  });
}
