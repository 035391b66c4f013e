import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/checks/finding";
import { countText, rateText } from "../../locales/numerals";
import type { ReportView } from "../engine/view";
import { Section } from "../shared/Section";
import { SeverityIcon } from "../shared/SeverityIcon";
import { useSpeech } from "../shared/context";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", columnGap: tokens.spacingHorizontalS, margin: 0 },
  count: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
  },
  totals: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figure: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  overall: { fontWeight: tokens.fontWeightSemibold },
});

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** The verdict at a glance: three counts, the overall figures. */
export function VerdictCard({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { messages, language } = useSpeech();
  const { table, standing, severities } = report;
  const { part, whole } = standing.overall;
  const counts = table.programme.fields.filter(({ id, kind }) => kind === "count" && standing.totals[id] !== undefined);
  return (
    <Section title={messages.verdict.title}>
      <dl className={styles.counts}>
        {SEVERITIES.map((severity) => (
          <div key={severity} className={styles.count}>
            <dt className={styles.name}>
              <SeverityIcon severity={severity} />
              {messages.verdict.severities[severity]}
            </dt>
            <dd className={styles.number}>{countText(severities[severity], language)}</dd>
          </div>
        ))}
      </dl>
      <Caption1>{messages.verdict.totals}</Caption1>
      <dl className={styles.totals}>
        {counts.map(({ id, label }) => (
          <Row key={id} name={messages.fields[id] ?? label} figure={countText(standing.totals[id]!, language)} />
        ))}
        <Row
          name={messages.verdict.overall}
          figure={whole > 0 ? rateText(part, whole, standing.decimals, language) : messages.verdict.noRate}
          isOverall
        />
      </dl>
    </Section>
  );
}

function Row({
  name,
  figure,
  isOverall = false,
}: {
  readonly name: string;
  readonly figure: string;
  readonly isOverall?: boolean;
}) {
  const styles = useStyles();
  return (
    <>
      <dt className={mergeClasses(isOverall && styles.overall)}>{name}</dt>
      <dd className={mergeClasses(styles.figure, isOverall && styles.overall)}>{figure}</dd>
    </>
  );
}
