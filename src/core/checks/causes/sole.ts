import type { Cause } from "../finding";

/** The one cause that explains a figure; null where none does, or more than one. */
export function soleCause(causes: readonly Cause[]): Cause | null {
  return causes.length === 1 ? causes[0]! : null;
}
