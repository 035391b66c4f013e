import { Budget } from "./budget";
import { refuse } from "./failure";
import type { XlsxLimits } from "./limits";
import type { Parts } from "./parts";
import { RichTextReader } from "./rich-text";
import { SPREADSHEET, type XmlHandler } from "./xml";

/** The workbook's table of texts, by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Fonts of texts whose runs set one (see `RichText.font`). */
  readonly fonts: ReadonlyMap<number, string>;
}

export const NO_STRINGS: SharedStrings = { texts: [], fonts: new Map() };

export function readSharedStrings(parts: Parts, part: string, limits: XlsxLimits): SharedStrings {
  const texts: string[] = [];
  const budget = new Budget("textCharacters", limits);
  const fonts = new Map<number, string>();
  const rich = new RichTextReader();
  const handler: XmlHandler = {
    held: () => texts.length,
    open(element) {
      rich.open(element);
    },
    text(text) {
      rich.characters(text);
    },
    close(name) {
      rich.close(name);
      if (name !== "si") return;
      if (texts.length >= limits.texts) refuse({ code: "too-large", limit: "texts", allowed: limits.texts, part });
      const { text, font } = rich.take();
      budget.spend(text.length, part);
      if (font !== null) fonts.set(texts.length, font);
      texts.push(text);
    },
  };
  parts.read(part, SPREADSHEET, handler, "large");
  return { texts, fonts };
}
