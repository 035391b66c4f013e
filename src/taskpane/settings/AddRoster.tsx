import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { SelectAllOnRegular } from "@fluentui/react-icons/svg/select-all-on";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import { cellTexts, likelyColumns } from "../../core/roster/roster-cells";
import { freshRosterId } from "../../core/settings/own-rosters";
import { rosterWords } from "../../locales/rosters";
import type { RosterProblem } from "../session/rosters";
import { Disclosure } from "../shared/Disclosure";
import { FileButton } from "../shared/FileButton";
import { usePane, useSession, useSpeech } from "../shared/context";
import { SelectedRoster } from "./SelectedRoster";

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

/** Ways to come by a roster of the workbook's own. */
export function AddRoster({
  onDone,
  onProblem,
}: {
  /** What kept it from being made; null where it was. */
  readonly onDone: (problem: RosterProblem | null) => void;
  /** What keeps it from being looked at before it is made; null where nothing does. */
  readonly onProblem: (problem: RosterProblem | null) => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const words = rosterWords(useSpeech().language);
  const isBusy = usePane((state) => state.busy !== null);
  const [selected, setSelected] = useState<Omit<Parameters<typeof SelectedRoster>[0], "onSave" | "onCancel"> | null>(
    null,
  );

  async function takeSelection(): Promise<void> {
    const read = await session.readSelection();
    if (!read.ok) {
      onProblem({ kind: "excel", failure: read.error });
      return;
    }
    const { cells, hasHiddenRows } = read.value;
    const texts = cellTexts(cells);
    const likely = likelyColumns(texts);
    onProblem(likely ? null : { kind: "content", problem: { code: "no-agencies", line: 0 } });
    setSelected(likely && { sheetName: cells.sheetName, area: cells.area!, texts, likely, hasHiddenRows });
  }

  return (
    <Disclosure label={words.add.heading}>
      <div className={styles.ways}>
        <Button icon={<TableRegular />} onClick={() => void session.rosterFromTable(words).then(onDone)}>
          {words.add.fromTable}
        </Button>
        <Button icon={<SelectAllOnRegular />} disabledFocusable={isBusy} onClick={() => void takeSelection()}>
          {words.add.fromSelection}
        </Button>
        {selected && (
          <SelectedRoster
            // What was chosen among the cells read before is not meant of these.
            key={JSON.stringify(selected.area)}
            {...selected}
            onSave={(file) => {
              onDone(session.addRoster(file, words));
              setSelected(null);
            }}
            onCancel={() => {
              setSelected(null);
            }}
          />
        )}
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
