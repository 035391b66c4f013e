import { SaxesParser } from "saxes";
import { corrupt, refuse } from "../../src/xlsx/failure";
import { encodingOf } from "../../src/xlsx/xml";

/** An element as it stands in a part, prefixes and unknown attributes kept, so that it can be written back. */
export interface XmlNode {
  /** With its prefix. */
  name: string;
  attributes: Map<string, string>;
  children: (XmlNode | string)[];
}

const DEPTH = 256;

interface TreeOptions {
  /** Local name of an element whose content is left out, e.g. "sheetData". */
  readonly hollow?: string;
  /** Most elements that may be kept. */
  readonly most?: number;
}

/**
 * Reads a part as a tree. Comments and processing instructions are not kept.
 */
export function parseTree(bytes: Uint8Array, part: string, { hollow, most = Infinity }: TreeOptions = {}): XmlNode {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: XmlNode[] = [];
  const roots: XmlNode[] = [];
  let count = 0;
  /** Elements open inside the hollow one, itself included. */
  let left = 0;
  parser.on("error", () => corrupt("xml", part));
  parser.on("doctype", () => refuse({ code: "doctype", part }));
  parser.on("opentag", (tag) => {
    if (left > 0) {
      left++;
      return;
    }
    if (open.length >= DEPTH) corrupt("xml-depth", part);
    if (++count > most) refuse({ code: "too-large", limit: "cells", allowed: most, part });
    const node: XmlNode = { name: tag.name, attributes: new Map(Object.entries(tag.attributes)), children: [] };
    open.at(-1)?.children.push(node);
    if (open.length === 0) roots.push(node);
    open.push(node);
    if (localName(tag.name) === hollow) left = 1;
  });
  parser.on("closetag", () => {
    if (left > 0) left--;
    if (left === 0) open.pop();
  });
  const take = (piece: string) => {
    if (left === 0) open.at(-1)?.children.push(piece);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.write(decode(bytes, part)).close();
  return roots[0] ?? corrupt("xml", part);
}

function decode(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return corrupt("xml-encoding", part);
  }
}

/** Reads an element that was written by {@link serializeNode}. */
export function parseElement(xml: string): XmlNode {
  return parseTree(new TextEncoder().encode(xml), "");
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function serializePart(root: XmlNode): Uint8Array {
  return new TextEncoder().encode(DECLARATION + serializeNode(root));
}

export function serializeNode(node: XmlNode): string {
  const pieces: string[] = [];
  write(node, pieces);
  return pieces.join("");
}

function write(node: XmlNode, pieces: string[]): void {
  pieces.push("<", node.name);
  for (const [name, value] of node.attributes) pieces.push(" ", name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of node.children) {
    if (typeof child === "string") pieces.push(escapeText(child));
    else write(child, pieces);
  }
  pieces.push("</", node.name, ">");
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ESCAPES.get(character)!);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES.get(character)!);
}

const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/** Attributes in the given order; undefined ones are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: (XmlNode | string)[]
): XmlNode {
  const kept = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept.set(key, String(value));
  return { name, attributes: kept, children };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** "x:" of "x:worksheet"; "" where the vocabulary is the default one. */
export function prefixOf(node: XmlNode): string {
  return node.name.slice(0, node.name.indexOf(":") + 1);
}

/** Child elements of the same vocabulary as their parent. */
export function childrenOf(node: XmlNode, name?: string): XmlNode[] {
  const prefix = prefixOf(node);
  return node.children.filter(
    (child): child is XmlNode =>
      typeof child !== "string" && (name === undefined ? child.name.startsWith(prefix) : child.name === prefix + name),
  );
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && childrenOf(node, name)[0];
}

export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes.get(name);
}

/** A number in an attribute; undefined where it is missing or none. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const text = attributeOf(node, name);
  if (text === undefined || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export function flagOf(node: XmlNode | undefined, name: string, otherwise = false): boolean {
  const value = attributeOf(node, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

export function textOf(node: XmlNode | undefined): string {
  return node ? node.children.filter((child) => typeof child === "string").join("") : "";
}

/** Sets an attribute, or takes it away for undefined. */
export function setAttribute(node: XmlNode, name: string, value: string | number | undefined): void {
  if (value === undefined) node.attributes.delete(name);
  else node.attributes.set(name, String(value));
}

/** A copy that can be changed without changing the original. */
export function cloneNode(node: XmlNode): XmlNode {
  return {
    name: node.name,
    attributes: new Map(node.attributes),
    children: node.children.map((child) => (typeof child === "string" ? child : cloneNode(child))),
  };
}

/** Gives an element built without prefixes the prefix of the tree it goes into. */
export function withPrefix(node: XmlNode, prefix: string): XmlNode {
  if (prefix === "") return node;
  return {
    name: prefix + node.name,
    attributes: node.attributes,
    children: node.children.map((child) => (typeof child === "string" ? child : withPrefix(child, prefix))),
  };
}
