import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { CellEdit } from "../../core/corrections/plan";
import { cellName } from "../../core/sheet/address";
import { describeFinding } from "../../locales/findings/describe";
import type { Language } from "../../locales/language";
import { valueText } from "../../locales/numerals";
import type { Messages } from "../../locales/vi";
import type { FindingLine, TableView } from "../engine/view";
import { usePane, useSession, useSpeech } from "../shared/context";
import { AdoptName } from "./AdoptName";
import { Justify } from "./Justify";

const useStyles = makeStyles({
  item: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
    ":has(> button:hover)": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  where: {
    alignSelf: "flex-start",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    // The whole card is its target.
    "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusMedium },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  cell: { fontWeight: tokens.fontWeightSemibold },
  agency: { fontWeight: tokens.fontWeightSemibold },
  mend: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  button: { position: "relative", zIndex: 1, flexShrink: 0, minWidth: "auto" },
});

/** One finding: where, the arithmetic, the likely cause, and its correction where there is one. */
export function FindingItem({ line, table }: { readonly line: FindingLine; readonly table: TableView }) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const isBusy = usePane((state) => state.busy !== null);
  const words = messages.findings;
  const { finding } = line;
  const { title, detail, cause, action } = describeFinding(finding, table, language);
  const [cell] = finding.cells;
  const others = line.cells - 1;

  return (
    <div className={styles.item}>
      {cell ? (
        <button
          type="button"
          className={styles.where}
          aria-label={words.goTo(cellName(cell), finding.agency ?? title)}
          onClick={() => void session.select(cell)}
        >
          <span className={styles.cell}>{cellName(cell)}</span>
          {others > 0 && ` ${words.more(others)}`}
          {finding.agency !== null && ` · ${finding.agency}`}
        </button>
      ) : (
        finding.agency !== null && <span className={styles.agency}>{finding.agency}</span>
      )}
      <p>{detail}</p>
      {cause !== undefined && (
        <Caption1 as="p">
          {words.cause}: {cause}
        </Caption1>
      )}
      {action !== undefined && <Caption1 as="p">{action}</Caption1>}
      {finding.correction && (
        <div className={styles.mend}>
          <Caption1>{correctionText(finding.correction.edits, line.edits, language, messages)}</Caption1>
          <Button
            className={styles.button}
            size="small"
            icon={<WrenchRegular />}
            aria-label={words.correct(cell ? cellName(cell) : "", title)}
            disabledFocusable={isBusy}
            onClick={() => void session.correct(line)}
          >
            {messages.buttons.correctOne}
          </Button>
        </div>
      )}
      <AdoptName finding={finding} />
      {line.justification && <Justify {...line.justification} />}
    </div>
  );
}

/** What the correction would write; a formula's old text too, as the arithmetic above it names values alone. */
function correctionText(
  [edit]: readonly CellEdit[],
  count: number,
  language: Language,
  { findings }: Messages,
): string {
  if (!edit || count > 1) return findings.correctionMany(count);
  const shown = (value: CellEdit["after"]): string => (value === "" ? findings.blank : valueText(value, language));
  const isFormula = typeof edit.before === "string" && edit.before.startsWith("=");
  return isFormula
    ? findings.correctionOf(shown(edit.before), shown(edit.after))
    : findings.correction(shown(edit.after));
}
