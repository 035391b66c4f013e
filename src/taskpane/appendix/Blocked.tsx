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
import type { RankingTable } from "../../core/recognition/table";
import { cellName } from "../../core/sheet/address";
import { describeFinding } from "../../locales/findings/describe";
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
export function Blocked({ errors, table }: { readonly errors: readonly Finding[]; readonly table: RankingTable }) {
  const styles = useStyles();
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = messages.appendix;
  const wrong = errors.filter(({ severity }) => severity === "error").length;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.blocked.title}</MessageBarTitle>
        <span>{words.blocked.body(wrong, errors.length - wrong)}</span>
        <LongList items={errors} first={5} step={50}>
          {(finding) => <Blocking finding={finding} title={describeFinding(finding, table, language).title} />}
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
