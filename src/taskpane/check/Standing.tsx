import { Caption1, CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { PLACE } from "../../core/standing/standing";
import { targetPercentText } from "../../locales/numerals";
import type { AgencyLine, ReportView, StandingList, StandingView } from "../engine/view";
import { LongList } from "../shared/LongList";
import { Section } from "../shared/Section";
import { useSession, useSpeech } from "../shared/context";
import { AgencyRate } from "./AgencyRate";

const FIRST = 10;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Agencies under the target, each with a bar against the target line; those on the line, or not to be judged, apart. */
export function Standing({ report: { revision, standing } }: { readonly report: ReportView }) {
  const { language, messages } = useSpeech();
  const words = messages.standing;
  const percent = targetPercentText(standing.target.percent, language);
  const isAbove = standing.target.comparator === ">";
  const remark = ({ place }: AgencyLine): string =>
    place === PLACE.reached ? words.roundedReached : words.roundedShort;

  return (
    <Section
      title={words.title(isAbove ? words.above(percent) : words.atLeast(percent))}
      aside={<CounterBadge count={standing.shortCount} showZero overflowCount={9999} color="informative" />}
    >
      {standing.shortCount === 0 ? (
        <Caption1>{words.none}</Caption1>
      ) : (
        <>
          <Caption1>{words.targetLine(percent)}</Caption1>
          <Agencies list="short" {...{ revision, standing }} withBar />
        </>
      )}
      <Apart
        title={words.boundary}
        help={isAbove ? words.boundaryShort(percent) : words.boundaryReached(percent)}
        list="boundary"
        {...{ revision, standing }}
        withBar
      />
      <Apart
        title={words.rounded}
        help={words.roundedHelp}
        list="rounded"
        {...{ revision, standing }}
        remark={remark}
      />
      <Apart title={words.disputed} help={words.disputedHelp} list="disputed" {...{ revision, standing }} />
    </Section>
  );
}

interface AgenciesProps {
  readonly list: StandingList;
  readonly revision: number;
  readonly standing: StandingView;
  readonly withBar?: boolean;
  readonly remark?: (line: AgencyLine) => string;
}

function Apart({ title, help, ...agencies }: AgenciesProps & { readonly title: string; readonly help: string }) {
  const styles = useStyles();
  const id = useId();
  if (agencies.standing.lists[agencies.list].count === 0) return null;
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <Caption1>{help}</Caption1>
      <Agencies {...agencies} />
    </div>
  );
}

function Agencies({ list, revision, standing, withBar = false, remark }: AgenciesProps) {
  const session = useSession();
  return (
    <LongList
      items={standing.lists[list]}
      fetch={(from, to) => session.pages?.agencies(revision, list, from, to)}
      first={FIRST}
    >
      {(line) => (
        <AgencyRate line={line} standing={standing} withBar={withBar} {...(remark && { remark: remark(line) })} />
      )}
    </LongList>
  );
}
