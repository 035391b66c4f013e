import { isValidIn } from "../../roster/stated-dates";
import { finding } from "../finding";
import { datesOf } from "../other-periods";
import type { Rule } from "../rule";

/** The roster that was chosen is of another time than the sheet: who must report, and under which name, may differ. */
export const rosterPeriod: Rule = {
  id: "roster-period",
  codes: ["roster-period"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const { roster } = context;
    const dates = datesOf(context);
    if (!roster || !dates || isValidIn(roster, dates)) return;
    report(
      finding("roster-period", [], {
        field: "agency",
        params: {
          roster: roster.name,
          validFrom: roster.validFrom,
          validTo: roster.validTo,
          from: dates.from,
          to: dates.to,
        },
      }),
    );
  },
};
