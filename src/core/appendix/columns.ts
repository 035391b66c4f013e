import type { Report } from "../checks/report";
import type { ProgrammeField } from "../programmes/programme";
import type { Band } from "../settings/bands";
import type { Settings } from "../settings/settings";
import { decimalsFormat } from "../sheet/number-format";
import { usableBands } from "../standing/bands";
import type { AppendixColumn } from "./document";
import { COUNT_FORMATS } from "./cells";
import { BAND, RANK, REMARKS } from "./wording";

/** A column of the printed table: the programme's own, or one that the appendix adds to them. */
export interface PrintedColumn {
  readonly id: string;
  readonly kind: ProgrammeField["kind"] | "rank" | "band" | "remarks";
  readonly label: string;
  /** Heading it shares with its neighbours. */
  readonly group?: string | undefined;
}

/**
 * Sequence, agency and rate are always printed, a count only where the sheet has it; rank and band after the rate and the
 * remarks last, if they are asked for.
 */
export function printedColumns({ table }: Report, settings: Settings): PrintedColumn[] {
  const { appendix } = settings;
  const columns: PrintedColumn[] = table.programme.fields.filter(
    (field) => field.kind !== "count" || table.counts[field.id] !== undefined,
  );
  if (appendix.rank) columns.push({ id: "rank", kind: "rank", label: RANK });
  if (printedBands(settings).length > 0) columns.push({ id: "band", kind: "band", label: BAND });
  if (appendix.justifications === "column") columns.push({ id: "remarks", kind: "remarks", label: REMARKS });
  return columns;
}

/** The bands that the appendix tells, highest first; none where it tells no band. */
export function printedBands({ appendix, bands }: Settings): readonly Band[] {
  return appendix.band ? usableBands(bands) : [];
}

export function appendixColumn({ id, kind }: PrintedColumn, share: number, settings: Settings): AppendixColumn {
  switch (kind) {
    case "sequence":
    case "rank":
      return { field: id, share, align: "center", numberFormat: "0" };
    case "band":
      return { field: id, share, align: "center", numberFormat: "@" };
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
