import { makeStyles, tokens } from "@fluentui/react-components";
import { withProvince } from "../../core/roster/edit";
import type { Roster } from "../../core/roster/roster";
import { LONGEST_PROVINCE, LONGEST_ROSTER_NAME } from "../../core/settings/own-rosters";
import { rosterWords } from "../../locales/rosters";
import { useSpeech } from "../shared/context";
import { inputFromIso, isoFromInput } from "../shared/date-input";
import { DraftInput } from "../shared/DraftInput";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  days: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

/** What a roster of the workbook's own is called, whose it is, and when it holds. `stretch` names the field being typed in. */
export function RosterFields({
  roster,
  onChange,
}: {
  readonly roster: Roster;
  readonly onChange: (roster: Roster, stretch: string) => void;
}) {
  const styles = useStyles();
  const words = rosterWords(useSpeech().language).fields;
  const { validFrom, validTo } = roster;
  return (
    <div className={styles.fields}>
      <DraftInput
        label={words.name}
        value={roster.name}
        parse={(text) => (text.trim() === "" ? null : text.trim())}
        show={asIs}
        wrong={words.nameWrong}
        maxLength={LONGEST_ROSTER_NAME}
        onValue={(name) => {
          onChange({ ...roster, name }, "name");
        }}
      />
      <DraftInput
        label={words.province}
        value={roster.province ?? ""}
        parse={(text) => text.trim()}
        show={asIs}
        wrong=""
        hint={words.provinceHint}
        maxLength={LONGEST_PROVINCE}
        onValue={(province) => {
          onChange(withProvince(roster, province), "province");
        }}
      />
      <div className={styles.days}>
        <DraftInput
          label={words.from}
          value={validFrom ?? ""}
          parse={(text) => inOrder(isoFromInput(text), (day) => validTo === null || day <= validTo)}
          show={inputFromIso}
          wrong={words.fromWrong}
          hint={words.dayHint}
          maxLength={14}
          onValue={(day) => {
            onChange({ ...roster, validFrom: day === "" ? null : day }, "from");
          }}
        />
        <DraftInput
          label={words.to}
          value={validTo ?? ""}
          parse={(text) => inOrder(isoFromInput(text), (day) => validFrom === null || day >= validFrom)}
          show={inputFromIso}
          wrong={words.toWrong}
          hint={words.dayHint}
          maxLength={14}
          onValue={(day) => {
            onChange({ ...roster, validTo: day === "" ? null : day }, "to");
          }}
        />
      </div>
    </div>
  );
}

function asIs(text: string): string {
  return text;
}

function inOrder(day: string | null, isInOrder: (day: string) => boolean): string | null {
  return day === null || day === "" || isInOrder(day) ? day : null;
}
