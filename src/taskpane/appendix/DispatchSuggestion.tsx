import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { cellName } from "../../core/sheet/address";
import { inputFromIso } from "../shared/date-input";
import { useMessages, usePane, useSession } from "../shared/context";
import { suggestion } from "./suggestion";

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** Offers the dispatch's number and date as the sheet states them; nothing is filled in unless the clerk says so. */
export function DispatchSuggestion() {
  const styles = useStyles();
  const session = useSession();
  const { appendix: words } = useMessages();
  const outcome = usePane((state) => state.outcome);
  const dispatch = usePane((state) => state.settings.dispatch);
  const offered = useMemo(
    () => (outcome?.kind === "report" ? suggestion(outcome.dispatches, dispatch) : null),
    [outcome, dispatch],
  );
  if (!offered) return null;
  const { number, symbol, date } = offered.dispatch;
  const code = symbol === "" ? number : `${number}/${symbol}`;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {words.suggestion(cellName(offered.cell), code, inputFromIso(date))}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            session.edit((settings) => ({ ...settings, dispatch: { ...settings.dispatch, ...offered.dispatch } }));
          }}
        >
          {words.useSuggestion}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
