import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { countText, rateText } from "../../locales/numerals";
import { periodWords } from "../../locales/periods";
import { PERIOD_LISTS, type ComparisonView, type PeriodList } from "../engine/period-view";
import type { ReportView } from "../engine/view";
import { LongList } from "../shared/LongList";
import { useSession, useSpeech } from "../shared/context";
import { PreviousLine } from "./PreviousLine";

const FIRST = 5;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  overall: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** What a comparison found: who newly reaches the target or falls short, what fell, who rose and fell most. */
export function PreviousChanges({
  report,
  comparison,
}: {
  readonly report: ReportView;
  readonly comparison: ComparisonView;
}) {
  const styles = useStyles();
  const { language, messages } = useSpeech();
  const words = periodWords(language);
  const { overall, lists, cumulative } = comparison;
  const { decimals } = report.standing;
  if (comparison.isRefused) return <Caption1>{words.choose.refused}</Caption1>;

  const rate = ({ part, whole }: { part: number; whole: number }) => rateText(part, whole, decimals, language);
  const fieldName = (field: string) =>
    messages.fields[field] ?? report.table.programme.fields.find(({ id }) => id === field)?.label ?? field;
  const isNothing = lists.risen.count === 0 && lists.fallen.count === 0;

  return (
    <div className={styles.stack}>
      {overall.before.whole > 0 && overall.now.whole > 0 && (
        <p className={styles.overall}>
          {words.overall}: {words.fromTo(rate(overall.before), rate(overall.now))} (
          {words.fromTo(
            `${countText(overall.before.part, language)}/${countText(overall.before.whole, language)}`,
            `${countText(overall.now.part, language)}/${countText(overall.now.whole, language)}`,
          )}
          )
        </p>
      )}
      {isNothing && <Caption1>{words.nothingMoved}</Caption1>}
      {PERIOD_LISTS.map((list) => (
        <Part key={list} {...{ list, report, comparison }} />
      ))}
      {comparison.isRoundingSeen && <Caption1>{words.rounding}</Caption1>}
      {cumulative.map(({ field, ground }) => (
        <Caption1 key={field}>{words.grounds[ground](fieldName(field))}</Caption1>
      ))}
    </div>
  );
}

function Part({
  list,
  report,
  comparison,
}: {
  readonly list: PeriodList;
  readonly report: ReportView;
  readonly comparison: ComparisonView;
}) {
  const styles = useStyles();
  const id = useId();
  const session = useSession();
  const { language } = useSpeech();
  const items = comparison.lists[list];
  if (items.count === 0) return null;
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {periodWords(language).lists[list](items.count)}
      </h3>
      <LongList
        items={items}
        fetch={(from, to) => session.pages?.periodLines(report.revision, list, from, to)}
        first={FIRST}
      >
        {(line) => <PreviousLine list={list} line={line} decimals={report.standing.decimals} />}
      </LongList>
    </div>
  );
}
