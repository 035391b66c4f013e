import { Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Programme } from "../../core/programmes/programme";
import type { RankingTable, Reason } from "../../core/recognition/table";
import { columnMapOf } from "../../core/settings/column-map";
import { columnName } from "../../core/sheet/address";
import type { ColumnChoice } from "../engine/view";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, usePane, useSession } from "../shared/context";

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
  sheetName,
  programme,
  choices,
  columns,
  reasons,
}: {
  readonly sheetName: string;
  readonly programme: Programme;
  readonly choices: readonly ColumnChoice[];
  readonly columns: RankingTable["columns"];
  readonly reasons: RankingTable["reasons"];
}) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { found } = messages;
  const map = usePane((state) => columnMapOf(state.settings, sheetName));

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
