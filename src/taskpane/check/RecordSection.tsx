import { Button, Caption1, Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { recordWords, type RecordWords } from "../../locales/records";
import type { FigureChange } from "../../core/record/compare";
import type { ReportView } from "../engine/view";
import type { RecordOutcome } from "../session/record";
import { Section } from "../shared/Section";
import { useMessages, usePane, useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  bar: { paddingBlock: tokens.spacingVerticalS },
  text: { whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The record of the check: writing it, and comparing the figures of today with it. */
export function RecordSection({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = recordWords(language);
  const record = usePane((state) => state.record);
  const isBusy = usePane((state) => state.busy !== null);
  return (
    <Section title={words.heading}>
      <div className={styles.body}>
        <Caption1>{words.help}</Caption1>
        <div className={styles.buttons}>
          <Button disabledFocusable={isBusy} onClick={() => void session.writeRecord()}>
            {words.write}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => void session.verifyRecord()}>
            {words.verify}
          </Button>
        </div>
        <div role="status">{record?.revision === report.revision && <Verdict record={record} words={words} />}</div>
      </div>
    </Section>
  );
}

function Verdict({ record, words }: { readonly record: RecordOutcome; readonly words: RecordWords }) {
  const styles = useStyles();
  const { recordSheet, checkedAt, isUnchanged, isAltered, isListed, changes, count } = record;
  const said = isUnchanged
    ? words.unchanged(recordSheet, checkedAt)
    : isListed
      ? words.changed(recordSheet, checkedAt, count)
      : words.changedUnlisted(recordSheet, checkedAt);
  return (
    <>
      <MessageBar intent={isUnchanged ? "success" : "warning"} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>{said}</MessageBarBody>
      </MessageBar>
      {isAltered && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.text}>{words.altered(recordSheet)}</MessageBarBody>
        </MessageBar>
      )}
      {changes.length > 0 && (
        <ul className={styles.list}>
          {changes.map((change, index) => (
            <li key={index} className={styles.text}>
              <Change change={change} words={words} />
            </li>
          ))}
          {count > changes.length && <li>{words.more(count - changes.length)}</li>}
        </ul>
      )}
    </>
  );
}

function Change({ change, words }: { readonly change: FigureChange; readonly words: RecordWords }) {
  const session = useSession();
  const { fields } = useMessages();
  const text = words.change(change, (id) => fields[id] ?? id);
  if (!("cell" in change) || change.kind === "row-gone") return <>{text}</>;
  return (
    <Link as="button" inline onClick={() => void session.select(change.cell)}>
      {text}
    </Link>
  );
}
