import type { Outcome } from "../session/state";
import { Actions } from "./Actions";
import { Findings } from "./Findings";
import { Found } from "./Found";
import { NoTableFound } from "./NoTableFound";
import { Standing } from "./Standing";
import { VerdictCard } from "./VerdictCard";

/** What a check found: the table and its verdict, what to do about it; or why there is no table. */
export default function Results({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === "no-table") return <NoTableFound snapshot={outcome.snapshot} noTable={outcome.noTable} />;
  const { report } = outcome;
  return (
    <>
      <Found {...outcome} />
      <VerdictCard report={report} />
      <Findings report={report} kinds={["safe", "decide"]} />
      <Standing report={report} />
      <Actions />
      <Findings report={report} kinds={["info"]} />
    </>
  );
}
