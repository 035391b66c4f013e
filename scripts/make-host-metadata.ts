/**
 * Writes workbench/host/metadata.json: what objects, properties, methods and events the installed Microsoft library
 * knows, asked of the library itself. Facts only; run again after an update of @microsoft/office-js:
 *
 *     npx tsx scripts/make-host-metadata.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateLibrary } from "../workbench/host/library";
import { camelName, type MemberSet, type Metadata, type TypeMetadata } from "../workbench/host/metadata";

interface PathInfo {
  ObjectPathType: number;
  Name: string;
}
type Instance = Record<string, unknown> & { _objectPath: { objectPathInfo: PathInfo } };
type Constructor = new (context: unknown, path: unknown) => Instance;

const METHOD_PATH = 3;
const INDEXER_PATH = 5;

const { Excel, OfficeExtension } = evaluateLibrary({ onMessageFromHost: null, sendMessageToHost() {} });
const extension = OfficeExtension as unknown as {
  ClientObject: Constructor;
  ClientResult: abstract new () => unknown;
  GenericEventHandlers: abstract new () => unknown;
  EventHandlers: abstract new () => unknown;
  ObjectPathFactory: {
    createNewObjectObjectPath(context: unknown, name: string, isCollection: boolean, flags: number): unknown;
  };
  CommonUtility: { _doApiNotSupportedCheck: boolean; isSetSupported(name: string, version: string): boolean };
};

// Every member first asks whether its API set is there: answering "yes" and listening tells which set it belongs to.
let asked: MemberSet | undefined;
extension.CommonUtility._doApiNotSupportedCheck = true;
extension.CommonUtility.isSetSupported = (name, version) => {
  // The Undo sets are asked about flags of a call, not about the member.
  if (name !== "ExcelApiUndo") asked = [name, version];
  return true;
};
function listen<T>(action: () => T): { value: T | undefined; set: MemberSet | undefined } {
  asked = undefined;
  let value: T | undefined;
  try {
    value = action();
  } catch {
    // Members that check their arguments throw after they asked: what they asked for is known.
  }
  return { value, set: asked };
}

function instance(type: Constructor): Instance {
  const context = new Excel.RequestContext();
  return new type(context, extension.ObjectPathFactory.createNewObjectObjectPath(context, "Type", false, 0));
}

/** The members of a type, by the names that travel. */
function describe(type: Constructor): TypeMetadata {
  const object = instance(type);
  const names = (object["_scalarPropertyNames"] as string[] | undefined) ?? [];
  const wireNames = (object["_scalarPropertyOriginalNames"] as string[] | undefined) ?? [];
  const writable = (object["_scalarPropertyUpdateable"] as boolean[] | undefined) ?? [];
  const navigationNames = (object["_navigationPropertyNames"] as string[] | undefined) ?? [];
  const result: TypeMetadata = { scalars: {}, navigations: {}, methods: {}, events: {} };

  for (const [index, name] of names.entries()) {
    const wireName = wireNames[index]!;
    const loaded = instance(type);
    listen(() => {
      (loaded["_handleResult"] as (value: unknown) => void)({ [wireName]: 0 });
    });
    const { set } = listen(() => loaded[name]);
    result.scalars[wireName] = {
      ...named(wireName, name),
      ...(writable[index] ? { writable: true, ...nameWhenSet(type, name, wireName) } : {}),
      ...(set && { set }),
    };
  }
  for (const name of navigationNames) {
    const { value, set } = listen(() => object[name] as Instance);
    if (!value) continue;
    const wireName = value._objectPath.objectPathInfo.Name;
    result.navigations[wireName] = {
      ...named(wireName, name),
      type: value["_className"] as string,
      ...(set && { set }),
    };
  }

  const own = Object.getOwnPropertyDescriptors(type.prototype as object);
  for (const [name, descriptor] of Object.entries(own)) {
    if (name.startsWith("on") && descriptor.get) {
      const event = describeEvent(object, name);
      if (event) result.events[name] = event;
    } else if (typeof descriptor.value === "function") {
      describeMethod(type, name, result);
    }
  }
  if (object["_isCollection"]) {
    (object["_handleResult"] as (value: unknown) => void)({ _Items: [{ Id: "1", _Id: "1" }] });
    const item = (object["items"] as Instance[] | undefined)?.[0];
    if (item) result.items = item["_className"] as string;
  }
  return result;
}

/** Under which name a property travels when it is set, where that is another than when it is read (showGridlines as Gridlines). */
function nameWhenSet(type: Constructor, name: string, wireName: string): { setAs?: string } {
  const object = instance(type);
  const actions = pendingActions(object);
  const before = actions.length;
  listen(() => {
    object[name] = 0;
  });
  const action = actions.slice(before).find(({ actionInfo }) => actionInfo.ActionType === 4);
  return action && action.actionInfo.Name !== wireName ? { setAs: action.actionInfo.Name } : {};
}

interface PendingAction {
  actionInfo: { ActionType: number; Name: string };
}

function pendingActions(object: Instance): PendingAction[] {
  return (object["context"] as { _pendingRequest: { _actions: PendingAction[] } })._pendingRequest._actions;
}

/** The TypeScript name, where it is not the travelling one with a small first letter. */
function named(wireName: string, name: string): { name?: string } {
  return camelName(wireName) === name ? {} : { name };
}

/** What the library does itself, by the same names in every class. */
const OF_THE_LIBRARY = new Set([
  "constructor",
  "set",
  "update",
  "load",
  "retrieve",
  "toJSON",
  "track",
  "untrack",
  "setMockData",
  "ensureUnchanged",
  "_handleResult",
  "_handleIdResult",
  "_handleRetrieveResult",
  "_ensureInteger",
  "_getAdjacentRange",
]);

function describeMethod(type: Constructor, name: string, result: TypeMetadata): void {
  if (OF_THE_LIBRARY.has(name)) return;
  const object = instance(type);
  const actions = pendingActions(object);
  const before = actions.length;
  const method = object[name] as (...values: unknown[]) => unknown;
  const callWith = (argument: unknown): ReturnType<typeof listen<unknown>> =>
    listen(() =>
      method.apply(
        object,
        Array.from({ length: method.length }, () => argument),
      ),
    );
  let { value, set } = callWith("a");
  // A few methods want a range where others take anything.
  const { Range } = Excel as unknown as { Range: Constructor };
  if (value === undefined && actions.length === before) {
    const context = object["context"];
    ({ value, set } = callWith(
      new Range(context, extension.ObjectPathFactory.createNewObjectObjectPath(context, "Range", false, 0)),
    ));
  }
  // Members of the library's own (_RegisterAddedEvent …) belong to no set that an add-in could ask for.
  const withSet = set && !name.startsWith("_") ? { set } : {};
  if (value instanceof extension.ClientObject) {
    const path = value._objectPath.objectPathInfo;
    if (path.ObjectPathType === METHOD_PATH)
      result.methods[path.Name] = { ...named(path.Name, name), type: value["_className"] as string, ...withSet };
    else if (path.ObjectPathType === INDEXER_PATH) result.indexer = { type: value["_className"] as string, ...withSet };
    return;
  }
  const action = actions.slice(before).find(({ actionInfo }) => actionInfo.ActionType === 3);
  if (!action) return;
  result.methods[action.actionInfo.Name] = { ...named(action.actionInfo.Name, name), ...withSet };
}

function describeEvent(object: Instance, name: string): TypeMetadata["events"][string] | null {
  const { value, set } = listen(() => object[name] as Record<string, unknown>);
  if (!(value instanceof extension.GenericEventHandlers)) return null;
  const info = (value as unknown as { m_genericEventInfo: { eventType: number; getTargetIdFunc(): string } })
    .m_genericEventInfo;
  let target: "workbook" | "id" = "id";
  try {
    if (info.getTargetIdFunc() === "Workbook") target = "workbook";
  } catch {
    // Asking for an id that is not loaded throws: the target is the object's own id.
  }
  return { eventType: info.eventType, target, ...(set && { set }) };
}

const types: Metadata["types"] = {};
for (const [name, value] of Object.entries(Excel as unknown as Record<string, unknown>)) {
  if (typeof value !== "function" || !(value.prototype instanceof extension.ClientObject)) continue;
  types[name] = describe(value as unknown as Constructor);
}
const file = join(process.cwd(), "workbench/host/metadata.json");
const names = Object.keys(types).sort();
// One type a line, so that a change of the library shows as the lines it changed.
const lines = names.map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(types[name])}`);
writeFileSync(file, `{\n  "types": {\n${lines.join(",\n")}\n  }\n}\n`);
console.log(`${names.length} types → ${file}`);
