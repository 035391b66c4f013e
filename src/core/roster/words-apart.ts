import { cleanName, nameKey } from "./names";

/** In what two names differ, for people: words of the one that the other lacks, "" where it lacks none. */
export interface WordsApart {
  /** What only the written name says. */
  readonly extra: string;
  /** What only the official name says. */
  readonly missing: string;
  /** "yes" where the same words stand in another order. */
  readonly reordered: "yes" | "no";
}

/**
 * Parts two names as people would: "Sở Nông nghiệp" lacks "và Môi trường" of "Sở Nông nghiệp và Môi trường". Words that
 * differ in capitals, tone places or punctuation alone count as the same; gaps are shown as "…".
 */
export function wordsApart(written: string, official: string): WordsApart {
  const a = wordsOf(written);
  const b = wordsOf(official);
  const keysA = a.map(keyOf);
  const keysB = b.map(keyOf);
  if (sorted(keysA) === sorted(keysB))
    return { extra: "", missing: "", reordered: nameKey(written) === nameKey(official) ? "no" : "yes" };
  const common = inOrder(keysA, keysB);
  return { extra: rest(a, common.inA), missing: rest(b, common.inB), reordered: "no" };
}

function wordsOf(name: string): string[] {
  return cleanName(name)
    .text.split(" ")
    .filter((word) => /[\p{L}\p{N}&]/u.test(word));
}

/** "và" and "&" are words here: leaving one out is shown beside what else differs. */
function keyOf(word: string): string {
  return nameKey(word) || "và";
}

function sorted(keys: readonly string[]): string {
  return keys
    .filter((key) => key !== "và")
    .sort()
    .join(" ");
}

/** Which words of each make up the longest run of words they share, in their order. */
function inOrder(a: readonly string[], b: readonly string[]): { inA: boolean[]; inB: boolean[] } {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  }
  const inA = a.map(() => false);
  const inB = b.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) inA[i++] = inB[j++] = true;
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return { inA, inB };
}

function rest(words: readonly string[], isCommon: readonly boolean[]): string {
  const runs: string[] = [];
  let isOpen = false;
  words.forEach((word, at) => {
    if (isCommon[at]) isOpen = false;
    else {
      runs.push(isOpen ? `${runs.pop()!} ${word}` : word);
      isOpen = true;
    }
  });
  return runs.map((run) => run.replace(/^[,;–-]+|[,;–-]+$/g, "")).join(" … ");
}
