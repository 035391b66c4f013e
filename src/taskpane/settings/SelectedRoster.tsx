import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { rosterInCells, textColumns, type CellTexts, type NameColumns } from "../../core/roster/roster-cells";
import type { RosterFile } from "../../core/roster/roster-file";
import { areaName, columnIndex, columnName, type Area } from "../../core/sheet/address";
import { rosterWords } from "../../locales/rosters";
import { ChoiceField } from "../shared/ChoiceField";
import { useSpeech } from "../shared/context";
import { RosterAgencies } from "./RosterAgencies";

const SHOWN_LEFT_OUT = 3;
const LONGEST_SHOWN = 60;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignSelf: "stretch",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What was read of the selected cells: shown, its columns chosen, and saved as a roster only when the clerk says so. */
export function SelectedRoster({
  sheetName,
  area,
  texts,
  likely,
  hasHiddenRows,
  onSave,
  onCancel,
}: {
  readonly sheetName: string;
  readonly area: Area;
  readonly texts: CellTexts;
  readonly likely: NameColumns;
  readonly hasHiddenRows: boolean;
  readonly onSave: (file: RosterFile) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language);
  const [columns, setColumns] = useState(likely);
  const choices = useMemo(
    () =>
      textColumns(texts).map(({ column, sample }) => {
        const name = columnName(column);
        return [name, words.selection.column(name, clipped(sample))] as const;
      }),
    [texts, words],
  );
  const read = useMemo(() => rosterInCells(texts, columns), [texts, columns]);
  const name = columnName(columns.name);
  const aliases = columns.aliases === null ? "" : columnName(columns.aliases);

  return (
    <div className={styles.part} role="group" aria-label={words.add.fromSelection}>
      <Caption1>{words.selection.range(sheetName, areaName(area))}</Caption1>
      {choices.length > 1 && (
        <>
          <ChoiceField
            label={words.selection.nameColumn}
            value={name}
            choices={choices}
            onChoice={(chosen) => {
              setColumns({ name: columnIndex(chosen), aliases: chosen === aliases ? columns.name : columns.aliases });
            }}
          />
          <ChoiceField
            label={words.selection.aliasColumn}
            value={aliases}
            choices={[["", words.selection.noAliases], ...choices.filter(([column]) => column !== name)]}
            onChoice={(chosen) => {
              setColumns({ ...columns, aliases: chosen === "" ? null : columnIndex(chosen) });
            }}
          />
        </>
      )}
      <Caption1 role="status">{read ? words.agencies(read.file.agencies.length) : words.selection.nothing}</Caption1>
      {hasHiddenRows && <Caption1>{words.selection.hiddenRows}</Caption1>}
      {read && read.leftOut.length > 0 && (
        <Caption1>{words.selection.leftOut(read.leftOut.length, firstOf(read.leftOut))}</Caption1>
      )}
      {read && (
        <RosterAgencies
          key={`${name} ${aliases}`}
          roster={{ id: "", name: "", validFrom: null, validTo: null, agencies: read.file.agencies }}
        />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!read}
          onClick={() => {
            if (read) onSave({ ...read.file, name: read.file.name ?? sheetName });
          }}
        >
          {words.selection.save}
        </Button>
        <Button onClick={onCancel}>{words.selection.cancel}</Button>
      </div>
    </div>
  );
}

function firstOf(texts: readonly string[]): string {
  const shown = texts.slice(0, SHOWN_LEFT_OUT).map((text) => `“${clipped(text)}”`);
  return texts.length > SHOWN_LEFT_OUT ? `${shown.join(", ")}…` : shown.join(", ");
}

function clipped(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
