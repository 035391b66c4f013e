import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { changeAgency, moveAgency, removeAgency, type NameProblem } from "../../core/roster/edit";
import type { Roster } from "../../core/roster/roster";
import { rosterWords } from "../../locales/rosters";
import { useSpeech } from "../shared/context";
import { NameField } from "./NameField";

const LONGEST_ALIASES = 4000;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  narrow: { minWidth: "auto" },
});

/** One agency of a roster being edited: its names, its place, or its end. */
export function AgencyForm({
  roster,
  place,
  onChange,
  onMove,
  onCancel,
}: {
  readonly roster: Roster;
  readonly place: number;
  /** The roster as changed; the keyboard is to go on at the agency in `place`. */
  readonly onChange: (roster: Roster, place: number) => void;
  readonly onMove: (roster: Roster, place: number) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language);
  const agency = roster.agencies[place]!;
  const [name, setName] = useState(agency.name);
  const [aliases, setAliases] = useState(agency.aliases.join("; "));
  const [problem, setProblem] = useState<NameProblem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);

  const done = (): void => {
    const changed = changeAgency(roster, place, name, aliases);
    if (changed.ok) onChange(changed.value, place);
    else setProblem(changed.error);
  };
  const cancelOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  const last = roster.agencies.length - 1;

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only what Escape does in its fields
    <div className={styles.form} onKeyDown={cancelOnEscape}>
      <NameField
        label={words.list.agency}
        input={first}
        value={name}
        problem={problem}
        onValue={(value) => {
          setName(value);
          setProblem(null);
        }}
        onEnter={done}
      />
      <Field label={words.list.aliasField} hint={words.list.aliasHint}>
        <Textarea
          rows={2}
          resize="vertical"
          value={aliases}
          maxLength={LONGEST_ALIASES}
          onChange={(_, { value }) => {
            setAliases(value);
            setProblem(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button className={styles.narrow} appearance="primary" onClick={done}>
          {words.list.done}
        </Button>
        <Button className={styles.narrow} onClick={onCancel}>
          {words.list.cancel}
        </Button>
        <Button
          icon={<ArrowUpRegular />}
          aria-label={words.list.up(agency.name)}
          title={words.list.up(agency.name)}
          disabledFocusable={place === 0}
          onClick={() => {
            onMove(moveAgency(roster, place, place - 1), place - 1);
          }}
        />
        <Button
          icon={<ArrowDownRegular />}
          aria-label={words.list.down(agency.name)}
          title={words.list.down(agency.name)}
          disabledFocusable={place === last}
          onClick={() => {
            onMove(moveAgency(roster, place, place + 1), place + 1);
          }}
        />
        <Button
          icon={<DeleteRegular />}
          aria-label={words.list.remove(agency.name)}
          title={words.list.remove(agency.name)}
          onClick={() => {
            onChange(removeAgency(roster, place), place);
          }}
        />
      </div>
    </div>
  );
}
