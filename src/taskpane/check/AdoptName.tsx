import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import { rosterWords } from "../../locales/rosters";
import { usePane, useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  // Above the card's own target.
  buttons: {
    position: "relative",
    zIndex: 1,
    alignSelf: "flex-start",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  button: { minWidth: "auto", textAlign: "start" },
});

/** Puts a name that the roster lacks on it: as an agency, or as another name of the nearest one. */
export function AdoptName({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const session = useSession();
  const words = rosterWords(useSpeech().language);
  const isBusy = usePane((state) => state.busy !== null);
  const name = finding.agency;
  if (finding.code !== "unknown-agency" || name === null) return null;
  const nearest = typeof finding.expected === "string" ? finding.expected : null;
  return (
    <div className={styles.buttons}>
      <Button
        className={styles.button}
        size="small"
        aria-label={words.adopt.addLabel(name)}
        disabledFocusable={isBusy}
        onClick={() => void session.adoptName(name, null, words)}
      >
        {words.adopt.add}
      </Button>
      {nearest !== null && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void session.adoptName(name, nearest, words)}
        >
          {words.adopt.alias(nearest)}
        </Button>
      )}
    </div>
  );
}
