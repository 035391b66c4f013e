import { areaName, type Area, parseArea } from "../../src/core/sheet/address";
import type { ConditionalFormatModel, SheetModel } from "../host/model";
import { displayFormula } from "../../src/xlsx/formula-text";
import { storedFormula } from "./future-functions";
import { replaceSection } from "./element-order";
import type { StyleBook } from "./style-book";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  flagOf,
  numberOf,
  parseElement,
  prefixOf,
  serializeNode,
  setAttribute,
  textOf,
  type XmlNode,
} from "./xml-tree";

/** Rule types of the file (ECMA-376 part 1, 18.18.12) as the API's `ConditionalFormatType`; all others are preset criteria. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["expression", "Custom"],
  ["cellIs", "CellValue"],
  ["colorScale", "ColorScale"],
  ["dataBar", "DataBar"],
  ["iconSet", "IconSet"],
  ["top10", "TopBottom"],
  ["containsText", "ContainsText"],
  ["notContainsText", "ContainsText"],
  ["beginsWith", "ContainsText"],
  ["endsWith", "ContainsText"],
]);

/** The rules of a sheet, the most important first, as the host keeps them. */
export function readConditionalFormats(root: XmlNode, styles: StyleBook): ConditionalFormatModel[] {
  const found = childrenOf(root, "conditionalFormatting").flatMap((node) => {
    const areas = areasOf(attributeOf(node, "sqref") ?? "");
    if (areas.length === 0) return [];
    return childrenOf(node, "cfRule").map((rule) => ({ rule, areas, priority: numberOf(rule, "priority") ?? 0 }));
  });
  found.sort((a, b) => a.priority - b.priority);
  return found.map(({ rule, areas }, priority) => {
    const type = TYPES.get(attributeOf(rule, "type") ?? "") ?? "PresetCriteria";
    const formula = textOf(childOf(rule, "formula"));
    return {
      id: `{${(priority + 1).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
      type,
      areas,
      ...(type === "Custom" && { formula: `=${displayFormula(formula)}` }),
      priority,
      stopIfTrue: flagOf(rule, "stopIfTrue"),
      format: styles.differenceAt(numberOf(rule, "dxfId")),
      rawXml: serializeNode(rule),
    };
  });
}

/** @returns whether anything had to be written */
export function writeConditionalFormats(
  root: XmlNode,
  sheet: SheetModel,
  before: SheetModel,
  styles: StyleBook,
): boolean {
  const rules = byPriority(sheet.conditionalFormats);
  const old = byPriority(before.conditionalFormats);
  if (rules.length === old.length && rules.every((rule, index) => sameRule(rule, old[index]!))) return false;

  const prefix = prefixOf(root);
  const groups = new Map<string, XmlNode>();
  rules.forEach((rule, index) => {
    const sqref = rule.areas.map(areaName).join(" ");
    if (sqref === "") return;
    let group = groups.get(sqref);
    if (!group) groups.set(sqref, (group = element(`${prefix}conditionalFormatting`, { sqref })));
    const known = old.find(
      (other) => other.rawXml !== undefined && other.rawXml === rule.rawXml && sameMeaning(other, rule),
    );
    const node =
      rule.rawXml !== undefined && (known ?? rule.type !== "Custom")
        ? parseElement(rule.rawXml)
        : ruleElement(rule, prefix, styles);
    setAttribute(node, "priority", index + 1);
    group.children.push(node);
  });
  replaceSection(root, "conditionalFormatting", [...groups.values()]);
  return true;
}

function ruleElement(rule: ConditionalFormatModel, prefix: string, styles: StyleBook): XmlNode {
  const formula = storedFormula((rule.formula ?? "").replace(/^=/, ""));
  const isPlain = Object.keys(rule.format).length === 0;
  return element(
    `${prefix}cfRule`,
    {
      type: "expression",
      dxfId: isPlain ? undefined : styles.differenceFor(rule.format),
      priority: 0,
      stopIfTrue: rule.stopIfTrue ? 1 : undefined,
    },
    element(`${prefix}formula`, {}, formula),
  );
}

function byPriority(rules: readonly ConditionalFormatModel[]): ConditionalFormatModel[] {
  return [...rules].sort((a, b) => a.priority - b.priority);
}

function sameRule(one: ConditionalFormatModel, other: ConditionalFormatModel): boolean {
  return (
    one.rawXml === other.rawXml &&
    sameMeaning(one, other) &&
    one.areas.map(areaName).join(" ") === other.areas.map(areaName).join(" ")
  );
}

function sameMeaning(one: ConditionalFormatModel, other: ConditionalFormatModel): boolean {
  const key = ({ type, formula, stopIfTrue, format }: ConditionalFormatModel) =>
    JSON.stringify([type, formula, stopIfTrue, format]);
  return key(one) === key(other);
}

function areasOf(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((text) => parseArea(text) ?? wholeLines(text) ?? []);
}

/** "A:C" and "3:5", which some writers use for whole columns and rows. */
function wholeLines(text: string): Area | null {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return parseArea(`${columns[1]!}1:${columns[2]!}1048576`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  return rows && parseArea(`A${rows[1]!}:XFD${rows[2]!}`);
}
