import type { Parts } from "../../src/xlsx/parts";
import { readRelationships } from "../../src/xlsx/relationships";
import type { PackageEditor } from "./package-editor";
import { attributeOf, childOf, childrenOf, element, parseTree, prefixOf, type XmlNode } from "./xml-tree";

/**
 * Where Excel keeps what an add-in saves in a workbook (`workbook.settings`, `Office.context.document.settings`): as
 * properties of a web extension part ([MS-OWEXML] 2.2.2 and 2.2.7), one part for each add-in, each value a JSON text.
 * Excel finds the part through the list of task panes, so settings written here are there when the file is opened in Excel.
 * The shape is that of the template workbooks with which Microsoft's own office-addin-dev-settings sideloads an add-in.
 */
const EXTENSION_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES_CONTENT = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_CONTENT = "application/vnd.ms-office.webextension+xml";

/** The add-in as its manifest names it. */
export const ADD_IN = { id: "667ccf7e-0c2c-445f-8cf4-e89bd9dd657e", version: "0.1.0.0" } as const;

export function readSettings(parts: Parts): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const part = findExtension(parts);
  if (part === null) return settings;
  for (const node of propertyElements(parseTree(parts.bytes(part), part))) {
    const name = attributeOf(node, "name");
    if (name !== undefined) settings.set(name, valueOf(attributeOf(node, "value") ?? ""));
  }
  return settings;
}

/** What another program wrote without being JSON is taken as text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The part that belongs to this add-in; null where there is none. */
function findExtension(parts: Parts): string | null {
  const panes = panesPart(parts);
  if (panes === null) return null;
  for (const link of readRelationships(parts, panes).values()) {
    if (link.kind !== "webextension" || link.external || !parts.has(link.target)) continue;
    const reference = childOf(parseTree(parts.bytes(link.target), link.target), "reference");
    if (attributeOf(reference, "id")?.toLowerCase() === ADD_IN.id) return link.target;
  }
  return null;
}

function panesPart(parts: Parts): string | null {
  for (const link of readRelationships(parts, "").values()) {
    if (link.kind === "webextensiontaskpanes" && parts.has(link.target)) return link.target;
  }
  return null;
}

function propertyElements(root: XmlNode): XmlNode[] {
  const properties = childOf(root, "properties");
  return properties ? childrenOf(properties, "property") : [];
}

export function writeSettings(
  editor: PackageEditor,
  parts: Parts,
  settings: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, unknown>,
): void {
  const key = (map: ReadonlyMap<string, unknown>) => JSON.stringify([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (key(settings) === key(before)) return;
  const part = findExtension(parts) ?? addExtension(editor, parts);
  const root = editor.tree(part);
  const prefix = prefixOf(root);
  const properties = childOf(root, "properties");
  if (!properties) return;
  properties.children = [...settings].map(([name, value]) =>
    element(`${prefix}property`, { name, value: JSON.stringify(value ?? null) }),
  );
  editor.touch(part);
}

function addExtension(editor: PackageEditor, parts: Parts): string {
  const part = editor.freeName("xl/webextensions/webextension", ".xml");
  editor.add(
    part,
    EXTENSION_CONTENT,
    element(
      "we:webextension",
      { "xmlns:we": EXTENSION_NAMESPACE, id: `{${ADD_IN.id.toUpperCase()}}` },
      element("we:reference", { id: ADD_IN.id, version: ADD_IN.version, store: "developer", storeType: "Registry" }),
      element("we:alternateReferences"),
      element("we:properties"),
      element("we:bindings"),
      element("we:snapshot", { "xmlns:r": RELATIONSHIP_NAMESPACE }),
    ),
  );
  let panes = panesPart(parts);
  if (panes === null) {
    panes = "xl/webextensions/taskpanes.xml";
    editor.add(panes, PANES_CONTENT, element("wetp:taskpanes", { "xmlns:wetp": PANES_NAMESPACE }));
    editor.relate("", PANES_TYPE, panes);
  }
  const id = editor.relate(panes, EXTENSION_TYPE, `/${part}`);
  const root = editor.tree(panes);
  // Not visible: the file does not open the pane by itself.
  const pane = element(
    `${prefixOf(root)}taskpane`,
    { dockstate: "right", visibility: 0, width: 350, row: 0 },
    element(`${prefixOf(root)}webextensionref`, { "xmlns:r": RELATIONSHIP_NAMESPACE, "r:id": id }),
  );
  root.children.push(pane);
  editor.touch(panes);
  return part;
}
