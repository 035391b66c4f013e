import { NO_ROSTER, rosterFor } from "../../../src/core/roster/choose";
import { likelyRoster } from "../../../src/core/roster/likely";
import { rosterById, ROSTERS } from "../../../src/core/roster/rosters";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { checkSheet, HEADER } from "../../support/checked";

describe("the rosters that come with the add-in", () => {
  test("have ids, periods and names of their own", () => {
    expect(new Set(ROSTERS.map(({ id }) => id)).size).toBe(ROSTERS.length);
    for (const roster of ROSTERS) {
      const names = roster.agencies.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name === name.normalize("NFC").trim())).toBe(true);
      if (roster.validTo) expect(roster.validFrom! < roster.validTo).toBe(true);
    }
  });

  test("Bắc Kạn 2021 asks the 18 bodies of the dispatch, the districts apart", () => {
    expect(rosterById("bac-kan-2021")?.agencies).toHaveLength(18);
    expect(rosterById("bac-kan-2021-huyen")?.agencies).toHaveLength(8);
    expect(rosterById("bac-kan-2021-tat-ca")?.agencies).toHaveLength(26);
    expect(rosterById("thai-nguyen-2025")?.agencies).toHaveLength(14);
    expect(rosterById("")).toBeNull();
    expect(rosterById("__proto__")).toBeNull();
  });
});

describe("likelyRoster", () => {
  const names = rosterById("bac-kan-2021")!.agencies.map(({ name }) => name);
  const districts = rosterById("bac-kan-2021-huyen")!.agencies.map(({ name }) => name);
  const line = "(Ban hành kèm theo Văn bản số 1900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)";
  const likely = (agencies: readonly string[], ...texts: string[]) =>
    likelyRoster(agencies, texts, ROSTERS)?.id ?? null;

  test("the province in the title and the names on the sheet decide", () => {
    expect(likely(names, line)).toBe("bac-kan-2021");
    expect(likely(districts, line)).toBe("bac-kan-2021-huyen");
    expect(likely([...names, ...districts], line)).toBe("bac-kan-2021-tat-ca");
    expect(likely(["SỞ TÀI CHÍNH", ...names.slice(3)], line)).toBe("bac-kan-2021");
    expect(
      likely(
        rosterById("thai-nguyen-2025")!.agencies.map(({ name }) => name),
        "UBND tỉnh Thái Nguyên, năm 2025",
      ),
    ).toBe("thai-nguyen-2025");
  });

  test("no province named, another one, another year, or other names: none", () => {
    expect(likely(names, "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT")).toBeNull();
    expect(likely(names, "của UBND tỉnh Cao Bằng")).toBeNull();
    expect(likely(names, "của UBND tỉnh Bắc Kạn, tháng 8 năm 2012")).toBeNull();
    expect(likely(["Kho bạc Nhà nước", "Cục Thuế", "Sở Y tế"], line)).toBeNull();
    expect(likely([], line)).toBeNull();
  });

  test("the day of the dispatch tells the time where the sheet names none", () => {
    const of = (date: string) => likelyRoster(names, ["UBND tỉnh Bắc Kạn"], ROSTERS, date)?.id ?? null;
    expect(of("2021-11-23")).toBe("bac-kan-2021");
    expect(of("2025-11-15")).toBeNull();
  });

  test("a roster of the workbook's own comes first, and needs no province", () => {
    const own = {
      id: "own-1",
      name: "Riêng",
      validFrom: null,
      validTo: null,
      agencies: rosterById("bac-kan-2021")!.agencies,
    };
    expect(likelyRoster(names, [line], [own, ...ROSTERS])?.id).toBe("own-1");
    expect(likelyRoster(names, ["DANH SÁCH"], [own, ...ROSTERS])?.id).toBe("own-1");
    expect(likelyRoster(names, [line], [{ ...own, agencies: [] }, ...ROSTERS])?.id).toBe("bac-kan-2021");
  });
});

describe("of several rosters of one's own", () => {
  const own = (id: string, ...agencies: string[]) => ({
    id,
    name: id,
    validFrom: null,
    validTo: null,
    agencies: agencies.map((name) => ({ name, aliases: [] })),
  });
  const names = ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế", "Sở Xây dựng"];
  const [first, second, third] = names as [string, string, string];

  test("the one that misses fewest is likeliest, whatever more it knows", () => {
    const few = own("few", first, second, third);
    const all = own("all", ...names);
    expect(likelyRoster(names, [], [few, all])?.id).toBe("all");
    expect(likelyRoster(names, [], [own("more", ...names, "Thanh tra tỉnh", "Sở Tài chính"), few])?.id).toBe("few");
    expect(likelyRoster(names, [], [few, { ...few, id: "same" }])?.id).toBe("few");
  });

  test("one that knows three quarters of the names is taken", () => {
    const roster = own("own", first, second, third);
    expect(likelyRoster([first, second, third, "Kho bạc Nhà nước"], [], [roster])?.id).toBe("own");
    expect(likelyRoster([first, second, "Cục Thuế", "Kho bạc Nhà nước"], [], [roster])).toBeNull();
  });
});

describe("rosterFor", () => {
  const rows = rosterById("bac-kan-2021")!.agencies.map(({ name }, at) => [at + 1, name, 20, 5, 0, 15, 25]);
  const { table } = checkSheet([["UBND tỉnh Bắc Kạn"], HEADER, ...rows]);
  const own = {
    id: "own-1",
    name: "Riêng",
    validFrom: null,
    validTo: null,
    agencies: [{ name: "Sở Y tế", aliases: [] }],
  };
  const chosen = (roster: string, rosters = [own]) => rosterFor(table, { ...defaultSettings(), roster, rosters });

  test("the one chosen, the likely one, or none", () => {
    expect(chosen("own-1")).toEqual({ roster: own, isChosen: true });
    expect(chosen("thai-nguyen-2025")?.isChosen).toBe(true);
    expect(chosen("")).toEqual({ roster: rosterById("bac-kan-2021"), isChosen: false });
    expect(chosen(NO_ROSTER)).toBeNull();
    // One that the workbook no longer has.
    expect(chosen("own-9")).toEqual({ roster: rosterById("bac-kan-2021"), isChosen: false });
    expect(chosen("own-1", [{ ...own, agencies: [] }])).toBeNull();
  });
});
