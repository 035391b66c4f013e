import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { programmeById } from "../../core/programmes/programmes";
import type { NoTable } from "../../core/recognition/table";
import { areaName } from "../../core/sheet/address";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, usePane } from "../shared/context";
import { ColumnMap } from "./ColumnMap";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere", "& p": { margin: `${tokens.spacingVerticalXS} 0 0` } },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Why the sheet has no table, and what can be done: the columns can be pointed out by hand. */
export function NoTableFound({ snapshot, noTable }: { readonly snapshot: SheetSnapshot; readonly noTable: NoTable }) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.noTable;
  const programmeId = usePane((state) => state.settings.programme);
  const programme = programmeById(programmeId);
  const label = (field: string): string =>
    messages.fields[field] ?? programme?.fields.find(({ id }) => id === field)?.label ?? field;
  const canPoint = programme !== null && snapshot.area !== null;
  return (
    <div className={styles.stack}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{words.title}</MessageBarTitle>
          <p>
            {words.reasons[noTable.reason](snapshot.sheetName)}{" "}
            {noTable.missing.length > 0 && words.missing(noTable.missing.map(label).join("; "))}{" "}
            {noTable.header && words.header(areaName(noTable.header))}
          </p>
          <p>{words.kept}</p>
          <p>{canPoint && noTable.reason === "missing-columns" ? words.nextColumns : words.next}</p>
        </MessageBarBody>
      </MessageBar>
      {canPoint && (
        <Disclosure label={messages.found.columns} startsOpen={noTable.reason === "missing-columns"}>
          <ColumnMap snapshot={snapshot} programme={programme} header={noTable.header} columns={{}} reasons={{}} />
        </Disclosure>
      )}
    </div>
  );
}
