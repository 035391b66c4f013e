import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { useMessages, usePane, useSession } from "../shared/context";
import { noticeWords } from "./notice-words";

const useStyles = makeStyles({
  frame: { flexShrink: 0, maxHeight: "45vh", overflowY: "auto" },
  bar: {
    borderRadius: 0,
    borderInlineWidth: 0,
    "& p": { margin: `${tokens.spacingVerticalXXS} 0 0` },
    "& ul": { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** What was last done, or why it was not. Read out by the {@link Announcer}, so this bar itself is silent. */
export function NoticeBar() {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const told = usePane((state) => state.notice);
  const bar = useRef<HTMLDivElement>(null);

  const serial = told?.serial;
  useEffect(() => {
    // A corrected finding takes its button away with it: keep the keyboard in the pane.
    if (serial !== undefined && document.activeElement === document.body) bar.current?.focus();
  }, [serial]);

  if (!told) return null;
  const words = noticeWords(told.notice, messages);
  return (
    <div ref={bar} tabIndex={-1} role="group" aria-label={messages.notices.label} className={styles.frame}>
      <MessageBar intent={words.intent} layout="multiline" className={styles.bar}>
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
              aria-label={messages.buttons.dismiss}
              onClick={() => {
                session.dismiss();
              }}
            />
          }
        >
          {words.remedy === "retry" && <Button onClick={() => void session.retry()}>{messages.buttons.retry}</Button>}
          {words.remedy === "check-again" && (
            <Button onClick={() => void session.checkAgain()}>{messages.buttons.checkAgain}</Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
