import type { Finding } from "../../core/checks/finding";
import type { FieldId } from "../../core/programmes/programme";
import type { RankingTable } from "../../core/recognition/table";
import { cellName } from "../../core/sheet/address";
import type { Language } from "../language";
import { messagesIn } from "../messages";
import { countText, valueText } from "../numerals";

/** A value of a finding or of its cause, by name. */
type Params = Finding["params"];

/** What sentences ask of a finding, in the words and numerals of one language. Texts from the sheet are clipped. */
export interface Told {
  readonly finding: Finding;
  /** Name of the first cell, "C7"; "" where there is none. */
  readonly cell: string;
  /** Heading of the finding's column. */
  readonly field: string;
  /** Heading of a column named by a parameter. */
  readonly fieldOf: (param: string) => string;
  /** A count: 4888 → "4.888" or "4,888"; "" where there is none. */
  readonly count: (param: string) => string;
  /** A number or numeral as it is typed: "51.4" → "51,4". */
  readonly figure: (value: Finding["expected"] | readonly number[] | undefined) => string;
  /** A rate in percent: "51.4" → "51,4%". */
  readonly rate: (value: Finding["expected"] | readonly number[] | undefined) => string;
  /** "5 + 1 + 16". */
  readonly sum: (param: string) => string;
  /** A text from the sheet, in quotes. */
  readonly quoted: (value: Finding["expected"] | readonly number[] | undefined) => string;
  /** A word that the sentence chooses by. */
  readonly is: (param: string, word: string) => boolean;
  /** A text as it is; "" where there is none. */
  readonly text: (param: string) => string;
  readonly has: (param: string) => boolean;
  readonly number: (param: string) => number;
}

/** Reads a finding, or its cause with `params`, for the sentences of one language. */
export function toldOf(
  finding: Finding,
  params: Params,
  table: Pick<RankingTable, "programme">,
  language: Language,
): Told {
  const [first] = finding.cells;
  const heading = (field: FieldId | null): string => {
    if (field === null) return "";
    const known = messagesIn(language).fields;
    if (Object.hasOwn(known, field)) return known[field]!;
    return table.programme.fields.find(({ id }) => id === field)?.label ?? field;
  };
  const param = (name: string) => (Object.hasOwn(params, name) ? params[name]! : null);
  const decimal = language === "vi" ? "," : ".";
  const figure: Told["figure"] = (value) => {
    if (typeof value === "number") return Number.isInteger(value) ? countText(value, language) : plain(value, decimal);
    return typeof value === "string" ? plain(value, decimal) : "";
  };
  return {
    finding,
    cell: first ? cellName(first) : "",
    field: heading(finding.field),
    fieldOf: (name) => heading(String(param(name) ?? "")),
    count: (name) => figure(param(name)),
    figure,
    rate: (value) => (figure(value) === "" ? "" : `${figure(value)}%`),
    sum: (name) => {
      const parts = param(name);
      return Array.isArray(parts) ? parts.map((part: number) => figure(part)).join(" + ") : figure(parts);
    },
    quoted: (value) => (typeof value === "string" ? valueText(value, language) : figure(value)),
    is: (name, word) => param(name) === word,
    text: (name) => String(param(name) ?? ""),
    has: (name) => param(name) !== null,
    number: (name) => Number(param(name) ?? NaN),
  };
}

/** A numeral with the language's decimal mark; any other text stays as it is. */
function plain(value: string | number, decimal: "," | "."): string {
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text.replace(".", decimal) : text;
}
