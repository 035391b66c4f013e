/**
 * The part of the pane that a first look does not need: recognition, checks, corrections, the appendix. It is loaded
 * with the first check, so that the pane itself stands at once.
 */
export { planCorrection } from "../../core/corrections/correction";
export { planRates } from "../../core/corrections/rates";
export { planSafeCorrections } from "../../core/corrections/safe";
export { rankOrder } from "../../core/standing/compute";
export { appendixOf } from "./appendix";
export { inspect } from "./inspect";
