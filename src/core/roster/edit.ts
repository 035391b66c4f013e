import { fail, ok, type Result } from "../result";
import { LONGEST_NAME } from "./limits";
import { cleanName, nameKey } from "./names";
import type { Roster, RosterAgency } from "./roster";
import { aliasesIn } from "./roster-file";

/** Why a name cannot be taken: `agency` bears it already. */
export type NameProblem =
  | { readonly code: "no-name" }
  | { readonly code: "name-too-long" }
  | { readonly code: "name-taken"; readonly name: string; readonly agency: string };

/** The roster with agencies added at its end; those it has under the same name only get the aliases they lack. */
export function withAgencies(roster: Roster, added: readonly RosterAgency[]): Roster {
  const agencies = [...roster.agencies];
  const places = new Map(agencies.map(({ name }, at) => [nameKey(name), at]));
  for (const { name, aliases } of added) {
    const at = places.get(nameKey(name));
    if (at === undefined) {
      places.set(nameKey(name), agencies.length);
      agencies.push({ name, aliases });
    } else agencies[at] = withAliases(agencies[at]!.name, [...agencies[at]!.aliases, ...aliases].join(";"));
  }
  return { ...roster, agencies };
}

/** The roster of another province, or of none in particular ("" where it is for any). */
export function withProvince({ id, name, validFrom, validTo, agencies }: Roster, province: string): Roster {
  return { id, name, ...(province !== "" && { province }), validFrom, validTo, agencies };
}

/** The roster with an agency of that name at its end. */
export function addAgency(roster: Roster, text: string): Result<Roster, NameProblem> {
  const name = freeName(roster, text, -1);
  if (!name.ok) return name;
  return ok({ ...roster, agencies: [...roster.agencies, { name: name.value, aliases: [] }] });
}

/** The roster with an agency's name and aliases as typed, the aliases parted by ";". */
export function changeAgency(roster: Roster, at: number, text: string, aliasText: string): Result<Roster, NameProblem> {
  const name = freeName(roster, text, at);
  if (!name.ok) return name;
  const changed = withAliases(name.value, aliasText);
  for (const alias of changed.aliases) {
    const free = freeName(roster, alias, at);
    if (!free.ok) return free;
  }
  return ok(replaced(roster, at, changed));
}

/** The roster with one more alias of an agency. */
export function addAlias(roster: Roster, at: number, alias: string): Result<Roster, NameProblem> {
  const { name, aliases } = roster.agencies[at]!;
  return changeAgency(roster, at, name, [...aliases, alias.replaceAll(";", ",")].join(";"));
}

export function removeAgency(roster: Roster, at: number): Roster {
  return { ...roster, agencies: roster.agencies.filter((_, other) => other !== at) };
}

/** The roster with the agency at `from` standing at `to`. */
export function moveAgency(roster: Roster, from: number, to: number): Roster {
  const agencies = roster.agencies.filter((_, at) => at !== from);
  agencies.splice(to, 0, roster.agencies[from]!);
  return { ...roster, agencies };
}

function replaced(roster: Roster, at: number, agency: RosterAgency): Roster {
  return { ...roster, agencies: roster.agencies.map((other, place) => (place === at ? agency : other)) };
}

function withAliases(name: string, text: string): RosterAgency {
  return { name, aliases: aliasesIn(text, [], name) };
}

/** The cleaned name, where no other agency than the one at `except` bears it: it would be matched to neither. */
function freeName(roster: Roster, text: string, except: number): Result<string, NameProblem> {
  const name = cleanName(text).text;
  const key = nameKey(name);
  if (key === "") return fail({ code: "no-name" });
  if (name.length > LONGEST_NAME) return fail({ code: "name-too-long" });
  const bearer = roster.agencies.find(
    (agency, at) => at !== except && [agency.name, ...agency.aliases].some((other) => nameKey(other) === key),
  );
  return bearer ? fail({ code: "name-taken", name, agency: bearer.name }) : ok(name);
}
