import { baseLetter } from "./base-letters";

/** What a code unit is to `scanName`: the plain letter or digit that it folds to, if any, and these. */
const LETTER = 0x80;
/** Of a kind, the letter or digit. */
const CODE = 0x7f;
/** May fold to more than one letter or to another text than alone. */
const CLOSER_LOOK = 0x100;
/** Neither printable ASCII, nor a Vietnamese letter, nor a dash. */
const UNUSUAL = 0x200;

const EN_DASH = 0x2013;
const LAST = EN_DASH;
const KINDS = new Uint16Array(LAST + 1).fill(CLOSER_LOOK | UNUSUAL);
/** What a step of the hash multiplies by: nothing changes where no letter stands. */
const FACTORS = new Int32Array(LAST + 1).fill(1);
const FACTOR = 0x01000193;

for (let code = 0; code <= LAST; code += 1) {
  const letter = baseLetter(code);
  if (letter !== 0) KINDS[code] = LETTER | letter;
  else if (code >= 0x30 && code <= 0x39) KINDS[code] = LETTER | code;
  else if (code === 0x26) KINDS[code] = CLOSER_LOOK;
  else if ((code >= 0x20 && code <= 0x7e) || code === EN_DASH) KINDS[code] = 0;
  else if (code < 0x20 || code === 0xa0 || (code >= 0x300 && code <= 0x36f)) KINDS[code] = UNUSUAL;
  if ((KINDS[code]! & LETTER) !== 0) FACTORS[code] = FACTOR;
}

/** What one look at a name's code units tells. */
export interface NameScan {
  /** Equal for names that are equal when folded (`fold.ts`); 0 for a name without letters and digits. */
  hash: number;
  /** Holds something that printable ASCII and Vietnamese letters are not. */
  isUnusual: boolean;
  /** Whether the hash can be trusted; where it cannot, {@link hashFolded} the folded text. */
  isSure: boolean;
}

/** Longer names are cut before they are folded. */
const LONGEST = 512;
const SPACE = 0x20;

/**
 * Looks at a name once, without making a string of it. Writes into `scan`, for a million names are no million objects.
 * The hash takes letters and digits alone, so that no step depends on what stands around a character.
 */
export function scanName(chars: Uint16Array, start: number, end: number, scan: NameScan): void {
  let hash = 0;
  let kinds = 0;
  let at = start;
  // Two at a time: a step of the hash waits for the one before, what it adds does not.
  for (; at < end - 1; at += 2) {
    const first = knownCode(chars[at]!);
    const second = knownCode(chars[at + 1]!);
    const firstKind = KINDS[first]!;
    const secondKind = KINDS[second]!;
    kinds |= firstKind | secondKind;
    const factor = FACTORS[second]!;
    const added = (Math.imul(firstKind & CODE, factor) + (secondKind & CODE)) | 0;
    hash = (Math.imul(hash, Math.imul(FACTORS[first]!, factor)) + added) | 0;
  }
  if (at < end) {
    const last = knownCode(chars[at]!);
    const kind = KINDS[last]!;
    kinds |= kind;
    hash = (Math.imul(hash, FACTORS[last]!) + (kind & CODE)) | 0;
  }
  scan.hash = (kinds & LETTER) === 0 ? 0 : hash || 1;
  scan.isUnusual = (kinds & UNUSUAL) !== 0;
  scan.isSure = (kinds & CLOSER_LOOK) === 0 && end - start <= LONGEST;
}

function knownCode(code: number): number {
  return code <= LAST ? code : NOT_KNOWN;
}

/** Stands for all code units past the last: one of those that want a closer look. */
const NOT_KNOWN = 0x2012;

/** The hash that `scanName` gives every text that folds to this one; 0 for an empty one. */
export function hashFolded(folded: string): number {
  let hash = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code !== SPACE) hash = (Math.imul(hash, FACTOR) + code) | 0;
  }
  return folded === "" ? 0 : hash || 1;
}
