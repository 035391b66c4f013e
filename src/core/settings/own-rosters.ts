import * as z from "zod/mini";
import { LONGEST_NAME, MOST_ALIASES } from "../roster/limits";
import type { Roster } from "../roster/roster";
import { isIsoDate } from "./iso-date";

/** What a workbook keeps of rosters, and what is read of one that comes from anyone. */
const MOST_ROSTERS = 40;
export const MOST_AGENCIES = 3000;
export const LONGEST_ROSTER_NAME = 120;
export const LONGEST_PROVINCE = 60;
/** Characters of all names and aliases together; a workbook's setting has no room for more. */
const MOST_CHARACTERS = 300_000;

const text = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));
const day = z.nullable(z.string().check(z.refine(isIsoDate)));

const rosterSchema = z
  .object({
    id: z.string().check(z.regex(/^own-\d{1,9}$/)),
    name: text(LONGEST_ROSTER_NAME),
    province: z.exactOptional(text(LONGEST_PROVINCE)),
    validFrom: day,
    validTo: day,
    agencies: z
      .array(
        z.object({
          name: text(LONGEST_NAME),
          aliases: z.array(text(LONGEST_NAME)).check(z.maxLength(MOST_ALIASES)),
        }),
      )
      .check(z.maxLength(MOST_AGENCIES)),
  })
  .check(z.refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo));

export const ownRostersSchema = z.array(rosterSchema).check(z.maxLength(MOST_ROSTERS));

/** The rosters among what was stored that are rosters; the rest is dropped one by one, as is what goes over the limits. */
export function parseOwnRosters(stored: unknown): Roster[] {
  if (!Array.isArray(stored)) return [];
  const rosters: Roster[] = [];
  for (const one of stored.slice(0, MOST_ROSTERS) as unknown[]) {
    const parsed = z.safeParse(rosterSchema, one);
    if (!parsed.success || rosters.some(({ id }) => id === parsed.data.id)) continue;
    if (rostersProblem([...rosters, parsed.data]) === null) rosters.push(parsed.data);
  }
  return rosters;
}

/** Why a workbook cannot keep these rosters; null where it can. */
export function rostersProblem(
  rosters: readonly Roster[],
): "too-many-rosters" | "too-many-agencies" | "too-long" | null {
  if (rosters.length > MOST_ROSTERS) return "too-many-rosters";
  if (rosters.some(({ agencies }) => agencies.length > MOST_AGENCIES)) return "too-many-agencies";
  return charactersOf(rosters) > MOST_CHARACTERS ? "too-long" : null;
}

/** A new id among those taken: "own-1", "own-2". */
export function freshRosterId(rosters: readonly Roster[]): string {
  const taken = new Set(rosters.map(({ id }) => id));
  let number = rosters.length + 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
}

function charactersOf(rosters: readonly Roster[]): number {
  let sum = 0;
  for (const { agencies } of rosters) {
    for (const { name, aliases } of agencies)
      sum += name.length + aliases.reduce((all, alias) => all + alias.length, 0);
  }
  return sum;
}
