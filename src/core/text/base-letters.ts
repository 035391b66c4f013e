/**
 * The plain letter behind each Latin letter that Vietnamese uses, small, without its marks: "Ộ" → "o", "Đ" → "d". For loops
 * over the code units of a million names, which cannot afford strings.
 */
const LAST = 0x1ef9;
const BASE = new Uint8Array(LAST + 1);

for (let code = 0x41; code <= LAST; code += 1) {
  const letter = String.fromCharCode(code);
  if (code > 0x7a && !/[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/.test(letter)) continue;
  const base = letter.replace(/[Đđ]/, "d").normalize("NFD").charCodeAt(0) | 0x20;
  if (base >= 0x61 && base <= 0x7a) BASE[code] = base;
}

/** Code of the small plain letter; 0 where the code unit is no letter of Vietnamese or English. */
export function baseLetter(code: number): number {
  return code <= LAST ? BASE[code]! : 0;
}
