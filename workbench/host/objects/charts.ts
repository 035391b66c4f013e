import { invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import { HostCollection, text } from "../host-object";
import type { SheetModel } from "../model";
import { PropertyBag, type BagStore } from "./property-bag";
import { RangeObject } from "./range";

/** Charts that were added in this session. They remember what is set and are neither drawn nor saved. */
const chartsOf = new WeakMap<SheetModel, Map<string, BagStore>>();

export class ChartCollection extends HostCollection<ChartObject> {
  readonly #charts: Map<string, BagStore>;

  constructor(host: ExcelHost, sheet: SheetModel) {
    super(host, "ChartCollection");
    let charts = chartsOf.get(sheet);
    if (!charts) chartsOf.set(sheet, (charts = new Map<string, BagStore>()));
    this.#charts = charts;
  }

  get Count(): number {
    return this.#charts.size;
  }

  items(): ChartObject[] {
    return [...this.#charts].map(([id, store]) => new ChartObject(this.host, id, store, this.#charts));
  }

  find(key: string): ChartObject | undefined {
    return this.items().find(({ id, Name: name }) => id === key || name === key);
  }

  Add(type: unknown, source: unknown): ChartObject {
    if (!(source instanceof RangeObject)) throw invalidArgument();
    const id = `{chart-${this.#charts.size + 1}}`;
    const store: BagStore = new Map<string, unknown>([
      ["ChartType", text(type)],
      ["Name", `Chart ${this.#charts.size + 1}`],
    ]);
    this.#charts.set(id, store);
    return new ChartObject(this.host, id, store, this.#charts);
  }
}

class ChartObject extends PropertyBag {
  readonly #store: BagStore;
  readonly #charts: Map<string, BagStore>;

  constructor(
    host: ExcelHost,
    readonly id: string,
    store: BagStore,
    charts: Map<string, BagStore>,
  ) {
    super(host, "Chart", store);
    this.#store = store;
    this.#charts = charts;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return String(this.#store.get("Name"));
  }

  set Name(value: unknown) {
    this.#store.set("Name", text(value));
  }

  Delete(): void {
    this.#charts.delete(this.id);
  }
}
