import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { rateText } from "../../locales/numerals";
import type { AgencyLine, StandingView } from "../engine/view";
import { useSession, useSpeech } from "../shared/context";
import { shortfall } from "./shortfall";
import { TargetBar } from "./TargetBar";

const useStyles = makeStyles({
  agency: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { textAlign: "start" },
  rate: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  figures: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** An agency's rate: in figures, and as a bar where it is measured against the target. */
export function AgencyRate({
  line: { name, cell, part, whole },
  standing: { target, decimals },
  withBar,
  remark,
}: {
  readonly line: AgencyLine;
  readonly standing: StandingView;
  readonly withBar: boolean;
  readonly remark?: string;
}) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = messages.standing;
  const hasRate = whole > 0;
  const missing = hasRate ? shortfall(part, whole, target) : null;

  return (
    <div className={styles.agency}>
      <div className={styles.line}>
        <Link
          as="button"
          className={styles.name}
          aria-label={words.goTo(name)}
          onClick={() => void session.select(cell)}
        >
          {name}
        </Link>
        {hasRate && <span className={styles.rate}>{rateText(part, whole, decimals, language)}</span>}
      </div>
      {withBar && hasRate && <TargetBar rate={(100 * part) / whole} target={Number(target.percent)} />}
      {hasRate && (
        <Caption1 className={styles.figures}>
          {[words.ratio(part, whole), missing !== null && missing > 0 && words.missing(missing), remark]
            .filter(Boolean)
            .join(" · ")}
        </Caption1>
      )}
    </div>
  );
}
