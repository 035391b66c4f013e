import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Messages } from "../../locales/vi";
import type { ChosenRoster, ReportView } from "../engine/view";
import { rangeText } from "../shared/range-text";
import { useMessages } from "../shared/context";
import { verdictSentence } from "./verdict";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  agencies: { whiteSpace: "nowrap" },
  verdict: { marginTop: tokens.spacingVerticalXS },
});

/** What a clerk looks at first: which table was found, how many agencies it has, and the verdict. */
export function Summary({ sheetName, table, roster, severities }: ReportView) {
  const styles = useStyles();
  const messages = useMessages();
  const { found, programmes, recognition } = messages;
  return (
    <section aria-label={found.title} className={styles.summary}>
      <Body1Strong>{programmes[table.programme.id] ?? table.programme.id}</Body1Strong>
      <Caption1>
        {found.place(sheetName, rangeText(table.ranges, messages))} ·{" "}
        <span className={styles.agencies}>{found.agencies(table.agencies)}</span>
      </Caption1>
      {table.ranges.length > 1 && <Caption1>{recognition.beside}</Caption1>}
      <Caption1>{rosterText(roster, messages)}</Caption1>
      {table.passedOver > 0 && <Caption1>{found.passedOver(table.passedOver)}</Caption1>}
      <Body1Strong className={styles.verdict}>{verdictSentence(severities, messages)}</Body1Strong>
    </section>
  );
}

function rosterText(chosen: ChosenRoster | null, { found }: Messages): string {
  if (!chosen) return found.rosterNone;
  return chosen.isChosen ? found.roster(chosen.name) : found.rosterLikely(chosen.name);
}
