import { tcvn3, vni } from "../../../scripts/corpus/legacy";
import { createRosterIndex, matchName } from "../../../src/core/roster/match";
import type { Roster } from "../../../src/core/roster/roster";
import { ROSTERS } from "../../../src/core/roster/rosters";

/** Encoders of the test's own: the tables that read legacy text are not asked to write it. */
const ENCODINGS = [
  ["TCVN3", tcvn3, ".VnTime", ".VnTimeH"],
  ["VNI", vni, "VNI-Times", "VNI-Times"],
] as const;

describe.each(ENCODINGS)("%s text", (_, encode, font, capitalFont) => {
  describe.each(ROSTERS.map((roster): [string, Roster] => [roster.id, roster]))("of %s", (_id, roster) => {
    const index = createRosterIndex(roster);
    const named = roster.agencies.map(({ name }, agency): [string, number] => [name, agency]);

    test.each(named)("%s is read under its font", (name, agency) => {
      const match = matchName(index, encode(name), font);
      expect(match.agency).toBe(agency);
      expect(match.differences).toEqual(encode(name) === name ? [] : ["encoding"]);
    });

    test.each(named)("%s is read in capitals under its font", (name, agency) => {
      // TCVN3 has no toned capitals: its capital fonts show small letters so.
      const written = capitalFont.endsWith("H") ? encode(name.toLowerCase()) : encode(name.toUpperCase());
      expect(matchName(index, written, capitalFont).agency).toBe(agency);
    });

    test.each(named)("%s is read, or at least not taken for another, where its font was lost", (name, agency) => {
      const match = matchName(index, encode(name), "Times New Roman");
      expect([agency, -1]).toContain(match.agency);
    });
  });
});
