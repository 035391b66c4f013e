import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { Ref } from "react";
import type { NameProblem } from "../../core/roster/edit";
import { LONGEST_NAME } from "../../core/roster/limits";
import { rosterWords } from "../../locales/rosters";
import { useSpeech } from "../shared/context";

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** An agency's name being typed, with why it cannot be taken; Enter is as good as the button beside it. */
export function NameField({
  label,
  className,
  input,
  value,
  problem,
  onValue,
  onEnter,
}: {
  readonly label: string;
  readonly className?: string;
  readonly input: Ref<HTMLInputElement>;
  readonly value: string;
  readonly problem: NameProblem | null;
  readonly onValue: (value: string) => void;
  readonly onEnter: () => void;
}) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language);
  return (
    <Field
      label={label}
      {...(className !== undefined && { className })}
      {...(problem && { validationState: "error", validationMessage: words.name(problem) })}
    >
      <Input
        input={{ ref: input }}
        className={styles.input}
        value={value}
        maxLength={LONGEST_NAME}
        onChange={(_, { value: text }) => {
          onValue(text);
        }}
        onKeyDown={({ key }) => {
          if (key === "Enter") onEnter();
        }}
      />
    </Field>
  );
}
