import * as fc from "fast-check";
import { createRosterIndex, matchName, type RosterIndex } from "../../../src/core/roster/match";
import type { NameDifference, Roster } from "../../../src/core/roster/roster";
import { rosterById, ROSTERS } from "../../../src/core/roster/rosters";

const BAC_KAN = createRosterIndex(rosterById("bac-kan-2021")!);
const BAC_KAN_ALL = createRosterIndex(rosterById("bac-kan-2021-tat-ca")!);
const THAI_NGUYEN = createRosterIndex(rosterById("thai-nguyen-2025")!);

const roster = (...names: (string | [string, ...string[]])[]): Roster => ({
  id: "test",
  name: "test",
  validFrom: null,
  validTo: null,
  agencies: names.map((name) =>
    typeof name === "string" ? { name, aliases: [] } : { name: name[0], aliases: name.slice(1) },
  ),
});

/** The agency's name and how the written one differs; null where none matches. */
function found(index: RosterIndex, written: string, font?: string): [string, NameDifference[]] | null {
  const match = matchName(index, written, font);
  return match.agency < 0 ? null : [index.roster.agencies[match.agency]!.name, [...match.differences]];
}

const nearest = (index: RosterIndex, written: string) =>
  matchName(index, written).nearest.map((agency) => index.roster.agencies[agency]!.name);

describe("the names of Bắc Kạn's sheets", () => {
  test.each<[string, string, NameDifference[]]>([
    ["Sở Tài chính", "Sở Tài chính", []],
    ["Sở Tài Chính", "Sở Tài chính", ["capitals"]],
    ["SỞ TÀI CHÍNH", "Sở Tài chính", ["capitals"]],
    ["Sở Công thương", "Sở Công Thương", ["capitals"]],
    ["Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", ["tone-placement"]],
    ["SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch", ["tone-placement", "capitals"]],
    ["Sở Văn hóa - Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", ["punctuation"]],
    ["Sở Lao động – Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội", ["punctuation"]],
    ["Sở Lao động-Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội", ["punctuation"]],
    ["Sở Khoa học & Công nghệ", "Sở Khoa học và Công nghệ", ["ampersand"]],
    ["Sở Kế hoạch - Đầu tư", "Sở Kế hoạch và Đầu tư", ["punctuation"]],
    ["Sở Kế hoạch Đầu tư", "Sở Kế hoạch và Đầu tư", ["punctuation"]],
    ["Sở  Y tế", "Sở Y tế", ["spacing"]],
    ["Sở\nY tế", "Sở Y tế", ["spacing"]],
    ["Sở Tàichính", "Sở Tài chính", ["spacing"]],
    ["Sở\u00a0Y tế", "Sở Y tế", ["unicode-form"]],
    ["Sở\u200b Y tế", "Sở Y tế", ["unicode-form"]],
    ["Sở Y tế".normalize("NFD"), "Sở Y tế", ["unicode-form"]],
    ["Sở Kế hoạch và Ðầu tư", "Sở Kế hoạch và Đầu tư", ["encoding"]],
    ["Sở Y tế (1)", "Sở Y tế", ["punctuation"]],
    ["Sở Y tế*", "Sở Y tế", ["punctuation"]],
    ["11. Sở Y tế", "Sở Y tế", ["punctuation"]],
    ["- Sở Y tế", "Sở Y tế", ["punctuation"]],
    ["Sở KH&CN", "Sở Khoa học và Công nghệ", ["alias"]],
    ["Sở KH & CN", "Sở Khoa học và Công nghệ", ["alias"]],
    ["S. KH và CN", "Sở Khoa học và Công nghệ", ["alias"]],
    ["sở khcn", "Sở Khoa học và Công nghệ", ["alias"]],
    ["Sở Khoa học và CN", "Sở Khoa học và Công nghệ", ["alias"]],
    ["Sở LĐ, TB và XH", "Sở Lao động - Thương binh và Xã hội", ["alias"]],
    ["Sở Nông nghiệp & PTNT", "Sở Nông nghiệp và Phát triển nông thôn", ["alias"]],
    ["BQL các Khu CN", "Ban Quản lý các khu công nghiệp", ["alias"]],
    ["BQL KCN tỉnh Bắc Kạn", "Ban Quản lý các khu công nghiệp", ["alias"]],
    ["Sở Y tế tỉnh Bắc Kạn", "Sở Y tế", ["alias"]],
    ["Sở Y tế Bắc Kạn", "Sở Y tế", ["alias"]],
    ["Thanh tra tỉnh Bắc Kạn", "Thanh tra tỉnh", ["alias"]],
    ["Ban Dân tộc tỉnh", "Ban Dân tộc", ["alias"]],
    ["So Tai chinh", "Sở Tài chính", ["spelling"]],
    ["SO KE HOACH VA DAU TU", "Sở Kế hoạch và Đầu tư", ["spelling"]],
    ["Sở Tài chinh", "Sở Tài chính", ["spelling"]],
    ["Sở Giáo dục và Đào tao", "Sở Giáo dục và Đào tạo", ["spelling"]],
    ["Sở Khoa học va Công nghệ", "Sở Khoa học và Công nghệ", ["spelling"]],
    ["Sờ Y tế", "Sở Y tế", ["spelling"]],
    ["Sở Tai chinh", "Sở Tài chính", ["spelling"]],
    ["Sở Khoa hoc va Cong nghe", "Sở Khoa học và Công nghệ", ["spelling"]],
    ["Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư", ["alias"]],
    ["TÀI CHÍNH", "Sở Tài chính", ["alias"]],
    ["Dân tộc", "Ban Dân tộc", ["alias"]],
    ["KH&ĐT", "Sở Kế hoạch và Đầu tư", ["alias"]],
    ["LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội", ["alias"]],
    ["Sở KH+ĐT", "Sở Kế hoạch và Đầu tư", ["alias"]],
    ["Sở Kế hoạch + Đầu tư", "Sở Kế hoạch và Đầu tư", ["punctuation"]],
    ["Sở Тư pháp", "Sở Tư pháp", ["encoding"]],
  ])("%j", (written, name, differences) => {
    expect(found(BAC_KAN, written)).toEqual([name, differences]);
  });

  test.each<[string, string, string, NameDifference[]]>([
    ["S\u00eb Y t\u00d5", ".VnTime", "Sở Y tế", ["encoding"]],
    ["s\u00eb y t\u00d5", ".VnTimeH", "Sở Y tế", ["encoding", "capitals"]],
    ["Sôû Y teá", "VNI-Times", "Sở Y tế", ["encoding"]],
    ["Së KÕ ho¹ch vµ §Çu t\u00ad", "Times New Roman", "Sở Kế hoạch và Đầu tư", ["encoding"]],
    ["Sở Y tế", ".VnTime", "Sở Y tế", []],
    ["Së  Y tÕ", ".VnTime", "Sở Y tế", ["encoding", "spacing"]],
  ])("%j under %s", (written, font, name, differences) => {
    expect(found(BAC_KAN, written, font)).toEqual([name, differences]);
  });

  test.each([
    "Sở Ngoại vụ",
    "Sở Du lịch",
    "Sở Công nghiệp",
    "Sở Nông nghiệp",
    "Sở Tài chính tỉnh Cao Bằng",
    "Sở Y tế Thái Nguyên",
    "Phòng Tư pháp",
    "Ban Dân vận",
    "Sở VHTT",
    "Sở Đầu tư và Kế hoạch",
    "Sở Nông nghiệp và Môi trường",
    "Sở Khoa học, Công nghệ và Môi trường",
    "Sở Tài chính - Kế hoạch",
    "Sở Văn hóa và Thể thao",
    "Sở Công nghiệp và Thương mại",
    "Công an tỉnh",
    "Phòng Kế hoạch và Đầu tư",
    "Chi cục Thi hành án",
    "Sở",
    "TP",
    "CT",
    "TC",
    "VHTT",
    "Công nghệ",
    "tỉnh",
    "Tổng cộng",
    "UBND tỉnh Bắc Kạn",
    "Bắc Kạn",
    "",
    "-",
    "\u0000",
    "__proto__",
    "constructor",
  ])("%j is none of them", (written) => {
    expect(found(BAC_KAN, written)).toBeNull();
  });
});

describe("districts", () => {
  test.each([
    ["Huyện Ba Bể", "UBND huyện Ba Bể"],
    ["H. Ba Bể", "UBND huyện Ba Bể"],
    ["Ba Bể", "UBND huyện Ba Bể"],
    ["Uỷ ban nhân dân huyện Na Rì", "UBND huyện Na Rì"],
    ["UBND huyện Ba Bể, tỉnh Bắc Kạn", "UBND huyện Ba Bể"],
    ["TP. Bắc Kạn", "UBND thành phố Bắc Kạn"],
    ["Thành phố Bắc Kạn", "UBND thành phố Bắc Kạn"],
    ["UBND HUYỆN CHỢ ĐỒN", "UBND huyện Chợ Đồn"],
    ["UBND Na Rì", "UBND huyện Na Rì"],
  ])("%j is %s", (written, name) => {
    expect(found(BAC_KAN_ALL, written)?.[0]).toBe(name);
  });

  test.each([
    "huyện Chợ Đốn",
    "UBND huyện Ngân Sơm",
    "Huyện Ba Vì",
    "huyện Na Ri",
    "UBND Bắc Kạn",
    "Huyện ủy Ba Bể",
    "Công an huyện Ba Bể",
    "UBND huyện Chợ Mới tỉnh An Giang",
    "huyện Bắc Kạn",
    "xã Ba Bể",
    "UBND tỉnh Bắc Kạn",
    "Bắc Kạn",
    "Đảng ủy huyện Ba Bể",
    "UBND huyện",
  ])("%j is none of them", (written) => {
    expect(found(BAC_KAN_ALL, written)).toBeNull();
  });

  test("a slip in a territory's own name is suggested, never mended", () => {
    expect(nearest(BAC_KAN_ALL, "huyện Chợ Đốn")[0]).toBe("UBND huyện Chợ Đồn");
  });
});

describe("real agencies that differ by a letter or a word are kept apart", () => {
  test.each([
    ["Sở Nông nghiệp", "Sở Công nghiệp"],
    ["Sở Tư pháp", "Phòng Tư pháp"],
    ["Sở Xây dựng", "Sở Công Thương"],
    ["UBND xã Tân Lập", "UBND xã Tân Lạp"],
    ["UBND xã Đồng Tâm", "UBND xã Đông Tâm"],
    ["UBND xã Tân Lập", "UBND phường Tân Lập"],
    ["UBND huyện Chợ Mới", "UBND xã Chợ Mới"],
    ["Sở Nội vụ", "Sở Ngoại vụ"],
    ["Sở Y tế tỉnh Bắc Kạn", "Sở Y tế tỉnh Thái Nguyên"],
    ["Phòng Tư pháp huyện Ba Bể", "Phòng Tư pháp huyện Ba Vì"],
    ["Trường THPT số 1", "Trường THPT số 2"],
    ["Chi cục Thuế khu vực I", "Chi cục Thuế khu vực II"],
    ["Trung tâm Y tế vùng A", "Trung tâm Y tế vùng B"],
  ])("%s | %s", (one, other) => {
    const both = createRosterIndex(roster(one, other));
    expect(found(both, one)).toEqual([one, []]);
    expect(found(both, other)).toEqual([other, []]);
    expect(found(createRosterIndex(roster(one)), other)).toBeNull();
    expect(found(createRosterIndex(roster(other)), one)).toBeNull();
  });

  test("a name that could be two is matched to neither, and both are suggested", () => {
    const communes = createRosterIndex(roster("UBND xã Tân Lập", "UBND xã Tân Lạp", "UBND xã Thanh Lâm"));
    expect(found(communes, "UBND xa Tan Lap")).toBeNull();
    expect(nearest(communes, "UBND xa Tan Lap").slice(0, 2)).toEqual(["UBND xã Tân Lập", "UBND xã Tân Lạp"]);
    expect(found(communes, "UBND xã TL")).toBeNull();
    const types = createRosterIndex(roster("UBND huyện Chợ Mới", "UBND xã Chợ Mới"));
    expect(found(types, "Chợ Mới")).toBeNull();
    const typeless = createRosterIndex(roster("Sở Tư pháp", "Phòng Tư pháp"));
    expect(found(typeless, "Tư pháp")).toBeNull();
    const shared = createRosterIndex(roster(["Sở Tư pháp", "STP"], ["Sở Thể phao", "STP"]));
    expect(found(shared, "STP")).toBeNull();
    const slip = createRosterIndex(roster("Sở Thanh", "Sở Thant"));
    expect(found(slip, "Sở Thanx")).toBeNull();
  });

  test("where the roster names no province, any province may follow a name", () => {
    const unknown = createRosterIndex(roster("Sở Y tế", "Thanh tra tỉnh"));
    expect(found(unknown, "Sở Y tế tỉnh Cao Bằng")).toEqual(["Sở Y tế", ["alias"]]);
    expect(found(unknown, "Sở Y tế TP. Hồ Chí Minh")).toEqual(["Sở Y tế", ["alias"]]);
    expect(found(unknown, "Thanh tra tỉnh Quảng Ngãi")).toEqual(["Thanh tra tỉnh", ["alias"]]);
    expect(found(unknown, "Sở Y tế thành phố Vinh")).toBeNull();
    const long = createRosterIndex(roster("Sở Y tế tỉnh Bắc Kạn"));
    expect(found(long, "Sở Y tế")).toEqual(["Sở Y tế tỉnh Bắc Kạn", ["alias"]]);
  });
});

describe.each(ROSTERS.map((one): [string, Roster] => [one.id, one]))("roster %s", (_, one) => {
  const index = createRosterIndex(one);

  test("every name and every alias finds its agency", () => {
    for (const [agency, { name, aliases }] of one.agencies.entries()) {
      expect(matchName(index, name)).toEqual({ agency, differences: [], nearest: [] });
      for (const alias of aliases) {
        const match = matchName(index, alias);
        expect([alias, match.agency]).toEqual([alias, agency]);
        expect(match.differences).not.toEqual([]);
      }
    }
  });

  test("no agency's name or alias finds another agency", () => {
    for (const [agency, { name, aliases }] of one.agencies.entries()) {
      const others = createRosterIndex({ ...one, agencies: one.agencies.filter((_other, at) => at !== agency) });
      for (const written of [name, ...aliases]) expect([written, found(others, written)]).toEqual([written, null]);
    }
  });

  test("harmless changes of form still find it", () => {
    const forms: ((name: string) => string)[] = [
      (name) => name.normalize("NFD"),
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => ` ${name}\u00a0`,
      (name) => name.replaceAll(" ", "\u00a0"),
      (name) => name.replaceAll(" ", "\n"),
      (name) => name.replaceAll(" và ", " & "),
      (name) => name.replaceAll("Đ", "Ð"),
      (name) => `3. ${name}`,
      (name) => `${name} (2)`,
    ];
    for (const [agency, { name }] of one.agencies.entries()) {
      for (const form of forms) expect([form(name), matchName(index, form(name)).agency]).toEqual([form(name), agency]);
    }
  });

  test("one wrong letter never finds a different agency", () => {
    const agency = fc.nat({ max: one.agencies.length - 1 });
    const letter = fc.constantFrom(...Array.from("abcdđeghiklmnopqrstuvxyăâêôơưáàảãạếềộờựCTXNS &-"));
    const change = fc.constantFrom("replace", "insert", "delete", "exchange");
    fc.assert(
      fc.property(agency, fc.nat(), letter, change, (at, place, other, kind) => {
        const name = one.agencies[at]!.name;
        const from = place % name.length;
        const [before, here, after] = [name.slice(0, from), name.charAt(from), name.slice(from + 1)];
        const mutant =
          kind === "replace"
            ? before + other + after
            : kind === "insert"
              ? before + other + here + after
              : kind === "delete"
                ? before + after
                : before + after.charAt(0) + here + after.slice(1);
        expect([at, -1]).toContain(matchName(index, mutant).agency);
      }),
      { numRuns: 3000 },
    );
  });

  test("a name that is matched but not the roster's says how it differs", () => {
    const noise = fc.constantFrom(...one.agencies.flatMap(({ name, aliases }) => [name, ...aliases]));
    const twist = fc.constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => name.replaceAll(" ", "  "),
      (name) => name.replaceAll(",", " ,"),
      (name) => `${name}.`,
      (name) => name.replaceAll("&", "và"),
    );
    fc.assert(
      fc.property(noise, twist, twist, (name, first, second) => {
        const written = second(first(name));
        const match = matchName(index, written);
        if (match.agency >= 0) expect(match.differences.length > 0).toBe(written !== one.agencies[match.agency]!.name);
      }),
    );
  });
});

describe("hostile cells", () => {
  test("long and odd texts are no names", () => {
    for (const unit of ["Sở ", "(", "&", "\u200b", "S", "1.", " ", "Ð", "\u0301", "Së "]) {
      const text = unit.repeat(32_767).slice(0, 32_767);
      expect(matchName(BAC_KAN, text)).toEqual({ agency: -1, differences: [], nearest: [] });
      expect(matchName(BAC_KAN, text.slice(0, 255)).agency).toBe(-1);
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(matchName(BAC_KAN, text).agency).toBe(-1);
      }),
    );
  });

  test("a million different names end, by giving up suggestions", () => {
    const index = createRosterIndex(roster(...Array.from({ length: 2000 }, (_, at) => `Sở Số ${at}`)));
    for (let at = 0; at < 20_000; at += 1) expect(matchName(index, `Đơn vị lạ ${at}`).agency).toBe(-1);
    expect(matchName(index, "Đơn vị lạ khác")).toEqual({ agency: -1, differences: [], nearest: [] });
    expect(matchName(index, "sở số 7").agency).toBe(7);
  });

  test("the same question has the same answer", () => {
    expect(matchName(THAI_NGUYEN, "Sở NN và MT")).toBe(matchName(THAI_NGUYEN, "Sở NN và MT"));
    // Under another font the same bytes are another text.
    expect(found(THAI_NGUYEN, "Së Y tÕ", "VNI-Times")).toBeNull();
    expect(found(THAI_NGUYEN, "Së Y tÕ", ".VnTime")).toEqual(["Sở Y tế", ["encoding"]]);
  });
});

describe("forms of a People's Committee", () => {
  test.each([
    ["UBND huyện Ba Bể", ["Ủy ban nhân dân huyện Ba Bể", "huyện Ba Bể", "Ba Bể", "UBND Ba Bể"]],
    ["Ủy ban nhân dân huyện Ba Bể", ["UBND huyện Ba Bể", "huyện Ba Bể", "Ba Bể", "UBND Ba Bể"]],
    ["Huyện Ba Bể", ["UBND huyện Ba Bể", "Ủy ban nhân dân huyện Ba Bể", "Ba Bể"]],
    ["Thị xã Phú Thọ", ["UBND thị xã Phú Thọ", "Ủy ban nhân dân thị xã Phú Thọ"]],
    ["UBND tỉnh", ["Ủy ban nhân dân tỉnh"]],
    ["Văn phòng UBND tỉnh", ["Văn phòng Ủy ban nhân dân tỉnh", "VPUBND tỉnh", "VP UBND tỉnh"]],
  ])("%j", (name, ways) => {
    const index = createRosterIndex(roster(name));
    for (const way of ways) expect([way, found(index, way)]).toEqual([way, [name, ["alias"]]]);
  });

  test.each([
    ["Công an huyện Ba Bể", ["Ba Bể", "UBND Ba Bể", "UBND Công an huyện Ba Bể", "huyện Ba Bể"]],
    ["Ủy ban Mặt trận huyện Ba Bể", ["huyện Ba Bể", "UBND huyện Ba Bể", "Ba Bể"]],
    ["Văn phòng UBND tỉnh", ["UBND", "UBND tỉnh", "tỉnh"]],
    ["UBND tỉnh", ["tỉnh", "UBND"]],
  ])("%j has no other", (name, ways) => {
    const index = createRosterIndex(roster(name));
    for (const way of ways) expect([way, found(index, way)]).toEqual([way, null]);
  });
});

describe("names without their type", () => {
  test.each([
    ["Sở Y tế", "Y tế"],
    ["Sở Y tế", "Y te"],
    ["Phòng Tư pháp", "Tư pháp"],
    ["Sở Nông lâm sản", "Sở NLS"],
    ["Sở Nông lâm thủy sản", "NLTS"],
  ])("%j is also %j", (name, written) => {
    expect(found(createRosterIndex(roster(name)), written)).toEqual([name, ["alias"]]);
  });

  test.each([
    ["Sở Thuế", "Thuế"],
    ["Cục Thuế tỉnh", "Thuế tỉnh"],
    ["Sở Nông lâm sản", "NLS"],
  ])("%j is not %j", (name, written) => {
    expect(found(createRosterIndex(roster(name)), written)).toBeNull();
  });
});

describe("what two agencies could bear", () => {
  const none = (index: RosterIndex, written: string) => matchName(index, written).agency === -1;

  test("is theirs who is called exactly so, and nobody's otherwise", () => {
    const index = createRosterIndex(roster("Sở Công thương", "Sở Công Thương"));
    expect(found(index, "Sở Công thương")).toEqual(["Sở Công thương", []]);
    expect(found(index, "Sở Công Thương")).toEqual(["Sở Công Thương", []]);
    expect(found(index, " Sở Công Thương")).toEqual(["Sở Công Thương", ["spacing"]]);
    expect(none(index, "SỞ CÔNG THƯƠNG")).toBe(true);
  });

  test("as initials or as an alias is neither's, with its province or without", () => {
    expect(none(createRosterIndex(roster("Sở Tài chính", "Sở Thể chế")), "Sở TC")).toBe(true);
    const shared = { ...roster(["Sở Tư pháp", "Cục Dược"], ["Sở Nội vụ", "Cục Dược"]), province: "Bắc Kạn" };
    expect(none(createRosterIndex(shared), "Cục Dược")).toBe(true);
    expect(none(createRosterIndex(shared), "Cục Dược tỉnh Bắc Kạn")).toBe(true);
    const own = { ...roster(["Sở Y tế", "Cục Dược"]), province: "Bắc Kạn" };
    expect(found(createRosterIndex(own), "Cục Dược tỉnh Bắc Kạn")).toEqual(["Sở Y tế", ["alias"]]);
  });

  test("as an alias is no slip of a third's name", () => {
    const index = createRosterIndex(roster(["Sở Tư pháp", "Sở Y tê"], ["Sở Nội vụ", "Sở Y tê"], "Sở Y tế"));
    expect(none(index, "Sở Y tê")).toBe(true);
  });

  test("by a slip is nobody's", () => {
    const slip = (written: string, ...names: readonly string[]) => found(createRosterIndex(roster(...names)), written);
    expect(slip("mno abcde", "mno abcdf")).toEqual(["mno abcdf", ["spelling"]]);
    expect(slip("mno abcde", "mno abcdf", "mno abcdg")).toBeNull();
    // Two letters in a long name alone.
    expect(slip("mnp abcde", "mno abcdf")).toBeNull();
    expect(slip("mnp abcde fghijk", "mno abcdf fghijk")).toEqual(["mno abcdf fghijk", ["spelling"]]);
    // A word that another agency bears is no slip.
    expect(slip("mno abcde", "mno abcdf", "mnp abcde")).toBeNull();
  });
});

test("a name that stands as the roster has it needs no mending, whatever is in it, and is the first of its doubles", () => {
  const index = createRosterIndex(roster("Sở  Y tế", "Sở Nội vụ", "Sở  Y tế"));
  expect(found(index, "Sở  Y tế")).toEqual(["Sở  Y tế", []]);
  expect(matchName(index, "Sở  Y tế").agency).toBe(0);
});

test("an alias may have its province after it", () => {
  const index = createRosterIndex(roster(["Ban Quản lý các khu công nghiệp", "Ban KCN"]));
  expect(found(index, "Ban KCN tỉnh Bắc Kạn")).toEqual(["Ban Quản lý các khu công nghiệp", ["alias"]]);
});

test("a name partly without marks, as which two agencies could be meant, is neither's", () => {
  const index = createRosterIndex(roster("Trường Tiểu học Hoa Mai", "Trường Tiểu học Hòa Mai"));
  expect(found(index, "Truong Tiểu học Hoa Mai")).toBeNull();
});

test("communes whose own name begins with Hội are communes", () => {
  const communes = createRosterIndex(roster("UBND xã Hội An", "UBND xã Hội Sơn"));
  for (const written of ["Xã Hội An", "Hội An", "Ủy ban nhân dân xã Hội An"])
    expect(found(communes, written)).toEqual(["UBND xã Hội An", ["alias"]]);
  expect(found(communes, "UBND xã Hội Sân")).toBeNull();
});

describe("what is no name", () => {
  test("an alias without letters names nobody", () => {
    expect(found(createRosterIndex(roster(["Sở Y tế", "-"])), "–")).toBeNull();
  });

  test("is not matched, and gets suggestions where something is like it", () => {
    const index = createRosterIndex(roster("mno abcde", "xyz"));
    expect(matchName(index, "mnp abcdf")).toEqual({ agency: -1, differences: [], nearest: [0] });
    expect(matchName(index, "kho")).toEqual({ agency: -1, differences: [], nearest: [] });
    expect(matchName(index, "MNO abcde")).toEqual({ agency: 0, differences: ["capitals"], nearest: [] });
  });

  test("is longer than 255 letters", () => {
    const long = createRosterIndex(roster(`Sở ${"x".repeat(252)}`, `Sở ${"y".repeat(253)}`));
    expect(matchName(long, `SỞ ${"x".repeat(252)}`).agency).toBe(0);
    expect(matchName(long, `SỞ ${"y".repeat(253)}`)).toEqual({ agency: -1, differences: [], nearest: [] });
  });

  test("a territory's own name partly without marks is another's", () => {
    for (const written of ["UBND huyện Na Ri", "UBND huyện Cho Mới", "UBND huyện Bach Thông"])
      expect(found(BAC_KAN_ALL, written)).toBeNull();
    expect(found(BAC_KAN_ALL, "UBND huyen Na Rì")?.[0]).toBe("UBND huyện Na Rì");
  });
});

test("legacy text is read by its font, and where the font was lost as a last resort", () => {
  expect(found(BAC_KAN, "Sôû Y teá", "Times New Roman")).toEqual(["Sở Y tế", ["encoding"]]);
  const nearestOf = (font: string) => matchName(BAC_KAN, "Së Ngo¹i vô", font).nearest;
  expect(nearestOf(".VnTime")).toEqual(matchName(BAC_KAN, "Sở Ngoại vụ").nearest);
  expect(nearestOf("Arial")).toEqual([]);
});

test("a space in the wrong place is a difference of spacing", () => {
  expect(found(BAC_KAN, "Sở Tà ichính")).toEqual(["Sở Tài chính", ["spacing"]]);
});

test("initials, slips and suggestions are looked for while comparisons are left", () => {
  const names = ["Sở Nông lâm sản", "Sở Ngoại vụ"];
  const left = (comparisons: number, written: string) => {
    const index = createRosterIndex(roster(...names));
    index.budget.comparisons = comparisons;
    return matchName(index, written);
  };
  // Two agencies: each way of looking takes two comparisons.
  expect([left(2, "Sở NLS").agency, left(1, "Sở NLS").agency]).toEqual([0, -1]);
  expect([left(4, "Sở Nông lâm sảnn").agency, left(3, "Sở Nông lâm sảnn").agency]).toEqual([0, -1]);
  expect([left(6, "Sở Nội vụ").nearest, left(5, "Sở Nội vụ").nearest]).toEqual([[1], []]);
});

describe("suggestions", () => {
  test("are three at most, the likeliest first, of equals the first", () => {
    const index = createRosterIndex(
      roster("Phòng Nội vụ Ba", "Phòng Nội vụ Hai", "Chi cục Nội vụ", "Phòng Nội vụ Một", "Phòng Nội vụ Bốn"),
    );
    expect(matchName(index, "Nội vụ Chi cục").nearest).toEqual([2, 0, 1]);
  });

  test.each([
    ["Sở Ngoại vụ", "Sở Nội vụ"],
    ["Sở VHTT", "Sở Văn hóa, Thể thao và Du lịch"],
    ["Sở Du lịch", "Sở Văn hóa, Thể thao và Du lịch"],
    ["Phòng Tư pháp", "Sở Tư pháp"],
    ["Sở Y tế tỉnh Cao Bằng", "Sở Y tế"],
    ["Sở Đầu tư và Kế hoạch", "Sở Kế hoạch và Đầu tư"],
    ["Sở Lao động", "Sở Lao động - Thương binh và Xã hội"],
    ["Sở Tài chính - Vật giá", "Sở Tài chính"],
  ])("%j: %s first", (written, name) => {
    expect(nearest(BAC_KAN, written)[0]).toBe(name);
    expect(nearest(BAC_KAN, written).length).toBeLessThanOrEqual(3);
  });

  test.each(["Kho bạc", "Công an tỉnh", "Văn phòng UBND tỉnh"])("none for %j, which is like nothing", (written) => {
    expect(nearest(BAC_KAN, written)).toEqual([]);
  });

  test("a name that became part of another is told from those that only begin alike", () => {
    expect(nearest(THAI_NGUYEN, "Ban Dân tộc")).toEqual(["Sở Dân tộc và Tôn giáo"]);
  });
});
