import { Button, Caption1, CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { WandRegular } from "@fluentui/react-icons/svg/wand";
import { useId } from "react";
import { describeFinding } from "../../locales/findings/describe";
import { countText } from "../../locales/numerals";
import type { FindingGroup, FindingKind, GroupKind, ReportView } from "../engine/view";
import { LongList } from "../shared/LongList";
import { Section } from "../shared/Section";
import { SeverityIcon } from "../shared/SeverityIcon";
import { useMessages, usePane, useSession, useSpeech } from "../shared/context";
import { FindingItem } from "./FindingItem";

/** Items of one kind shown at first. What is only to be known takes the least room. */
const FIRST = { error: 5, warning: 5, info: 1 } as const;

const useStyles = makeStyles({
  safe: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  button: { flexShrink: 0 },
  kind: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  kindTitle: {
    display: "flex",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    // The icon stands on the first line of a title that runs on.
    "& svg": { marginTop: "2px" },
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The findings of some groups, by what to do about them. */
export function Findings({ report, kinds }: { readonly report: ReportView; readonly kinds: readonly GroupKind[] }) {
  return report.groups
    .filter(({ kind }) => kinds.includes(kind))
    .map((group) => <Group key={group.kind} group={group} report={report} />);
}

function Group({ group, report }: { readonly group: FindingGroup; readonly report: ReportView }) {
  const { findings } = useMessages();
  return (
    <Section
      title={findings.groups[group.kind]}
      aside={<CounterBadge count={group.size} overflowCount={9999} color="informative" />}
    >
      {group.kind === "safe" ? <CorrectSafe /> : <Caption1>{findings.groupHelp[group.kind]}</Caption1>}
      {group.kinds.map((kind) => (
        <Kind key={kind.list} kind={kind} report={report} />
      ))}
    </Section>
  );
}

/** One press for all that has one right answer. */
function CorrectSafe() {
  const styles = useStyles();
  const session = useSession();
  const { buttons, findings } = useMessages();
  const isBusy = usePane((state) => state.busy !== null);
  const id = useId();
  return (
    <div className={styles.safe}>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<WandRegular />}
        aria-describedby={id}
        disabledFocusable={isBusy}
        onClick={() => void session.correctSafe()}
      >
        {buttons.correctSafe}
      </Button>
      <Caption1 id={id}>{findings.groupHelp.safe}</Caption1>
    </div>
  );
}

function Kind({
  kind: { list, severity, findings },
  report,
}: {
  readonly kind: FindingKind;
  readonly report: ReportView;
}) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const { title } = describeFinding(findings.first[0]!.finding, report.table, language);
  return (
    <div className={styles.kind}>
      <h3 className={styles.kindTitle}>
        <SeverityIcon severity={severity} label={messages.verdict.severities[severity]} />
        <span>{findings.count > 1 ? `${title} (${countText(findings.count, language)})` : title}</span>
      </h3>
      <LongList
        items={findings}
        fetch={(from, to) => session.pages?.findings(report.revision, list, from, to)}
        first={FIRST[severity]}
        itemHeight={110}
        label={title}
      >
        {(line) => <FindingItem line={line} table={report.table} />}
      </LongList>
    </div>
  );
}
