import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/checks/finding";

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0, "@media (forced-colors: active)": { color: "CanvasText" } },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** Told by shape as well as colour. Where the word does not stand beside it, give `label`. */
export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label?: string }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const className = mergeClasses(styles.icon, styles[severity]);
  return label === undefined ? (
    <Icon className={className} aria-hidden />
  ) : (
    <Icon className={className} aria-label={label} />
  );
}
