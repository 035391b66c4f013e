import { Button, Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useDeferredValue } from "react";
import { appendicesWords } from "../../locales/appendices";
import { dispatchWords } from "../../locales/dispatch";
import type { DispatchWords } from "../../locales/dispatch/words";
import type { PassageLine } from "../engine/dispatch";
import { SeverityIcon } from "../shared/SeverityIcon";
import { usePane, useSession, useSpeech } from "../shared/context";
import { useAnswer } from "../shared/use-answer";
import { useCopy } from "./use-copy";
import { PLAIN_COLUMN } from "../shared/list-styles";

type Given = Extract<PassageLine, { withheld: null }>;
type Withheld = Exclude<PassageLine, { withheld: null }>;

const useStyles = makeStyles({
  list: {
    ...PLAIN_COLUMN,
    rowGap: tokens.spacingVerticalS,
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  withheld: { display: "flex", columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  all: { alignSelf: "flex-start" },
});

/** The passages of the check in hand, each to be copied by itself, and all of them together. */
export function Passages() {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = dispatchWords(language).passages;
  const outcome = usePane((state) => state.outcome);
  const isOneOfSeveral = usePane((state) => state.settings.appendices.length > 0);
  const settings = useDeferredValue(usePane((state) => state.settings));
  const lines = useAnswer(() => session.pages?.passages(settings), [outcome, settings]) ?? [];
  const { copy, told } = useCopy(words.byHand);
  const given = lines.filter((line): line is Given => line.withheld === null);

  const copyPassages = async (passages: readonly Given[], done: string): Promise<void> => {
    const isWhole = passages.every((passage) => passage.isWhole);
    const ids = passages.map(({ id }) => id);
    // What is at hand is copied at once: a clipboard may open only for the press itself.
    const text = isWhole
      ? passages.map((passage) => passage.text).join("\n")
      : await session.pages?.passagesText(settings, ids).catch(() => undefined);
    if (text !== undefined) await copy({ html: null, text }, done);
  };

  return (
    <>
      <Caption1>{words.help}</Caption1>
      {isOneOfSeveral && outcome && <Caption1>{appendicesWords(language).passagesOf(outcome.sheetName)}</Caption1>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.id}>
            <div className={styles.head}>
              <Caption1Strong>{words.labels[line.id]}</Caption1Strong>
              {line.withheld === null && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<CopyRegular />}
                  aria-label={words.copyOne(words.labels[line.id])}
                  title={words.copyOne(words.labels[line.id])}
                  onClick={() => void copyPassages([line], words.copied(words.labels[line.id]))}
                />
              )}
            </div>
            {line.withheld === null ? (
              // The document's own words, whatever language the pane speaks.
              <Text block className={styles.text} lang="vi">
                {line.isWhole ? line.text : `${line.text}…`}
              </Text>
            ) : (
              <div className={styles.withheld}>
                <SeverityIcon severity="info" />
                <Caption1 className={styles.text}>{whyWithheld(line, words)}</Caption1>
              </div>
            )}
          </li>
        ))}
      </ul>
      {given.length > 1 && (
        <Button className={styles.all} icon={<CopyRegular />} onClick={() => void copyPassages(given, words.copiedAll)}>
          {words.copyAll}
        </Button>
      )}
      {told}
    </>
  );
}

function whyWithheld({ withheld }: Withheld, words: DispatchWords["passages"]): string {
  const { first, count } = withheld.agencies;
  return words.withheld[withheld.code](words.agencies(first, count - first.length));
}
