import { reportOf, BAC_KAN_SETTINGS, type Row } from "../appendix/reports";
import { found, foundInBody } from "./found";

const ALL = [
  "Sở Tài nguyên và Môi trường",
  "Sở Tài chính",
  "Sở Giao thông vận tải",
  "UBND huyện Ba Bể",
  "UBND huyện Na Rì",
  "UBND thành phố Bắc Kạn",
  "Ủy ban nhân dân xã Hà Hiệu",
  "Bảo hiểm xã hội tỉnh",
  "Công ty Điện lực",
];
/** All fall short but one. */
const report = reportOf([...ALL.map((name): Row => [name, 10, 1, 0, 9]), ["Sở Y tế", 10, 9, 0, 1]], BAC_KAN_SETTINGS);
/** Who is not found in a list, and what else is told of it. */
const told = (list: string) =>
  foundInBody(`Các đơn vị chưa đạt chỉ tiêu gồm ${list}`, report).map((one) =>
    one.replace("agency-missing «chưa đạt chỉ tiêu» → ", "- "),
  );
const without = (...names: string[]) => ALL.filter((name) => !names.includes(name)).map((name) => `- ${name}`);

test.each([
  ALL.join("; "),
  ALL.join(", "),
  `${ALL.slice(0, -1).join(", ")} và Công ty Điện lực`,
  `:\n- ${ALL.join("\n- ")}`,
  `:\n+ ${ALL.join(";\n+ ")}.`,
  `\n${ALL.map((name, i) => `${i + 90}. ${name}`).join("\n")}`,
  `\n${ALL.map((name, i) => `${"abcdđefgh".charAt(i)}) ${name}`).join(";\n")}`,
  `\n${ALL.map((name, i) => `(${i + 1}) ${name};`).join(" ")}`,
  `các cơ quan, đơn vị sau: ${ALL.join("; ")}`,
  `các đơn vị: ${ALL.join("; ")}`,
  `cơ quan: ${ALL.join("; ")}`,
  ALL.map((name) => `${name} (10%)`).join("; "),
  ALL.map((name) => `${name} (10%, tăng so kỳ)`)
    .join("; ")
    .replaceAll("so kỳ", "nhẹ"),
  ALL.map((name) => `${name}: 10,0%`).join("; "),
  ALL.map((name) => `${name} – 10 %`).join(", "),
  ALL.map((name) => `${name} đạt 10,00%`).join(", "),
  ALL.map((name) => `${name} 10%`).join(", "),
])("a list that names them all: %s", (list) => {
  expect(told(list)).toEqual([]);
});

/** Ways to write a list of agencies. */
const WAYS: readonly ((names: readonly string[]) => string)[] = [
  (names) => names.join("; "),
  (names) => names.join(", "),
  (names) => `${names.slice(0, -1).join(", ")} và ${names.at(-1)!}`,
  (names) => `:\n- ${names.join("\n- ")}`,
  (names) => `:\n+ ${names.join(";\n+ ")}.`,
  (names) => `:\n${names.map((name, i) => `${i + 90}. ${name}`).join("\n")}`,
  (names) => `:\n${names.map((name, i) => `${"abcdđefghi".charAt(i)}) ${name}`).join(";\n")}`,
  (names) => names.map((name, i) => `(${i + 1}) ${name};`).join(" "),
  (names) => `các cơ quan, đơn vị sau: ${names.join("; ")}`,
  (names) => `cơ quan, đơn vị : ${names.join("; ")}`,
  (names) => `các cơ quan sau:${names.join("; ")}`,
  (names) => `các đơn vị: ${names.join("; ")}`,
  (names) => names.map((name) => `${name} (10,0%)`).join("; "),
  (names) => names.map((name) => `${name} (tăng nhẹ)`).join("; "),
  (names) => names.map((name) => `${name} ;`).join(" "),
];

test.each(WAYS.map((way) => [way(ALL), way([...ALL, "Sở Y tế"])]))("is read to its end: %s", (list, longer) => {
  expect(told(list)).toEqual([]);
  expect(told(longer)[0]).toBe("agency-extra «Sở Y tế» → Sở Y tế");
});

test.each([":", ": ", " đạt ", " ", " – "])("is read past the rates in it: «%s»", (mark) => {
  const list = [...ALL, "Sở Y tế"].map((name) => `${name}${mark}${name === "Sở Y tế" ? "90,00 %" : "10%"}`).join("; ");
  expect(told(list)).toEqual(["agency-extra «Sở Y tế» → Sở Y tế"]);
});

test.each([
  "các Sở: Tài nguyên và Môi trường, Tài chính, Giao thông vận tải; UBND các huyện: Ba Bể, Na Rì; TP. Bắc Kạn; UBND xã Hà Hiệu; Bảo hiểm xã hội tỉnh; Công ty Điện lực",
  "các sở Tài nguyên và Môi trường; Tài chính; Giao thông vận tải; các huyện : Ba Bể, Na Rì; thành phố Bắc Kạn; UBND xã Hà Hiệu; Bảo hiểm xã hội tỉnh; Công ty Điện lực",
  "Sở TN&MT, Sở TC, Sở GTVT, UBND các huyện Ba Bể, Na Rì; TP Bắc Kạn; xã Hà Hiệu; Bảo hiểm xã hội tỉnh; Công ty Điện lực",
  "Sở TN&MT, Sở TC, Sở GTVT; huyện Ba Bể và huyện Na Rì, TP Bắc Kạn; xã Hà Hiệu; Bảo hiểm xã hội tỉnh; Công ty Điện lực",
])("is read by short names: %s", (list) => {
  expect(told(list)).toEqual([]);
  expect(told(`${list}; Sở Y tế`)).toEqual(["agency-extra «Sở Y tế» → Sở Y tế"]);
});

test.each<[string, readonly string[]]>([
  // Words that are no name end it.
  ["Sở Tài chính khẩn trương báo cáo Sở Y tế; UBND huyện Ba Bể", without("Sở Tài chính")],
  ["Sở TC khẩn trương báo cáo Sở Y tế; UBND huyện Ba Bể", without("Sở Tài chính")],
  ["Sở TC và các cơ quan khác", without("Sở Tài chính")],
  ["Sở Tài chính tổng hợp, UBND huyện Ba Bể", without("Sở Tài chính")],
  ["Sở Tài chính, tổng hợp - Sở Y tế", without("Sở Tài chính")],
  ["Sở Tài chính tổng - Sở Y tế", without("Sở Tài chính")],
  ["Sở Tài chính - khẩn trương báo cáo", without("Sở Tài chính")],
  ["Sở Tài chính -Vật giá", []],
  ["Sở Tài chính-Vật giá", []],
  // Nor is it known whose words follow a dash.
  ["Sở Tài chính - Sở Y tế, UBND huyện Ba Bể", []],
  ["Sở TC! Sở Y tế khẩn trương báo cáo", without("Sở Tài chính")],
  ["Sở Tài chính. UBND huyện Ba Bể", without("Sở Tài chính")],
  // Whoever asks is not in the list.
  ["Sở TC, UBND tỉnh yêu cầu khẩn trương báo cáo", without("Sở Tài chính")],
  ["các Sở: Tài chính, Chủ tịch UBND tỉnh yêu cầu báo cáo", without("Sở Tài chính")],
  ["Sở TC, Chủ tịch UBND tỉnh yêu cầu báo cáo", without("Sở Tài chính")],
  ["Sở Tài chính, Chủ tịch UBND tỉnh yêu cầu báo cáo", without("Sở Tài chính")],
  ["Sở Tài chính. Ủy ban nhân dân tỉnh yêu cầu báo cáo", without("Sở Tài chính")],
  // What begins with a capital may be a name: who else is in the list is not known then.
  ["Sở TC, Đảng ủy Khối, UBND huyện Ba Bể", []],
  // No "Sở Tài chính tỉnh", and no "Sở Tài chính Bắc Kạn".
  ["Sở TC, Tỉnh ủy, UBND huyện Ba Bể", []],
  ["Sở TC và Sở GTVT, Tỉnh đoàn", []],
  ["Sở TC, Bắc Kạn, Sở Y tế", []],
  ["Sở TC tỉnh, UBND huyện Ba Bể", without("Sở Tài chính", "UBND huyện Ba Bể")],
  ["Sở TC, tỉnh Bắc Kạn, UBND huyện Ba Bể", without("Sở Tài chính", "UBND huyện Ba Bể")],
  ["các Sở: TC, khẩn trương báo cáo Tỉnh ủy", without("Sở Tài chính")],
  // Another type is shared from there on.
  ["Sở TC, các huyện Ba Bể, Na Rì", without("Sở Tài chính", "UBND huyện Ba Bể", "UBND huyện Na Rì")],
  ["Sở TC và các huyện Ba Bể, Na Rì", without("Sở Tài chính", "UBND huyện Ba Bể", "UBND huyện Na Rì")],
  ["Sở TC và UBND các huyện Ba Bể, Na Rì", without("Sở Tài chính", "UBND huyện Ba Bể", "UBND huyện Na Rì")],
  ["Sở TC, UBND các huyện: Ba Bể, Na Rì", without("Sở Tài chính", "UBND huyện Ba Bể", "UBND huyện Na Rì")],
  // However far apart its words are typed.
  ["Sở  TC; UBND  huyện  Ba  Bể", without("Sở Tài chính", "UBND huyện Ba Bể")],
  ["Sở Bịa đặt  , Sở Y tế", ["agency-unknown «Sở Bịa đặt»", "agency-extra «Sở Y tế» → Sở Y tế"]],
  ["các Sở: Tài chính, Y tế", ["agency-extra «Y tế» → Sở Y tế", ...without("Sở Tài chính")]],
  ["Sở Bịa đặt và Sở TC", ["agency-unknown «Sở Bịa đặt»"]],
  ["Sở Bịa và đặt, Sở TC", ["agency-unknown «Sở Bịa và đặt»"]],
  ["Sở Bịa đặt và Sở Y tế", ["agency-unknown «Sở Bịa đặt»", "agency-extra «Sở Y tế» → Sở Y tế"]],
  ["Sở Bịa đặt, Sở TC và thêu dệt", ["agency-unknown «Sở Bịa đặt»"]],
])("%s", (list, expected) => {
  expect(told(list).sort()).toEqual([...expected].sort());
});

describe("a list that says more than the table's own names", () => {
  const missing = (rows: readonly [string, string, string], list: string) => {
    const [one, other, reaching] = rows;
    const table = reportOf(
      [...[one, other].map((name): Row => [name, 10, 1, 0, 9]), [reaching, 10, 9, 0, 1]],
      BAC_KAN_SETTINGS,
    );
    return foundInBody(`Các đơn vị chưa đạt chỉ tiêu gồm: ${list}`, table);
  };

  test.each([
    "Ba Bể",
    "huyện Ba Bể",
    "Huyện Ba Bể",
    "UBND huyện Ba Bể",
    "Ủy ban nhân dân huyện Ba Bể",
    "thị xã Ba Bể",
    "thành phố Ba Bể",
    "thị trấn Ba Bể",
    "đặc khu Ba Bể",
    "các huyện: Ba Bể",
  ])("is of them all the same: %s", (name) => {
    const left = ["agency-missing «chưa đạt chỉ tiêu» → Na Rì"];
    expect(missing(["Ba Bể", "Na Rì", "Chợ Mới"], name)).toEqual(left);
    expect(missing(["Ba Bể", "Na Rì", "Chợ Mới"], `${name}, UBND huyện Na Rì`)).toEqual([]);
  });

  test.each(["Huyện Ba Bể", "UBND huyện Ba Bể", "UBND các huyện Ba Bể"])(
    "or with a type that they have: %s",
    (name) => {
      const left = ["agency-missing «chưa đạt chỉ tiêu» → Huyện Na Rì"];
      expect(missing(["Huyện Ba Bể", "Huyện Na Rì", "Huyện Chợ Mới"], name)).toEqual(left);
    },
  );

  test("and of departments headed as such", () => {
    expect(missing(["Tài chính", "Nội vụ", "Y tế"], "Sở Tài chính; Sở Nội vụ")).toEqual([]);
    expect(missing(["Tài chính", "Nội vụ", "Y tế"], "Sở Tài chính; Sở Nội vụ; Sở Y tế")).toEqual([
      "agency-extra «Y tế» → Y tế",
    ]);
  });
});

test("is read to the very end of a text", () => {
  const toldAtEnd = (list: string) =>
    found(`(Chi tiết tại Phụ lục kèm theo). Các đơn vị chưa đạt chỉ tiêu gồm: ${list}`, report).length;
  expect(["Công ty Điện lực", "Sở TC và Sở GTVT", "Sở TN&MT; Sở TC;"].map(toldAtEnd)).toEqual([8, 7, 7]);
});

test.each([
  "Sở A",
  "Ban A",
  "UBND A",
  "Ủy ban nhân dân A",
  "Uỷ ban nhân dân A",
  "Văn phòng A",
  "Thanh tra A",
  "Công an A",
  "Bộ Chỉ huy A",
  "Bộ chỉ huy A",
  "BQL A",
  "Chi cục A",
  "Cục A",
  "Phòng A",
  "Trung tâm A",
  "Huyện A",
  "Quận 12",
  "Thị xã A",
  "Thành phố A",
  "TP. A",
  "TP A",
  "Xã A",
  "Phường 3",
  "phường 3",
  "Thị trấn A",
  "Đặc khu A",
  "Kho bạc A",
  "huyện A",
  "thị xã A",
  "đặc khu A",
])("a body that the table does not have is told of in a list: %s", (name) => {
  expect(told(`Sở Tài chính; ${name}`)).toEqual([expect.stringContaining(`agency-unknown «${name.slice(0, 6)}`)]);
});

test.each(["các sở", "huyện miền núi", "xã nghèo", "những nơi khác", "phường hội"])(
  "words that only look like one are none: %s",
  (words) => {
    expect(told(`Sở Tài chính; ${words}`)).toEqual(without("Sở Tài chính"));
  },
);
