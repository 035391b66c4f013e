import { type FileKind, refuse } from "./failure";
import type { Parts } from "./parts";
import { readRelationships } from "./relationships";

const VOCABULARY: ReadonlySet<string> = new Set(["http://schemas.openxmlformats.org/package/2006/content-types"]);
export const CONTENT_TYPES = "[Content_Types].xml";

/** Content types of the parts (ECMA-376 part 2, 6.2.3). */
interface ContentTypes {
  of(part: string): string;
}

function readContentTypes(parts: Parts): ContentTypes {
  const byExtension = new Map<string, string>();
  const byPart = new Map<string, string>();
  parts.read(CONTENT_TYPES, VOCABULARY, {
    open(element) {
      const type = element.attribute("ContentType") ?? "";
      if (element.name === "Default") byExtension.set((element.attribute("Extension") ?? "").toLowerCase(), type);
      if (element.name === "Override")
        byPart.set((element.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
    },
  });
  return {
    of(part) {
      const name = part.toLowerCase();
      return byPart.get(name) ?? byExtension.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
    },
  };
}

/** Name of the workbook part; refuses archives that hold something else, and says what. */
export function findWorkbookPart(parts: Parts): string {
  if (!parts.has(CONTENT_TYPES)) refuse({ code: "not-xlsx", found: parts.has("content.xml") ? "opendocument" : "zip" });
  const types = readContentTypes(parts);
  for (const link of readRelationships(parts, "").values()) {
    if (link.kind !== "officeDocument" || link.external) continue;
    const found = kindOf(types.of(link.target));
    if (found !== null) refuse({ code: "not-xlsx", found });
    return link.target;
  }
  return refuse({ code: "missing-part", part: "xl/workbook.xml" });
}

/** null for a workbook with or without macros, or a template of one. */
function kindOf(type: string): FileKind | null {
  if (type.includes("wordprocessingml") || type.includes("ms-word")) return "word";
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) return "powerpoint";
  return type.includes("sheet.binary") ? "xlsb" : null;
}
