import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useBarStyles } from "../shared/bar-styles";
import { useMessages, usePane, useSession } from "../shared/context";

/** Says, in every place, that what is shown is no longer what the sheet holds. */
export function ChangedBadge() {
  const styles = useBarStyles();
  const session = useSession();
  const { changed, buttons } = useMessages();
  const isChanged = usePane((state) => state.changedSince);
  const isBusy = usePane((state) => state.busy !== null);
  const sheetName = usePane((state) => state.outcome?.sheetName ?? "");
  return (
    <div role="status" className={styles.frame}>
      {isChanged && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{changed.title}</MessageBarTitle>
            <p>{changed.body(sheetName)}</p>
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isBusy} onClick={() => void session.checkAgain()}>
              {buttons.checkAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
