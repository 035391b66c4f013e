import type { ProtectedAction, ProtectionOptions, SheetModel } from "../host/model";
import { replaceSection } from "./element-order";
import { attributeOf, childOf, element, flagOf, prefixOf, type XmlNode } from "./xml-tree";

/** Attributes that lock an action (ECMA-376 part 1, 18.3.1.85), with what they are where they are not written. */
const ACTIONS: readonly (readonly [attribute: string, action: ProtectedAction, lockedByDefault: boolean])[] = [
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertRows", "allowInsertRows", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["sort", "allowSort", true],
  ["autoFilter", "allowAutoFilter", true],
  ["pivotTables", "allowPivotTables", true],
];

/** Stands for a password of which the file holds the hash alone: no text that is typed equals it. */
const UNKNOWN_PASSWORD = "\u0000hash";

export function readProtection(root: XmlNode): SheetModel["protection"] {
  const node = childOf(root, "sheetProtection");
  if (!flagOf(node, "sheet")) return null;
  const options: ProtectionOptions = {};
  for (const [attribute, action, locked] of ACTIONS) if (!flagOf(node, attribute, locked)) options[action] = true;
  const hash = attributeOf(node, "hashValue") ?? attributeOf(node, "password");
  return { options, ...(hash !== undefined && { password: `${UNKNOWN_PASSWORD} ${hash}` }) };
}

/** @returns whether anything had to be written */
export function writeProtection(root: XmlNode, sheet: SheetModel, before: SheetModel): boolean {
  const { protection } = sheet;
  if (protectionKey(protection) === protectionKey(before.protection)) return false;
  if (!protection) {
    replaceSection(root, "sheetProtection", []);
    return true;
  }
  const { password, options = {} } = protection;
  // Where only the options changed, the hash that stands there stays right.
  const kept = password !== undefined && password === before.protection?.password;
  const old = childOf(root, "sheetProtection");
  const hash = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"].map(
    (name) => [name, kept ? attributeOf(old, name) : undefined] as const,
  );
  const node = element(`${prefixOf(root)}sheetProtection`, {
    ...Object.fromEntries(hash),
    ...(password !== undefined && password !== "" && !kept && { password: passwordHash(password) }),
    sheet: 1,
    ...Object.fromEntries(
      ACTIONS.map(([attribute, action, locked]) => [
        attribute,
        (options[action] ?? false) === locked ? Number(!locked) : undefined,
      ]),
    ),
  });
  replaceSection(root, "sheetProtection", [node]);
  return true;
}

function protectionKey(protection: SheetModel["protection"]): string {
  return JSON.stringify(
    protection && [protection.password ?? "", ACTIONS.map(([, action]) => protection.options?.[action] ?? false)],
  );
}

/** The 16-bit password verifier of ECMA-376 part 4, 14.2.1: it keeps nobody out, it only reminds. */
function passwordHash(password: string): string {
  let hash = 0;
  const bytes = new TextEncoder().encode(password);
  for (let index = bytes.length - 1; index >= 0; index--) {
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ bytes[index]!;
  }
  hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
