import type { RankingTable } from "../../core/recognition/table";
import { areaName } from "../../core/sheet/address";

/** The cells a table covers, header and totals included: "A4:G24". */
export function rangeOf({ header, body }: RankingTable): string {
  return areaName({ ...header, bottom: body.bottom });
}
