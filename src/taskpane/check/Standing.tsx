import { Caption1, CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Report } from "../../core/checks/report";
import { PLACE } from "../../core/standing/standing";
import { targetPercentText } from "../../locales/numerals";
import { LongList } from "../shared/LongList";
import { Section } from "../shared/Section";
import { useSpeech } from "../shared/context";
import { AgencyRate } from "./AgencyRate";

const FIRST = 10;
const STEP = 50;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Agencies under the target, each with a bar against the target line; those on the line, or not to be judged, apart. */
export function Standing({ report }: { readonly report: Report }) {
  const { language, messages } = useSpeech();
  const words = messages.standing;
  const { standing } = report;
  const percent = targetPercentText(standing.target.percent, language);
  const isAbove = standing.target.comparator === ">";
  const onTarget = new Set(standing.boundary);
  const short = standing.short.filter((row) => !onTarget.has(row));
  const place = (row: number): string =>
    standing.places[row] === PLACE.reached ? words.roundedReached : words.roundedShort;

  return (
    <Section
      title={words.title(isAbove ? words.above(percent) : words.atLeast(percent))}
      aside={<CounterBadge count={standing.short.length} showZero overflowCount={9999} color="informative" />}
    >
      {standing.short.length === 0 ? (
        <Caption1>{words.none}</Caption1>
      ) : (
        <>
          <Caption1>{words.targetLine(percent)}</Caption1>
          <LongList items={short} first={FIRST} step={STEP}>
            {(row) => <AgencyRate report={report} row={row} withBar />}
          </LongList>
        </>
      )}
      <Apart
        title={words.boundary}
        help={isAbove ? words.boundaryShort(percent) : words.boundaryReached(percent)}
        rows={standing.boundary}
        report={report}
        withBar
      />
      <Apart
        title={words.rounded}
        help={words.roundedHelp}
        rows={standing.roundedToTarget}
        report={report}
        remark={place}
      />
      <Apart title={words.disputed} help={words.disputedHelp} rows={standing.disputed} report={report} />
    </Section>
  );
}

function Apart({
  title,
  help,
  rows,
  report,
  withBar = false,
  remark,
}: {
  readonly title: string;
  readonly help: string;
  readonly rows: readonly number[];
  readonly report: Report;
  readonly withBar?: boolean;
  readonly remark?: (row: number) => string;
}) {
  const styles = useStyles();
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <Caption1>{help}</Caption1>
      <LongList items={rows} first={FIRST} step={STEP}>
        {(row) => <AgencyRate report={report} row={row} withBar={withBar} {...(remark && { remark: remark(row) })} />}
      </LongList>
    </div>
  );
}
