/** Text as offices typed it before Unicode, and as some still do; from the published tables, apart from the product's own. */

const TCVN3: Readonly<Record<string, number>> = {
  à: 0xb5,
  á: 0xb8,
  ả: 0xb6,
  ã: 0xb7,
  ạ: 0xb9,
  ă: 0xa8,
  ằ: 0xbb,
  ắ: 0xbe,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ặ: 0xc6,
  â: 0xa9,
  ầ: 0xc7,
  ấ: 0xca,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ậ: 0xcb,
  đ: 0xae,
  è: 0xcc,
  é: 0xd0,
  ẻ: 0xce,
  ẽ: 0xcf,
  ẹ: 0xd1,
  ê: 0xaa,
  ề: 0xd2,
  ế: 0xd5,
  ể: 0xd3,
  ễ: 0xd4,
  ệ: 0xd6,
  ì: 0xd7,
  í: 0xdd,
  ỉ: 0xd8,
  ĩ: 0xdc,
  ị: 0xde,
  ò: 0xdf,
  ó: 0xe3,
  ỏ: 0xe1,
  õ: 0xe2,
  ọ: 0xe4,
  ô: 0xab,
  ồ: 0xe5,
  ố: 0xe8,
  ổ: 0xe6,
  ỗ: 0xe7,
  ộ: 0xe9,
  ơ: 0xac,
  ờ: 0xea,
  ớ: 0xed,
  ở: 0xeb,
  ỡ: 0xec,
  ợ: 0xee,
  ù: 0xef,
  ú: 0xf3,
  ủ: 0xf1,
  ũ: 0xf2,
  ụ: 0xf4,
  ư: 0xad,
  ừ: 0xf5,
  ứ: 0xf8,
  ử: 0xf6,
  ữ: 0xf7,
  ự: 0xf9,
  ỳ: 0xfa,
  ý: 0xfd,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ỵ: 0xfe,
  Ă: 0xa1,
  Â: 0xa2,
  Đ: 0xa7,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
};

/** TCVN3 (ABC), for the `.Vn…` fonts. */
export function tcvn3(text: string): string {
  return Array.from(text)
    .map((letter) => (TCVN3[letter] === undefined ? letter : String.fromCharCode(TCVN3[letter])))
    .join("");
}

const VNI_TONE: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = {
  "": "â",
  "\u0301": "á",
  "\u0300": "à",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä",
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const VNI_I: Readonly<Record<string, string>> = {
  "\u0301": "í",
  "\u0300": "ì",
  "\u0309": "æ",
  "\u0303": "ó",
  "\u0323": "ò",
};

/** VNI for Windows, for the `VNI-…` fonts. */
export function vni(text: string): string {
  return Array.from(text.normalize("NFC")).map(vniLetter).join("");
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const isCapital = small !== letter;
  const written = (form: string) => (isCapital ? form.toUpperCase() : form);
  if (small === "đ") return written("ñ");
  const [base = "", ...marks] = small.normalize("NFD");
  const tone = marks.find((mark) => VNI_TONE[mark] !== undefined) ?? "";
  if (marks.includes("\u0302")) return written(base + VNI_CIRCUMFLEX[tone]!);
  if (marks.includes("\u0306")) return written(base + VNI_BREVE[tone]!);
  const horned = marks.includes("\u031b") ? (base === "o" ? "ô" : "ö") : base;
  if (tone === "") return written(horned);
  if (horned === "i") return written(VNI_I[tone]!);
  if (horned === "y" && tone === "\u0323") return written("î");
  return written(horned + VNI_TONE[tone]!);
}
