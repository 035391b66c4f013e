import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A long name must not push the list beyond the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Choices in the order in which their names stand in the catalogue. */
export function choicesOf<Choice extends string>(
  names: Readonly<Record<Choice, string>>,
): readonly (readonly [Choice, string])[] {
  return Object.entries(names) as [Choice, string][];
}

/** A choice among a few, as a native list: it works by keyboard and reader everywhere. */
export function ChoiceField<Choice extends string>({
  label,
  value,
  choices,
  hint,
  onChoice,
}: {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly (readonly [Choice, string])[];
  readonly hint?: string;
  readonly onChoice: (choice: Choice) => void;
}) {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label} {...(hint !== undefined && { hint })}>
      <Select
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find(([choice]) => choice === data.value);
          if (chosen) onChoice(chosen[0]);
        }}
      >
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
