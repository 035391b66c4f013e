import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useDeferredValue } from "react";
import { chartWords, type ChartWords } from "../../locales/chart";
import type { ChartView } from "../engine/view";
import { usePane, useSession, useSpeech } from "../shared/context";
import { useAnswer } from "../shared/use-answer";
import { RatePicture } from "./RatePicture";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  body: { whiteSpace: "normal" },
  make: { alignSelf: "flex-start" },
});

/** The rates against the target as they would be drawn on a sheet, and the button that does so. */
export function ChartPart({ canMake }: { readonly canMake: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = chartWords(language);
  const outcome = usePane((state) => state.outcome);
  const settings = useDeferredValue(usePane((state) => state.settings));
  const view = useAnswer(() => session.pages?.chart(settings), [outcome, settings]);
  const isBusy = usePane((state) => state.busy !== null);
  const why = canMake ? whyNone(view, words) : words.blocked;
  const chart = canMake && view?.kind === "chart" ? view.chart : null;
  return (
    <div className={styles.part}>
      <Caption1>{words.help}</Caption1>
      {why !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{why}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        className={styles.make}
        disabledFocusable={isBusy || chart === null}
        onClick={() => void session.addChart()}
      >
        {words.make}
      </Button>
      {chart && <RatePicture chart={chart} />}
    </div>
  );
}

function whyNone(view: ChartView | null, words: ChartWords): string | null {
  if (view?.kind === "too-few") return words.tooFew;
  return view?.kind === "too-many" ? words.tooMany(view.agencies, view.most) : null;
}
