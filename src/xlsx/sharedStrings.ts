import type { Parts } from "./parts";
import { RichTextReader } from "./richText";
import { SPREADSHEET } from "./xml";

/** The workbook's table of texts, by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Fonts of texts whose runs set one (see `RichText.font`). */
  readonly fonts: ReadonlyMap<number, string>;
}

export const NO_STRINGS: SharedStrings = { texts: [], fonts: new Map() };

export function readSharedStrings(parts: Parts, part: string): SharedStrings {
  const texts: string[] = [];
  const fonts = new Map<number, string>();
  const rich = new RichTextReader();
  parts.read(part, SPREADSHEET, {
    open(element) {
      rich.open(element);
    },
    text(text) {
      rich.characters(text);
    },
    close(name) {
      rich.close(name);
      if (name !== "si") return;
      const { text, font } = rich.take();
      if (font !== null) fonts.set(texts.length, font);
      texts.push(text);
    },
  });
  return { texts, fonts };
}
