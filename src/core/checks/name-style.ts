import { firstTexts } from "../text/texts";
import { oncePer, type CheckContext } from "./context";

/** Names looked at: a column has one style. */
const NAMES_ASKED = 200;
const MOST = 0.75;

/** Whether the sheet writes its agencies in capitals, as a matter of style. */
export const isInCapitals = oncePer(({ agencies }: CheckContext): boolean => {
  const names = firstTexts(agencies.names, NAMES_ASKED);
  const inCapitals = names.filter((name) => name === name.toUpperCase()).length;
  return inCapitals >= 2 && inCapitals >= names.length * MOST;
});

/** A name as the sheet's own would write it. */
export function inSheetStyle(context: CheckContext, name: string): string {
  return isInCapitals(context) ? name.toUpperCase() : name;
}
