import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Messages } from "../../locales/vi";
import type { ChosenRoster, Outcome } from "../session/state";
import { useMessages } from "../shared/context";
import { rangeOf } from "./range";
import { severityCounts, verdictSentence } from "./verdict";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  agencies: { whiteSpace: "nowrap" },
  verdict: { marginTop: tokens.spacingVerticalXS },
});

/** What a clerk looks at first: which table was found, how many agencies it has, and the verdict. */
export function Summary({ report, roster }: Extract<Outcome, { kind: "report" }>) {
  const styles = useStyles();
  const messages = useMessages();
  const { found, programmes } = messages;
  const { table, findings } = report;
  const severities = useMemo(() => severityCounts(findings), [findings]);
  return (
    <section aria-label={found.title} className={styles.summary}>
      <Body1Strong>{programmes[table.programme.id] ?? table.programme.id}</Body1Strong>
      <Caption1>
        {found.place(table.sheetName, rangeOf(table))} ·{" "}
        <span className={styles.agencies}>{found.agencies(table.rows.length)}</span>
      </Caption1>
      <Caption1>{rosterText(roster, messages)}</Caption1>
      {table.otherRows.length > 0 && <Caption1>{found.passedOver(table.otherRows.length)}</Caption1>}
      <Body1Strong className={styles.verdict}>{verdictSentence(severities, messages)}</Body1Strong>
    </section>
  );
}

function rosterText(chosen: ChosenRoster | null, { found }: Messages): string {
  if (!chosen) return found.rosterNone;
  return chosen.isChosen ? found.roster(chosen.roster.name) : found.rosterLikely(chosen.roster.name);
}
