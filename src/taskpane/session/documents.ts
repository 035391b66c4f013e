import { LONGEST_LETTER } from "../../core/dispatch/letter";
import type { CrossLine } from "../engine/dispatch";
import type { EngineDoor } from "../engine/door";
import type { Checker } from "./checker";
import type { Runner } from "./runner";
import type { SettingsKeeper } from "./settings-keeper";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** What leaves the add-in for Word, and what comes back from there to be compared. */
export interface DocumentActions {
  /** The appendix as a .docx file; null where there is none, or it could not be made, which is told. */
  appendixFile(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same for the clipboard. */
  appendixClipboard(): Promise<{ readonly html: string; readonly text: string } | null>;
  /** A draft of the dispatch, its appendix with it, as a .docx file; null as for the appendix. */
  dispatchFile(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The draft's words alone. */
  dispatchText(): Promise<string | null>;
  /** Keeps the text of a dispatch as it is pasted or typed. */
  writeLetter(text: string): void;
  /** Compares that text with the table. What came of it is in the state. */
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
): DocumentActions {
  type File = Uint8Array<ArrayBuffer>;
  async function fileOf(make: (engine: EngineDoor) => Promise<File | "not-loaded" | null>): Promise<File | null> {
    let made: File | null = null;
    await run("word", async () => {
      const file = await make(await checker.settled());
      if (file === "not-loaded") return { kind: "not-loaded" };
      made = file;
      return null;
    });
    return made;
  }

  /** Null too where the engine was let go meanwhile. */
  const ask = async <Answer>(question: (engine: EngineDoor) => Promise<Answer>): Promise<Answer | null> => {
    const { engine } = checker;
    return engine && question(engine).catch(() => null);
  };

  return {
    appendixFile: () => fileOf((engine) => engine.appendixFile(keeper.settings)),
    appendixClipboard: () => ask((engine) => engine.appendixClipboard(keeper.settings)),
    dispatchFile: () => fileOf((engine) => engine.dispatchFile(keeper.settings)),
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
        const findings = await engine.crossCheck(letter.text, keeper.settings);
        const compared = { text: letter.text, revision: outcome.revision, findings };
        store.set({ letter: { ...store.get().letter, compared } });
        return null;
      }),
  };
}
