import { Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Programme } from "../../core/programmes/programme";
import type { RankingTable, Reason } from "../../core/recognition/table";
import { columnMapOf } from "../../core/settings/column-map";
import { columnName, type Area } from "../../core/sheet/address";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, usePane, useSession } from "../shared/context";
import { columnHeading } from "./column-heading";

/** More columns than a person picks from. */
const MOST_COLUMNS = 60;

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  // A long heading must not push the list beyond the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Which column holds which field: as recognised, or as the clerk says. */
export function ColumnMap({
  snapshot,
  programme,
  header,
  columns,
  reasons,
}: {
  readonly snapshot: SheetSnapshot;
  readonly programme: Programme;
  /** Header rows; null where none was seen. */
  readonly header: Area | null;
  readonly columns: RankingTable["columns"];
  readonly reasons: RankingTable["reasons"];
}) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { found } = messages;
  const map = usePane((state) => columnMapOf(state.settings, snapshot.sheetName));

  const area = header ?? snapshot.area;
  if (!area) return null;
  const last = Math.min(area.right, area.left + MOST_COLUMNS - 1);
  const choices = Array.from({ length: last - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    return { name: columnName(column), heading: header ? columnHeading(snapshot, header, column) : "" };
  });

  return (
    <div className={styles.fields}>
      <Caption1>{found.columnsHelp}</Caption1>
      {programme.fields.map((field) => {
        const label = messages.fields[field.id] ?? field.label;
        const byHand = map?.[field.id];
        const column = columns[field.id];
        const why = reasons[field.id] ?? [];
        return (
          <div key={field.id}>
            <Field
              className={styles.field}
              label={label}
              required={field.required}
              {...(byHand !== undefined && { hint: found.byHand })}
            >
              <Select
                size="small"
                value={byHand ?? ""}
                onChange={(_, { value }) => {
                  session.setColumn(field.id, value === "" ? null : value);
                }}
              >
                <option value="">
                  {found.automatic(byHand !== undefined || column === undefined ? "" : columnName(column))}
                </option>
                {choices.map(({ name, heading }) => (
                  <option key={name} value={name}>
                    {found.column(name, heading)}
                  </option>
                ))}
              </Select>
            </Field>
            {why.length > 0 && (
              <Disclosure label={found.reasonsOf(label)} small>
                <ul className={styles.reasons}>
                  {why.map((reason) => (
                    <li key={JSON.stringify(reason)}>{reasonText(reason, messages.reasons)}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </div>
        );
      })}
    </div>
  );
}

function reasonText(
  { code, params }: Reason,
  words: Readonly<Record<string, (params: Reason["params"]) => string>>,
): string {
  return words[code]?.(params) ?? code;
}
