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

describe("suggestions", () => {
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
