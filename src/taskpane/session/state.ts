import type { SkippedRate } from "../../core/corrections/rates";
import type { Settings } from "../../core/settings/settings";
import type { CellAddress } from "../../core/sheet/address";
import type { AppliedChange, ExcelFailure } from "../../excel/workbook";
import type { Step } from "../engine/inspect";
import type { Excerpt, Outcome } from "../engine/view";
import type { AppendixProblem } from "./appendix-sheets";
import type { LetterState } from "./documents";
import type { PreviousState } from "./previous";
import type { RecordOutcome } from "./record";
import type { RosterProblem } from "./rosters";

export type Place = "check" | "appendix" | "settings";

/** What a person can ask of the workbook; one thing at a time. */
export type Action =
  | "check"
  | "correct-safe"
  | "correct"
  | "rates"
  | "flag"
  | "unflag"
  | "sort"
  | "undo"
  | "appendix"
  | "chart"
  | "record"
  | "word"
  | "letter"
  | "select"
  | "load-settings"
  | "save-settings";

/** Something to tell about what was last done. Data; the sentence is made in locales. */
export type Notice =
  /** `leftOut`: text whose letters do not all look the same, which the change would lose. */
  | { readonly kind: "corrected"; readonly cells: number; readonly leftOut: readonly CellAddress[] }
  /** `cells` written, 0 where all were right already; `skipped` were left alone, each for its reason. */
  | {
      readonly kind: "rates";
      readonly cells: number;
      readonly skipped: Excerpt<SkippedRate>;
      readonly leftOut: readonly CellAddress[];
    }
  | { readonly kind: "no-rate-column" }
  /** Neither marked nor sorted: the parts of the list share their rows. */
  | { readonly kind: "in-halves" }
  | { readonly kind: "flagged"; readonly agencies: number }
  | { readonly kind: "unflagged" }
  | { readonly kind: "sorted"; readonly rows: number }
  /** So many of the sheets whose tables are appendices stand in the way of all; which, and why, is in the state. */
  | { readonly kind: "appendices-blocked"; readonly sheets: number; readonly all: number }
  | { readonly kind: "appendix"; readonly sheetNames: readonly string[] }
  | { readonly kind: "chart"; readonly sheetName: string }
  | { readonly kind: "record"; readonly sheetName: string }
  /** The workbook has no record of the sheet; or the sheet has no table to compare with it. */
  | { readonly kind: "no-record" | "record-no-table" }
  | { readonly kind: "undone"; readonly change: AppliedChange }
  /** There was nothing to write: what the action would bring about already holds. */
  | { readonly kind: "already"; readonly action: "correct-safe" | "correct" | "unflag" | "sort" }
  | { readonly kind: "cancelled" }
  /** A part of the add-in could not be fetched. */
  | { readonly kind: "not-loaded" }
  /** A name from the sheet now stands on a roster, as an agency or as another name of `aliasOf`. */
  | {
      readonly kind: "roster-named";
      readonly name: string;
      readonly aliasOf: string | null;
      readonly roster: string;
      readonly isCopy: boolean;
    }
  | { readonly kind: "roster-problem"; readonly problem: RosterProblem }
  | { readonly kind: "settings-imported" }
  | { readonly kind: "settings-unreadable" }
  /** The change was made, but the sheet could not be read again afterwards. */
  | { readonly kind: "not-rechecked"; readonly done: Notice; readonly failure: ExcelFailure }
  | { readonly kind: "failure"; readonly action: Action; readonly failure: ExcelFailure }
  /** A fault of the add-in itself. */
  | { readonly kind: "bug"; readonly action: Action; readonly message: string };

export interface PaneState {
  readonly place: Place;
  readonly settings: Settings;
  readonly busy: Busy | null;
  readonly outcome: Outcome | null;
  /** `serial` tells a notice from an equal one before it. */
  readonly notice: { readonly serial: number; readonly notice: Notice } | null;
  /** The sheet was changed by another hand after it was read. */
  readonly changedSince: boolean;
  readonly undoable: AppliedChange | null;
  readonly previous: PreviousState;
  /** What the last comparison with a record came to; of the outcome in hand where the revisions are the same. */
  readonly record: RecordOutcome | null;
  readonly letter: LetterState;
  /** What the last try to make the appendices of several sheets met with. */
  readonly appendixProblems: readonly AppendixProblem[];
  /** A change of the workbook's own rosters can be taken back. */
  readonly canUndoRosters: boolean;
}

export interface Busy {
  readonly action: Action;
  /** What of the action is under way: a reading, a step of the check, or the work itself. */
  readonly stage: "reading" | Step | "working";
  /** How far a reading is. */
  readonly rows: { readonly read: number; readonly all: number } | null;
  /** How far a change of many cells is. */
  readonly cells?: { readonly done: number; readonly all: number };
  readonly cancellable: boolean;
  /** A cell is being edited, and the reading waits for Enter or Esc. */
  readonly waitsForCell: boolean;
  /** Of several sheets the one that is read, and its place among them from 1. */
  readonly sheet?: { readonly name: string; readonly place: number; readonly all: number };
}
