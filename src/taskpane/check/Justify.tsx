import { Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LONGEST_REASON } from "../../core/settings/justifications";
import { useMessages, useSession } from "../shared/context";

const useStyles = makeStyles({
  // Above the card's own target, which covers it.
  form: { position: "relative", zIndex: 1, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
});

/** A warning is accepted with a written reason, which travels with the workbook; or accepted no longer. */
export function Justify({ finding, reason }: { readonly finding: string; readonly reason: string }) {
  const styles = useStyles();
  const session = useSession();
  const { findings } = useMessages();
  const words = findings.justify;
  const [draft, setDraft] = useState<string | null>(null);
  const give = (text: string): void => {
    session.justify(finding, text);
    setDraft(null);
  };
  if (draft === null) {
    return (
      <div className={styles.form}>
        {reason !== "" && <Caption1>{words.accepted(reason)}</Caption1>}
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            size="small"
            onClick={() => {
              setDraft(reason);
            }}
          >
            {reason === "" ? words.begin : words.change}
          </Button>
          {reason !== "" && (
            <Button
              className={styles.button}
              size="small"
              onClick={() => {
                give("");
              }}
            >
              {words.withdraw}
            </Button>
          )}
        </div>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        give(draft);
      }}
    >
      <Field label={words.reason} hint={words.hint}>
        <Textarea
          value={draft}
          maxLength={LONGEST_REASON}
          rows={2}
          resize="vertical"
          // It comes in place of the button that was pressed.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(_, { value }) => {
            setDraft(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          size="small"
          type="submit"
          appearance="primary"
          disabledFocusable={draft.trim() === ""}
        >
          {words.save}
        </Button>
        <Button
          className={styles.button}
          size="small"
          onClick={() => {
            setDraft(null);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
