import type { CrossCode } from "../../core/dispatch/cross-finding";
import type { PassageId, WithheldCode } from "../../core/dispatch/passage";
import type { Settings } from "../../core/settings/settings";
import type { CopyByHandWords, DeliveryWords } from "../word";

/** What a finding in a dispatch's text is made of; numbers and dates as the language writes them. */
export interface CrossTold {
  /** "" where it is of no agency. */
  readonly agency: string;
  readonly expected: string;
  readonly actual: string;
  /** Where the other number or date stands, or whom a count is of; "" for other findings. */
  readonly of: string;
}

export type DraftField = keyof Settings["draft"];

/** What the pane says of a dispatch: of its passages, its draft, and its text beside the table. */
export interface DispatchWords {
  readonly heading: string;
  readonly passages: {
    readonly title: string;
    readonly help: string;
    readonly copyAll: string;
    readonly copyOne: (label: string) => string;
    readonly copied: (label: string) => string;
    readonly copiedAll: string;
    readonly byHand: CopyByHandWords;
    readonly labels: Readonly<Record<PassageId, string>>;
    /** Why one is not given; `agencies` is "" where none is named. */
    readonly withheld: Readonly<Record<WithheldCode, (agencies: string) => string>>;
    /** "A; B and 3 more". */
    readonly agencies: (names: readonly string[], more: number) => string;
  };
  readonly draft: {
    readonly title: string;
    readonly help: string;
    readonly labels: Readonly<Record<DraftField, string>>;
    /** "" for none. */
    readonly hints: Readonly<Record<DraftField, string>>;
    readonly blocked: string;
    readonly delivery: DeliveryWords;
  };
  readonly comparison: {
    readonly title: string;
    readonly help: string;
    readonly text: string;
    readonly compare: string;
    readonly none: string;
    readonly found: (count: number) => string;
    /** The text, or what it is compared with, is no longer what it was. */
    readonly changedSince: string;
    /** Names a finding's button: it selects the words in the text. */
    readonly show: (quote: string) => string;
    readonly sentences: Readonly<Record<CrossCode, (told: CrossTold) => string>>;
    /** Of a missing numeral; the other sentence is of one too many. */
    readonly numeralMissing: (numeral: string) => string;
    readonly sources: Readonly<Record<"settings" | "sheet" | "text", string>>;
    readonly counts: Readonly<Record<"reached" | "short" | "all", string>>;
  };
}
