import { makeStyles, tokens } from "@fluentui/react-components";
import { dispatchWords } from "../../locales/dispatch";
import { Disclosure } from "../shared/Disclosure";
import { Section } from "../shared/Section";
import { usePane, useSpeech } from "../shared/context";
import { DraftForm } from "./DraftForm";
import { LetterComparison } from "./LetterComparison";
import { Passages } from "./Passages";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
});

/** What the dispatch itself says: passages to paste, a draft of the whole, a text beside the table. Made when opened. */
export function DispatchParts({ canMake }: { readonly canMake: boolean }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const hasLetter = usePane((state) => state.letter.text !== "");
  const words = dispatchWords(language);
  return (
    <Section title={words.heading}>
      <Disclosure label={words.passages.title}>
        <div className={styles.part}>
          <Passages />
        </div>
      </Disclosure>
      <Disclosure label={words.draft.title}>
        <div className={styles.part}>
          <DraftForm canMake={canMake} />
        </div>
      </Disclosure>
      <Disclosure label={words.comparison.title} startsOpen={hasLetter}>
        <div className={styles.part}>
          <LetterComparison />
        </div>
      </Disclosure>
    </Section>
  );
}
