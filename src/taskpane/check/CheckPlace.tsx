import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue } from "react";
import { useMessages, usePane, useSession } from "../shared/context";
import { CheckButton } from "./CheckButton";
import { FirstRun } from "./FirstRun";
import { NoTableMessage } from "./NoTableMessage";
import { Summary } from "./Summary";

const loadResults = () => import(/* webpackChunkName: "results" */ "./Results");
const Results = lazy(loadResults);

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  // Takes no room, nor the gap before it.
  none: { position: "absolute" },
});

/** Kiểm tra: what was found, the verdict, what to do about it. */
export function CheckPlace() {
  const styles = useStyles();
  const session = useSession();
  const { start, recognition } = useMessages();
  const outcome = usePane((state) => state.outcome);
  // Drawn in slices, while the pane goes on answering.
  const results = useDeferredValue(outcome);
  return (
    <div className={styles.place}>
      <CheckButton
        onNear={() => {
          session.warmUp();
          // A failed load is told when it matters: when there are results to show.
          loadResults().catch(() => undefined);
        }}
      />
      {/* Always there, so that what comes into it is read out. */}
      <div role="status" className={mergeClasses(outcome === null && styles.none)}>
        {outcome?.kind === "report" && <Summary {...outcome} />}
        {outcome?.kind === "question" && <Body1>{recognition.question.why[outcome.why]}</Body1>}
        {outcome?.kind === "no-table" && <NoTableMessage outcome={outcome} />}
      </div>
      {results === null ? (
        <FirstRun />
      ) : (
        <Suspense fallback={<Caption1>{start.placeLoading}</Caption1>}>
          <Results outcome={results} />
        </Suspense>
      )}
    </div>
  );
}
