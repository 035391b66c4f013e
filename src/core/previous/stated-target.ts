import { decimalText, dropTrailingZeros, parseDecimal } from "../numbers/decimal";
import type { RankingTable } from "../recognition/table";
import type { Target } from "../settings/settings";
import { fold } from "../text/fold";

const WORDS = /(>=|≥|>|trên|ít nhất|tối thiểu|không dưới|đạt từ|từ)\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%/giu;
const MORE_THAN = new Set([">", "trên"]);

/** The target that the lines around a table state, "chỉ tiêu trên 20%"; null where none does, or they state several. */
export function statedTarget({ above, below }: RankingTable): Target | null {
  const targets = new Map<string, Target>();
  for (const { text } of [...above, ...below]) {
    const line = text.slice(0, 1000).normalize("NFC");
    if (!/(?:^| )(?:chi tieu|muc tieu)(?= |$)/.test(fold(line))) continue;
    for (const [, word, percent] of line.matchAll(WORDS)) {
      const target: Target = {
        percent: decimalText(dropTrailingZeros(parseDecimal(percent!)!), "."),
        comparator: MORE_THAN.has(word!.toLowerCase()) ? ">" : ">=",
      };
      targets.set(`${target.comparator}${target.percent}`, target);
    }
  }
  const [only] = targets.values();
  return targets.size === 1 ? only! : null;
}
