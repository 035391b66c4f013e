import type { ExcelFailure } from "../../excel/workbook";
import type { FailureScene, FailureWords, Messages } from "../../locales/vi";

/** What went wrong between the pane and Excel, as a person reads it. */
export function failureWords(failure: ExcelFailure, scene: FailureScene, messages: Messages): FailureWords {
  // Each message takes the failure of its own code: the catalogue's type says so, an index cannot.
  const say = messages.failures[failure.code] as (failure: ExcelFailure, scene: FailureScene) => FailureWords;
  return say(failure, scene);
}
