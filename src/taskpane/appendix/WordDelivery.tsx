import { appendixLabel } from "../../core/appendix/wording";
import { wordFileName, wordWords } from "../../locales/word";
import { usePane, useSession, useSpeech } from "../shared/context";
import { Delivery } from "./Delivery";

/** The appendix for Word. */
export function WordDelivery({ canMake }: { readonly canMake: boolean }) {
  const session = useSession();
  const { language } = useSpeech();
  const ordinal = usePane((state) => state.settings.appendix.ordinal);
  return (
    <Delivery
      words={wordWords(language)}
      fileName={wordFileName(appendixLabel(ordinal))}
      canMake={canMake}
      file={() => session.appendixFile()}
      content={() => session.appendixClipboard()}
    />
  );
}
