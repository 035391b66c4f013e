import { appendicesLabel, roman } from "../../core/appendix/wording";
import { appendixOf, appendixOrdinals } from "../../core/settings/appendices";
import { appendicesWords } from "../../locales/appendices";
import { wordFileName, wordWords } from "../../locales/word";
import { usePane, useSession, useSpeech } from "../shared/context";
import { Delivery } from "./Delivery";

/** The appendices for Word: all of them as a file, the one in view by the clipboard, which waits for no reading. */
export function WordDelivery({ canMake, canCopy }: { readonly canMake: boolean; readonly canCopy: boolean }) {
  const session = useSession();
  const { language } = useSpeech();
  const settings = usePane((state) => state.settings);
  const shown = usePane((state) => state.outcome?.sheetName ?? null);
  const words = wordWords(language);
  const severalWords = appendicesWords(language);
  const ordinals = appendixOrdinals(settings);
  const ordinal = shown === null ? null : (appendixOf(settings, shown)?.ordinal ?? null);
  const label = severalWords.label(ordinal === null || ordinal === 0 ? "" : roman(ordinal));
  const isOneOfSeveral = ordinals.length > 1 && ordinal !== null;
  return (
    <Delivery
      words={{
        ...words,
        ...(ordinals.length > 1 && { save: severalWords.save(ordinals.length) }),
        ...(isOneOfSeveral && { copy: severalWords.copy(label), copied: severalWords.copied(label) }),
      }}
      fileName={wordFileName(appendicesLabel(ordinals))}
      canMake={canMake}
      canCopy={canCopy}
      file={() => session.appendixFile()}
      content={() => session.appendixClipboard()}
    />
  );
}
