import { LAST_COLUMN, LAST_ROW } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";
import { packCell } from "./cell-reference";
import { corrupt } from "./failure";
import { displayFormula } from "./formula-text";
import { type RichText, RichTextReader } from "./rich-text";
import { serialOf } from "./serial-date";
import type { SharedStrings } from "./shared-strings";
import { decodeXstring, ownCopy } from "./text";
import { isTrue, wholeNumber, type XmlElement } from "./xml";

const WIDTH = LAST_COLUMN + 1;
/** xsd:double as JavaScript also reads it; no "0x1F", "Infinity" or "". */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export interface CellContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
}

/** The formula of a cell as it is stored. */
export interface StoredFormula {
  /** Without its "=" and without the prefixes Excel does not show; "" in the members of a shared formula. */
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** Area of an array formula or a shared one, as written. */
  readonly area: string;
  /** Number of the shared formula; -1 where there is none. */
  readonly group: number;
  /** An array formula that spills, rather than one entered over an area. */
  readonly isDynamic: boolean;
}

/** A cell as the file has it. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** "" where nothing is stored. */
  readonly value: CellValue;
  readonly isError: boolean;
  /** Index of its text in the shared strings; -1 where it has none there. */
  readonly sharedString: number;
  /** Font of its rich text (see `RichText.font`); null where the cell's own holds. */
  readonly runFont: string | null;
  readonly formula: StoredFormula | null;
  /** The formula's result is not in the file. */
  readonly isUncalculated: boolean;
}

/** Reads the rows and cells of a worksheet part (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4) as their elements go by. */
export class CellReader {
  private readonly rich = new RichTextReader();
  private row = -1;
  private column = -1;
  private type = "n";
  private style = 0;
  private isDynamic = false;
  private collecting: "" | "v" | "f" | "is" = "";
  private value = "";
  private hasValue = false;
  private inline: RichText | null = null;
  private formulaText = "";
  private hasFormula = false;
  private formula: Omit<StoredFormula, "text"> = { kind: "normal", area: "", group: -1, isDynamic: false };

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    private readonly take: (cell: StoredCell) => void,
  ) {}

  /** Number of the row that opens, from zero; a row without one follows the row before. */
  openRow(element: XmlElement): number {
    const given = element.attribute("r");
    this.row = given === undefined ? this.row + 1 : (wholeNumber(given, LAST_ROW + 1) ?? 0) - 1;
    if (this.row < 0 || this.row > LAST_ROW) corrupt("cell-reference", this.part);
    this.column = -1;
    return this.row;
  }

  open(element: XmlElement): void {
    switch (element.name) {
      case "c":
        this.openCell(element);
        break;
      case "v":
        this.collecting = "v";
        this.hasValue = true;
        break;
      case "is":
        this.collecting = "is";
        break;
      case "f":
        this.openFormula(element);
        break;
      default:
        if (this.collecting === "is") this.rich.open(element);
    }
  }

  text(text: string): void {
    if (this.collecting === "v") this.value += text;
    else if (this.collecting === "f") this.formulaText += text;
    else if (this.collecting === "is") this.rich.characters(text);
  }

  close(name: string): void {
    if (name === "c") {
      this.closeCell();
    } else if (name === this.collecting) {
      if (name === "is") this.inline = this.rich.take();
      this.collecting = "";
    } else if (this.collecting === "is") {
      this.rich.close(name);
    }
  }

  private openCell(element: XmlElement): void {
    const reference = element.attribute("r");
    if (reference === undefined) {
      this.column++;
      if (this.row < 0 || this.column > LAST_COLUMN) corrupt("cell-reference", this.part);
    } else {
      const packed = packCell(reference);
      if (packed < 0) corrupt("cell-reference", this.part);
      this.row = Math.floor(packed / WIDTH);
      this.column = packed % WIDTH;
    }
    this.type = element.attribute("t") ?? "n";
    this.style = wholeNumber(element.attribute("s")) ?? 0;
    this.isDynamic = (element.attribute("cm") ?? "0") !== "0";
    this.value = "";
    this.hasValue = false;
    this.inline = null;
    this.formulaText = "";
    this.hasFormula = false;
  }

  private openFormula(element: XmlElement): void {
    this.collecting = "f";
    this.hasFormula = true;
    const kind = element.attribute("t");
    this.formula = {
      kind: kind === "shared" || kind === "array" || kind === "dataTable" ? kind : "normal",
      area: element.attribute("ref") ?? "",
      group: wholeNumber(element.attribute("si")) ?? -1,
      isDynamic: this.isDynamic,
    };
  }

  private closeCell(): void {
    const value = this.cellValue();
    const { row, column, style, type } = this;
    const shared = type === "s" && value !== "" ? Number(this.value) : -1;
    this.take({
      row,
      column,
      style,
      value,
      isError: type === "e" && value !== "",
      sharedString: shared,
      runFont: shared >= 0 ? (this.context.strings.fonts.get(shared) ?? null) : (this.inline?.font ?? null),
      formula: this.hasFormula ? { text: displayFormula(ownCopy(this.formulaText.trim())), ...this.formula } : null,
      isUncalculated: this.hasFormula && (!this.hasValue || (value === "" && type !== "str")),
    });
  }

  private cellValue(): CellValue {
    if (this.type === "inlineStr") return this.inline?.text ?? "";
    if (!this.hasValue) return "";
    const text = this.value;
    switch (this.type) {
      case "s": {
        if (text.trim() === "") return "";
        const index = wholeNumber(text.trim());
        return (index === null ? undefined : this.context.strings.texts[index]) ?? this.broken("shared-string");
      }
      case "str":
      case "e":
        return ownCopy(decodeXstring(text));
      case "b":
        return isTrue(text.trim());
      case "d":
        return serialOf(text.trim(), this.context.date1904) ?? this.broken("number");
      default: {
        const digits = text.trim();
        if (digits === "") return "";
        const number = NUMBER.test(digits) ? Number(digits) : Infinity;
        return Number.isFinite(number) ? number : this.broken("number");
      }
    }
  }

  private broken(problem: "number" | "shared-string"): never {
    corrupt(problem, this.part, { row: this.row, column: this.column });
  }
}
