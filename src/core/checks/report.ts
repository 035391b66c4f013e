import type { PeriodComparison } from "../previous/comparison";
import type { RankingTable } from "../recognition/table";
import type { Settings } from "../settings/settings";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Standing } from "../standing/standing";
import type { Texts } from "../text/texts";
import type { Finding } from "./finding";

/** All that a check of one table says. */
export interface Report {
  readonly snapshot: SheetSnapshot;
  readonly table: RankingTable;
  readonly settings: Settings;
  /** Index into the roster's agencies for each agency row, -1 where none matched; null without a roster. */
  readonly matches: Int32Array | null;
  /** The roster's name where one matched, else the name as written. */
  readonly agencyNames: Texts;
  readonly findings: readonly Finding[];
  readonly standing: Standing;
  /** Beside last period's sheet; null where none was given. */
  readonly comparison: PeriodComparison | null;
}
