import { cleanName } from "../../roster/names";
import type { NameDifference } from "../../roster/roster";
import { cellOf, type CheckContext } from "../context";
import { finding, type FindingCode } from "../finding";
import { nameEdit } from "../name-edit";
import type { Rule } from "../rule";
import { writtenName } from "../written-name";

/**
 * Names that are an agency's but not as the roster writes them; and, with or without a roster, letters that only look
 * right: TCVN3 or VNI text, Ð for Đ, decomposed Unicode, no-break and zero-width characters.
 */
export const agencyName: Rule = {
  id: "agency-name",
  codes: ["name-variant", "encoding", "unicode-form"],
  source: "Nghị định 30/2020/NĐ-CP, Phụ lục I (Unicode, TCVN 6909:2001) và Phụ lục II (viết hoa)",
  check(context, report) {
    const { table, agencies, roster, matches, snapshot } = context;
    const column = { column: table.columns["agency"] ?? table.body.left };
    for (let index = 0; index < agencies.length; index += 1) {
      const written = writtenName(snapshot, agencies.rows[index]!, column.column, agencies.names[index]!);
      const match = matches?.[index];
      const isKnown = roster !== null && match !== undefined && match.agency >= 0;
      const official = isKnown ? roster.agencies[match.agency]!.name : null;
      const differences = isKnown ? match.differences : unseenDifferences(written);
      const code = codeOf(differences, written, official);
      if (code === null) continue;
      const right = official ?? cleanName(written).text;
      const edit = nameEdit(context, index, right);
      report(
        finding(code, [cellOf(agencies, index, column)], {
          // An accepted short form is the clerk's to choose.
          severity: differences.every((difference) => difference === "alias") ? "info" : "warning",
          field: "agency",
          agency: agencies.names[index]!,
          expected: right,
          actual: agencies.names[index]!,
          params: { differences: differences.join(" ") },
          correction: edit && { safe: isSafe(context, differences, written, right), edits: [edit] },
        }),
      );
    }
  },
};

/** Printable ASCII and Vietnamese letters in NFC: nothing hidden, nothing foreign. */
const PLAIN = /^[ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–]*$/;

function unseenDifferences(written: string): readonly NameDifference[] {
  if (PLAIN.test(written)) return [];
  return cleanName(written).differences.filter(
    (difference) => difference === "encoding" || difference === "unicode-form",
  );
}

function codeOf(differences: readonly NameDifference[], written: string, official: string | null): FindingCode | null {
  if (differences.length === 0) return null;
  if (differences.includes("encoding")) return "encoding";
  if (differences.includes("unicode-form")) return "unicode-form";
  // A line break inside a cell is layout, not spelling.
  return written.replace(/\s*\n\s*/g, " ") === official ? null : "name-variant";
}

const HARMLESS: readonly NameDifference[] = [
  "capitals",
  "tone-placement",
  "punctuation",
  "spacing",
  "ampersand",
  "encoding",
  "unicode-form",
];

/** One right answer: the same name, its letters put right. Short forms and slips of a letter are for a person to judge. */
function isSafe(
  { snapshot }: CheckContext,
  differences: readonly NameDifference[],
  written: string,
  right: string,
): boolean {
  if (!differences.every((difference) => HARMLESS.includes(difference))) return false;
  // A number or a footnote mark beside the name would be lost with it.
  if (/[\d*¹²³⁰⁴-⁹]/.test(written.normalize("NFC")) && !/\d/.test(right)) return false;
  // Legacy text is right under its font; unless fonts were read, nobody knows which that is.
  return (
    !differences.includes("encoding") ||
    snapshot.fontNames !== undefined ||
    cleanName(written).differences.includes("encoding")
  );
}
