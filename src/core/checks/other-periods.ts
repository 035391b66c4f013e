import { createPeriodNames, eraOf, eraOfRoster, type Era, type OtherPeriodName } from "../roster/other-period";
import { isValidIn, statedDates, type DateRange } from "../roster/stated-dates";
import { fontNameAt } from "../sheet/cells";
import { oncePer, type CheckContext } from "./context";
import { writtenName } from "./written-name";

/** The time the sheet belongs to by its titles, its signature and its dispatch; null where nothing tells. */
export const datesOf = oncePer(({ table, settings }: CheckContext): DateRange | null =>
  statedDates(
    [...table.above, ...table.below].map(({ text }) => text),
    settings.dispatch.date,
  ),
);

/** Unmatched names looked at: a province has hundreds of bodies, a hostile file a million. */
const MOST_NAMES = 2000;

/** Agencies that no roster knows, by their index, whose names belong to another time than the sheet or its roster. */
export const namesOfOtherPeriods = oncePer((context: CheckContext): ReadonlyMap<number, OtherPeriodName> => {
  const found = new Map<number, OtherPeriodName>();
  const era = eraHere(context);
  if (era.departments === null && era.hasDistricts !== false) return found;
  const { agencies, matches, snapshot, table } = context;
  const column = table.columns["agency"] ?? table.body.left;
  const find = createPeriodNames(era);
  let asked = 0;
  for (let index = 0; index < agencies.length && asked < MOST_NAMES; index += 1) {
    if (matches && matches[index]!.agency >= 0) continue;
    asked += 1;
    const row = agencies.rows[index]!;
    const name = find(writtenName(snapshot, row, column, agencies.names.at(index)!), fontNameAt(snapshot, row, column));
    if (name) found.set(index, name);
  }
  return found;
});

/** By the sheet's own dates; where they leave it open, by a roster that is in force then. */
function eraHere(context: CheckContext): Era {
  const dates = datesOf(context);
  const stated: Era = dates ? eraOf(dates) : { departments: null, hasDistricts: null };
  const { roster } = context;
  if (!roster || (dates && !isValidIn(roster, dates))) return stated;
  const listed = eraOfRoster(roster);
  return {
    departments: stated.departments ?? listed.departments,
    hasDistricts: stated.hasDistricts ?? listed.hasDistricts,
  };
}
