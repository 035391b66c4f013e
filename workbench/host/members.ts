import { HostError, invalidArgument, notImplemented } from "./errors";
import { HostCollection, type HostObject } from "./host-object";
import { camelName, member, typeMetadata, type MemberSet, type TypeMetadata } from "./metadata";

/** Reads, writes and calls the members of host objects by their travelling names, within the requirement sets the host has. */

const OR_NULL = "OrNullObject";

type Members = Record<string, unknown>;

export function readScalar(object: HostObject, wireName: string): unknown {
  const scalar = member(object.metadata.scalars, wireName);
  if (!scalar) throw invalidArgument(`${object.typeName} has no property ${wireName}`);
  requireSet(object, scalar.set, wireName);
  return wireName in object ? (object as unknown as Members)[wireName] : object.readOther(wireName);
}

export function writeScalar(object: HostObject, travelling: string, value: unknown): void {
  const { scalars } = object.metadata;
  const wireName = Object.keys(scalars).find((name) => scalars[name]?.setAs === travelling) ?? travelling;
  const scalar = member(scalars, wireName);
  if (!scalar?.writable) throw invalidArgument(`${object.nameOf(wireName)} cannot be set`);
  requireSet(object, scalar.set, wireName);
  if (!(wireName in object)) {
    object.writeOther(wireName, value);
    return;
  }
  if (!hasSetter(object, wireName)) throw notImplemented(`setting ${object.nameOf(wireName)}`);
  (object as unknown as Members)[wireName] = value;
}

function hasSetter(object: object, name: string): boolean {
  for (let holder: object | null = object; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}

export function openNavigation(object: HostObject, wireName: string): HostObject | null {
  const navigation = member(object.metadata.navigations, wireName);
  if (!navigation) throw invalidArgument(`${object.typeName} has no ${wireName}`);
  requireSet(object, navigation.set, wireName);
  if (wireName in object) return (object as unknown as Members)[wireName] as HostObject;
  const plain = plainName(object, wireName);
  if (plain) return orNull(() => (object as unknown as Members)[plain] as HostObject);
  return object.openOther(wireName);
}

export function callMethod(object: HostObject, wireName: string, values: readonly unknown[]): unknown {
  const method = member(object.metadata.methods, wireName);
  if (!method) throw invalidArgument(`${object.typeName} has no method ${wireName}`);
  requireSet(object, method.set, wireName);
  if (wireName in object) return call(object, wireName, values);
  if (announceHandler(object, wireName)) return null;
  const plain = plainName(object, wireName);
  if (plain) return orNull(() => call(object, plain, values));
  throw notImplemented(object.nameOf(wireName));
}

/** "_RegisterDataChangedEvent": the library tells that there is a handler now. */
function announceHandler(object: HostObject, wireName: string): boolean {
  const [, verb, event] = /^_(Register|Unregister)(.+)$/.exec(wireName) ?? [];
  const eventType = event === undefined ? undefined : object.raisedEvents.get(event);
  if (eventType === undefined) return false;
  object.host.events.listen(eventType, object.eventTarget, verb === "Register");
  return true;
}

function call(object: HostObject, wireName: string, values: readonly unknown[]): unknown {
  return ((object as unknown as Members)[wireName] as (...values: unknown[]) => unknown).apply(object, [...values]);
}

/** `getItem(key)`, which travels as an indexer. */
export function indexItem(object: HostObject, values: readonly unknown[]): HostObject | null {
  if (!(object instanceof HostCollection)) throw invalidArgument(`${object.typeName} has no items`);
  return (object as HostCollection<HostObject>).GetItem(values[0]);
}

/**
 * Every getXOrNullObject is its getX with "not found" made null
 * (https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties).
 */
function plainName(object: HostObject, wireName: string): string | null {
  if (!wireName.endsWith(OR_NULL)) return null;
  const plain = wireName.slice(0, -OR_NULL.length);
  return plain in object ? plain : null;
}

function orNull<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

function requireSet(object: HostObject, set: MemberSet | undefined, wireName: string): void {
  if (set && !object.host.requirements.has(...set)) {
    throw new HostError("ApiNotFound", `${object.nameOf(wireName)} belongs to ${set[0]} ${set[1]}`);
  }
}

/** Whether a member belongs to a set this host has. */
export function isAvailable(object: HostObject, set: MemberSet | undefined): boolean {
  return !set || object.host.requirements.has(...set);
}

const namesByType = new Map<string, { scalars: Map<string, string>; navigations: Map<string, string> }>();

/** Travelling names of a type's properties by their names in TypeScript. */
export function wireNames(typeName: string): { scalars: Map<string, string>; navigations: Map<string, string> } {
  let names = namesByType.get(typeName);
  if (!names) {
    const { scalars, navigations } = typeMetadata(typeName);
    names = { scalars: byName(scalars), navigations: byName(navigations) };
    namesByType.set(typeName, names);
  }
  return names;
}

function byName(table: TypeMetadata["scalars"] | TypeMetadata["navigations"]): Map<string, string> {
  return new Map<string, string>(
    Object.entries(table).map(([wireName, { name }]) => [name ?? camelName(wireName), wireName]),
  );
}
