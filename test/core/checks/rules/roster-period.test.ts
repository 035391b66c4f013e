import { rosterById } from "../../../../src/core/roster/rosters";
import { describeFinding } from "../../../../src/locales/findings/describe";
import { checkRows, only, said } from "../../../support/checked";

const roster = rosterById("bac-kan-2021")!;
const rows = roster.agencies.map(({ name }, at) => [at + 1, name, 20, 5, 0, 15, 25]);
const on = (date: string, other = roster) => checkRows(rows, { roster: other, settings: { dispatch: { date } } });

it("tells of a roster that is not in force on the day of the sheet", () => {
  const report = on("2025-11-15");
  expect(said(report)).toEqual(["roster-period"]);
  expect(only(report, "roster-period").field).toBe("agency");
  expect(describeFinding(only(report, "roster-period"), report.table, "vi").detail).toBe(
    "Danh sách “Bắc Kạn 2021: sở, ban, ngành” dùng từ 20/5/2014 đến hết 28/02/2025, còn bảng này ghi ngày 15/11/2025.",
  );
  expect(describeFinding(only(report, "roster-period"), report.table, "en").detail).toBe(
    "The roster “Bắc Kạn 2021: sở, ban, ngành” holds from 20 May 2014 to 28 February 2025, whereas this table is dated 15 November 2025.",
  );
});

it("says nothing where it is in force, has no period, or the sheet names no day", () => {
  expect(said(on("2021-11-23"))).toEqual([]);
  expect(said(on("2025-02-28"))).toEqual([]);
  expect(said(on("2025-11-15", { ...roster, validFrom: null, validTo: null }))).toEqual([]);
  expect(said(on(""))).toEqual([]);
});
