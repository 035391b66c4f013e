import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { freshRosterId } from "../../core/settings/own-rosters";
import { rosterWords } from "../../locales/rosters";
import type { RosterProblem } from "../session/rosters";
import { Disclosure } from "../shared/Disclosure";
import { FileButton } from "../shared/FileButton";
import { useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

/** Ways to come by a roster of the workbook's own. `onDone` is told what kept it from being made, or null. */
export function AddRoster({ onDone }: { readonly onDone: (problem: RosterProblem | null) => void }) {
  const styles = useStyles();
  const session = useSession();
  const words = rosterWords(useSpeech().language);
  return (
    <Disclosure label={words.add.heading}>
      <div className={styles.ways}>
        <Button icon={<TableRegular />} onClick={() => void session.rosterFromTable(words).then(onDone)}>
          {words.add.fromTable}
        </Button>
        <FileButton
          label={words.add.fromFile}
          accept=".xlsx,.xlsm,.tsv,.csv,.txt,.json"
          icon={<ArrowUploadRegular />}
          onFile={(file) => session.importRosters(file, words).then(onDone)}
        >
          {words.add.fromFile}
        </FileButton>
        <Button
          icon={<AddRegular />}
          onClick={() => {
            onDone(
              session.editRosters(({ rosters }) => {
                const id = freshRosterId(rosters);
                const blank = { id, name: words.untitled, validFrom: null, validTo: null, agencies: [] };
                return { rosters: [...rosters, blank], roster: id };
              }),
            );
          }}
        >
          {words.add.blank}
        </Button>
        <Caption1>{words.add.help}</Caption1>
      </div>
    </Disclosure>
  );
}
