/** Who must report, under which names, in which period. */
export interface Roster {
  readonly id: string;
  readonly name: string;
  /** Whose agencies these are, e.g. "Bắc Kạn"; absent where unknown. "Sở Y tế tỉnh Cao Bằng" is none of Bắc Kạn's. */
  readonly province?: string;
  /** ISO dates, both inclusive; null where open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly agencies: readonly RosterAgency[];
}

export interface RosterAgency {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How a written name differs from the roster's; more than one may hold. */
export type NameDifference =
  | "alias"
  | "capitals"
  | "tone-placement"
  | "punctuation"
  | "spacing"
  | "ampersand"
  | "spelling"
  /** TCVN3 or VNI text, or look-alike letters (Ð for Đ). */
  | "encoding"
  /** NFD, NBSP, zero-width characters. */
  | "unicode-form";

export interface NameMatch {
  /** Index into the roster's agencies, -1 where none matches. */
  readonly agency: number;
  /** Empty where the name is exactly the roster's. */
  readonly differences: readonly NameDifference[];
  /** For an unmatched name: the likeliest agencies, best first, at most three. */
  readonly nearest: readonly number[];
}
