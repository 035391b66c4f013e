import { notImplemented } from "../errors";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject } from "../host-object";
import { typeMetadata } from "../metadata";

/** What bags remember, by their path from the object they belong to. */
export type BagStore = Map<string, unknown>;

/**
 * An object without behaviour: remembers what is written to its scalars and to those of the objects below it. Reading what was
 * never written fails, because only Excel knows its default.
 */
export class PropertyBag extends HostObject {
  readonly #store: BagStore;
  readonly #path: string;

  constructor(host: ExcelHost, typeName: string, store: BagStore, path = "") {
    super(host, typeName);
    this.#store = store;
    this.#path = path;
  }

  override readOther(wireName: string): unknown {
    const key = this.#path + wireName;
    if (!this.#store.has(key)) throw notImplemented(`${this.nameOf(wireName)} before it is set`);
    return this.#store.get(key);
  }

  override writeOther(wireName: string, value: unknown): void {
    this.#store.set(this.#path + wireName, value);
  }

  override openOther(wireName: string): HostObject {
    const type = this.metadata.navigations[wireName]!.type;
    if (typeMetadata(type).items !== undefined) throw notImplemented(this.nameOf(wireName));
    return this.below(type, this.#store, `${this.#path}${wireName}.`);
  }

  /** What stands for the objects below this one. */
  protected below(typeName: string, store: BagStore, path: string): PropertyBag {
    return new PropertyBag(this.host, typeName, store, path);
  }
}

/** A collection that is always empty: what this host's workbooks do not hold. Adding to it fails by the missing method. */
export class EmptyCollection extends HostCollection<HostObject> {
  items(): HostObject[] {
    return [];
  }

  find(): undefined {
    return undefined;
  }
}
