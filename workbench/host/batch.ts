import { HostError, invalidArgument, notImplemented } from "./errors";
import type { ExcelHost } from "./host";
import { HostObject, record } from "./host-object";
import { callMethod, indexItem, openNavigation, wireNames, writeScalar } from "./members";
import { camelName } from "./metadata";
import { answerQuery } from "./query";
import {
  ActionType,
  PathType,
  type PathReference,
  type WireAction,
  type WireArguments,
  type WireObject,
  type WirePath,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from "./wire";

/** Runs one batch, action by action. An error ends it; what came before stays done, as in Excel. */
export function runBatch(host: ExcelHost, request: WireRequest): WireResponse {
  return new Batch(host, request).run();
}

const NULL_RESULT = { _IsNull: true } as const;

class Batch {
  readonly #host: ExcelHost;
  readonly #request: WireRequest;
  /** Every path is walked once, where it is first used: a method that makes something must not make it twice. */
  readonly #objects = new Map<number, HostObject | null>();
  readonly #traceIds: number[] = [];
  #location = "";

  constructor(host: ExcelHost, request: WireRequest) {
    this.#host = host;
    this.#request = request;
  }

  run(): WireResponse {
    const results: WireResult[] = [];
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        this.#location = "";
        const info = { index, type: action.ActionType, name: action.Name };
        this.#host.hooks.beforeAction?.(info);
        results.push({ ActionId: action.Id, Value: this.#perform(action) });
        this.#host.hooks.afterAction?.(info);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return {
          Error: { ActionIndex: index, Code: error.code, Message: error.message, Location: this.#location },
          ProcessedResults: { Results: results },
          TraceIds: this.#traceIds,
        };
      }
    }
    return { Results: results, TraceIds: this.#traceIds };
  }

  #perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.#traceIds.push(action.Id);
      return null;
    }
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.#identity(object);
      case ActionType.Query:
        return object && this.#query(object, action);
      case ActionType.QueryAsJson:
        return object && camelKeys(this.#query(object, action));
      case ActionType.Method:
        return object ? this.#method(object, action) : NULL_RESULT;
      case ActionType.SetProperty:
        if (!object) return NULL_RESULT;
        this.#location = object.nameOf(action.Name);
        writeScalar(object, action.Name, this.#values(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        return object ? this.#update(object, action) : NULL_RESULT;
      default:
        throw notImplemented(`wire action ${action.ActionType}`);
    }
  }

  #query(object: HostObject, action: WireAction): WireObject {
    this.#location = `${object.typeName}.load`;
    return answerQuery(object, action.QueryInfo ?? {});
  }

  #method(object: HostObject, action: WireAction): unknown {
    this.#location = object.nameOf(action.Name);
    if (action.Name === "_KeepReference") {
      this.#host.references.keep(object);
      return null;
    }
    const result = callMethod(object, action.Name, this.#values(action.ArgumentInfo));
    return result instanceof HostObject ? this.#identity(result) : (result ?? null);
  }

  #update(object: HostObject, action: WireAction): null {
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      const wireName = wireNames(object.typeName).scalars.get(name);
      if (wireName === undefined) throw invalidArgument(`${object.typeName} has no property ${name}`);
      this.#location = object.nameOf(wireName);
      writeScalar(object, wireName, value);
    }
    return null;
  }

  #identity(object: HostObject): WireObject {
    const reference = this.#host.references.of(object);
    return { ...object.identity(), ...(reference !== null && { _ReferenceId: reference }) };
  }

  #object(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[pathId];
    if (!path) throw invalidArgument(`no object path ${pathId}`);
    const object = this.#walk(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #walk(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.#host.root;
      // Services of Office itself, that the library asks for at its start: there are none here.
      case PathType.New:
      case PathType.Null:
        return null;
      case PathType.Reference:
        return this.#host.references.get(path.Name);
      default:
        break;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.Property:
        this.#location = parent.nameOf(path.Name);
        return openNavigation(parent, path.Name);
      case PathType.Indexer:
        this.#location = parent.nameOf("GetItem");
        return indexItem(parent, this.#values(path.ArgumentInfo));
      case PathType.Method: {
        const values = this.#values(path.ArgumentInfo);
        this.#location = parent.nameOf(path.Name);
        return callMethod(parent, path.Name, values) as HostObject | null;
      }
      default:
        throw notImplemented(`wire path ${path.ObjectPathType}`);
    }
  }

  /** Arguments, with objects in the places of their path ids. */
  #values(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) =>
      this.#value(value, info?.ReferencedObjectPathIds?.[index] ?? 0),
    );
  }

  #value(value: unknown, reference: PathReference): unknown {
    if (typeof reference === "object") {
      return (value as unknown[]).map((entry, index) => this.#value(entry, reference[index] ?? 0));
    }
    if (reference !== 0) return this.#object(reference);
    // Objects within plain objects are marked where they stand.
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const fields = record(value);
      const id = fields["_ObjectPathId"];
      if (typeof id === "number") return this.#object(id);
    }
    return value;
  }
}

/** As `retrieve` wants its answer: names as in TypeScript, lists under "items". */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key === "_Items" ? "items" : key.startsWith("_") ? key : camelName(key),
      camelKeys(entry),
    ]),
  );
}
