import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useDeferredValue } from "react";
import { appendicesWords } from "../../locales/appendices";
import { chartWords } from "../../locales/chart";
import { Progress } from "../pane/Progress";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, usePane, useSession, useSpeech } from "../shared/context";
import { useAnswer } from "../shared/use-answer";
import { Appendices } from "./Appendices";
import { AppendixOptions } from "./AppendixOptions";
import { Blocked } from "./Blocked";
import { ChartPart } from "./ChartPart";
import { DispatchForm } from "./DispatchForm";
import { DispatchParts } from "./DispatchParts";
import { Preview } from "./Preview";
import { WordDelivery } from "./WordDelivery";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  body: { whiteSpace: "normal" },
  // In sight however long the form is, as wide as the pane.
  make: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Phụ lục: the dispatch it belongs to, how it is laid out, what it will look like, and the button that makes it. */
export default function AppendixPlace() {
  const styles = useStyles();
  const session = useSession();
  const { appendix: words, buttons } = useMessages();
  const { language } = useSpeech();
  const outcome = usePane((state) => state.outcome);
  const settings = useDeferredValue(usePane((state) => state.settings));
  const appendix = useAnswer(() => session.pages?.appendix(settings), [outcome, settings]);
  const busy = usePane((state) => state.busy);
  const several = usePane((state) => state.settings.appendices.length);
  // Of several, what stands in the way of one is found out when all are read.
  const canMake = several > 0 || appendix?.kind === "document";

  return (
    <div className={styles.place}>
      {outcome?.kind !== "report" && (outcome !== null || several === 0) && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{words.notYet[outcome?.kind ?? "unchecked"]}</MessageBarBody>
        </MessageBar>
      )}
      {appendix?.kind === "blocked" && outcome?.kind === "report" && <Blocked {...appendix} report={outcome} />}
      <DispatchForm />
      <Appendices />
      <AppendixOptions />
      {appendix?.kind === "document" && <Preview appendix={appendix.document} rowCount={appendix.rowCount} />}
      {outcome?.kind === "report" && (
        <div>
          <Disclosure label={chartWords(language).heading}>
            <ChartPart canMake={appendix?.kind === "document" || appendix?.kind === "not-listed"} />
          </Disclosure>
        </div>
      )}
      {outcome?.kind === "report" && <DispatchParts canMake={appendix?.kind === "document"} />}
      <div className={styles.make}>
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabledFocusable={busy !== null || !canMake}
          onClick={() => void session.addAppendices()}
        >
          {several > 1 ? appendicesWords(language).make(several) : buttons.addAppendix}
        </Button>
        {/* What is read for several appendices takes its time; what an only one needs is at hand. */}
        <Progress busy={busy?.sheet ? busy : null} />
        <WordDelivery canMake={canMake} canCopy={appendix?.kind === "document"} />
      </div>
    </div>
  );
}
