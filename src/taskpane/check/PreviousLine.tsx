import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { decimalOfNumber } from "../../core/numbers/decimal";
import type { Language } from "../../locales/language";
import { countText, percentText, rateText } from "../../locales/numerals";
import { periodWords, pointsText } from "../../locales/periods";
import type { PeriodLine, PeriodList } from "../engine/period-view";
import { useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXXS },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { textAlign: "start", overflowWrap: "anywhere" },
  figure: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  detail: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

/** One agency beside what it was: the change, both rates and ranks; a click goes to its cell. */
export function PreviousLine({
  list,
  line: { name, cell, rates, ranks, figures, names },
  decimals,
}: {
  readonly list: PeriodList;
  readonly line: PeriodLine;
  readonly decimals: number;
}) {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = periodWords(language);
  const rate = ({ part, whole }: { part: number; whole: number }) => rateText(part, whole, decimals, language);
  const shown = (value: number) => figureText(value, figures?.isRate ?? false, decimals, language);
  const isTotal = list === "carried" && name === "";
  const details = [
    rates && words.fromTo(rate(rates.before), rate(rates.now)),
    ranks && (ranks[0] === ranks[1] ? words.sameRank(ranks[1]) : words.rank(...ranks)),
    figures &&
      (list === "carried"
        ? words.shouldBe(shown(figures.before), shown(figures.now))
        : words.fromTo(shown(figures.before), shown(figures.now))),
    names.length > 0 && (list === "joined" ? words.joinedFrom(names.join("; ")) : names.join("; ")),
  ].filter(Boolean);
  const label = isTotal ? words.total : name;

  return (
    <div className={styles.item}>
      <div className={styles.line}>
        {cell ? (
          <Link
            as="button"
            className={styles.name}
            aria-label={words.goTo(label)}
            onClick={() => void session.select(cell)}
          >
            {label}
          </Link>
        ) : (
          <span className={styles.name}>{label}</span>
        )}
        {rates && <span className={styles.figure}>{words.points(pointsText(rates.points, language))}</span>}
        {list === "fell" && figures && (
          <span className={styles.figure}>
            {pointsText({ units: figures.now - figures.before, decimals: 0 }, language)}
          </span>
        )}
      </div>
      {details.length > 0 && <Caption1 className={styles.detail}>{details.join(" · ")}</Caption1>}
    </div>
  );
}

/** A count; or a rate as last period's sheet, or this one, states it. */
function figureText(value: number, isRate: boolean, decimals: number, language: Language): string {
  if (!isRate) return countText(value, language);
  const scale = 10 ** Math.max(decimals, 2);
  return percentText(decimalOfNumber(Math.round(value * scale) / scale) ?? { units: 0, decimals: 0 }, language);
}
