import { LARGEST_COUNT, wholeNumber } from "../../numbers/count";
import { checkImpossible } from "../impossible-counts";
import type { Rule } from "../rule";

/** A count below zero. */
export const negative: Rule = {
  id: "negative",
  codes: ["negative"],
  causes: ["stray-sign"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    checkImpossible(
      context,
      {
        code: "negative",
        cause: "stray-sign",
        isAt: ({ values }, index) => values[index]! < 0 && values[index]! >= -LARGEST_COUNT,
        meant: (value) => wholeNumber(-value),
      },
      report,
    );
  },
};
