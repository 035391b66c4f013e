import type { Finding } from "../../core/checks/finding";
import { findingKey, reasonFor } from "../../core/checks/justification";
import type { Justification } from "../../core/settings/justifications";
import type { Report } from "../../core/checks/report";
import { sheetCell } from "../../core/recognition/table-place";
import type { Standing } from "../../core/standing/standing";
import type { AgencyLine, FindingLine, StandingList } from "./view";

/** A finding cut to what a line shows: the first cell, the first edit. */
export function findingLine(
  finding: Finding,
  revision: number,
  index: number,
  justifications: readonly Justification[],
): FindingLine {
  const { cells, correction, severity } = finding;
  const canBeAccepted = severity === "warning" && correction?.safe !== true;
  return {
    id: { revision, index },
    finding: {
      ...finding,
      cells: cells.slice(0, 1),
      correction: correction && { ...correction, edits: correction.edits.slice(0, 1) },
    },
    cells: cells.length,
    edits: correction?.edits.length ?? 0,
    justification: canBeAccepted
      ? { finding: findingKey(finding), reason: reasonFor(finding, justifications) ?? "" }
      : null,
  };
}

/** `row`: index into the table's rows. */
export function agencyLine({ table, standing, agencyNames }: Report, row: number): AgencyLine {
  return {
    name: agencyNames.at(row)!,
    cell: sheetCell(table, { row: table.rows[row]!, column: table.columns["agency"] ?? table.header.left }),
    part: standing.parts[row]!,
    whole: standing.wholes[row]!,
    place: standing.places[row] as AgencyLine["place"],
  };
}

/** The lists of a standing, as indices into the table's rows. Who stands on the line is not told twice. */
export function standingLists(standing: Standing): Readonly<Record<StandingList, readonly number[]>> {
  const onTarget = new Set(standing.boundary);
  return {
    short: standing.short.filter((row) => !onTarget.has(row)),
    boundary: standing.boundary,
    rounded: standing.roundedToTarget,
    disputed: standing.disputed,
  };
}
