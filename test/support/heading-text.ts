import { decentralisation } from "../../src/core/programmes/decentralisation";
import { matchHeading, POSSIBLE } from "../../src/core/recognition/heading-match";
import { wordsOf } from "../../src/core/recognition/words";

/**
 * The fields a heading may name, best first, and how surely, by which known heading, with how many telling words:
 * `immediate 1.000 "Phân cấp ngay" 3; …`. Its groups come before it, outermost first, parted by ">".
 */
export function headingText(text: string): string {
  const parts = text.replaceAll("\\n", "\n").split(" > ");
  const heading = { leaf: wordsOf(parts.at(-1)!), groups: parts.slice(0, -1).map(wordsOf) };
  return decentralisation.fields
    .map(({ id }, index) => ({ id, ...matchHeading(decentralisation.fields[index]!, heading) }))
    .filter(({ score }) => score >= POSSIBLE)
    .sort((a, b) => b.score - a.score)
    .map(
      ({ id, score, phrase, telling, opposed }) =>
        `${id} ${score.toFixed(3)} "${phrase}" ${telling}${opposed ? " opposed" : ""}`,
    )
    .join("; ");
}
