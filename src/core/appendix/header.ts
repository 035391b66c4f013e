import type { PrintedColumn } from "./columns";
import type { HeaderCell } from "./document";

/**
 * Header rows of the table: one row, or two where neighbouring columns stand under a common heading; a column without
 * one then spans both rows.
 */
export function headerRows(fields: readonly PrintedColumn[]): HeaderCell[][] {
  const runs = groupRuns(fields);
  const grouped = runs.some((run) => run.group !== undefined);
  const upper = runs.map(({ group, first, fields: [field, ...others] }): HeaderCell =>
    group === undefined
      ? { text: field!.label, column: first, columnSpan: 1, rowSpan: grouped ? 2 : 1 }
      : { text: group, column: first, columnSpan: 1 + others.length, rowSpan: 1 },
  );
  if (!grouped) return [upper];
  const lower = runs
    .filter((run) => run.group !== undefined)
    .flatMap((run) =>
      run.fields.map(({ label }, i) => ({ text: label, column: run.first + i, columnSpan: 1, rowSpan: 1 })),
    );
  return [upper, lower];
}

interface GroupRun {
  readonly group: string | undefined;
  readonly first: number;
  readonly fields: PrintedColumn[];
}

/** Columns side by side under the same heading; a column without a group is a run of its own. */
function groupRuns(fields: readonly PrintedColumn[]): GroupRun[] {
  const runs: GroupRun[] = [];
  fields.forEach((field, column) => {
    const last = runs.at(-1);
    if (last?.group !== undefined && last.group === field.group) last.fields.push(field);
    else runs.push({ group: field.group, first: column, fields: [field] });
  });
  return runs;
}
