import type { Roster } from "../../../../src/core/roster/roster";
import { rosterById } from "../../../../src/core/roster/rosters";
import { checkRows, said } from "../../../support/checked";

const roster = rosterById("bac-kan-2021")!;
const rows = (names: readonly string[]) => names.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]);
const NAMES = roster.agencies.map(({ name }) => name);

it("names each agency of the roster that is not listed", () => {
  const report = checkRows(rows(NAMES.filter((name) => name !== "Sở Y tế" && name !== "Ban Dân tộc")), { roster });
  expect(said(report)).toEqual(["missing-agency", "missing-agency"]);
  expect(report.findings.map(({ field, agency, cells }) => [field, agency, cells])).toEqual([
    ["agency", "Sở Y tế", []],
    ["agency", "Ban Dân tộc", []],
  ]);
});

it("finds an agency under another of its names", () => {
  expect(said(checkRows(rows(NAMES.map((name) => (name === "Sở Y tế" ? "SYT" : name))), { roster }))).toEqual([]);
});

it("does not ask a sheet of departments for local governments, nor the other way round", () => {
  const both: Roster = {
    ...roster,
    agencies: [
      ...roster.agencies,
      { name: "UBND huyện Ba Bể", aliases: [] },
      { name: "UBND huyện Na Rì", aliases: [] },
    ],
  };
  expect(said(checkRows(rows(NAMES), { roster: both }))).toEqual([]);
  expect(said(checkRows(rows([...NAMES, "UBND huyện Ba Bể"]), { roster: both }))).toEqual(["missing-agency"]);
  expect(said(checkRows(rows(["UBND huyện Ba Bể", "UBND huyện Na Rì"]), { roster: both }))).toEqual([]);
});

it("names those that an agency of another period may stand for", () => {
  const report = checkRows(
    rows([
      "Sở Nội vụ",
      "Sở Giao thông vận tải",
      "Sở Nông nghiệp và Phát triển nông thôn",
      "Sở Tài nguyên và Môi trường",
    ]),
    {
      roster: {
        ...rosterById("thai-nguyen-2025")!,
        agencies: ["Sở Nội vụ", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "Sở Y tế"].map((name) => ({
          name,
          aliases: [],
        })),
      },
    },
  );
  const missing = report.findings.filter(({ code }) => code === "missing-agency");
  expect(missing.map(({ agency, params }) => [agency, params["formerly"]])).toEqual([
    ["Sở Xây dựng", "Sở Giao thông vận tải"],
    ["Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường"],
    ["Sở Y tế", null],
  ]);
});
