import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useEffect } from "react";
import type { PreviousSuggestion } from "../../core/previous/suggest";
import { previousSheetOf } from "../../core/settings/previous-sheet";
import { periodWords } from "../../locales/periods";
import type { ReportView } from "../engine/view";
import type { PreviousProblem } from "../session/previous";
import { ChoiceField, choicesOf } from "../shared/ChoiceField";
import { FileButton } from "../shared/FileButton";
import { previousProblemText } from "../shared/previous-problem";
import { useMessages, usePane, useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  narrow: { alignSelf: "flex-start" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  // Takes no room, nor the gap before it.
  none: { position: "absolute" },
});

/** Sheet names stand behind "s:", so that a sheet of any name is told from the other choices. */
const NONE = "none";
const FILE = "file";
const sheetChoice = (name: string) => `s:${name}`;

/** Which table is last period's: a sheet of this workbook, or a file. */
export function PreviousChooser({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = periodWords(language).choose;
  const state = usePane(({ previous }) => previous);
  const chosen = usePane(({ settings }) => previousSheetOf(settings, report.sheetName));

  // The workbook may have got a sheet since.
  useEffect(() => void session.listSheets(), [session, report.sheetName, report.revision]);

  const isOpen = chosen === null && state.file === null;
  // Of another table of the sheet others may be likelier.
  useEffect(() => {
    if (isOpen) void session.suggestPrevious();
  }, [session, isOpen, report.sheetName, report.table.header.top]);
  const [likeliest] = state.suggested ?? [];

  const names = (state.sheetNames ?? []).filter((name) => name !== report.sheetName);
  // A sheet that is gone is still shown as what was chosen.
  const sheets = chosen !== null && !names.includes(chosen) ? [...names, chosen] : names;
  const value = state.file !== null ? FILE : chosen !== null ? sheetChoice(chosen) : NONE;
  const choices: (readonly [string, string])[] = [
    [NONE, words.none],
    ...suggestedFirst(sheets, likeliest).map((name) => [sheetChoice(name), name] as const),
    ...(state.file === null ? [] : [[FILE, words.ofFile(state.file)] as const]),
  ];
  const fileSheets = state.file === null ? [] : (report.previous?.sheetNames ?? []);
  const isCompared = (report.previous?.comparison ?? null) !== null;

  return (
    <div className={styles.stack}>
      <ChoiceField
        label={words.sheet}
        value={value}
        choices={choices}
        {...(value === NONE && { hint: likeliest ? words.suggestion(likeliest) : words.hint })}
        onChoice={(choice) => {
          if (choice !== FILE) session.choosePreviousSheet(choice === NONE ? null : choice.slice(2));
        }}
      />
      <FileButton
        label={words.file}
        accept=".xlsx,.xlsm"
        className={styles.narrow}
        size="small"
        icon={<DocumentRegular />}
        onFile={(file) => session.choosePreviousFile(file)}
      >
        {state.file === null ? words.file : words.otherFile}
      </FileButton>
      {state.file !== null && <Caption1>{words.privacy}</Caption1>}
      {fileSheets.length > 1 && (
        <ChoiceField
          label={words.sheetOfFile}
          value={report.previous?.comparison?.sheetName ?? ""}
          choices={[...(isCompared ? [] : [["", "–"] as const]), ...fileSheets.map((name) => [name, name] as const)]}
          onChoice={(name) => {
            if (name !== "") void session.choosePreviousFileSheet(name);
          }}
        />
      )}
      {isCompared && <CountsField />}
      <Reading />
      <Caption1 role="status" className={state.problem ? undefined : styles.none}>
        {state.problem && <Problem problem={state.problem} />}
      </Caption1>
      {state.problem && (
        <Button className={styles.narrow} size="small" onClick={() => void session.readPreviousAgain()}>
          {words.again}
        </Button>
      )}
    </div>
  );
}

/** The likeliest sheet goes first, the others stand as their tabs do. */
function suggestedFirst(sheets: readonly string[], likeliest: PreviousSuggestion | undefined): readonly string[] {
  if (!likeliest || !sheets.includes(likeliest.sheetName)) return sheets;
  return [likeliest.sheetName, ...sheets.filter((name) => name !== likeliest.sheetName)];
}

/** Whether counts add up over the periods: only then can they not fall. */
function CountsField() {
  const session = useSession();
  const { language } = useSpeech();
  const words = periodWords(language).choose;
  const counts = usePane(({ settings }) => settings.previous.counts);
  return (
    <ChoiceField
      label={words.counts}
      value={counts}
      choices={choicesOf(words.countOptions)}
      onChoice={(choice) => {
        session.edit((settings) => ({ ...settings, previous: { ...settings.previous, counts: choice } }));
      }}
    />
  );
}

function Reading() {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = periodWords(language).choose;
  const reading = usePane(({ previous }) => previous.reading);
  if (!reading) return null;
  const { rows } = reading;
  return (
    <>
      <ProgressBar aria-label={words.reading} {...(rows && rows.all > 0 ? { value: rows.read, max: rows.all } : {})} />
      <div className={styles.row}>
        <Caption1>{rows ? messages.busy.rows(rows.read, rows.all) : words.reading}</Caption1>
        <Button
          size="small"
          onClick={() => {
            session.cancelPrevious();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </>
  );
}

function Problem({ problem }: { readonly problem: PreviousProblem }) {
  const { language } = useSpeech();
  return <>{previousProblemText(problem, language, useMessages())}</>;
}
