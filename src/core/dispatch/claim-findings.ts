import { reachedWords } from "../appendix/wording";
import { printedName } from "../appendix/rows";
import { parseDecimal } from "../numbers/decimal";
import { comparePercent } from "../numbers/ratio";
import type { Target } from "../settings/settings";
import { PLACE } from "../standing/standing";
import type { Claim } from "./claims";
import { crossFinding, type CrossFinding } from "./cross-finding";
import type { ListEntry } from "./list-reader";
import { isSought } from "./name-finder";
import type { Source } from "./source";

/** What the text says of who reaches the target and who falls short, and how many, beside what the table says. */
export function claimFindings(claims: readonly Claim[], source: Source): CrossFinding[] {
  const { target } = source.report.standing;
  const findings: CrossFinding[] = [];
  const named = new Set<number>();
  const suspected = new Set<string>();
  let list: Claim | null = null;
  let isOpen = false;
  for (const claim of claims) {
    const other = otherTarget(claim, target);
    if (other) {
      findings.push(other);
      continue;
    }
    const entries = claim.list?.entries ?? [];
    findings.push(...countFindings(claim, source), ...sideFindings(claim, entries, source));
    if (claim.side !== "short") continue;
    for (const { rows } of [...claim.names, ...entries]) for (const row of rows) named.add(row);
    if (claim.isWhole && !claim.isOfPart) list ??= claim;
    for (const { name } of entries) {
      // What could not be read may be one of those that seem left out.
      if (name === null) isOpen = true;
      else suspected.add(name);
    }
  }
  if (!list) return findings;
  const { place } = list;
  const missing = source.tally.short
    .filter((row) => !named.has(row))
    .map((row) => printedName(source.report, row))
    .filter((agency) => !isOpen && !suspected.has(agency) && isSought(agency));
  return [...findings, ...missing.map((agency) => crossFinding("agency-missing", place, { agency, expected: agency }))];
}

/** A stated target that is not the one in force: then nothing more is made of what is said beside it. */
function otherTarget({ target: stated, place }: Claim, target: Target): CrossFinding | null {
  if (!stated) return null;
  const percent = parseDecimal(stated.percent)!;
  const isSame = comparePercent(percent.units, 100 * 10 ** percent.decimals, parseDecimal(target.percent)!) === 0;
  if (isSame && (stated.comparator === null || stated.comparator === target.comparator)) return null;
  return crossFinding("target-differs", place, {
    expected: reachedWords(target),
    actual:
      stated.comparator === null
        ? `${stated.percent.replace(".", ",")}%`
        : reachedWords({ ...stated, comparator: stated.comparator }),
  });
}

function countFindings({ side, count, outOf, place, isOfPart }: Claim, { report, tally }: Source): CrossFinding[] {
  // The rows of a table in which an agency stands twice are not its agencies.
  if (isOfPart || tally.repeated.length > 0) return [];
  const all = report.table.rows.length;
  const least = (side === "short" ? tally.short : tally.reached).length;
  // Whose figures are not certain may yet be of them.
  const most = least + tally.uncertain.length;
  const findings: CrossFinding[] = [];
  if (count !== null && (count < least || count > most))
    findings.push(crossFinding("count-differs", place, { expected: least, actual: count, params: { of: side } }));
  if (outOf !== null && outOf !== all)
    findings.push(crossFinding("count-differs", place, { expected: all, actual: outOf, params: { of: "all" } }));
  return findings;
}

/** Agencies on the wrong side, misspelt, or of no table. Those whose figures are not certain are on neither. */
function sideFindings({ side, names, list }: Claim, entries: readonly ListEntry[], source: Source): CrossFinding[] {
  const { report, tally } = source;
  const uncertain = new Set(tally.uncertain);
  const place = side === "short" ? PLACE.short : PLACE.reached;
  const isRight = (row: number) => uncertain.has(row) || report.standing.places[row] === place;
  const findings: CrossFinding[] = [];
  for (const { rows, start, end } of [...names, ...entries]) {
    if (rows.length === 0 || rows.some(isRight)) continue;
    // Only of a list is it sure that it is of those who reach the target.
    if (side === "reached" && !list) continue;
    const code = side === "short" ? "agency-extra" : "agency-not-reaching";
    findings.push(crossFinding(code, { start, end }, { agency: printedName(report, rows[0]!) }));
  }
  for (const { rows, start, end, written, name, isMisspelt } of entries) {
    if ((rows.length > 0 && !isMisspelt) || !isSought(written)) continue;
    const details = { agency: rows.length > 0 ? name : null, expected: name, actual: written };
    findings.push(crossFinding(rows.length > 0 ? "agency-misspelt" : "agency-unknown", { start, end }, details));
  }
  return findings;
}
