/** One batch of the library, and its answer, as they travel (see README.md). */

/** Ways to an object. Numbers are the library's. */
export const PathType = { Global: 1, New: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** In the places of `Arguments`: 0, the id of the path that stands there, or a list of the same for an array. */
  readonly ReferencedObjectPathIds?: readonly PathReference[];
}

export type PathReference = number | readonly PathReference[];

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  /** Of an update: values by their names in TypeScript. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireResponse {
  Results?: WireResult[];
  /** Without it the library never attaches event handlers. */
  TraceIds: number[];
  Error?: { ActionIndex: number; Code: string; Message: string; Location: string };
  /** Beside an error: what was done before it, and stays done. */
  ProcessedResults?: { Results: WireResult[] };
}

/** An object's values by their travelling names. */
export type WireObject = Record<string, unknown>;
