import { HostError, invalidArgument } from "./errors";
import { HostCollection, type HostObject } from "./host-object";
import { isAvailable, openNavigation, readScalar, wireNames } from "./members";
import type { WireObject, WireQuery } from "./wire";

/** What a load asks for: names of properties, each with what is asked of it; "*" means every scalar. */
type Selection = Map<string, Selection>;

/** Answers a load: the object's values by their travelling names. */
export function answerQuery(object: HostObject, query: WireQuery): WireObject {
  const selection: Selection = new Map();
  const asked = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  // A load without names loads every scalar; so does one that only expands.
  if (!query.Select?.length) asked.push("*");
  for (const path of asked) {
    let at = selection;
    for (const name of path.split(/[/.]/)) {
      let next = at.get(name);
      if (!next) at.set(name, (next = new Map<string, Selection>()));
      at = next;
    }
  }
  return valuesOf(object, selection, { skip: query.Skip ?? 0, top: query.Top ?? Infinity });
}

interface Window {
  readonly skip: number;
  readonly top: number;
}

const ALL: Selection = new Map([["*", new Map<string, Selection>()]]);

function valuesOf(object: HostObject, selection: Selection, window: Window = { skip: 0, top: Infinity }): WireObject {
  const values: WireObject = {};
  const ofItems: Selection = new Map();
  const names = wireNames(object.typeName);
  for (const [name, below] of selection) {
    if (name === "*") {
      readAll(object, values);
      if (object instanceof HostCollection) ofItems.set(name, below);
      continue;
    }
    const scalar = names.scalars.get(name);
    const navigation = names.navigations.get(name);
    if (scalar !== undefined) values[scalar] = readScalar(object, scalar);
    else if (navigation !== undefined) {
      const target = openNavigation(object, navigation);
      values[navigation] = target && { ...target.identity(), ...valuesOf(target, below.size > 0 ? below : ALL) };
    } else if (object instanceof HostCollection) ofItems.set(name, below);
    else throw invalidArgument(`${object.typeName} has no property ${name}`);
  }
  if (object instanceof HostCollection) {
    const items = (object.items() as HostObject[]).slice(window.skip, window.skip + window.top);
    values["_Items"] = items.map((item, index) => ({
      _Index: window.skip + index,
      ...item.identity(),
      ...valuesOf(item, ofItems),
    }));
  }
  return values;
}

/**
 * Every scalar of the object. One that this host does not implement is left out: reading it then fails in the library as
 * not loaded, so the gap shows where somebody uses it and nowhere else.
 */
function readAll(object: HostObject, values: WireObject): void {
  for (const [wireName, { set }] of Object.entries(object.metadata.scalars)) {
    if (wireName.startsWith("_") || !isAvailable(object, set)) continue;
    try {
      values[wireName] = readScalar(object, wireName);
    } catch (error) {
      if (!(error instanceof HostError && error.code === "ApiNotFound")) throw error;
    }
  }
}
