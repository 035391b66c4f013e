import { BorderStyle, Paragraph } from "docx";
import { LINES } from "./look";
import { RULE } from "./styles";
import { eighths, twips } from "./units";

/**
 * A rule in the middle of a width: the upper border of an empty paragraph, indented from both sides. It stays a line of
 * this length wherever the document is opened, which a shape that floats does not.
 *
 * @param length in points
 * @param room width it is centred in, in points
 * @param below room under it, in points
 */
export function ruleParagraph(length: number, room: number, below = 0): Paragraph {
  const indent = twips((room - length) / 2);
  return new Paragraph({
    style: RULE,
    border: { top: { style: BorderStyle.SINGLE, size: eighths(LINES.rule), color: "000000", space: 0 } },
    indent: { left: indent, right: indent },
    ...(below > 0 ? { spacing: { after: twips(below) } } : {}),
  });
}
