import type { ErrorCode } from "./errors";
import { HostError, invalidArgument, notImplemented } from "./errors";
import type { ExcelHost } from "./host";
import { WORKBOOK_TARGET } from "./events";
import { camelName, member, typeMetadata, type TypeMetadata } from "./metadata";
import type { WireObject } from "./wire";

const NO_EVENTS: ReadonlyMap<string, number> = new Map();

/**
 * An object of the API, as the host holds it. Its behaviour stands in members with the travelling names: a getter or setter for
 * a scalar (`get Address()`), a getter for a navigation (`get Format()`), a method for a method (`GetCell(row, column)`).
 * Which members there are, and from which version on, says the metadata of `typeName`; a member that is there and not here
 * fails as not implemented.
 */
export abstract class HostObject {
  constructor(
    readonly host: ExcelHost,
    readonly typeName: string,
  ) {}

  get metadata(): TypeMetadata {
    return typeMetadata(this.typeName);
  }

  /** What finds this object again in a later batch: `Id`, or `_Id`. */
  identity(): WireObject {
    return {};
  }

  /** Numbers of the events this object raises, by the names the library registers them under. Others refuse to be registered. */
  readonly raisedEvents: ReadonlyMap<string, number> = NO_EVENTS;

  /** Whom events name as the one they are of. */
  get eventTarget(): string {
    return WORKBOOK_TARGET;
  }

  /** "Range.values", for errors. */
  nameOf(wireName: string): string {
    const { scalars, navigations, methods } = this.metadata;
    const known = member(scalars, wireName) ?? member(navigations, wireName) ?? member(methods, wireName);
    return `${this.typeName}.${known?.name ?? camelName(wireName)}`;
  }

  /** Members without behaviour of their own: a property bag remembers them, everything else refuses. */
  readOther(wireName: string): unknown {
    throw notImplemented(this.nameOf(wireName));
  }

  writeOther(wireName: string, value: unknown): void {
    throw notImplemented(`${this.nameOf(wireName)} (set to a ${typeof value})`);
  }

  openOther(wireName: string): HostObject | null {
    throw notImplemented(this.nameOf(wireName));
  }
}

/** A collection: one list gives its items, its count and its items by place and by key. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): T[];

  /** The item a key means; undefined where there is none. */
  abstract find(key: string): T | undefined;

  /** What an unknown key answers. */
  protected readonly missing: ErrorCode = "ItemNotFound";

  GetCount(): number {
    return this.items().length;
  }

  GetItemAt(index: unknown): T {
    const item = this.items()[integer(index)];
    if (!item) throw invalidArgument();
    return item;
  }

  /** The indexer, `getItem(key)`. */
  GetItem(key: unknown): T {
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
    const item = this.find(String(key));
    if (!item) throw new HostError(this.missing);
    return item;
  }
}

/** Arguments come from a program: checked, never trusted. */
export function integer(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function finite(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/** One of Excel's words, whatever its capitals; gives it as Excel writes it. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[]): T {
  const found =
    typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A plain object from the wire. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}
