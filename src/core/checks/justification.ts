import type { Justification } from "../settings/justifications";
import { cellName } from "../sheet/address";
import type { Finding, Stated } from "./finding";

/** Names and values in a key are cut to so many characters. */
const LONGEST_PART = 80;

/**
 * Tells a finding from the others of its sheet, from one check to the next: by what it says of which agency, not by its
 * row, so that a reason stays with its agency when the rows are sorted and lapses when the figures change.
 */
export function findingKey({ code, field, agency, cells, expected, actual }: Finding): string {
  const where = agency ?? cells.slice(0, 3).map(cellName).join(" ");
  return [code, field ?? "", where, stated(expected), stated(actual)]
    .map((part) => part.normalize("NFC").replace(/\s+/g, " ").slice(0, LONGEST_PART))
    .join("|");
}

/** The reason for which a warning was accepted; null for one that was not, and for errors, which nothing excuses. */
export function reasonFor(finding: Finding, justifications: readonly Justification[]): string | null {
  if (finding.severity !== "warning" || justifications.length === 0) return null;
  const key = findingKey(finding);
  return justifications.find((justification) => justification.finding === key)?.reason ?? null;
}

function stated(value: Stated): string {
  return value === null ? "" : String(value);
}
