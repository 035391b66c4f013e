import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useMessages, usePane, useSession } from "../shared/context";
import { ChangedBadge } from "./ChangedBadge";
import { CheckButton } from "./CheckButton";
import { FirstRun } from "./FirstRun";

const loadResults = () => import(/* webpackChunkName: "results" */ "./Results");
const Results = lazy(loadResults);

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** Kiểm tra: what was found, the verdict, what to do about it. */
export function CheckPlace() {
  const styles = useStyles();
  const session = useSession();
  const { start } = useMessages();
  const outcome = usePane((state) => state.outcome);
  return (
    <div className={styles.place}>
      <CheckButton
        onNear={() => {
          session.warmUp();
          // A failed load is told when it matters: when there are results to show.
          loadResults().catch(() => undefined);
        }}
      />
      {outcome === null ? (
        <FirstRun />
      ) : (
        <>
          <ChangedBadge />
          <Suspense fallback={<Caption1>{start.placeLoading}</Caption1>}>
            <Results outcome={outcome} />
          </Suspense>
        </>
      )}
    </div>
  );
}
