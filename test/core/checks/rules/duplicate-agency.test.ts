import { rosterById } from "../../../../src/core/roster/rosters";
import { cellName } from "../../../../src/core/sheet/address";
import { fold } from "../../../../src/core/text/fold";
import { hashFolded } from "../../../../src/core/text/name-scan";
import { checkRows, only, said } from "../../../support/checked";

const roster = rosterById("bac-kan-2021")!;
const rows = (names: readonly string[]) => names.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]);
const NAMES = roster.agencies.map(({ name }) => name);

it("names the second row, with the first", () => {
  const report = checkRows(rows([...NAMES, "Sở KH&CN"]), { roster });
  expect(said(report)).toEqual(["duplicate-agency B20"]);
  const finding = only(report, "duplicate-agency");
  expect(finding.cells.map(cellName)).toEqual(["B20", "B2"]);
  expect(finding).toMatchObject({
    severity: "error",
    field: "agency",
    agency: "Sở KH&CN",
    actual: "Sở KH&CN",
    params: { other: "Sở Khoa học và Công nghệ", row: 2, same: "yes" },
  });
});

it("goes by the roster's agency, whichever it is and however often", () => {
  const report = checkRows(rows([...NAMES, "Sở KH&ĐT", "Sở Y tế", "Sở Kế hoạch & Đầu tư"]), { roster });
  const at = NAMES.indexOf("Sở Kế hoạch và Đầu tư") + 2;
  const told = report.findings
    .filter(({ code }) => code === "duplicate-agency")
    .map(({ cells }) => cells.map(cellName).join(" "));
  expect(told).toEqual([`B20 B${at}`, `B21 B${NAMES.indexOf("Sở Y tế") + 2}`, `B22 B${at}`]);
});

it("goes by the name of those that the roster does not know", () => {
  const report = checkRows(rows([...NAMES, "Trường Mầm non Hoa Hồng", "Sở X", "Trường Mầm non Hoa Hồng"]), { roster });
  expect(only(report, "duplicate-agency").cells.map(cellName)).toEqual(["B22", "B20"]);
});

it("goes by the name without a roster, whatever its capitals and tone marks' places", () => {
  expect(said(checkRows(rows(["UBND xã Hòa An", "Sở Y tế", "ubnd xã Hoà An"])))).toEqual(["duplicate-agency B4"]);
});

it("takes no agency of a long list for its own double", () => {
  const names = Array.from({ length: 2100 }, (_, at) => `Trường Tiểu học số ${at + 1}`);
  expect(said(checkRows(rows(names)))).toEqual([]);
  expect(said(checkRows(rows([...names, names[1030]!])))).toEqual(["duplicate-agency B2102"]);
});

it("says whether the counts are the same, all of them", () => {
  const same = (...second: readonly number[]) =>
    only(checkRows([...rows(["Sở Y tế"]), [2, "Sở Y tế", ...second]]), "duplicate-agency").params["same"];
  expect(same(20, 5, 0, 15, 25)).toBe("yes");
  expect(same(20, 5, 1, 14, 30)).toBe("no");
});

it("names the row of the very same name", () => {
  const report = checkRows(
    rows(["UBND xã Hòa An", "UBND xã Hóa An", "UBND xã Ba Bể", "UBND xã Na Rì", "UBND xã Hóa An", "UBND xã Hòa An"]),
  );
  expect(report.findings.filter(({ code }) => code === "duplicate-agency").map(({ params }) => params["row"])).toEqual([
    3, 2,
  ]);
});

it("names the first of three", () => {
  const report = checkRows(rows(["UBND xã Hòa An", "Sở Y tế", "UBND xã Hòa An", "Sở Nội vụ", "UBND xã Hòa An"]));
  expect(report.findings.filter(({ code }) => code === "duplicate-agency").map(({ params }) => params["row"])).toEqual([
    2, 2,
  ]);
});

it("tells names apart that share a hash, and finds each again", () => {
  expect(hashFolded(fold("Xã Tân An"))).toBe(hashFolded(fold("Xã Tâ Nan")));
  const apart = ["Xã Tâ Nan", "Sở Y tế", "Xã Tân An"];
  expect(said(checkRows(rows(apart)))).toEqual([]);
  const report = checkRows(rows([...apart, "Xã Tân An", "Sở Nội vụ", "Xã Tân An", "Sở Tư pháp", "Xã Tâ Nan"]));
  expect(
    report.findings.filter(({ code }) => code === "duplicate-agency").map(({ cells }) => cells.map(cellName).join(" ")),
  ).toEqual(["B5 B4", "B7 B4", "B9 B2"]);
});

it("takes no two names for the same that are all of letters it does not know", () => {
  expect(said(checkRows(rows(["财政厅", "Sở Y tế", "卫生厅", "司法厅"])))).toEqual([]);
});

it.each([
  ["without a roster", {}],
  ["that no roster knows", { roster: { ...roster, agencies: [] } }],
])("finds each of hundreds of names again: names %s", (_, options) => {
  const names = Array.from({ length: 300 }, (_name, at) => `UBND xã số ${at + 1}`);
  const report = checkRows(rows([...names, ...names]), options);
  const told = report.findings.filter(({ code }) => code === "duplicate-agency");
  expect(told.map(({ cells: [cell], params }) => [cell!.row, params["row"]])).toEqual(
    names.map((_name, at) => [at + 301, at + 2]),
  );
});

it("tells communes apart by a tone mark", () => {
  expect(said(checkRows(rows(["UBND xã Hòa An", "UBND xã Hóa An", "UBND xã Hoa An"])))).toEqual([]);
});

it("lets every section have its own agency of a name, unless the roster knows it", () => {
  const sections = (names: readonly string[]) => [
    ["I", "Các sở"],
    ...rows(names),
    ["II", "Các ban, ngành"],
    ...rows(names),
  ];
  expect(said(checkRows(sections(["Phòng Nội vụ", "Phòng Tư pháp"])))).toEqual([]);
  const report = checkRows(sections(["Sở Y tế"]), {
    roster: { ...roster, agencies: [{ name: "Sở Y tế", aliases: [] }] },
  });
  expect(only(report, "duplicate-agency").severity).toBe("warning");
});
