import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { FailureWords } from "../../locales/vi";
import { FailureText } from "../shared/FailureText";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, minHeight: "100vh", boxSizing: "border-box" },
  bar: { "& p": { margin: `${tokens.spacingVerticalXS} 0 0` } },
});

/** The pane where it cannot work at all: outside Excel, in an Excel too old, or after a fault of its own. */
export function StartFailure({ words }: { readonly words: FailureWords }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <MessageBar role="alert" intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{words.title}</MessageBarTitle>
          <FailureText words={words} />
        </MessageBarBody>
      </MessageBar>
    </main>
  );
}
