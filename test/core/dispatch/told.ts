import type { Report } from "../../../src/core/checks/report";
import type { PassageId } from "../../../src/core/dispatch/passage";
import { passages } from "../../../src/core/dispatch/passages";
import { withOrdinals } from "./ordinals";

/** What the passages say, by id; for one that is withheld, why, and of whom. */
export function told(report: Report, ordinals?: readonly number[]): Partial<Record<PassageId, string>> {
  return Object.fromEntries(
    passages(report, withOrdinals(report, ordinals)).map(({ id, text, withheld }) => [
      id,
      withheld ? `[${[withheld.code, ...withheld.agencies].join(": ")}]` : text,
    ]),
  );
}
