import type { Result } from "../../core/result";
import { addAgency, addAlias, type NameProblem } from "../../core/roster/edit";
import type { Roster } from "../../core/roster/roster";
import { rosterById } from "../../core/roster/rosters";

/**
 * The roster of that id with one name more: an agency, or another name of the agency `aliasOf`. null where there is no such
 * roster.
 */
export function adopted(
  id: string,
  own: readonly Roster[],
  name: string,
  aliasOf: string | null,
): Result<Roster, NameProblem> | null {
  const roster = rosterById(id, own);
  if (!roster) return null;
  const at = roster.agencies.findIndex((agency) => agency.name === aliasOf);
  return at >= 0 ? addAlias(roster, at, name) : addAgency(roster, name);
}
