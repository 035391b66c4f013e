import { composeAppendix } from "../../core/appendix/compose";
import type { AppendixDocument } from "../../core/appendix/document";
import type { Finding } from "../../core/checks/finding";
import type { Settings } from "../../core/settings/settings";
import type { Outcome } from "./state";

/** What the appendix would be now: the document, or why there can be none. */
export type AppendixState =
  | { readonly kind: "unchecked" }
  | { readonly kind: "no-table" }
  /** Findings of severity error: a table with them must not be signed. */
  | { readonly kind: "blocked"; readonly errors: readonly Finding[] }
  | { readonly kind: "document"; readonly document: AppendixDocument };

export function appendixOf(outcome: Outcome | null, settings: Settings): AppendixState {
  if (!outcome) return { kind: "unchecked" };
  if (outcome.kind === "no-table") return { kind: "no-table" };
  const composed = composeAppendix(outcome.report, settings);
  return composed.ok ? { kind: "document", document: composed.value } : { kind: "blocked", errors: composed.error };
}
