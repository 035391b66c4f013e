import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { useMessages, usePane } from "../shared/context";
import { outcomeSentence } from "../check/verdict";
import { busyWords } from "./busy-words";
import { noticeWords } from "./notice-words";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells a screen reader what the pane does and found; failures interrupt. Both regions always stand, else they are not read. */
export function Announcer() {
  const styles = useStyles();
  const messages = useMessages();
  const busy = usePane((state) => state.busy);
  const told = usePane((state) => state.notice);
  const outcome = usePane((state) => state.outcome);

  const notice = told && noticeWords(told.notice, messages);
  const isFailure = notice?.intent === "error" || notice?.intent === "warning";
  const noticeText = notice ? [notice.title, ...notice.lines].filter(Boolean).join(" ") : "";
  const found = useMemo(() => (outcome ? outcomeSentence(outcome, messages) : ""), [outcome, messages]);

  return (
    <>
      <div className={styles.hidden} role="status">
        {busy ? busyWords(busy, messages) : isFailure ? "" : `${noticeText} ${found}`.trim()}
      </div>
      <div className={styles.hidden} role="alert">
        {!busy && isFailure ? noticeText : ""}
      </div>
    </>
  );
}
