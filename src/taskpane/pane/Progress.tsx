import { Button, Caption1, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { busyWords } from "./busy-words";
import type { Busy } from "../session/state";
import { useMessages, useSession } from "../shared/context";

const useStyles = makeStyles({
  // Takes no room, nor the gap before it.
  none: { position: "absolute" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

/** What is being done, how far it is, and the button that stops what can be stopped. To stand also while there is nothing. */
export function Progress({ busy }: { readonly busy: Busy | null }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const rows = busy?.rows ?? null;
  const progress = rows
    ? { value: rows.read, max: rows.all }
    : busy?.cells && { value: busy.cells.done, max: busy.cells.all };
  return (
    <>
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
    </>
  );
}
