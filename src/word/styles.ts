import { AlignmentType, LineRuleType } from "docx";
import type { IParagraphStyleOptions } from "docx";
import { AROUND_RULE } from "./look";
import { halfPoints, twips } from "./units";

/** A paragraph style by a name the clerk finds in Word's list of styles. Commas in such names part aliases. */
type NamedStyle = IParagraphStyleOptions & { readonly id: string; readonly name: string };

interface Look {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export function namedStyle(
  id: string,
  name: string,
  look: Look,
  paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>,
): NamedStyle {
  const { size, bold = false, italics = false } = look;
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: halfPoints(size), ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) },
    paragraph,
  };
}

export const PAGE_NUMBER = "SoTrang";
export const RULE = "GachNgang";
export const END = "CuoiPhan";

/** Styles of what every document has. */
export const COMMON_STYLES: readonly NamedStyle[] = [
  namedStyle(PAGE_NUMBER, "Số trang", { size: 14 }, { alignment: AlignmentType.CENTER }),
  namedStyle(
    RULE,
    "Gạch ngang",
    { size: 2 },
    { keepNext: true, spacing: { before: twips(AROUND_RULE.above), line: twips(4), lineRule: LineRuleType.EXACT } },
  ),
  namedStyle(END, "Cuối phần", { size: 1 }, { spacing: { line: twips(1), lineRule: LineRuleType.EXACT } }),
];
