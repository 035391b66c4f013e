import type { Outcome } from "../session/state";
import { Actions } from "./Actions";
import { Findings } from "./Findings";
import { Found } from "./Found";
import { MissingColumns } from "./MissingColumns";
import { Standing } from "./Standing";
import { VerdictCard } from "./VerdictCard";

/** All that a check found besides its summary, in the order a clerk works through it. */
export default function Results({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === "no-table") return <MissingColumns {...outcome} />;
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
