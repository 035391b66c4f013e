import type { ExpectedFinding, RosterFile } from "../expected";
import { layTable } from "../lay-table";
import { DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { roundedRates, shownRates, typedRates } from "../rates";
import { SheetDraft } from "../sheet-draft";
import { inTcvn3, inVni, named } from "../slips";
import { total } from "../rows";
import {
  appendixLines,
  CLASSIC,
  FLAT,
  rowOf,
  rowsFor,
  THROUGH_ODS,
  THROUGH_XLS,
  USUAL_TARGET,
  withFindings,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";

const LABOUR = "Sở Lao động - Thương binh và Xã hội";
const CULTURE = "Sở Văn hóa, Thể thao và Du lịch";
const AGRICULTURE = "Sở Nông nghiệp và Phát triển nông thôn";

const MISSING: ExpectedFinding = { code: "missing-agency", cell: null, severity: "warning" };

/** The departments of Bắc Kạn in 2021, as the roster that ships names them. */
const BAC_KAN = [
  "Sở Khoa học và Công nghệ",
  "Sở Kế hoạch và Đầu tư",
  "Sở Xây dựng",
  "Sở Thông tin và Truyền thông",
  "Sở Tư pháp",
  "Sở Giáo dục và Đào tạo",
  "Sở Công Thương",
  LABOUR,
  AGRICULTURE,
  "Sở Nội vụ",
  "Sở Y tế",
  "Ban Quản lý các khu công nghiệp",
  CULTURE,
  "Sở Tài nguyên và Môi trường",
  "Sở Tài chính",
  "Sở Giao thông vận tải",
  "Ban Dân tộc",
  "Thanh tra tỉnh",
];

function rosterThatShips(): Workbook {
  const draft = new SheetDraft("Danh sách");
  appendixLines(
    draft,
    "G",
    "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT CỦA TỈNH BẮC KẠN",
    "(Kèm theo Công văn số …/UBND-NCPC ngày … tháng … năm 2021)",
  );
  const rows = rowsFor(
    BAC_KAN.filter((name) => name !== "Ban Dân tộc" && name !== "Sở Xây dựng"),
    91,
  );
  named(rowOf(rows, "Sở Tài chính"), "Sở Tài Chính", "name-variant");
  named(rowOf(rows, "Sở Y tế"), "Sở  Y tế", "name-variant");
  named(rowOf(rows, "Sở Giáo dục và Đào tạo"), "Sở Giáo dục & Đào tạo", "name-variant");
  named(rowOf(rows, CULTURE), "Sở Văn hoá, Thể thao và Du lịch", "name-variant");
  named(rowOf(rows, "Thanh tra tỉnh"), "Sở Ngoại vụ", "unknown-agency");
  named(rowOf(rows, "Sở Nội vụ"), "Sở Tư pháp", "duplicate-agency");
  const laid = layTable(draft, { at: "A5", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  // The first to stand is the one; the other is the one too many.
  const order = laid.agencies.filter(([, name]) => name === "Sở Tư pháp").map(([row]) => row);
  const findings = laid.findings.map((one) =>
    one.code === "duplicate-agency" ? { ...one, cell: `B${order[1]}` } : one,
  );
  // Ban Dân tộc, Sở Xây dựng, Thanh tra tỉnh, Sở Nội vụ.
  const table = withFindings({ ...laid, findings }, MISSING, MISSING, MISSING, MISSING);
  return workbook({
    name: "roster-bac-kan-2021",
    about: "Against the roster that ships: variants, a name of another province's, one twice, four missing.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { roster: "bac-kan-2021" },
    resaved: XLSX,
  });
}

/** A roster as a clerk makes one. */
const CAO_BANG_DISTRICTS: RosterFile = {
  id: "cao-bang-huyen",
  name: "UBND cấp huyện tỉnh Cao Bằng",
  province: "Cao Bằng",
  validFrom: "2020-03-01",
  validTo: "2025-06-30",
  agencies: DISTRICTS["Cao Bằng"].map((name) => ({ name, aliases: [name.replace("UBND ", "Ủy ban nhân dân ")] })),
};

function rosterOfOnesOwn(): Workbook {
  const draft = new SheetDraft("Huyện");
  const rows = rowsFor(DISTRICTS["Cao Bằng"], 92).filter(({ name }) => !name.endsWith("Hạ Lang"));
  named(rowOf(rows, "UBND huyện Hòa An"), "UBND huyện Hoà An", "name-variant");
  named(rowOf(rows, "UBND huyện Bảo Lạc"), "UBND huyện Trà Lĩnh", "unknown-agency");
  named(rowOf(rows, "UBND huyện Thạch An"), "UBND HUYỆN THẠCH AN", "name-variant");
  rowOf(rows, "UBND huyện Nguyên Bình").name = "Ủy ban nhân dân huyện Nguyên Bình";
  const laid = layTable(draft, { at: "B4", columns: FLAT, rate: shownRates(1), target: USUAL_TARGET }, rows);
  const table = withFindings({ ...laid, told: { ...laid.told, "name-variant": 1 } }, MISSING, MISSING);
  return workbook({
    name: "roster-of-ones-own",
    about:
      "A roster of districts made by the clerk: one district missing, one merged away in 2020, variants and an alias.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { roster: CAO_BANG_DISTRICTS },
  });
}

function rosterAfterMergers(): Workbook {
  const draft = new SheetDraft("Quý IV 2025");
  const names = [...departmentsNow("Sở Dân tộc và Tôn giáo", "Ban Quản lý các khu công nghiệp")];
  const rows = rowsFor(names, 93);
  named(rowOf(rows, "Sở Nông nghiệp và Môi trường"), "Sở Tài nguyên và Môi trường", "agency-period");
  named(rowOf(rows, "Sở Y tế"), "Sở Y Tế", "name-variant");
  rowOf(rows, "Sở Khoa học và Công nghệ").name = "Sở KH&CN";
  const laid = layTable(draft, { at: "A3", columns: CLASSIC, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rows,
    total("sum"),
  ]);
  const table = withFindings({ ...laid, told: { ...laid.told, "name-variant": 1 } }, MISSING);
  return workbook({
    name: "roster-thai-nguyen-2025",
    about: "A department under the name it had before the mergers of 2025.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { roster: "thai-nguyen-2025" },
  });
}

const OTHER_TIME: ExpectedFinding = { code: "roster-period", cell: null, severity: "warning" };

/** A roster that was in force at another time than the day the sheet bears. */
function rosterOfAnotherTime(
  name: string,
  roster: string,
  names: readonly string[],
  day: string,
  seed: number,
): Workbook {
  const draft = new SheetDraft("Phụ lục");
  appendixLines(
    draft,
    "G",
    "KẾT QUẢ RÀ SOÁT, ĐỀ XUẤT PHÂN CẤP",
    `(Kèm theo Công văn số 77/UBND-NC ${day} của UBND tỉnh)`,
  );
  const laid = layTable(
    draft,
    { at: "A5", columns: FLAT, rate: typedRates, target: USUAL_TARGET },
    rowsFor(names, seed),
  );
  return workbook({
    name,
    about: `The roster "${roster}" beside a sheet of another time: ${day}.`,
    sheets: [{ sheet: draft.sheet(), tables: [withFindings(laid, OTHER_TIME)] }],
    settings: { roster },
  });
}

function districtsOf2019(): Workbook {
  const draft = new SheetDraft("Huyện");
  draft.line("A1:G1", "SỐ LIỆU ĐẾN NGÀY 12/3/2019");
  const merged = ["UBND huyện Trà Lĩnh", "UBND huyện Phục Hòa", "UBND huyện Thông Nông"];
  const rows = rowsFor([...DISTRICTS["Cao Bằng"], ...merged], 99);
  for (const name of merged) named(rowOf(rows, name), name, "unknown-agency");
  const laid = layTable(draft, { at: "A3", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, [...rows, total()]);
  return workbook({
    name: "roster-of-later-districts",
    about: "Districts of 2019 beside a roster that is valid from 2020: three were merged away in between.",
    sheets: [{ sheet: draft.sheet(), tables: [withFindings(laid, OTHER_TIME)] }],
    settings: { roster: CAO_BANG_DISTRICTS },
    resaved: XLSX,
  });
}

function tcvn3Names(): Workbook {
  const draft = new SheetDraft("PhuLuc");
  const rows = rowsFor(DEPARTMENTS["Tuyên Quang"], 94);
  for (const row of rows) inTcvn3(row, ".VnTime");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "names-in-tcvn3",
    about: "Every name in TCVN3 under .VnTime, the headings in Unicode.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_XLS,
  });
}

function vniNames(): Workbook {
  const draft = new SheetDraft("PL");
  const rows = rowsFor(DEPARTMENTS["Bến Tre"], 95);
  for (const row of rows.slice(4, 12)) inVni(row, "VNI-Times");
  const table = layTable(draft, { at: "A3", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "names-in-vni",
    about: "Half of the names in VNI under VNI-Times.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function unseenCharacters(): Workbook {
  const draft = new SheetDraft("Mac");
  const rows = rowsFor(DEPARTMENTS["Cà Mau"], 96);
  named(rows[1]!, rows[1]!.name.normalize("NFD"), "unicode-form");
  named(rows[4]!, rows[4]!.name.replace(" ", "\u00a0"), "unicode-form");
  named(rows[6]!, `${rows[6]!.name.slice(0, 3)}\u200b${rows[6]!.name.slice(3)}`, "unicode-form");
  named(rows[9]!, rows[9]!.name.normalize("NFD"), "unicode-form");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "names-with-unseen-characters",
    about: "Decomposed letters from a Mac, no-break and zero-width spaces.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_ODS,
  });
}

function lookalikes(): Workbook {
  const draft = new SheetDraft("TH");
  const rows = rowsFor(DEPARTMENTS["Nghệ An"], 97);
  named(rowOf(rows, "Sở Kế hoạch và Đầu tư"), "Sở Kế hoạch và Ðầu tư", "encoding");
  named(rowOf(rows, "Sở Giáo dục và Đào tạo"), "Sở Giáo dục và Ɖào tạo", "encoding");
  inTcvn3(rowOf(rows, "Sở Y tế"), "Times New Roman");
  named(rowOf(rows, "Ban Dân tộc"), "Sở Nội vụ", "duplicate-agency");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "names-with-lookalikes",
    about: "Ð and Ɖ for Đ, a name in TCVN3 that lost its font, one agency twice.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function capitalsInTcvn3(): Workbook {
  const draft = new SheetDraft("Huyen");
  const rows = rowsFor(DISTRICTS["Yên Bái"], 98);
  for (const row of rows.slice(0, 4)) inTcvn3(row, ".VnTimeH");
  for (const row of rows.slice(4, 7)) inVni(row, "VNI-Helve");
  const table = layTable(draft, { at: "A2", columns: FLAT, rate: shownRates(1), target: USUAL_TARGET }, rows);
  return workbook({
    name: "names-in-two-old-encodings",
    about: "TCVN3 capitals under .VnTimeH, VNI under VNI-Helve, Unicode besides.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

/** Names: against rosters, in old encodings, with characters that nobody sees. */
export const NAMES: readonly Workbook[] = [
  rosterThatShips(),
  rosterOfOnesOwn(),
  rosterAfterMergers(),
  rosterOfAnotherTime("roster-of-before", "bac-kan-2021", BAC_KAN, "ngày 10 tháng 9 năm 2025", 301),
  rosterOfAnotherTime(
    "roster-of-after",
    "thai-nguyen-2025",
    departmentsNow("Sở Dân tộc và Tôn giáo", "Ban Quản lý các khu công nghiệp"),
    "ngày 15 tháng 5 năm 2021",
    302,
  ),
  districtsOf2019(),
  tcvn3Names(),
  vniNames(),
  unseenCharacters(),
  lookalikes(),
  capitalsInTcvn3(),
];
