import type { CauseCode, FindingCode, SeverityOf } from "../../core/checks/finding";
import type { Told } from "./told";

/** The sentences of one language. A code or a cause without one does not compile. */
export interface FindingSentences {
  /** What kind of mistake it is; the same for all findings of one code and severity, which are listed under it. */
  readonly titles: { readonly [Code in FindingCode]: string | Readonly<Record<SeverityOf<Code>, string>> };
  /** What is wrong, with its arithmetic. */
  readonly details: Readonly<Record<FindingCode, (told: Told) => string>>;
  readonly causes: Readonly<Record<CauseCode, (told: Told) => string>>;
  /** What to do, where that is not plain from the correction offered. */
  readonly actions: Partial<Record<FindingCode, (told: Told) => string | undefined>>;
  /** For the finding that stands for all beyond the limit of their code. */
  readonly more: (n: string) => string;
}
