import { Button, Caption1, Caption1Strong, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { programmeById } from "../../core/programmes/programmes";
import { LONGEST_TITLE, withAppendixTitle } from "../../core/settings/appendices";
import { appendicesWords } from "../../locales/appendices";
import { SeverityIcon } from "../shared/SeverityIcon";
import { usePane, useSession, useSpeech } from "../shared/context";
import { appendixProblemText } from "./appendix-problem";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  problem: { display: "flex", columnGap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  view: { marginInlineEnd: "auto" },
});

/** One of several appendices: its numeral, its sheet, its title, and what stands in its way. */
export function AppendixItem({
  place,
  label,
  onMove,
  onRemove,
}: {
  /** In the list, from zero. */
  readonly place: number;
  /** "Phụ lục II". */
  readonly label: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = appendicesWords(language);
  const { sheet, title } = usePane((state) => state.settings.appendices[place]!);
  const count = usePane((state) => state.settings.appendices.length);
  const programme = programmeById(usePane((state) => state.settings.programme));
  const isShown = usePane((state) => state.outcome?.sheetName === sheet);
  const isBusy = usePane((state) => state.busy !== null);
  const sheetNames = usePane((state) => state.previous.sheetNames);
  const met = usePane((state) => state.appendixProblems.find(({ sheetName }) => sheetName === sheet));
  const isGone = !isShown && sheetNames !== null && !sheetNames.includes(sheet);
  // Of the sheet in view what stands in its way is told in full, and as it is now.
  const problem = isGone
    ? words.problems.gone(sheet)
    : met && !isShown
      ? appendixProblemText(met, language, messages)
      : null;

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Caption1Strong>{label}</Caption1Strong>
        <Caption1>
          {words.sheet(sheet)}
          {isShown && ` (${words.shown})`}
        </Caption1>
      </div>
      {problem !== null && (
        <div className={styles.problem}>
          <SeverityIcon severity="error" label={messages.verdict.severities.error} />
          <Caption1>{problem}</Caption1>
        </div>
      )}
      <Field label={{ children: words.title, "aria-label": words.titleOf(label) }}>
        <Textarea
          aria-label={words.titleOf(label)}
          value={title}
          maxLength={LONGEST_TITLE}
          rows={3}
          resize="vertical"
          placeholder={programme?.appendixTitle ?? ""}
          onChange={(_, { value }) => {
            session.edit((settings) => withAppendixTitle(settings, sheet, value));
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          className={styles.view}
          size="small"
          aria-label={words.show(label, sheet)}
          disabledFocusable={isBusy || isShown}
          onClick={() => void session.checkSheet(sheet)}
        >
          {words.view}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          data-move={-1}
          aria-label={words.up(label, sheet)}
          title={words.up(label, sheet)}
          disabledFocusable={place === 0}
          onClick={() => {
            onMove(-1);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          data-move={1}
          aria-label={words.down(label, sheet)}
          title={words.down(label, sheet)}
          disabledFocusable={place === count - 1}
          onClick={() => {
            onMove(1);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={words.remove(label, sheet)}
          title={words.remove(label, sheet)}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}
