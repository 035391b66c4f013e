import { Caption1 } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CopyByHandWords } from "../../locales/word";
import { copy as copyToClipboard, type Copied } from "../shared/clipboard";
import { FileText } from "../shared/FileText";

interface CopyOutcome {
  /** Copies, then tells `done`; where the clipboard is closed, the text is shown to be copied by hand. */
  readonly copy: (what: Copied, done: string) => Promise<void>;
  /** Tells something in the same place. */
  readonly tell: (what: string) => void;
  /** What was told last, and the text to be copied by hand. */
  readonly told: ReactNode;
}

export function useCopy(byHandWords: CopyByHandWords): CopyOutcome {
  const [said, setSaid] = useState("");
  const [byHand, setByHand] = useState<string | null>(null);
  const tell = (what: string): void => {
    setByHand(null);
    setSaid(what);
  };
  return {
    copy: async (what, done) => {
      const isCopied = await copyToClipboard(what);
      setSaid(isCopied ? done : "");
      setByHand(isCopied ? null : what.text);
    },
    tell,
    told: (
      <>
        <div role="status">{said !== "" && <Caption1 block>{said}</Caption1>}</div>
        {byHand !== null && <FileText label={byHandWords.label} hint={byHandWords.hint} text={byHand} />}
      </>
    ),
  };
}
