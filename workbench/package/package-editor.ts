import { CONTENT_TYPES } from "../../src/xlsx/content-types";
import type { Parts } from "../../src/xlsx/parts";
import { relationshipsPart, resolveTarget } from "../../src/xlsx/relationships";
import { attributeOf, childrenOf, element, parseTree, serializePart, setAttribute, type XmlNode } from "./xml-tree";
import { writeZip, type ZipItem } from "./zip-writer";

const CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** An Office file being changed: parts nobody changes are copied as they lie in it. */
export class PackageEditor {
  private readonly trees = new Map<string, XmlNode>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly added: string[] = [];

  constructor(private readonly parts: Parts) {}

  has(part: string): boolean {
    const name = this.nameOf(part);
    return !this.removed.has(name) && (this.trees.has(name) || this.parts.has(name));
  }

  /** The part's tree. Whoever changes it says so by {@link touch}. */
  tree(part: string): XmlNode {
    const name = this.nameOf(part);
    let tree = this.trees.get(name);
    if (!tree) this.trees.set(name, (tree = parseTree(this.parts.bytes(name, "large"), name)));
    return tree;
  }

  touch(part: string): void {
    this.changed.add(this.nameOf(part));
  }

  /** Replaces the content of a part that is there. */
  put(part: string, root: XmlNode): void {
    this.trees.set(this.nameOf(part), root);
    this.touch(part);
  }

  /** Part names do not mind case; the archive's entries do. */
  private nameOf(part: string): string {
    return this.parts.archive.find(part)?.name ?? part;
  }

  /** Adds a part of that content type. */
  add(part: string, contentType: string, root: XmlNode): void {
    this.trees.set(part, root);
    this.removed.delete(part);
    if (!this.parts.has(part)) this.added.push(part);
    this.touch(part);
    const types = this.tree(CONTENT_TYPES);
    types.children.push(element("Override", { PartName: `/${part}`, ContentType: contentType }));
    this.touch(CONTENT_TYPES);
  }

  /** Takes a part away with its relationships and its content type. */
  remove(part: string): void {
    this.removed.add(this.nameOf(part)).add(this.nameOf(relationshipsPart(part)));
    const types = this.tree(CONTENT_TYPES);
    const name = `/${part}`.toLowerCase();
    types.children = types.children.filter(
      (child) => typeof child === "string" || attributeOf(child, "PartName")?.toLowerCase() !== name,
    );
    this.touch(CONTENT_TYPES);
  }

  /** A part name that is free: "xl/worksheets/sheet", ".xml" → "xl/worksheets/sheet3.xml". */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name) && !this.parts.has(name)) return name;
    }
  }

  /** Adds a relationship to a part ("" for the package) and gives its id. */
  relate(part: string, type: string, target: string, external = false): string {
    const source = relationshipsPart(part);
    const root = this.relationships(part);
    const taken = new Set(childrenOf(root).map((node) => attributeOf(node, "Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    root.children.push(
      element("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : undefined }),
    );
    this.touch(source);
    return id;
  }

  /** Takes away the relationships of a part that lead to a target. */
  unrelate(part: string, target: string): void {
    if (!this.has(relationshipsPart(part))) return;
    const root = this.relationships(part);
    root.children = root.children.filter(
      (child) => typeof child === "string" || resolveTarget(part, attributeOf(child, "Target") ?? "") !== target,
    );
    this.touch(relationshipsPart(part));
  }

  private relationships(part: string): XmlNode {
    const source = relationshipsPart(part);
    if (this.has(source)) return this.tree(source);
    const root = element("Relationships", { xmlns: RELATIONSHIPS_NAMESPACE });
    this.trees.set(source, root);
    this.removed.delete(source);
    if (!this.parts.has(source)) this.added.push(source);
    return root;
  }

  /** Whether anything was changed at all. */
  get isChanged(): boolean {
    return this.changed.size > 0 || this.removed.size > 0;
  }

  /** The file with the changes: old parts in their order, new ones behind. */
  toBytes(): Uint8Array {
    const { archive } = this.parts;
    const items: ZipItem[] = [];
    for (const entry of archive.entries) {
      if (this.removed.has(entry.name)) continue;
      items.push(
        this.changed.has(entry.name)
          ? { name: entry.name, content: serializePart(this.tree(entry.name)) }
          : { name: entry.name, kept: entry, archive },
      );
    }
    for (const part of this.added) {
      if (!this.removed.has(part)) items.push({ name: part, content: serializePart(this.tree(part)) });
    }
    return writeZip(items);
  }
}

/** Root of a part of content types for a new file. */
export function contentTypesRoot(): XmlNode {
  return element(
    "Types",
    { xmlns: CONTENT_TYPES_NAMESPACE },
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
  );
}

/** Declares a vocabulary on a root, unless it is, and gives its prefix with the colon. */
export function declare(root: XmlNode, namespaces: ReadonlySet<string>, prefix: string, namespace: string): string {
  for (const [name, value] of root.attributes)
    if (name.startsWith("xmlns:") && namespaces.has(value)) return `${name.slice(6)}:`;
  setAttribute(root, `xmlns:${prefix}`, namespace);
  return `${prefix}:`;
}
