import {
  createPeriodNames,
  eraOf,
  eraOfRoster,
  predecessorsOf,
  successorsOf,
} from "../../../src/core/roster/other-period";

describe("eraOf", () => {
  test.each([
    ["2021-11-23", "2021-11-23", "before", true],
    ["2025-01-01", "2025-01-31", "before", true],
    ["2025-01-31", "2025-02-01", null, true],
    ["2025-03-31", "2025-04-01", null, true],
    ["2025-04-01", "2025-06-30", "after", true],
    ["2025-06-30", "2025-07-01", "after", null],
    ["2025-07-01", "2025-12-31", "after", false],
    ["2024-01-01", "2025-12-31", null, null],
  ])("%s to %s: departments of %s, districts: %s", (from, to, departments, hasDistricts) => {
    expect(eraOf({ from, to })).toEqual({ departments, hasDistricts });
  });
});

describe("eraOfRoster", () => {
  test.each([
    [null, null, null, null],
    [null, "2025-02-28", "before", true],
    [null, "2025-03-01", null, true],
    [null, "2025-06-30", null, true],
    [null, "2025-07-01", null, null],
    ["2025-02-28", null, null, null],
    ["2025-03-01", null, "after", null],
    ["2025-06-30", null, "after", null],
    ["2025-07-01", null, "after", false],
  ])("%s to %s: departments of %s, districts: %s", (validFrom, validTo, departments, hasDistricts) => {
    expect(eraOfRoster({ validFrom, validTo })).toEqual({ departments, hasDistricts });
  });
});

test("what a department became, and what it was", () => {
  expect(successorsOf("Sở Kế hoạch và Đầu tư")).toEqual(["Sở Tài chính"]);
  expect(successorsOf("Sở Y tế")).toEqual([]);
  expect(predecessorsOf("Sở Nội vụ")).toEqual(["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"]);
});

/** "kind: official name → names of the time asked for (since)". */
function asked(names: ReturnType<typeof createPeriodNames>, written: string, font = "Times New Roman"): string | null {
  const other = names(written, font);
  return other && `${other.kind}: ${other.name} → ${other.others.join("; ")} (${other.since})`;
}

describe("after the mergers", () => {
  const names = createPeriodNames({ departments: "after", hasDistricts: false });

  test.each([
    ["Sở Kế hoạch và Đầu tư", "department-merged: Sở Kế hoạch và Đầu tư → Sở Tài chính (2025-03-01)"],
    ["1. SỞ KH&ĐT", "department-merged: Sở Kế hoạch và Đầu tư → Sở Tài chính (2025-03-01)"],
    ["Ban Dân tộc", "department-merged: Ban Dân tộc → Sở Dân tộc và Tôn giáo (2025-03-01)"],
    ["UBND huyện Ba Bể", "district: UBND huyện Ba Bể →  (2025-07-01)"],
    ["Ủy ban nhân dân huyện Ba Bể", "district: Ủy ban nhân dân huyện Ba Bể →  (2025-07-01)"],
    ["Uỷ ban nhân dân  huyện Ba Bể", "district: Uỷ ban nhân dân huyện Ba Bể →  (2025-07-01)"],
    ["quận Hải An", "district: quận Hải An →  (2025-07-01)"],
    ["thị xã Phú Thọ", "district: thị xã Phú Thọ →  (2025-07-01)"],
    ["UBND thành phố Bắc Kạn", "district: UBND thành phố Bắc Kạn →  (2025-07-01)"],
    ["TP Bắc Kạn", "district: TP Bắc Kạn →  (2025-07-01)"],
    ["H. Na Rì", "district: H. Na Rì →  (2025-07-01)"],
    ["H.Na Rì", "district: H.Na Rì →  (2025-07-01)"],
    ["UBND Q. 12", "district: UBND Q. 12 →  (2025-07-01)"],
    ["UBND TX. Phú Thọ", "district: UBND TX. Phú Thọ →  (2025-07-01)"],
    ["UBND tỉnh Bắc Kạn", "province-merged: Bắc Kạn → Thái Nguyên (2025-07-01)"],
    ["Tỉnh Bắc Kạn", "province-merged: Bắc Kạn → Thái Nguyên (2025-07-01)"],
    ["Tài nguyên và Môi trường tỉnh Bắc Kạn", "province-merged: Bắc Kạn → Thái Nguyên (2025-07-01)"],
    ["Thanh tra tỉnh Hòa Bình", "province-merged: Hòa Bình → Phú Thọ (2025-07-01)"],
  ])("%j: %s", (written, expected) => {
    expect(asked(names, written)).toBe(expected);
  });

  test.each([
    "Sở Tài chính",
    "Sở Nội vụ",
    "Dân tộc",
    "Phòng Kế hoạch và Đầu tư",
    "Kế hoạch và Đầu tư",
    "UBND tỉnh",
    "UBND tỉnh Thái Nguyên",
    "UBND tỉnh Bắc Kạn cũ",
    "Bắc Kạn",
    "UBND xã Ba Bể",
    "Huyện ủy Ba Bể",
    "Huyện đoàn Ba Bể",
    "Quận đội Hải An",
    "Huyện",
    "UBND",
    "Thành phố Hà Nội",
    "TP Hồ Chí Minh",
    "Thành đoàn Bắc Kạn",
    "Khu phố Minh Khai",
    "Ủy ban Mặt trận huyện Ba Bể",
    "Công an H. Na Rì",
    "H. (cũ)",
    "Thị trấn Chợ Rã",
    "Sở xã hội học",
    "H Na Rì",
    "HĐND. Na Rì",
    "P. Minh Khai",
    "Trung tâm Y tế huyện Ba Bể",
    "",
  ])("%j is right, or of no time", (written) => {
    expect(asked(names, written)).toBeNull();
  });

  test("reads old fonts", () => {
    expect(asked(names, "huyÖn Na R×", ".VnTime")).toBe("district: huyện Na Rì →  (2025-07-01)");
    // Unicode text left under an old font.
    expect(asked(names, "huyện Na Rì", ".VnTime")).toBe("district: huyện Na Rì →  (2025-07-01)");
    expect(asked(names, "huyÖn Na R×", "Arial")).toBeNull();
  });

  test("does not read what is too long for a name", () => {
    const name = (length: number) => `huyện ${"Bể".repeat(200)}`.slice(0, length);
    expect(asked(names, name(255))).not.toBeNull();
    expect(asked(names, name(256))).toBeNull();
  });
});

test("before the mergers a department that came of them is told, with those it came of", () => {
  const names = createPeriodNames({ departments: "before", hasDistricts: true });
  expect(asked(names, "Sở NN&MT")).toBe(
    "department-not-yet: Sở Nông nghiệp và Môi trường → " +
      "Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường (2025-03-01)",
  );
  for (const name of ["Ban Dân tộc", "Sở Khoa học và Công nghệ", "UBND huyện Ba Bể", "UBND tỉnh Bắc Kạn"])
    expect(asked(names, name)).toBeNull();
});

test("nothing is told of a time that lies on both sides", () => {
  const names = createPeriodNames({ departments: null, hasDistricts: null });
  for (const name of ["Ban Dân tộc", "Sở Nông nghiệp và Môi trường", "UBND huyện Ba Bể", "UBND tỉnh Bắc Kạn"])
    expect(asked(names, name)).toBeNull();
});
