import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { NO_ROSTER } from "../../core/roster/choose";
import { rosterText } from "../../core/roster/roster-file";
import type { Roster } from "../../core/roster/roster";
import { rosterById, ROSTERS } from "../../core/roster/rosters";
import { rosterWords } from "../../locales/rosters";
import type { RosterProblem } from "../session/rosters";
import { ChoiceField } from "../shared/ChoiceField";
import { inputFromIso } from "../shared/date-input";
import { Disclosure } from "../shared/Disclosure";
import { download } from "../shared/download";
import { FileText } from "../shared/FileText";
import { rosterProblemText } from "../shared/roster-problem";
import { Section } from "../shared/Section";
import { useMessages, usePane, useSession, useSpeech } from "../shared/context";
import { AddRoster } from "./AddRoster";
import { RosterAgencies } from "./RosterAgencies";
import { RosterFields } from "./RosterFields";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  editor: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  undo: { alignSelf: "flex-start" },
});

/** Which roster tables are checked against, what stands on it, and rosters of the workbook's own. */
export function RosterSection() {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = rosterWords(language);
  const setting = usePane((state) => state.settings.roster);
  const own = usePane((state) => state.settings.rosters);
  const checked = usePane((state) => (state.outcome?.kind === "report" ? state.outcome.roster : null));
  const canUndo = usePane((state) => state.canUndoRosters);
  const [problem, setProblem] = useState<RosterProblem | null>(null);
  const [made, setMade] = useState<string | null>(null);

  const shown = rosterById(setting === "" ? (checked?.id ?? "") : setting, own);
  const isOwn = own.some(({ id }) => id === shown?.id);

  /** Says what kept a roster from being made; else opens the one made. */
  const tell = (told: RosterProblem | null): void => {
    setProblem(told);
    if (!told) setMade(session.store.get().settings.roster);
  };
  const change = (roster: Roster, stretch?: string): void => {
    const told = session.editRosters(
      (before) => ({ ...before, rosters: before.rosters.map((other) => (other.id === roster.id ? roster : other)) }),
      stretch && `${roster.id} ${stretch}`,
    );
    setProblem(told);
  };

  return (
    <Section title={messages.settings.comparison}>
      <RosterChoice own={own} setting={setting} />
      {setting === "" && <Caption1>{checked ? words.likely(checked.name) : words.likelyNone}</Caption1>}
      {shown && <Facts roster={shown} isOwn={isOwn} />}
      {shown && (
        <RosterButtons
          key={`${shown.id} buttons`}
          roster={shown}
          isOwn={isOwn}
          onCopy={() => {
            tell(session.copyRoster(shown, words));
          }}
        />
      )}
      {canUndo && (
        <Button
          className={styles.undo}
          icon={<ArrowUndoRegular />}
          onClick={() => {
            setProblem(null);
            session.undoRosters();
          }}
        >
          {words.undo}
        </Button>
      )}
      {shown && (
        <Disclosure key={shown.id} label={isOwn ? words.edit : words.show} startsOpen={made === shown.id}>
          <div className={styles.editor}>
            {isOwn && <RosterFields roster={shown} onChange={change} />}
            <RosterAgencies roster={shown} {...(isOwn && { onChange: change })} />
          </div>
        </Disclosure>
      )}
      {problem && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{rosterProblemText(problem, { language, messages })}</MessageBarBody>
        </MessageBar>
      )}
      <AddRoster onDone={tell} onProblem={setProblem} />
    </Section>
  );
}

function RosterChoice({ own, setting }: { readonly own: readonly Roster[]; readonly setting: string }) {
  const session = useSession();
  const { settings: words } = useMessages();
  // A roster that is no longer there is shown for what it is, not silently dropped.
  const unknown = setting !== "" && setting !== NO_ROSTER && !rosterById(setting, own);
  return (
    <ChoiceField
      label={words.roster}
      value={setting}
      choices={[
        ["", words.rosterAuto],
        [NO_ROSTER, words.rosterNone],
        ...[...own, ...ROSTERS].map(({ id, name }) => [id, name] as const),
        ...(unknown ? [[setting, words.rosterUnknown(setting)] as const] : []),
      ]}
      hint={words.rosterHelp}
      onChoice={(roster) => {
        session.edit((before) => ({ ...before, roster }));
      }}
    />
  );
}

/** How many agencies, whose, when, and whether it can be edited. */
function Facts({ roster, isOwn }: { readonly roster: Roster; readonly isOwn: boolean }) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language);
  const { agencies, province, validFrom, validTo } = roster;
  const facts = [
    words.agencies(agencies.length),
    ...(province === undefined ? [] : [words.province(province)]),
    words.period(inputFromIso(validFrom ?? ""), inputFromIso(validTo ?? "")),
  ];
  return (
    <div className={styles.facts}>
      <Caption1>{facts.join(" · ")}</Caption1>
      <Caption1>{isOwn ? words.own : words.builtIn}</Caption1>
      {agencies.length === 0 && <Caption1>{words.empty}</Caption1>}
    </div>
  );
}

function RosterButtons({
  roster,
  isOwn,
  onCopy,
}: {
  readonly roster: Roster;
  readonly isOwn: boolean;
  readonly onCopy: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = rosterWords(language);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <>
      <div className={styles.buttons}>
        <Button icon={<CopyRegular />} onClick={onCopy}>
          {words.copy}
        </Button>
        {roster.agencies.length > 0 && (
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() => {
              // With its mark Excel reads the letters right.
              const text = `\ufeff${rosterText(roster)}`;
              setSaved(text.slice(1));
              download(words.fileName(roster.name.replace(/[\\/:*?"<>|]/g, "-")), text, "text/tab-separated-values");
            }}
          >
            {words.save}
          </Button>
        )}
        {isOwn && (
          <Button
            icon={<DeleteRegular />}
            onClick={() => {
              session.editRosters((before) => ({
                roster: before.roster === roster.id ? "" : before.roster,
                rosters: before.rosters.filter(({ id }) => id !== roster.id),
              }));
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {saved !== null && <FileText label={words.saved} hint={messages.settings.fileTextHelp} text={saved} />}
    </>
  );
}
