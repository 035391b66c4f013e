import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RateBar, RateChart } from "../../core/chart/rate-chart";
import { chartWords } from "../../locales/chart";
import { useSpeech } from "../shared/context";
import { PLAIN_COLUMN } from "../shared/list-styles";

const useStyles = makeStyles({
  picture: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { ...PLAIN_COLUMN, rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  rate: { flexShrink: 0, maxWidth: "50%", textAlign: "end" },
  key: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  swatch: { flexShrink: 0, width: "24px", height: "14px" },
  scale: { display: "block", width: "100%", height: "14px", overflow: "visible" },
  // Filled or empty, not of one colour or another: as it is printed, and in forced colours.
  bar: {
    fill: "transparent",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  reached: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    strokeDasharray: "3 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** Lengths are hundredths of the width. */
const WHOLE = 100;
const HEIGHT = 14;

/** The rates as bars against the target, each named and told in words: the bars themselves are hidden from readers. */
export function RatePicture({ chart }: { readonly chart: RateChart }) {
  const styles = useStyles();
  const id = useId();
  const { language } = useSpeech();
  const words = chartWords(language);
  const at = (percent: number): number => (WHOLE * percent) / chart.axis.maximum;
  const { bars, legend, note, target, title } = chart;
  return (
    <div className={styles.picture}>
      <Caption1Strong id={id} lang="vi">
        {title}
      </Caption1Strong>
      <div lang="vi">
        <Key text={legend.reached} reaches />
        <Key text={legend.short} reaches={false} />
        <Key text={target.label} />
      </div>
      <ol className={styles.list} aria-labelledby={id}>
        {bars.map((bar, index) => (
          <li key={index}>
            <div className={styles.line}>
              <Caption1 className={styles.name} lang="vi">
                {bar.name}
              </Caption1>
              <Caption1 className={styles.rate}>
                {bar.text}% · {words.standing(bar.reaches, bar.isBoundary)}
              </Caption1>
            </div>
            <Scale bar={bar} rate={at(bar.percent)} target={at(target.percent)} />
          </li>
        ))}
      </ol>
      {note !== null && <Caption1 lang="vi">{note}</Caption1>}
    </div>
  );
}

function Scale({ bar, rate, target }: { readonly bar: RateBar; readonly rate: number; readonly target: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.scale} viewBox={`0 0 ${WHOLE} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      <rect
        className={mergeClasses(styles.bar, bar.reaches && styles.reached)}
        y={3}
        width={rate}
        height={HEIGHT - 6}
        vectorEffect="non-scaling-stroke"
      />
      <Line at={target} />
    </svg>
  );
}

function Line({ at }: { readonly at: number }) {
  const styles = useStyles();
  return <line className={styles.target} x1={at} x2={at} y2={HEIGHT} vectorEffect="non-scaling-stroke" />;
}

/** What a bar or the line stands for; the line where `reaches` is not said. */
function Key({ text, reaches }: { readonly text: string; readonly reaches?: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.key}>
      <svg className={styles.swatch} viewBox={`0 0 24 ${HEIGHT}`} aria-hidden>
        {reaches === undefined ? (
          <Line at={12} />
        ) : (
          <rect
            className={mergeClasses(styles.bar, reaches && styles.reached)}
            x={1}
            y={3}
            width={22}
            height={HEIGHT - 6}
          />
        )}
      </svg>
      <Caption1>{text}</Caption1>
    </div>
  );
}
