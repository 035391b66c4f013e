import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { QuestionView, ReadingOption } from "../engine/view";
import { Section } from "../shared/Section";
import { rangeText } from "../shared/range-text";
import { useMessages, useSession } from "../shared/context";
import { PLAIN_LIST } from "../shared/list-styles";

const useStyles = makeStyles({
  readings: {
    ...PLAIN_LIST,
    display: "grid",
    // Side by side; at the least width of a pane each still takes a heading.
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
  reading: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  columns: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, flexGrow: 1 },
  column: { display: "flex", flexDirection: "column" },
  value: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figures: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

/** Two readings of the columns side by side, for the clerk to say which is meant. */
export function Question({ question: { sheetName, ranges, agencies, readings } }: { readonly question: QuestionView }) {
  const styles = useStyles();
  const messages = useMessages();
  const { question: words } = messages.recognition;
  return (
    <Section title={words.title}>
      <Caption1>{messages.found.place(sheetName, rangeText(ranges, messages))}</Caption1>
      <Caption1>{words.figures(agencies.join("; "))}</Caption1>
      <ul className={styles.readings}>
        {readings.map((reading, index) => (
          <Reading key={index} reading={reading} number={index + 1} />
        ))}
      </ul>
      <Caption1>{words.remembered}</Caption1>
    </Section>
  );
}

function Reading({ reading: { columns }, number }: { readonly reading: ReadingOption; readonly number: number }) {
  const styles = useStyles();
  const session = useSession();
  const { recognition, fields } = useMessages();
  const { question: words } = recognition;
  return (
    <li className={styles.reading}>
      <Caption1Strong>{words.option(number)}</Caption1Strong>
      <dl className={styles.columns}>
        {columns.map(({ field, name, heading, figures }) => (
          <div key={field} className={styles.column}>
            <dt>
              <Caption1Strong>{fields[field] ?? field}</Caption1Strong>
            </dt>
            <dd className={styles.value}>{words.column(name, heading)}</dd>
            <dd className={`${styles.value} ${styles.figures}`}>
              {figures.map((figure) => (figure === "" ? words.blank : figure)).join("; ")}
            </dd>
          </div>
        ))}
      </dl>
      <Button
        size="small"
        onClick={() => {
          session.chooseColumns(Object.fromEntries(columns.map(({ field, name }) => [field, name])));
        }}
      >
        {words.choose(number)}
      </Button>
    </li>
  );
}
