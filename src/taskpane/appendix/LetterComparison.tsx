import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useRef } from "react";
import { appendicesWords } from "../../locales/appendices";
import { crossSentence, dispatchWords } from "../../locales/dispatch";
import type { CrossLine } from "../engine/dispatch";
import { MOST_LETTER } from "../session/documents";
import { SeverityIcon } from "../shared/SeverityIcon";
import { usePane, useSession, useSpeech } from "../shared/context";
import { PLAIN_COLUMN } from "../shared/list-styles";

const useStyles = makeStyles({
  compare: { alignSelf: "flex-start" },
  outcome: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  bar: { paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal" },
  list: {
    ...PLAIN_COLUMN,
    rowGap: tokens.spacingVerticalS,
  },
  finding: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  words: {
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
  quote: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** The text of a dispatch, pasted, beside the table. */
export function LetterComparison() {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = dispatchWords(language).comparison;
  const { text, compared } = usePane((state) => state.letter);
  const appendices = usePane((state) => state.settings.appendices);
  const shown = usePane((state) => state.outcome?.sheetName);
  // A sheet in view that is no appendix is compared too: it is what the clerk looks at.
  const sheets = new Set([...(shown === undefined ? [] : [shown]), ...appendices.map(({ sheet }) => sheet)]);
  const revision = usePane((state) => state.outcome?.revision);
  const isBusy = usePane((state) => state.busy !== null);
  const area = useRef<HTMLDivElement>(null);
  const isCurrent = compared?.text === text && compared.revision === revision;

  const show = ({ place }: CrossLine): void => {
    if (!place) return;
    const textarea = area.current?.querySelector("textarea");
    textarea?.focus();
    textarea?.setSelectionRange(place.start, place.end);
  };

  return (
    <>
      <Caption1>{words.help}</Caption1>
      {sheets.size > 1 && <Caption1>{appendicesWords(language).comparedWith([...sheets])}</Caption1>}
      <div ref={area}>
        <Field label={words.text}>
          <Textarea
            value={text}
            maxLength={MOST_LETTER}
            rows={8}
            resize="vertical"
            lang="vi"
            onChange={(_, { value }) => {
              session.writeLetter(value);
            }}
          />
        </Field>
      </div>
      <Button
        className={styles.compare}
        disabledFocusable={isBusy || text.trim() === ""}
        onClick={() => void session.compareLetter()}
      >
        {words.compare}
      </Button>
      <div role="status" className={styles.outcome}>
        {compared && !isCurrent && <Caption1>{words.changedSince}</Caption1>}
        {compared?.findings.length === 0 && isCurrent && (
          <MessageBar intent="success" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.body}>{words.none}</MessageBarBody>
          </MessageBar>
        )}
        {compared && compared.findings.length > 0 && <Caption1>{words.found(compared.findings.length)}</Caption1>}
      </div>
      {compared && compared.findings.length > 0 && (
        <ul className={styles.list}>
          {compared.findings.map((finding, index) => (
            <Finding key={index} finding={finding} show={compared.text === text ? show : null} />
          ))}
        </ul>
      )}
    </>
  );
}

/** `show`: null where the place is no longer certain. */
function Finding({
  finding,
  show,
}: {
  readonly finding: CrossLine;
  readonly show: ((finding: CrossLine) => void) | null;
}) {
  const styles = useStyles();
  const { language, messages } = useSpeech();
  const words = dispatchWords(language).comparison;
  const { severity, quote } = finding;
  return (
    <li className={styles.finding}>
      <SeverityIcon severity={severity} label={messages.verdict.severities[severity]} />
      <div className={styles.words}>
        <span>{crossSentence(finding, language)}</span>
        {quote !== null &&
          (show ? (
            <button
              type="button"
              className={styles.quote}
              aria-label={words.show(quote)}
              onClick={() => {
                show(finding);
              }}
            >
              {`“${quote}”`}
            </button>
          ) : (
            <Caption1 lang="vi">{`“${quote}”`}</Caption1>
          ))}
      </div>
    </li>
  );
}
