import { baseLetter } from "./base-letters";

/** What a code unit is to `scanName`: the plain letter or digit it folds to, or one of these. */
const CLOSER_LOOK = 0;
const GAP = 1;
const NOTHING = 2;
/** Added where the code unit is unusual in a name: neither printable ASCII, nor a Vietnamese letter, nor a dash. */
const UNUSUAL = 0x80;

const EN_DASH = 0x2013;
const LAST = EN_DASH;
const KINDS = new Uint8Array(LAST + 1).fill(CLOSER_LOOK | UNUSUAL);

for (let code = 0; code <= LAST; code += 1) {
  const letter = baseLetter(code);
  if (letter !== 0) KINDS[code] = letter;
  else if (code >= 0x30 && code <= 0x39) KINDS[code] = code;
  else if (code === 0x26) KINDS[code] = CLOSER_LOOK;
  else if ((code >= 0x20 && code <= 0x7e) || code === EN_DASH) KINDS[code] = GAP;
  else if (code < 0x20 || code === 0xa0) KINDS[code] = GAP | UNUSUAL;
  else if (code >= 0x300 && code <= 0x36f) KINDS[code] = NOTHING | UNUSUAL;
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

/** Looks at a name once, without making a string of it. Writes into `scan`, for a million names are no million objects. */
export function scanName(chars: Uint16Array, start: number, end: number, scan: NameScan): void {
  let hash = 0;
  let gap = false;
  let kinds = 0;
  let isSure = end - start <= LONGEST;
  for (let at = start; at < end; at += 1) {
    const code = chars[at]!;
    const kind = code <= LAST ? KINDS[code]! : CLOSER_LOOK | UNUSUAL;
    kinds |= kind;
    const letter = kind & ~UNUSUAL;
    if (letter > NOTHING) {
      if (gap && hash !== 0) hash = mix(hash, SPACE);
      gap = false;
      hash = mix(hash, letter);
    } else if (letter === GAP) gap = true;
    else if (letter === CLOSER_LOOK) isSure = false;
  }
  scan.hash = hash;
  scan.isUnusual = (kinds & UNUSUAL) !== 0;
  scan.isSure = isSure;
}

/** The hash that `scanName` gives every text that folds to this one. */
export function hashFolded(folded: string): number {
  let hash = 0;
  for (let at = 0; at < folded.length; at += 1) hash = mix(hash, folded.charCodeAt(at));
  return hash;
}

/** One step of FNV-1a; never 0. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ 0x811c9dc5 ^ code, 0x01000193) || 1;
}
