import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookSurvey } from "../session/session";
import { Disclosure } from "../shared/Disclosure";
import { rangeText } from "../shared/range-text";
import { useMessages, useSession } from "../shared/context";
import { PLAIN_COLUMN } from "../shared/list-styles";

const useStyles = makeStyles({
  sheets: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  list: {
    ...PLAIN_COLUMN,
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  sheet: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
});

/** Looks through the workbook's other sheets for the table, and turns to one of them. */
export function OtherSheets({ sheetName }: { readonly sheetName: string }) {
  const styles = useStyles();
  const session = useSession();
  const { sheets: words } = useMessages().recognition;
  const [survey, setSurvey] = useState<WorkbookSurvey | "searching" | null>(null);
  const search = async () => {
    setSurvey("searching");
    setSurvey(await session.surveySheets());
  };
  return (
    <div className={styles.sheets}>
      <Button
        size="small"
        disabledFocusable={survey === "searching"}
        onClick={() => {
          void search();
        }}
      >
        {words.search}
      </Button>
      <div role="status">
        {survey === "searching" && <Spinner size="tiny" label={words.searching} />}
        {survey !== null && survey !== "searching" && <Found survey={survey} sheetName={sheetName} />}
      </div>
    </div>
  );
}

function Found({ survey, sheetName }: { readonly survey: WorkbookSurvey; readonly sheetName: string }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { recognition, noTable } = messages;
  const { sheets: words } = recognition;
  const others = survey.sheets.filter((one) => one.sheetName !== sheetName);
  const found = others.flatMap((one) => (one.kind === "table" ? [one] : []));
  const without = others.flatMap((one) => (one.kind === "no-table" ? [one] : []));
  return (
    <div className={styles.sheets}>
      <Caption1>{found.length > 0 ? words.found : words.foundNone}</Caption1>
      <ul className={styles.list}>
        {found.map((one) => (
          <li key={one.sheetName} className={styles.sheet}>
            <Button
              size="small"
              onClick={() => {
                void session.checkSheet(one.sheetName);
              }}
            >
              {words.check(one.sheetName)}
            </Button>
            <Caption1>{words.one(rangeText(one.ranges, messages), one.agencies)}</Caption1>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <Disclosure label={words.others(without.length)} small>
          <ul className={styles.list}>
            {without.map((one) => (
              <li key={one.sheetName}>
                <Caption1>{noTable.reasons[one.reason](one.sheetName)}</Caption1>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Caption1>
        {words.headOnly(survey.rows)}
        {survey.notRead > 0 && ` ${words.tooMany(survey.notRead)}`}
      </Caption1>
    </div>
  );
}
