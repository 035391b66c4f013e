import { LONGEST_LETTER } from "../../core/dispatch/letter";
import type { ComparedLines, CrossLine } from "../engine/dispatch";
import type { EngineDoor } from "../engine/door";
import type { AppendixSheets } from "./appendix-sheets";
import type { Checker } from "./checker";
import type { Runner } from "./runner";
import type { SettingsKeeper } from "./settings-keeper";
import type { Notice, PaneState } from "./state";
import type { Store } from "./store";

/** What leaves the add-in for Word, and what comes back from there to be compared. */
export interface DocumentActions {
  /** The dispatch's appendices as one .docx file; null where there is none, or it could not be made, which is told. */
  appendixFile(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** That of the sheet that is shown, for the clipboard. */
  appendixClipboard(): Promise<{ readonly html: string; readonly text: string } | null>;
  /** A draft of the dispatch, its appendices with it, as a .docx file; null as for the appendix. */
  dispatchFile(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The draft's words alone. */
  dispatchText(): Promise<string | null>;
  /** Keeps the text of a dispatch as it is pasted or typed. */
  writeLetter(text: string): void;
  /** Compares that text with the table that is shown; where several are appendices, with all of them. What came of it is in the state. */
  compareLetter(): Promise<void>;
}

/** The text of a dispatch, and what the last comparison with the table came to. */
export interface LetterState {
  /** In NFC. */
  readonly text: string;
  readonly compared: {
    readonly text: string;
    readonly revision: number;
    readonly findings: readonly CrossLine[];
  } | null;
}

export const NO_LETTER: LetterState = { text: "", compared: null };

/** What is longer than the comparison reads is kept as well, so that it can say so; but not without end. */
export const MOST_LETTER = 2 * LONGEST_LETTER;

export function createDocumentActions(
  store: Store<PaneState>,
  { run }: Runner,
  checker: Checker,
  keeper: SettingsKeeper,
  sheets: AppendixSheets,
): DocumentActions {
  type File = Uint8Array<ArrayBuffer>;
  async function fileOf(
    make: (engine: EngineDoor) => Promise<File | "not-loaded">,
    onKept?: (engine: EngineDoor, sheetName: string) => Promise<void>,
  ): Promise<File | null> {
    let made: File | null = null;
    const use = async (engine: EngineDoor): Promise<Notice | null> => {
      const file = await make(engine);
      if (file === "not-loaded") return { kind: "not-loaded" };
      made = file;
      return null;
    };
    await run("word", () => sheets.compose("word", use, onKept));
    return made;
  }

  /** A draft speaks of the sheet that is shown. */
  async function keepDraft(engine: EngineDoor, sheetName: string): Promise<void> {
    if (sheetName === store.get().outcome?.sheetName) await engine.keepDraft(keeper.settings);
  }

  /** Null too where the engine was let go meanwhile. */
  const ask = async <Answer>(question: (engine: EngineDoor) => Promise<Answer>): Promise<Answer | null> => {
    const { engine } = checker;
    return engine && question(engine).catch(() => null);
  };

  return {
    appendixFile: () => fileOf((engine) => engine.keptFile()),
    appendixClipboard: () => ask((engine) => engine.appendixClipboard(keeper.settings)),
    dispatchFile: () => fileOf((engine) => engine.keptDispatchFile(), keepDraft),
    dispatchText: () => ask((engine) => engine.dispatchText(keeper.settings)),

    writeLetter: (text) => {
      const { letter } = store.get();
      store.set({ letter: { ...letter, text: text.slice(0, MOST_LETTER).normalize("NFC") } });
    },

    compareLetter: () =>
      run("letter", async () => {
        const engine = await checker.settled();
        const { letter, outcome } = store.get();
        if (outcome?.kind !== "report") return null;
        const { settings } = keeper;
        const { text } = letter;
        const tell = (findings: readonly CrossLine[]): null => {
          store.set({ letter: { ...store.get().letter, compared: { text, revision: outcome.revision, findings } } });
          return null;
        };
        const others = settings.appendices.filter(({ sheet }) => sheet !== outcome.sheetName);
        if (others.length === 0) return tell(await engine.crossCheck(text, settings));
        const found: ComparedLines[] = [];
        return sheets.visit(
          "letter",
          async (other, { sheetName }) => {
            if (sheetName !== outcome.sheetName) {
              const lines = await other.crossCheck(text, settings);
              found.push({ lines, agencies: await other.comparedAgencies() });
            }
            return null;
          },
          async () => tell(await engine.crossCheckAcross(text, settings, found)),
        );
      }),
  };
}
