import type { Texts } from "./texts";

/** Many texts as one: a million cross from one thread to another as a single copy instead of a million objects. */
export interface PackedTexts {
  readonly text: string;
  /** Where each begins; one more entry ends the last. */
  readonly starts: Uint32Array;
}

export function packTexts(texts: Texts): PackedTexts {
  const starts = new Uint32Array(texts.length + 1);
  const all = Array.from(texts, (text, index) => {
    starts[index + 1] = starts[index]! + text.length;
    return text;
  });
  return { text: all.join(""), starts };
}

export function textIn({ text, starts }: PackedTexts, index: number): string {
  return text.slice(starts[index], starts[index + 1]);
}
