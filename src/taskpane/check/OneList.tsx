import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { ReportView } from "../engine/view";
import { rangeText } from "../shared/range-text";
import { useMessages, useSession } from "../shared/context";

const useStyles = makeStyles({ button: { alignSelf: "flex-start", height: "auto", textAlign: "start" } });

/** Where tables alike stand side by side: lets the clerk say that they are one list, or take it back. */
export function OneList({ report: { oneList } }: { readonly report: Pick<ReportView, "oneList"> }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { oneList: words } = messages.recognition;
  const { ranges, isSaid } = oneList;
  if (!isSaid && ranges.length === 0) return null;
  return (
    <>
      {isSaid && <Caption1>{words.said}</Caption1>}
      <Button
        className={styles.button}
        size="small"
        onClick={() => {
          session.sayOneList(!isSaid);
        }}
      >
        {isSaid ? words.split : words.join(rangeText(ranges, messages))}
      </Button>
    </>
  );
}
