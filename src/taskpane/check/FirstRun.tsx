import { makeStyles, tokens } from "@fluentui/react-components";
import { Section } from "../shared/Section";
import { useMessages } from "../shared/context";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
});

/** How the work goes, in three sentences, until the first check. */
export function FirstRun() {
  const styles = useStyles();
  const { firstRun } = useMessages();
  return (
    <Section title={firstRun.title}>
      <ol className={styles.list}>
        {firstRun.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Section>
  );
}
