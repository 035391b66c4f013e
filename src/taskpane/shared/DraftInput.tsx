import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({
  // As narrow as its place, where an input would be as wide as twenty letters.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/**
 * A field whose text is kept as typed while it says nothing valid yet. `parse` gives the value to keep, null where
 * there is none; `show` is how a kept value is written.
 */
export function DraftInput({
  label,
  name,
  value,
  parse,
  show,
  wrong,
  hint,
  maxLength,
  inputMode = "text",
  onValue,
}: {
  readonly label?: string;
  /** What a screen reader calls it, where that is more than its label, or where it has none. */
  readonly name?: string;
  readonly value: string;
  readonly parse: (text: string) => string | null;
  readonly show: (value: string) => string;
  readonly wrong: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly inputMode?: "text" | "decimal";
  readonly onValue: (value: string) => void;
}) {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && parse(draft) === null;
  return (
    <Field
      className={styles.field}
      {...(label !== undefined && { label })}
      validationState={isWrong ? "error" : "none"}
      {...(isWrong ? { validationMessage: wrong } : hint !== undefined && { hint })}
    >
      <Input
        value={draft ?? show(value)}
        {...(name !== undefined && { "aria-label": name })}
        maxLength={maxLength}
        inputMode={inputMode}
        onChange={(_, { value: text }) => {
          setDraft(text);
          const parsed = parse(text);
          if (parsed !== null) onValue(parsed);
        }}
        onBlur={() => {
          // What is valid is shown as it is kept; what is not stays in sight with its message.
          if (!isWrong) setDraft(null);
        }}
      />
    </Field>
  );
}
