import { decodeXstring, ownCopy } from "./text";
import type { XmlElement } from "./xml";

/** A text with the fonts of its runs. */
export interface RichText {
  readonly text: string;
  /**
   * Font of all runs where they agree; null where the cell's own font holds throughout; "" where they differ.
   */
  readonly font: string | null;
}

/** Collects a `<si>` or `<is>` element: plain text or runs (ECMA-376 part 1, 18.4). Phonetic guides are no part of the text. */
export class RichTextReader {
  private text = "";
  private piece = "";
  private runFont: string | null = null;
  private fonts: (string | null)[] = [];
  private inText = false;
  private inPhonetic = false;

  open(element: XmlElement): void {
    switch (element.name) {
      case "rPh":
        this.inPhonetic = true;
        break;
      case "r":
        this.runFont = null;
        break;
      case "rFont":
        this.runFont = element.attribute("val") ?? null;
        break;
      case "t":
        this.inText = !this.inPhonetic;
        this.piece = "";
        break;
    }
  }

  characters(text: string): void {
    if (this.inText) this.piece += text;
  }

  close(name: string): void {
    if (name === "rPh") this.inPhonetic = false;
    else if (name === "r") this.runFont = null;
    else if (name === "t" && this.inText) {
      this.inText = false;
      const text = decodeXstring(this.piece);
      this.text += text;
      if (text.trim() !== "" && !this.fonts.includes(this.runFont)) this.fonts.push(this.runFont);
    }
  }

  /** The text collected, ready for the next one. */
  take(): RichText {
    const [first = null, ...others] = this.fonts;
    const result: RichText = { text: ownCopy(this.text), font: others.length > 0 ? "" : first };
    this.text = "";
    this.fonts = [];
    return result;
  }
}
