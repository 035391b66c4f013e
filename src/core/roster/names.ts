import { isInvisible, isSpace } from "../text/characters";
import { hasLookalikes, repairLookalikes } from "../text/lookalikes";
import { withOfficialTones } from "../text/tones";
import type { NameDifference } from "./roster";

/** A written name with right letters in NFC, without invisible characters and double spaces, and what that mended. */
interface CleanName {
  readonly text: string;
  readonly differences: readonly NameDifference[];
}

export function cleanName(written: string): CleanName {
  const differences: NameDifference[] = [];
  let text = written;
  if (hasLookalikes(text)) {
    text = repairLookalikes(text);
    differences.push("encoding");
  }
  const visible = withPlainSpaces(text.normalize("NFC"));
  if (visible !== text) differences.push("unicode-form");
  const spaced = visible.replace(/\s+/g, " ").trim();
  if (spaced !== visible) differences.push("spacing");
  return { text: spaced, differences };
}

/** Without invisible characters; NBSP and its kin as plain spaces. */
function withPlainSpaces(text: string): string {
  let plain = "";
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (isInvisible(code)) continue;
    plain += code > 0x7f && isSpace(code) ? " " : character;
  }
  return plain;
}

/** What {@link nameWords} makes equal, each with the difference it stands for. */
const TOLERATED = ["tone-placement", "capitals", "ampersand", "punctuation"] as const;
type Tolerated = (typeof TOLERATED)[number];

/** Numbering or a bullet before a name, a footnote mark after it. */
const BEFORE = /^(?:\(?\d{1,3}[.)]|[-–—+•*]) ?(?=\p{L})/u;
const AFTER = / ?(?:\(\d{1,2}\)|\[\d{1,2}\]|[*¹²³⁰⁴-⁹]{1,3})$/;

/**
 * The words of a clean name as they are compared: small letters, tones in their official place, without punctuation and
 * the connectives "và" and "&". Every letter and tone still counts. `except` leaves one kind of difference in.
 */
export function nameWords(text: string, except?: Tolerated): string[] {
  let name = except === "tone-placement" ? text : withOfficialTones(text);
  if (except !== "capitals") name = name.toLowerCase();
  if (except !== "ampersand") name = name.replace(/&/g, " và ");
  if (except === "punctuation") return name.split(" ").filter((word) => word !== "");
  name = name.replace(BEFORE, "").replace(AFTER, "");
  return (name.match(/[\p{L}\p{M}\p{N}]+|&/gu) ?? []).filter((word) => word.toLowerCase() !== "và");
}

export function nameKey(text: string): string {
  return nameWords(text).join(" ");
}

/** Which kinds of difference part two names that have the same key. */
export function differencesBetween(written: string, official: string): NameDifference[] {
  return TOLERATED.filter((kind) => nameWords(written, kind).join(" ") !== nameWords(official, kind).join(" "));
}

const TERRITORY_TYPES = ["tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu"].map(
  (type) => type.split(" "),
);

/**
 * Where a territory's own name begins among the words of an agency's name: "ubnd huyện | ba bể". The number of words
 * where it has none ("sở y tế", "thanh tra tỉnh"). A territory's name admits no abbreviation and no slip of a letter:
 * too many real ones differ by one.
 */
export function territoryStart(words: readonly string[]): number {
  for (let index = 0; index < words.length; index += 1) {
    for (const type of TERRITORY_TYPES) {
      const after = index + type.length;
      if (!type.every((word, offset) => words[index + offset] === word)) continue;
      if (words[index] === "xã" && words[after] === "hội" && !isCommune(words, index)) continue;
      return after;
    }
  }
  return words.length;
}

/** What stands before "xã Hội An"; "Lao động - Thương binh và Xã hội" has no commune in it. */
const COMMUNE_BODIES: ReadonlySet<string> = new Set(["ubnd", "hđnd", "dân"]);

function isCommune(words: readonly string[], index: number): boolean {
  return index === 0 || COMMUNE_BODIES.has(words[index - 1]!);
}
