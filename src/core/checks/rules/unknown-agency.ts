import { wordsApart } from "../../roster/words-apart";
import { cellOf } from "../context";
import { finding } from "../finding";
import { nameCells } from "../name-cells";
import { nameEdit } from "../name-edit";
import { inSheetStyle } from "../name-style";
import { namesOfOtherPeriods } from "../other-periods";
import type { Rule } from "../rule";

/**
 * A name that no agency of the roster bears, with those it may stand for and in what it differs from the likeliest. Names
 * of another period are told by their own rule.
 */
export const unknownAgency: Rule = {
  id: "unknown-agency",
  codes: ["unknown-agency"],
  causes: [],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const { roster, matches, agencies, table } = context;
    if (!roster || !matches) return;
    const column = { column: table.columns["agency"] ?? table.body.left };
    const { hashes } = nameCells(context);
    const ofOtherPeriods = namesOfOtherPeriods(context);
    for (let index = 0; index < agencies.length; index += 1) {
      const { agency, nearest } = matches[index]!;
      // Without letters there is no name to look for: that is told by its own rule.
      if (agency >= 0 || ofOtherPeriods.has(index) || hashes[index] === 0) continue;
      const names = nearest.map((candidate) => roster.agencies[candidate]!.name);
      const edit = names[0] === undefined ? null : nameEdit(context, index, inSheetStyle(context, names[0]));
      report(
        finding("unknown-agency", [cellOf(agencies, index, column)], {
          field: "agency",
          agency: agencies.names.at(index)!,
          expected: names[0] ?? null,
          actual: agencies.names.at(index)!,
          params: {
            roster: roster.name,
            nearest1: names[0] ?? null,
            nearest2: names[1] ?? null,
            nearest3: names[2] ?? null,
            ...(names[0] !== undefined && { ...wordsApart(agencies.names.at(index)!, names[0]) }),
          },
          correction: edit && { safe: false, edits: [edit] },
        }),
      );
    }
  },
};
