import { fold } from "../../text/fold";
import { finding } from "../finding";
import { namesOfOtherPeriods } from "../other-periods";
import type { Rule } from "../rule";

/**
 * Agencies of the roster that the table does not list, with what it lists of theirs under names of another period. Departments and local governments report on sheets of their own:
 * a table without a single local government is not asked for them, nor the other way round.
 */
export const missingAgency: Rule = {
  id: "missing-agency",
  codes: ["missing-agency"],
  causes: [],
  mending: [],
  source:
    "Công văn 7815/UBND-NC ngày 20/12/2023 của UBND tỉnh Đắk Nông, khoản 1 (các sở, ban, ngành báo cáo UBND tỉnh)",
  check(context, report) {
    const { roster, matches } = context;
    if (!roster || !matches) return;
    const isListed = new Uint8Array(roster.agencies.length);
    const kinds = new Set<boolean>();
    for (const { agency } of matches) {
      if (agency < 0 || isListed[agency]) continue;
      isListed[agency] = 1;
      kinds.add(isLocalGovernment(roster.agencies[agency]!.name));
    }
    for (const [index, { name }] of roster.agencies.entries()) {
      if (isListed[index] || !kinds.has(isLocalGovernment(name))) continue;
      const formerly = [...namesOfOtherPeriods(context).values()].filter(({ others }) => others.includes(name));
      report(
        finding("missing-agency", [], {
          field: "agency",
          agency: name,
          expected: name,
          params: { roster: roster.name, formerly: formerly.map((other) => other.name).join("; ") || null },
        }),
      );
    }
  },
};

const LOCAL = /^(?:ubnd|uy ban nhan dan|huyen|quan|thi xa|thi tran|thanh pho|xa|phuong|dac khu)(?: |$)/;

function isLocalGovernment(name: string): boolean {
  return LOCAL.test(fold(name));
}
