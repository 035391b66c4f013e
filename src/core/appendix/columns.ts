import type { Report } from "../checks/report";
import type { ProgrammeField } from "../programmes/programme";
import type { Settings } from "../settings/settings";
import { decimalsFormat } from "../sheet/number-format";
import type { AppendixColumn } from "./document";
import { COUNT_FORMATS } from "./cells";
import { RANK, REMARKS } from "./wording";

/** A column of the printed table: the programme's own, or one that the appendix adds to them. */
export interface PrintedColumn {
  readonly id: string;
  readonly kind: ProgrammeField["kind"] | "rank" | "remarks";
  readonly label: string;
  /** Heading it shares with its neighbours. */
  readonly group?: string | undefined;
}

/**
 * Sequence, agency and rate are always printed, a count only where the sheet has it; the rank after the rate and the
 * remarks last, if they are asked for.
 */
export function printedColumns({ table }: Report, { appendix }: Settings): PrintedColumn[] {
  const columns: PrintedColumn[] = table.programme.fields.filter(
    (field) => field.kind !== "count" || table.counts[field.id] !== undefined,
  );
  if (appendix.rank) columns.push({ id: "rank", kind: "rank", label: RANK });
  if (appendix.justifications === "column") columns.push({ id: "remarks", kind: "remarks", label: REMARKS });
  return columns;
}

export function appendixColumn({ id, kind }: PrintedColumn, share: number, settings: Settings): AppendixColumn {
  switch (kind) {
    case "sequence":
    case "rank":
      return { field: id, share, align: "center", numberFormat: "0" };
    case "agency":
    case "remarks":
      return { field: id, share, align: "left", numberFormat: "@" };
    case "count":
      return { field: id, share, align: "center", numberFormat: COUNT_FORMATS[settings.appendix.zeros] };
    case "rate":
      return {
        field: id,
        share,
        align: "center",
        numberFormat: decimalsFormat(settings.decimals),
      };
  }
}
