import type { XmlScanner } from "./xml-scanner";

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  /** Depth of the element that binds it. */
  readonly depth: number;
}

/** Prefixes and what they stand for (Namespaces in XML 1.0), kept as elements open and close. */
export class XmlNamespaces {
  /** Of the element that was opened last. */
  uri = "";
  local = "";
  private readonly bindings: Binding[] = [
    { prefix: "", uri: "", depth: 0 },
    { prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace", depth: 0 },
  ];
  /** What the names at each depth came to, as long as no binding changes. */
  private readonly known: { readonly name: string; readonly local: string; readonly uri: string }[] = [];

  constructor(private readonly broken: () => never) {}

  open(name: string, depth: number, attributes: XmlScanner): void {
    if (attributes.hasPrefixes) this.bind(attributes, depth);
    let known = this.known[depth];
    // The scanner hands out one string for one name at one depth.
    if (known?.name !== name) {
      const [prefix, local] = this.split(name);
      this.known[depth] = known = { name, local, uri: this.uriOf(prefix) };
    }
    this.local = known.local;
    this.uri = known.uri;
  }

  localAt(depth: number): string {
    return this.known[depth]!.local;
  }

  close(depth: number): void {
    if (this.bindings[this.bindings.length - 1]!.depth !== depth) return;
    while (this.bindings[this.bindings.length - 1]!.depth === depth) this.bindings.pop();
    this.known.length = depth;
  }

  /** What a prefix stands for here; "" is the prefix of names that have none. */
  uriOf(prefix: string): string {
    for (let index = this.bindings.length - 1; index >= 0; index -= 1) {
      const binding = this.bindings[index]!;
      if (binding.prefix === prefix) return binding.uri;
    }
    return this.broken();
  }

  private bind(attributes: XmlScanner, depth: number): void {
    const names = Array.from({ length: attributes.attributeCount }, (_, index) => attributes.attributeName(index));
    for (const [index, name] of names.entries()) {
      const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : null;
      if (prefix === null) continue;
      const uri = attributes.attributeValue(index);
      if (prefix === "xml" || prefix === "xmlns" || name.endsWith(":") || (prefix !== "" && uri === "")) this.broken();
      this.bindings.push({ prefix, uri, depth });
      this.known.length = Math.min(this.known.length, depth);
    }
    for (const name of names) {
      if (name === "xmlns" || name.startsWith("xmlns:")) continue;
      const [prefix] = this.split(name);
      if (prefix !== "") this.uriOf(prefix);
    }
  }

  private split(name: string): readonly [prefix: string, local: string] {
    const colon = name.indexOf(":");
    if (colon < 0) return ["", name];
    if (colon === 0 || colon === name.length - 1 || name.includes(":", colon + 1)) this.broken();
    return [name.slice(0, colon), name.slice(colon + 1)];
  }
}
