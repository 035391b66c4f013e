import { corrupt } from "./failure";
import type { Parts } from "./parts";

/** A link from one part to another (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type, the same for Transitional and Strict files: "worksheet", "sharedStrings"… */
  readonly kind: string;
  /** Name of the part it leads to; the raw target where it leads out of the file. */
  readonly target: string;
  readonly external: boolean;
}

const VOCABULARY: ReadonlySet<string> = new Set(["http://schemas.openxmlformats.org/package/2006/relationships"]);

/** Relationships of a part ("" for the package itself) by id; none where the part has no relationships. */
export function readRelationships(parts: Parts, part: string): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const source = relationshipsPart(part);
  if (!parts.has(source)) return relationships;
  parts.read(source, VOCABULARY, {
    open(element) {
      if (element.name !== "Relationship") return;
      const id = element.attribute("Id") ?? "";
      const type = element.attribute("Type") ?? "";
      const target = element.attribute("Target") ?? "";
      if (id === "" || relationships.has(id)) corrupt("relationship", source);
      const external = element.attribute("TargetMode") === "External";
      const kind = type.slice(type.lastIndexOf("/") + 1);
      relationships.set(id, {
        id,
        kind,
        target: external ? target : partNamed(parts, resolveTarget(part, target)),
        external,
      });
    },
  });
  return relationships;
}

/** Targets are URIs: "Sheet%201.xml" may mean the part "Sheet 1.xml". */
function partNamed(parts: Parts, name: string): string {
  if (parts.has(name) || !name.includes("%")) return name;
  try {
    const decoded = decodeURIComponent(name);
    return parts.has(decoded) ? decoded : name;
  } catch {
    return name;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as written in the relationships of `source` → a part name. Never leads out of the archive: it is only looked up there. */
export function resolveTarget(source: string, target: string): string {
  const segments = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of target.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
