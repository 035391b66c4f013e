import metadata from "./metadata.json";

/** API set and the version a member came with, e.g. ["ExcelApi", "1.13"]. */
export type MemberSet = [set: string, version: string];

interface Member {
  /** As it is written in TypeScript, where it is not camelName of the key (which is as it travels). */
  name?: string;
  set?: MemberSet;
}

export interface TypeMetadata {
  /** `setAs`: the name it travels under when it is set, where that is another. */
  scalars: Record<string, Member & { writable?: true; setAs?: string }>;
  navigations: Record<string, Member & { type: string }>;
  /** `type` where the method gives an object. */
  methods: Record<string, Member & { type?: string }>;
  events: Record<string, { eventType: number; target: "workbook" | "id"; set?: MemberSet }>;
  /** Of a collection: the type of its items, and getItem. */
  items?: string;
  indexer?: Member & { type: string };
}

/** Made by scripts/make-host-metadata.ts from the installed library. */
export interface Metadata {
  types: Record<string, TypeMetadata>;
}

/** "NumberFormat" → "numberFormat". */
export function camelName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

const known = new Map(Object.entries((metadata as unknown as Metadata).types));

export function typeMetadata(name: string): TypeMetadata {
  const found = known.get(name);
  if (!found) throw new Error(`The library has no type ${name}`);
  return found;
}

/** An own member of a table made from JSON: names come from requests, and "constructor" must not be found. */
export function member<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
