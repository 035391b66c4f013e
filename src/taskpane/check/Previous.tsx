import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { periodWords } from "../../locales/periods";
import type { ReportView } from "../engine/view";
import { Section } from "../shared/Section";
import { useSpeech } from "../shared/context";
import { PreviousChanges } from "./PreviousChanges";
import { PreviousChooser } from "./PreviousChooser";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** This period beside last period's: which table to compare with, and what moved. */
export function Previous({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = periodWords(language);
  const { previous } = report;
  return (
    <Section title={words.heading}>
      <div className={styles.body}>
        <PreviousChooser report={report} />
        {previous?.problem && <Caption1>{words.noPrevious(previous.problem)}</Caption1>}
        {previous?.comparison && <PreviousChanges report={report} comparison={previous.comparison} />}
      </div>
    </Section>
  );
}
