import type { Outcome } from "../engine/view";
import { Actions } from "./Actions";
import { Findings } from "./Findings";
import { Found } from "./Found";
import { MissingColumns } from "./MissingColumns";
import { OtherSheets } from "./OtherSheets";
import { Previous } from "./Previous";
import { Question } from "./Question";
import { RecordSection } from "./RecordSection";
import { Standing } from "./Standing";
import { VerdictCard } from "./VerdictCard";
import { WhichTable } from "./WhichTable";

/** All that a check found besides its summary, in the order a clerk works through it. */
export default function Results({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === "no-table") {
    return (
      <>
        <OtherSheets key={outcome.revision} sheetName={outcome.sheetName} />
        <MissingColumns {...outcome} />
      </>
    );
  }
  if (outcome.kind === "question") return <Question question={outcome} />;
  return (
    <>
      {outcome.isTableOpen && <WhichTable {...outcome} />}
      <Found report={outcome} />
      <VerdictCard report={outcome} />
      <Findings report={outcome} kinds={["safe", "decide", "accepted"]} />
      <Standing report={outcome} />
      <Previous report={outcome} />
      <Actions />
      <RecordSection report={outcome} />
      <Findings report={outcome} kinds={["info"]} />
    </>
  );
}
