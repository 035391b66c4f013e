import { TextRun } from "docx";
import type { IRunOptions } from "docx";
import { plainLine } from "./plain-line";
import { halfPoints } from "./units";

/** What a piece of text differs in from its paragraph's style. */
interface RunLook {
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export function textRun(text: string, { size, bold, italic }: RunLook = {}): TextRun {
  const options: IRunOptions = {
    text: plainLine(text),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
  };
  return new TextRun(options);
}
