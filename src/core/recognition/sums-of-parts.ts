import type { FieldId, Programme, ProgrammeField } from "../programmes/programme";
import type { HeaderBand } from "./header-band";
import { matchHeading, NAMED } from "./heading-match";
import { wordsOf } from "./words";

/**
 * For each column, the parts that its heading names together ("Phân cấp ngay và có điều kiện"), where one of them has a
 * column of its own: then the column holds their sum, and is neither of them.
 */
export function sumsOfParts(
  { fields }: Programme,
  parts: readonly FieldId[],
  { area, headings }: HeaderBand,
  byHand: ReadonlyMap<FieldId, number>,
): readonly (readonly FieldId[])[] {
  const set = new Set(byHand.values());
  const named = headings.map(({ text }, index) => (set.has(area.left + index) ? [] : partsNamed(fields, parts, text)));
  const alone = new Set([...byHand.keys(), ...named.flatMap((found) => (found.length === 1 ? found : []))]);
  return named.map((found) => (found.length > 1 && found.some((part) => alone.has(part)) ? found : []));
}

const JOINT = /[,;+&/]|(?<!\p{L})v[àa](?!\p{L})/iu;

function partsNamed(fields: readonly ProgrammeField[], parts: readonly FieldId[], text: string): readonly FieldId[] {
  const named = text.split(JOINT).flatMap((words) => {
    const heading = { leaf: wordsOf(words), groups: [] };
    const matches = fields.map((field) => ({ id: field.id, score: matchHeading(field, heading).score }));
    const best = matches.reduce((one, other) => (other.score > one.score ? other : one));
    return best.score >= NAMED && parts.includes(best.id) ? [best.id] : [];
  });
  return [...new Set(named)];
}
