import { placesOf } from "../../blocks";
import { cleanName } from "../../roster/names";
import type { NameDifference, NameMatch } from "../../roster/roster";
import { fontNameAt } from "../../sheet/cells";
import { decodeLegacy, legacyEncodingOfFont, looksLikeTcvn3, looksLikeVni } from "../../text/legacy-encodings";
import { cellOf, type CheckContext } from "../context";
import { finding, type FindingCode } from "../finding";
import { nameCells } from "../name-cells";
import { nameEdit } from "../name-edit";
import { inSheetStyle, isInCapitals } from "../name-style";
import type { Rule } from "../rule";
import { writtenName } from "../written-name";

/**
 * Names that are an agency's but not as the roster writes them; and, with or without a roster, letters that only look
 * right: TCVN3 or VNI text, Ð for Đ, decomposed Unicode, no-break and zero-width characters.
 */
export const agencyName: Rule = {
  id: "agency-name",
  codes: ["name-variant", "encoding", "unicode-form"],
  causes: [],
  mending: ["safe", "asked"],
  source:
    "Nghị định 30/2020/NĐ-CP: Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã ký tự Unicode theo TCVN 6909:2001); Phụ lục II, Mục IV (viết hoa tên cơ quan, tổ chức)",
  check(context, report) {
    const { table, agencies } = context;
    const column = { column: table.columns["agency"] ?? table.body.left };
    for (const index of rowsThatMayDiffer(context)) {
      const reading = readName(context, index, column.column);
      const code = codeOf(reading);
      if (code === null) continue;
      const { differences } = reading;
      const { right, isSafe } = rightName(context, reading);
      const edit = nameEdit(context, index, right);
      report(
        finding(code, [cellOf(agencies, index, column)], {
          // An accepted short form is the clerk's to choose.
          severity: differences.every((difference) => difference === "alias") ? "info" : "warning",
          field: "agency",
          agency: agencies.names.at(index)!,
          expected: right,
          actual: agencies.names.at(index)!,
          params: { differences: differences.join(" ") },
          correction: edit && { safe: isSafe, edits: [edit] },
        }),
      );
    }
  },
};

/** Spares the ordinary name any reading: exactly the roster's or, unknown to it, of ordinary letters. */
function rowsThatMayDiffer(context: CheckContext): Iterable<number> {
  const { unusual } = nameCells(context);
  const { matches } = context;
  if (!matches) return placesOf(unusual, 1);
  const rows: number[] = [];
  for (const [index, { agency, differences }] of matches.entries())
    if (differences.length > 0 || (agency < 0 && unusual[index] === 1)) rows.push(index);
  return rows;
}

interface NameReading {
  readonly written: string;
  readonly differences: readonly NameDifference[];
  /** The roster's name, in the sheet's style; null where none matched. */
  readonly official: string | null;
  /** The written name with its letters put right, and nothing else changed. */
  readonly clean: string;
}

/** Printable ASCII and Vietnamese letters in NFC: nothing hidden, nothing foreign. */
const PLAIN = /^[ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–]*$/;

function readName(context: CheckContext, index: number, column: number): NameReading {
  const { snapshot, agencies, roster, matches } = context;
  const row = agencies.rows[index]!;
  const written = writtenName(snapshot, row, column, agencies.names.at(index)!);
  const match = matches?.[index];
  const listed = roster?.agencies[match?.agency ?? -1]?.name;
  const official = listed === undefined ? null : inSheetStyle(context, listed);
  const matched = differencesInStyle(context, match, written);
  const font = fontNameAt(snapshot, row, column);
  const legacy = legacyEncodingOfFont(font);
  if (legacy === null && PLAIN.test(written)) return { written, differences: matched, official, clean: written };

  const encoding = legacy ?? (looksLikeTcvn3(written) ? "tcvn3" : looksLikeVni(written) ? "vni" : null);
  const decoded = encoding === null ? null : decodeLegacy(written, encoding, font);
  const { text, differences } = cleanName(decoded ?? written);
  const seen = differences.filter((difference) => difference === "encoding" || difference === "unicode-form");
  const unseen: readonly NameDifference[] = decoded !== null && decoded !== written ? ["encoding", ...seen] : seen;
  return { written, differences: official === null ? unseen : matched, official, clean: text };
}

/** A column all in capitals is style: its capitals are no mistake of any one name. */
function differencesInStyle(
  context: CheckContext,
  match: NameMatch | undefined,
  written: string,
): readonly NameDifference[] {
  const differences = match?.differences ?? [];
  const isStyle = written === written.toUpperCase() && isInCapitals(context);
  return isStyle ? differences.filter((difference) => difference !== "capitals") : differences;
}

function codeOf({ differences, written, official }: NameReading): FindingCode | null {
  if (differences.length === 0) return null;
  if (differences.includes("encoding")) return "encoding";
  if (differences.includes("unicode-form")) return "unicode-form";
  // A line break inside a cell is layout, not spelling.
  return written.replace(/\s*\n\s*/g, " ") === official ? null : "name-variant";
}

/** Differences that leave no doubt which name is meant. */
const HARMLESS: readonly NameDifference[] = [
  "capitals",
  "tone-placement",
  "punctuation",
  "spacing",
  "ampersand",
  "encoding",
  "unicode-form",
];

/**
 * What to write, and whether it has one right answer. The roster's name, where the letters alone differ; of a short form
 * or a slip, which are for a person to judge, at least the letters put right.
 */
function rightName(
  { snapshot }: CheckContext,
  { written, differences, official, clean }: NameReading,
): { right: string; isSafe: boolean } {
  // Legacy text is right under its font: unless fonts were read, nobody knows which that is.
  const knowsFont = snapshot.hasFonts || cleanName(written).text === clean;
  if (official === null) return { right: clean, isSafe: knowsFont };
  if (differences.every((difference) => HARMLESS.includes(difference))) {
    // A number or a footnote mark beside the name would be lost with it.
    const hasMark = /[\d*¹²³⁰⁴-⁹]/.test(clean) && !/\d/.test(official);
    return { right: official, isSafe: knowsFont && !hasMark };
  }
  return clean === written ? { right: official, isSafe: false } : { right: clean, isSafe: knowsFont };
}
