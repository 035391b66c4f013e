import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RankingTable } from "../../core/recognition/table";
import { areaName } from "../../core/sheet/address";
import { ChoiceField } from "../shared/ChoiceField";
import type { Messages } from "../../locales/vi";
import type { ChosenRoster, Outcome } from "../session/state";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, useSession } from "../shared/context";
import { ColumnMap } from "./ColumnMap";

const useStyles = makeStyles({
  found: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  place: { overflowWrap: "anywhere" },
});

/** Which table was found: what a clerk looks at first. */
export function Found({ report, roster, tables }: Extract<Outcome, { kind: "report" }>) {
  const styles = useStyles();
  const messages = useMessages();
  const session = useSession();
  const { found } = messages;
  const { table, snapshot } = report;
  return (
    <section aria-label={found.title} className={styles.found}>
      {tables.length > 1 && (
        <ChoiceField
          label={found.which}
          value={String(table.header.top)}
          choices={tables.map((one) => [String(one.header.top), found.whichOne(rangeOf(one), one.rows.length)])}
          onChoice={(headerRow) => {
            session.chooseTable(Number(headerRow));
          }}
        />
      )}
      <Body1Strong>{messages.programmes[table.programme.id] ?? table.programme.id}</Body1Strong>
      <Caption1 className={styles.place}>{found.place(table.sheetName, rangeOf(table))}</Caption1>
      <Caption1>{found.agencies(table.rows.length)}</Caption1>
      <Caption1>{rosterText(roster, messages)}</Caption1>
      {table.otherRows.length > 0 && <Caption1>{found.passedOver(table.otherRows.length)}</Caption1>}
      <Disclosure label={found.columns} small>
        <ColumnMap
          snapshot={snapshot}
          programme={table.programme}
          header={table.header}
          columns={table.columns}
          reasons={table.reasons}
        />
      </Disclosure>
    </section>
  );
}

function rangeOf({ header, body }: RankingTable): string {
  return areaName({ ...header, bottom: body.bottom });
}

function rosterText(chosen: ChosenRoster | null, { found }: Messages): string {
  if (!chosen) return found.rosterNone;
  return chosen.isChosen ? found.roster(chosen.roster.name) : found.rosterLikely(chosen.roster.name);
}
