import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useMessages, usePane, useSession } from "../shared/context";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  last: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

/** The last change made to the workbook, and the button that takes it back: in sight in every place. */
export function UndoBar() {
  const styles = useStyles();
  const session = useSession();
  const { actions, buttons } = useMessages();
  const undoable = usePane((state) => state.undoable);
  const isBusy = usePane((state) => state.busy !== null);

  const last = undoable ? actions.changes[undoable.kind](undoable.count, undoable.sheetName) : actions.nothing;
  return (
    <div className={styles.bar}>
      <Caption1 id="last-change" className={styles.last}>
        {last}
      </Caption1>
      <Button
        className={styles.button}
        icon={<ArrowUndoRegular />}
        aria-describedby="last-change"
        disabledFocusable={isBusy || !undoable}
        onClick={() => void session.undo()}
      >
        {buttons.undo}
      </Button>
    </div>
  );
}
