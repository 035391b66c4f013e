import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "8px",
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  target: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** How far the bar reaches beyond the target line, as a share of the target. */
const BEYOND = 1.25;

/** A rate against the target line, both in percent. A picture of figures that stand beside it: hidden from readers. */
export function TargetBar({ rate, target }: { readonly rate: number; readonly target: number }) {
  const styles = useStyles();
  const scale = Math.max(Math.min(target * BEYOND, 100), rate, target) || 1;
  const at = (percent: number): string => `${(100 * percent) / scale}%`;
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.fill} style={{ width: at(rate) }} />
      <div className={styles.target} style={{ insetInlineStart: `min(${at(target)}, calc(100% - 2px))` }} />
    </div>
  );
}
