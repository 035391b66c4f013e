import type { Rule } from "./rule";
import { agencyChange } from "./rules/agency-change";
import { agencyName } from "./rules/agency-name";
import { agencyPeriod } from "./rules/agency-period";
import { blankCount } from "./rules/blank-count";
import { carryOver } from "./rules/carry-over";
import { dispatchReference } from "./rules/dispatch-reference";
import { duplicateAgency } from "./rules/duplicate-agency";
import { errorValue } from "./rules/error-value";
import { figureFell } from "./rules/figure-fell";
import { formulaInconsistent } from "./rules/formula-inconsistent";
import { formulaOutsideRow } from "./rules/formula-outside-row";
import { fractionalCount } from "./rules/fractional-count";
import { hiddenColumn } from "./rules/hidden-column";
import { hiddenRow } from "./rules/hidden-row";
import { mergedBody } from "./rules/merged-body";
import { missingAgency } from "./rules/missing-agency";
import { missingPercent } from "./rules/missing-percent";
import { namelessAgency } from "./rules/nameless-agency";
import { negative } from "./rules/negative";
import { notANumber } from "./rules/not-a-number";
import { order } from "./rules/order";
import { partExceedsWhole } from "./rules/part-exceeds-whole";
import { percentScale } from "./rules/percent-scale";
import { previousPeriod } from "./rules/previous-period";
import { rosterPeriod } from "./rules/roster-period";
import { stt } from "./rules/stt";
import { subtotalMismatch } from "./rules/subtotal-mismatch";
import { sumMismatch } from "./rules/sum-mismatch";
import { textNumber } from "./rules/text-number";
import { totalRange } from "./rules/total-range";
import { typedOverFormula } from "./rules/typed-over-formula";
import { unknownAgency } from "./rules/unknown-agency";
import { wrongFormula } from "./rules/wrong-formula";
import { wrongPercent } from "./rules/wrong-percent";
import { zeroTotal } from "./rules/zero-total";

/** Everything that is checked. Findings of one cell keep this order. */
export const RULES: readonly Rule[] = [
  dispatchReference,
  errorValue,
  notANumber,
  negative,
  fractionalCount,
  textNumber,
  blankCount,
  zeroTotal,
  partExceedsWhole,
  sumMismatch,
  subtotalMismatch,
  wrongFormula,
  formulaOutsideRow,
  formulaInconsistent,
  totalRange,
  typedOverFormula,
  percentScale,
  wrongPercent,
  missingPercent,
  rosterPeriod,
  agencyName,
  agencyPeriod,
  unknownAgency,
  namelessAgency,
  duplicateAgency,
  missingAgency,
  stt,
  order,
  hiddenRow,
  hiddenColumn,
  mergedBody,
  previousPeriod,
  figureFell,
  carryOver,
  agencyChange,
];
