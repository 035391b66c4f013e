import { againstTarget, compareFractions } from "./arithmetic";
import type { CountField, ExpectedTable, GivenSettings, Place } from "./expected";
import type { Reads } from "./rows";

/** One agency's counts as they must be read; a field without a column is absent. */
export interface ReadRow {
  readonly row: number;
  readonly counts: Readonly<Partial<Record<CountField, Reads>>>;
}

interface Reading {
  readonly kind: "blank" | "unreadable" | "zero" | "one" | "two";
  readonly part: number;
  readonly whole: number;
  /** By the parts, where the stated total is another. */
  readonly other: number;
}

/**
 * Where every agency stands, worked out from what its figures say: a blank part is 0, a blank total is its parts' sum, a
 * total that disagrees with its parts gives two readings and a standing only where both agree, a total of 0 has no rate.
 */
export function standingOf(rows: readonly ReadRow[], target: GivenSettings["target"]): ExpectedTable["standing"] {
  const readings = rows.map(read);
  const places = readings.map((reading) => placeOf(reading, target));
  const ranked = readings.map((reading) => (reading.kind === "one" && reading.part <= reading.whole ? reading : null));
  const ranks = ranked.map((own) =>
    own === null
      ? 0
      : 1 +
        ranked.filter((other) => other && compareFractions(other.part, other.whole, own.part, own.whole) > 0).length,
  );
  const boundary = rows
    .filter((_, index) => {
      const own = ranked[index];
      return own && againstTarget(own.part, own.whole, target.percent) === 0;
    })
    .map(({ row }) => row);
  let part = 0;
  let whole = 0;
  readings.forEach((reading, index) => {
    if (places[index] !== "reached" && places[index] !== "short") return;
    part += reading.part;
    whole += reading.whole;
  });
  return { places, ranks, boundary, overall: [part, whole] };
}

function read({ counts }: ReadRow): Reading {
  const none = { part: 0, whole: 0, other: 0 };
  const given = Object.values(counts);
  if (given.every((reads) => reads === "blank")) return { kind: "blank", ...none };
  const parts = (["immediate", "conditional", "notProposed"] as const).filter((field) => counts[field] !== undefined);
  const part = numberOf(counts.immediate ?? 0) + numberOf(counts.conditional ?? 0);
  const sum = counts.notProposed === undefined ? NaN : parts.reduce((all, field) => all + numberOf(counts[field]!), 0);
  const whole = counts.total === "blank" || counts.total === undefined ? sum : numberOf(counts.total);
  if (Number.isNaN(part) || Number.isNaN(whole)) return { kind: "unreadable", ...none };
  if (given.some((reads) => typeof reads === "object") && sum !== whole) return { kind: "unreadable", ...none };
  if (!Number.isNaN(sum) && sum !== whole) return { kind: "two", part, whole, other: sum };
  if (part > whole) return { kind: "two", part, whole, other: whole };
  return { kind: whole === 0 ? "zero" : "one", part, whole, other: whole };
}

function numberOf(reads: Reads): number {
  if (typeof reads === "number") return reads;
  if (typeof reads === "object") return reads.ambiguous;
  return reads === "unreadable" ? NaN : 0;
}

function placeOf({ kind, part, whole, other }: Reading, target: GivenSettings["target"]): Place {
  if (kind === "blank" || kind === "unreadable" || kind === "zero") return "none";
  const by = (all: number): Place => {
    if (all === 0 || part > all) return "disputed";
    const side = againstTarget(part, all, target.percent);
    return side > 0 || (side === 0 && target.comparator === ">=") ? "reached" : "short";
  };
  const place = by(whole);
  return by(other) === place ? place : "disputed";
}
