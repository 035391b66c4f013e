import { Button, Caption1, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { busyWords } from "../pane/busy-words";
import { useMessages, usePane, useSession } from "../shared/context";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // Takes no room, nor the gap before it.
  none: { position: "absolute" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

/** The first thing to press; while something is done it says what, how far it is, and lets a reading be stopped. */
export function CheckButton({
  onNear,
}: {
  /** The pointer or the keyboard has come to the button. */ readonly onNear: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = usePane((state) => state.busy);
  const rows = busy?.rows ?? null;
  const progress = rows
    ? { value: rows.read, max: rows.all }
    : busy?.cells && { value: busy.cells.done, max: busy.cells.all };
  // Once the results hold, the next step is among them.
  const isNext = usePane((state) => state.outcome === null || state.changedSince);
  return (
    <div className={styles.stack}>
      <Button
        appearance={isNext ? "primary" : "outline"}
        size="large"
        icon={<ClipboardCheckmarkRegular />}
        disabledFocusable={busy !== null}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => void session.check()}
      >
        {messages.buttons.check}
      </Button>
      <Caption1 role="status" className={mergeClasses(!busy && styles.none)}>
        {busy && busyWords(busy, messages)}
      </Caption1>
      {busy && (
        <>
          <ProgressBar aria-label={messages.busy.progress} {...(progress && progress.max > 0 ? progress : {})} />
          <div className={styles.row}>
            {/* Counted beside the live region: read out row by row, it would never end. */}
            <Caption1>{rows && messages.busy.rows(rows.read, rows.all)}</Caption1>
            {busy.cancellable && (
              <Button
                size="small"
                onClick={() => {
                  session.cancel();
                }}
              >
                {messages.buttons.cancel}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
