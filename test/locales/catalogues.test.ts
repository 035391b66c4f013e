import { en } from "../../src/locales/en";
import { vi, type Messages } from "../../src/locales/vi";

/** Arguments that every message accepts: numbers where it counts, names elsewhere. */
const SAMPLES: readonly (readonly unknown[])[] = [
  [1, 1, 1, 1],
  [2, 1234, 3, 4],
  ["Biểu 1", "A5:G24", "x", "y"],
  ["Biểu 1", 1, 2, 3],
  [3, "Biểu 1", "x", "y"],
  ["20%", "44%", "45%", "46%"],
];

/** What the failures and reasons are made of, whichever of it a message uses. */
const FAILURE = {
  sheetName: "Biểu 1",
  scope: "sheet",
  cells: [],
  rows: [5],
  restored: true,
  left: [],
  needs: "ExcelApi 1.14",
  errorCode: "GeneralException",
  message: "…",
  heading: "Tổng số",
  words: "Tổng số",
  holds: 17,
};

/** What the reasons for tables and rows are made of. */
const PARAMS = {
  found: 7,
  fields: 7,
  text: "Biểu 1",
  holds: 17,
  rows: 18,
  number: "1",
  numeral: "I",
  figures: 5,
  agencies: 18,
  from: 5,
  to: 22,
};

interface Said {
  readonly path: string;
  readonly text: string;
}

function sentences(node: unknown, path = ""): Said[] {
  if (typeof node === "string") return [{ path, text: node }];
  if (typeof node === "function") return called(node as (...args: unknown[]) => unknown, path);
  if (typeof node !== "object" || node === null) throw new Error(`${path} is no message`);
  return Object.entries(node).flatMap(([key, value]) => sentences(value, path === "" ? key : `${path}.${key}`));
}

function called(message: (...args: unknown[]) => unknown, path: string): Said[] {
  if (path === "failures.selection")
    return ["not-one-area", "too-large", "blank"].flatMap((why) => sentences(message({ why }), path));
  if (path.startsWith("failures.")) {
    return (["read", "write"] as const).flatMap((scene) =>
      [FAILURE, { ...FAILURE, scope: "workbook", restored: false, left: ["~1", "~2"], cells: [{}] }].flatMap(
        (failure) =>
          sentences(message({ ...failure, cells: path.endsWith("too-large") ? 5 : failure.cells }, scene), path),
      ),
    );
  }
  if (path.startsWith("reasons.")) return sentences(message({ ...FAILURE, rows: 18 }), path);
  if (/^recognition\.(?:evidence|rowReasons)\./.test(path)) return sentences(message(PARAMS), path);
  if (path === "recognition.ranges")
    return [["A5:G24"], ["A5:G24", "A30:G49", "I5:O24"]].flatMap((names) => sentences(message(names), path));
  if (path === "notices.appendix")
    return [["Biểu 1"], ["Biểu 1", "Biểu 1 (2)"]].flatMap((names) => sentences(message(names), path));
  return SAMPLES.flatMap((args) => sentences(message(...args), path));
}

/** Words that are names, whatever the language: the product's, and languages by their own names. */
const NAMES = /Rà soát|Tiếng Việt|Biểu 1|Tổng số/g;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

const catalogues: readonly (readonly [string, Messages])[] = [
  ["vi", vi],
  ["en", en],
];

describe.each(catalogues)("the %s catalogue", (_, catalogue) => {
  const said = sentences(catalogue);

  test("says something in every message", () => {
    expect(said.filter(({ text }) => text.trim() === "").map(({ path }) => path)).toEqual([]);
  });

  test("leaves no parameter unfilled", () => {
    const unfilled = said.filter(({ text }) => /undefined|null|NaN|\[object|\$\{/.test(text));
    expect(unfilled).toEqual([]);
  });

  test("is written in composed letters, without stray spaces", () => {
    const odd = said.filter(({ text }) => text !== text.normalize("NFC") || /\s{2}|^\s|\s$|\u00a0|\u200b/.test(text));
    expect(odd).toEqual([]);
  });
});

test("the English catalogue has no Vietnamese but names", () => {
  const foreign = sentences(en).filter(({ text }) => VIETNAMESE.test(text.replaceAll(NAMES, "")));
  expect(foreign).toEqual([]);
});

test("both catalogues have the same messages", () => {
  const keys = (node: unknown, path: string): string[] =>
    typeof node === "object" && node !== null
      ? Object.entries(node).flatMap(([key, value]) => keys(value, `${path}.${key}`))
      : [path];
  expect(keys(en, "")).toEqual(expect.arrayContaining(keys(vi, "")));
  expect(keys(vi, "")).toEqual(expect.arrayContaining(keys(en, "")));
});

test("the controls that tests and manuals name keep their Vietnamese names", () => {
  const { tabs, buttons } = vi;
  expect([tabs.check, tabs.appendix, tabs.settings]).toEqual(["Kiểm tra", "Phụ lục", "Thiết lập"]);
  expect([
    buttons.check,
    buttons.correctSafe,
    buttons.rates,
    buttons.flag,
    buttons.unflag,
    buttons.sort,
    buttons.addAppendix,
    buttons.undo,
  ]).toEqual([
    "Kiểm tra",
    "Sửa các lỗi an toàn",
    "Tính lại tỷ lệ",
    "Đánh dấu",
    "Bỏ đánh dấu",
    "Sắp xếp",
    "Lập phụ lục",
    "Hoàn tác",
  ]);
});

test("the first-run help is three sentences", () => {
  for (const [, { firstRun }] of catalogues) {
    expect(firstRun.sentences).toHaveLength(3);
    for (const sentence of firstRun.sentences) expect(sentence.match(/[.!?](?=\s|$)/g)).toHaveLength(1);
  }
});
