/**
 * Characters that people do not see, or take for others. All tests are on UTF-16 code units: none of these lies beyond
 * the Basic Multilingual Plane.
 */

/** White space of any kind: the ASCII ones, NBSP, the widths of U+2000–200A, narrow NBSP, ideographic space. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Characters without width: soft hyphen, zero-width spaces and joiners, direction marks, word joiner, BOM. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x034f ||
    code === 0x061c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0x2066 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** Hyphens, dashes and the minus sign, which clerks type one for another. */
export function isDash(code: number): boolean {
  return (
    code === 0x2d ||
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0x2043 ||
    code === 0x2212 ||
    code === 0xfe58 ||
    code === 0xfe63 ||
    code === 0xff0d
  );
}

/** The text without the white space and invisible characters at its ends; "" where it holds nothing else. Linear. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEmptiness(text.charCodeAt(start))) start += 1;
  while (end > start && isEmptiness(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The same, but for soft hyphens: a name in TCVN3 may end in one, which is its "ư". */
export function trimmedName(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isNameEdge(text.charCodeAt(start))) start += 1;
  while (end > start && isNameEdge(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isNameEdge(code: number): boolean {
  return code !== 0xad && isEmptiness(code);
}

function isEmptiness(code: number): boolean {
  return isSpace(code) || isInvisible(code);
}
