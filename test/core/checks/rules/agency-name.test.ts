import { planSafeCorrections } from "../../../../src/core/corrections/safe";
import { rosterById } from "../../../../src/core/roster/rosters";
import { applyPlan } from "../../../support/apply-plan";
import { checkRows, checkSnapshot, only, said, type CheckOptions } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const roster = rosterById("bac-kan-2021")!;
const OTHERS = roster.agencies.filter(({ name }) => name !== "Sở Tài chính" && name !== "Sở Kế hoạch và Đầu tư");

/** All agencies of the roster, two of them under the names given. */
function named(finance: TestCell, planning: TestCell = "Sở Kế hoạch và Đầu tư", options: CheckOptions = { roster }) {
  const names: TestCell[] = [finance, planning, ...OTHERS.map(({ name }) => name)];
  return checkRows(
    names.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]),
    options,
  );
}

it.each(["Sở Tài chính", "  Sở Tài chính", "Sở Tài chính  ", "\n\t Sở Tài chính\r\n "])(
  "accepts the roster's own name, and plain space around it: %j",
  (name) => {
    expect(said(named(name))).toEqual([]);
  },
);

it("offers the roster's name for a short form with spaces to spare, and leaves that to the clerk", () => {
  expect(only(named("Sở Tài chính", "Sở  KH&ĐT"), "name-variant")).toMatchObject({
    params: { differences: "spacing alias" },
    correction: { safe: false, edits: [{ after: "Sở Kế hoạch và Đầu tư" }] },
  });
});

it("does not take Unicode for VNI, though all its letters occur there", () => {
  const report = checkRows(
    ["Phòng\u00a0Công an", "Sở Y tế", "Sở Nội vụ"].map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]),
  );
  expect(said(report)).toEqual(["unicode-form B2"]);
  expect(only(report, "unicode-form").correction?.edits).toMatchObject([{ after: "Phòng Công an" }]);
});

it("leaves a name that a formula makes to the formula", () => {
  expect(only(named({ v: "Sở Tài Chính", f: '="Sở Tài "&"Chính"' }), "name-variant").correction).toBeNull();
});

it("gives the roster's name for each it knows, and the sheet's for others", () => {
  const report = named("Sở Tài Chính", "Trường Mầm non Hoa Hồng");
  expect([0, 1, 2].map((index) => report.agencyNames.at(index))).toEqual([
    "Sở Tài chính",
    "Trường Mầm non Hoa Hồng",
    OTHERS[0]!.name,
  ]);
  expect(Array.from(report.matches!.slice(0, 2))).toEqual([
    roster.agencies.findIndex(({ name }) => name === "Sở Tài chính"),
    -1,
  ]);
});

it.each([
  ["Sở Tài Chính", "name-variant", "capitals"],
  ["SỞ TÀI CHÍNH", "name-variant", "capitals"],
  ["Sở  Tài chính", "name-variant", "spacing"],
  ["Sở Tài\u00a0chính", "unicode-form", "unicode-form"],
  ["Sở Tài chính\u00a0", "unicode-form", "unicode-form"],
  ["Sở\u200b Tài chính", "unicode-form", "unicode-form"],
  ["Sở Tài chính".normalize("NFD"), "unicode-form", "unicode-form"],
])("names %j, and puts it right as safe", (name, code, difference) => {
  const report = named(name);
  expect(said(report)).toEqual([`${code} B2`]);
  const finding = report.findings.find((one) => one.code === code)!;
  expect(finding).toMatchObject({ severity: "warning", expected: "Sở Tài chính", correction: { safe: true } });
  expect(String(finding.params["differences"]).split(" ")).toContain(difference);
  const mended = checkSnapshot(applyPlan(report.snapshot, planSafeCorrections(report)), { roster });
  expect(said(mended)).toEqual([]);
});

it.each([
  ["Sở Kế hoạch và Ðầu tư", "encoding"],
  ["Sở Kế hoạch & Đầu tư", "name-variant"],
  ["Sở Kế hoạch, Đầu tư", "name-variant"],
])("puts %j right as safe", (name, code) => {
  const report = named("Sở Tài chính", name);
  expect(said(report)).toEqual([`${code} B3`]);
  expect(report.findings.find((one) => one.code === code)?.correction).toMatchObject({
    safe: true,
    edits: [{ after: "Sở Kế hoạch và Đầu tư" }],
  });
});

it.each(["Sở KH&ĐT", "Sở KHĐT"])("tells of the short form %s, and leaves it to the clerk", (name) => {
  const report = named("Sở Tài chính", name);
  expect(said(report)).toEqual([]);
  expect(only(report, "name-variant")).toMatchObject({ severity: "info", correction: { safe: false } });
});

it("puts a tone mark in its place, and any agency's name right, that of the roster's first too", () => {
  const [first, ...others] = roster.agencies.map(({ name }) => name);
  const report = checkRows(
    [first!.replace(" và ", " & "), ...others.map((name) => name.replace("Văn hóa", "Văn hoá"))].map((name, at) => [
      at + 1,
      name,
      20,
      5,
      0,
      15,
      25,
    ]),
    { roster },
  );
  const told = report.findings.map(({ field, params, expected, correction }) => [
    field,
    params["differences"],
    expected,
    correction?.safe,
  ]);
  expect(told).toEqual([
    ["agency", "ampersand", "Sở Khoa học và Công nghệ", true],
    ["agency", "tone-placement", "Sở Văn hóa, Thể thao và Du lịch", true],
  ]);
});

it("mends letters without knowing their font, but no legacy text", () => {
  const unread = (name: string) => named(name, "Sở Kế hoạch và Đầu tư", { roster, valuesOnly: true });
  expect(only(unread("Sở Tài\u00a0chính"), "unicode-form").correction?.safe).toBe(true);
  expect(only(unread("Së Tµi chÝnh"), "encoding").correction?.safe).toBe(false);
});

it.each([
  ["Sở Tài\u00a0Chính", "Sở Kế hoạch và Đầu tư", "unicode-form", "Sở Tài chính"],
  ["Sở Tài chính", "Sở kế hoạch & Ðầu tư", "encoding", "Sở Kế hoạch và Đầu tư"],
])("puts all that is wrong in %j, %j right at once", (finance, planning, code, expected) => {
  const report = named(finance, planning);
  expect(report.findings.find((finding) => finding.code === code)).toMatchObject({
    expected,
    correction: { safe: true, edits: [{ after: expected }] },
  });
});

it("puts the letters right of a name the roster does not know, and leaves its others alone", () => {
  const report = named("Sở Tài chính", "Trường Mầm\u00a0non Hoa Hồng");
  expect(only(report, "unicode-form")).toMatchObject({
    cells: [{ row: 2, column: 1 }],
    expected: "Trường Mầm non Hoa Hồng",
    correction: { safe: true },
  });
});

it("does not correct a slip of a letter by itself", () => {
  expect(only(named("Sở Tài chínhh"), "name-variant")).toMatchObject({ correction: { safe: false } });
});

it("does not take a footnote mark away by itself", () => {
  expect(only(named("Sở Tài chính*"), "name-variant").correction?.safe).toBe(false);
});

it("lets a name run over two lines of its cell", () => {
  expect(said(named("Sở Tài chính", "Sở Kế hoạch\nvà Đầu tư"))).toEqual([]);
});

it("names TCVN3 text, and does not put Unicode under its font", () => {
  const report = named({ v: "Së Tµi chÝnh", font: ".VnTime" });
  expect(said(report)).toEqual(["encoding B2"]);
  expect(only(report, "encoding")).toMatchObject({ expected: "Sở Tài chính", correction: null });
});

it("mends legacy text that stands under a Unicode font", () => {
  expect(only(named({ v: "Së Tµi chÝnh", font: "Times New Roman" }), "encoding").correction?.safe).toBe(true);
});

it("puts the letters of a short form right, and leaves the short form", () => {
  const report = named("Sở Tài chính", "Sở KH&ÐT");
  expect(only(report, "encoding")).toMatchObject({ expected: "Sở KH&ĐT", correction: { safe: true } });
  const mended = checkSnapshot(applyPlan(report.snapshot, planSafeCorrections(report)), { roster });
  expect(said(mended)).toEqual([]);
  expect(only(mended, "name-variant").severity).toBe("info");
});

describe("a column all in capitals", () => {
  const inCapitals = (...names: readonly string[]) =>
    checkRows(
      [...OTHERS.map(({ name }) => name.toUpperCase()), ...names].map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]),
      { roster },
    );

  it("is a style, not a mistake of every name", () => {
    expect(said(inCapitals("SỞ TÀI CHÍNH", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"))).toEqual([]);
    expect(said(inCapitals("Sở Tài chính", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"))).toEqual([]);
  });

  it("is nothing to say of a short form in it", () => {
    const report = inCapitals("SỞ TÀI CHÍNH", "SỞ KH&ĐT");
    expect(said(report)).toEqual([]);
    expect(only(report, "name-variant")).toMatchObject({ severity: "info", params: { differences: "alias" } });
  });

  it.each([
    [["SỞ Y TẾ", "SỞ NỘI VỤ"], []],
    [["SỞ Y TẾ", "SỞ NỘI VỤ", "SỞ TƯ PHÁP", "Sở Xây dựng"], []],
    [
      ["SỞ Y TẾ", "SỞ NỘI VỤ", "Sở Xây dựng"],
      ["name-variant B2", "name-variant B3"],
    ],
    [["SỞ Y TẾ", "Sở Xây dựng"], ["name-variant B2"]],
  ])("is two names at least, and three in four: %j", (names, expected) => {
    const report = checkRows(
      names.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]),
      { roster },
    );
    expect(said(report).filter((name) => name !== "missing-agency")).toEqual(expected);
  });

  it("has its own mistakes, capitals among them", () => {
    const report = inCapitals("SỞ TÀI  CHÍNH", "Sở kế hoạch và Đầu tư");
    expect(report.findings.map(({ code, params, expected }) => [code, params["differences"], expected])).toEqual([
      ["name-variant", "spacing", "SỞ TÀI CHÍNH"],
      ["name-variant", "capitals", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"],
    ]);
  });

  it("keeps its style where a name is put right", () => {
    const report = inCapitals("SỞ TÀI  CHÍNH", "SỞ KẾ HOẠCH & ĐẦU TƯ");
    expect(said(report)).toEqual(["name-variant B18", "name-variant B19"]);
    expect(report.findings.map(({ correction }) => correction?.edits[0]?.after)).toEqual([
      "SỞ TÀI CHÍNH",
      "SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
    ]);
    const mended = checkSnapshot(applyPlan(report.snapshot, planSafeCorrections(report)), { roster });
    expect(said(mended)).toEqual([]);
  });
});

describe("without a roster", () => {
  const alone = (name: string) => named(name, "Sở Kế hoạch và Đầu tư", {});

  it.each([
    ["Sở Tài\u00a0chính", "unicode-form"],
    ["Sở Tài chính".normalize("NFD"), "unicode-form"],
    ["Ðài Phát thanh", "encoding"],
  ])("still names %j", (name, code) => {
    expect(said(alone(name))).toEqual([`${code} B2`]);
  });

  it("names TCVN3 text, with what it says", () => {
    const report = named({ v: "Së Tµi chÝnh", font: ".VnTime" }, "Sở Kế hoạch và Đầu tư", {});
    expect(only(report, "encoding")).toMatchObject({ expected: "Sở Tài chính", correction: null });
    expect(named({ v: "Thanh tra", font: ".VnTime" }, "Sở Kế hoạch và Đầu tư", {}).findings).toEqual([]);
  });

  it("names letters of a legacy font that look like any others, and VNI text under any", () => {
    const font = (v: string, name: string) => named({ v, font: name }, "Sở Kế hoạch và Đầu tư", {});
    expect(only(font("Ban tÝn dông", ".VnTime"), "encoding")).toMatchObject({
      expected: "Ban tín dụng",
      params: { differences: "encoding" },
      correction: null,
    });
    expect(said(font("Ban tÝn dông", "Times New Roman"))).toEqual([]);
    expect(only(font("Sôû Taøi chính", "Times New Roman"), "encoding").expected).toBe("Sở Tài chính");
  });

  it("tells of letters alone, not of spaces besides", () => {
    expect(only(alone("Sở  Tài\u00a0chính"), "unicode-form").params).toEqual({ differences: "unicode-form" });
  });

  it("names them in a column of capitals", () => {
    const report = checkRows(
      ["SỞ TÀI\u00a0CHÍNH", "SỞ Y TẾ", "SỞ NỘI VỤ"].map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]),
    );
    expect(only(report, "unicode-form")).toMatchObject({ expected: "SỞ TÀI CHÍNH" });
  });

  it("knows no variants", () => {
    expect(said(alone("Sở Tài Chính"))).toEqual([]);
  });
});
