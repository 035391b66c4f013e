import type { Outcome } from "../engine/view";
import { Actions } from "./Actions";
import { Findings } from "./Findings";
import { Found } from "./Found";
import { MissingColumns } from "./MissingColumns";
import { Previous } from "./Previous";
import { Standing } from "./Standing";
import { VerdictCard } from "./VerdictCard";

/** All that a check found besides its summary, in the order a clerk works through it. */
export default function Results({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === "no-table") return <MissingColumns {...outcome} />;
  return (
    <>
      <Found report={outcome} />
      <VerdictCard report={outcome} />
      <Findings report={outcome} kinds={["safe", "decide"]} />
      <Standing report={outcome} />
      <Previous report={outcome} />
      <Actions />
      <Findings report={outcome} kinds={["info"]} />
    </>
  );
}
