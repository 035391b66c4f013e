import { Button, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { fold } from "../../core/text/fold";
import { addAgency, type NameProblem } from "../../core/roster/edit";
import type { Roster, RosterAgency } from "../../core/roster/roster";
import { rosterWords } from "../../locales/rosters";
import { useSpeech } from "../shared/context";
import { AgencyForm } from "./AgencyForm";
import { NameField } from "./NameField";
import { PLAIN_COLUMN } from "../shared/list-styles";

/** Agencies shown at first, and more at each press; a list longer than the first can be searched. */
const STEP = 40;
const SEARCHED_FROM = 12;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: {
    ...PLAIN_COLUMN,
    rowGap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  agency: {
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
  },
  editable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  aliases: { color: tokens.colorNeutralForeground3 },
  adding: { display: "flex", alignItems: "flex-end", columnGap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  more: { alignSelf: "flex-start" },
});

/** The agencies of a roster; each opens to be edited where `onChange` takes the roster with what was changed. */
export function RosterAgencies({
  roster,
  onChange,
}: {
  readonly roster: Roster;
  readonly onChange?: (roster: Roster) => void;
}) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language).list;
  const list = useRef<HTMLUListElement>(null);
  const [filter, setFilter] = useState("");
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<number | null>(null);
  const found = useMemo(() => placesOf(roster.agencies, filter), [roster.agencies, filter]);

  /** The keyboard goes on at an agency, after it was edited, moved, or the one before it removed. */
  const focusOn = (place: number): void => {
    requestAnimationFrame(() => {
      const at = Math.min(place, roster.agencies.length - 1);
      list.current?.querySelector<HTMLElement>(`[data-place="${at}"] button, [data-place="${at}"] input`)?.focus();
    });
  };

  return (
    <div className={styles.part}>
      {roster.agencies.length > SEARCHED_FROM && (
        <SearchBox
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(_, { value }) => {
            setFilter(value);
            setOpen(null);
          }}
        />
      )}
      {found.length === 0 && filter !== "" && <Caption1 role="status">{words.noMatch}</Caption1>}
      {found.length > 0 && (
        <ul ref={list} className={styles.list} aria-label={words.label}>
          {found.slice(0, shown).map((place) => (
            <li key={place} data-place={place}>
              {onChange && open === place ? (
                <AgencyForm
                  roster={roster}
                  place={place}
                  onChange={(changed, to) => {
                    onChange(changed);
                    setOpen(null);
                    focusOn(to);
                  }}
                  onMove={(changed, to) => {
                    onChange(changed);
                    setOpen(to);
                  }}
                  onCancel={() => {
                    setOpen(null);
                    focusOn(place);
                  }}
                />
              ) : (
                <Agency
                  agency={roster.agencies[place]!}
                  {...(onChange && {
                    onOpen: () => {
                      setOpen(place);
                    },
                  })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {found.length > shown && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          onClick={() => {
            setShown(shown + STEP);
            focusOn(found[shown]!);
          }}
        >
          {words.more(Math.min(STEP, found.length - shown))}
        </Button>
      )}
      {onChange && <NewAgency roster={roster} onChange={onChange} />}
    </div>
  );
}

function Agency({
  agency: { name, aliases },
  onOpen,
}: {
  readonly agency: RosterAgency;
  readonly onOpen?: () => void;
}) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language).list;
  const content = (
    <>
      <span>{name}</span>
      {aliases.length > 0 && <Caption1 className={styles.aliases}>{words.aliases(aliases.join("; "))}</Caption1>}
    </>
  );
  if (!onOpen) return <div className={styles.agency}>{content}</div>;
  return (
    <button
      type="button"
      className={`${styles.agency} ${styles.editable}`}
      aria-expanded={false}
      aria-label={words.edit(name)}
      onClick={onOpen}
    >
      {content}
    </button>
  );
}

function NewAgency({ roster, onChange }: { readonly roster: Roster; readonly onChange: (roster: Roster) => void }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = rosterWords(language);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<NameProblem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const added = addAgency(roster, name);
    setProblem(added.ok ? null : added.error);
    input.current?.focus();
    if (!added.ok) return;
    setName("");
    onChange(added.value);
  };
  return (
    <div className={styles.adding}>
      <NameField
        label={words.list.newAgency}
        className={styles.field}
        input={input}
        value={name}
        problem={problem}
        onValue={(value) => {
          setName(value);
          setProblem(null);
        }}
        onEnter={add}
      />
      <Button onClick={add}>{words.list.addAgency}</Button>
    </div>
  );
}

/** Places of the agencies that have the text in their name or an alias, whatever its marks and capitals. */
function placesOf(agencies: readonly RosterAgency[], text: string): number[] {
  const wanted = fold(text);
  return agencies.flatMap(({ name, aliases }, place) =>
    wanted === "" || [name, ...aliases].some((one) => fold(one).includes(wanted)) ? [place] : [],
  );
}
