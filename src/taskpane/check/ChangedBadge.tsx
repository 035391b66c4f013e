import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { sheetNameOf } from "../session/state";
import { useMessages, usePane, useSession } from "../shared/context";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

/** Says that what is shown is no longer what the sheet holds. */
export function ChangedBadge() {
  const styles = useStyles();
  const session = useSession();
  const { changed, buttons } = useMessages();
  const isChanged = usePane((state) => state.changedSince);
  const isBusy = usePane((state) => state.busy !== null);
  const sheetName = usePane((state) => (state.outcome ? sheetNameOf(state.outcome) : ""));
  return (
    <div role="status">
      {isChanged && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{changed.title}</MessageBarTitle>
            {changed.body(sheetName)}
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
