import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useBarStyles } from "../shared/bar-styles";
import { usePane, useSession, useSpeech } from "../shared/context";
import { noticeWords, type NoticeWords } from "./notice-words";

export const NOTICE_ID = "notice";

/** What was last done, or why it was not. Both live regions always stand, else their first message is not read out. */
export function NoticeBar() {
  const styles = useBarStyles();
  const speech = useSpeech();
  const told = usePane((state) => state.notice);
  const words = told && noticeWords(told.notice, speech);
  const isFailure = words?.intent === "error" || words?.intent === "warning";
  const shown = words && (
    <div id={NOTICE_ID} tabIndex={-1} role="group" aria-label={speech.messages.notices.label}>
      <Notice words={words} />
    </div>
  );
  return (
    <>
      <div role="status" className={styles.frame}>
        {!isFailure && shown}
      </div>
      <div role="alert" className={styles.frame}>
        {isFailure && shown}
      </div>
    </>
  );
}

function Notice({ words }: { readonly words: NoticeWords }) {
  const styles = useBarStyles();
  const session = useSession();
  const { buttons } = useSpeech().messages;
  return (
    <MessageBar intent={words.intent} layout={words.remedy ? "multiline" : "singleline"} className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {words.title !== null && <MessageBarTitle>{words.title}</MessageBarTitle>}
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {words.cells.length > 0 && (
          <ul>
            {words.cells.map(({ text, row, column }) => (
              <li key={text}>
                <Link as="button" inline onClick={() => void session.select({ row, column })}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={buttons.dismiss}
            onClick={() => {
              session.dismiss();
            }}
          />
        }
      >
        {words.remedy === "retry" && <Button onClick={() => void session.retry()}>{buttons.retry}</Button>}
        {words.remedy === "lose-fonts" && <Button onClick={() => void session.loseFonts()}>{buttons.loseFonts}</Button>}
        {words.remedy === "check-again" && (
          <Button onClick={() => void session.checkAgain()}>{buttons.checkAgain}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
