import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { Progress } from "../pane/Progress";
import { useMessages, usePane, useSession } from "../shared/context";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
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
      <Progress busy={busy} />
    </div>
  );
}
