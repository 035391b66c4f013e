import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import { cellName } from "../../core/sheet/address";
import { describeFinding } from "../../locales/findings/describe";
import type { AppendixView, ReportView } from "../engine/view";
import { LongList } from "../shared/LongList";
import { useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  body: {
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Which errors stand in the appendix's way. */
export function Blocked({
  findings,
  errors,
  report,
}: Extract<AppendixView, { kind: "blocked" }> & { readonly report: ReportView }) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = messages.appendix;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.blocked.title}</MessageBarTitle>
        <span>{words.blocked.body(errors, findings.count - errors)}</span>
        <LongList
          items={findings}
          fetch={(from, to) => session.pages?.findings(report.revision, "blocking", from, to)}
          first={5}
        >
          {({ finding }) => (
            <Blocking finding={finding} title={describeFinding(finding, report.table, language).title} />
          )}
        </LongList>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            session.go("check");
          }}
        >
          {words.toCheck}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Blocking({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const session = useSession();
  const [cell] = finding.cells;
  const agency = finding.agency === null ? "" : ` (${finding.agency})`;
  if (!cell) return <>{`${title}${agency}`}</>;
  return (
    <Link as="button" inline onClick={() => void session.select(cell)}>
      {`${cellName(cell)}: ${title}${agency}`}
    </Link>
  );
}
