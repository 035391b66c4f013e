import { programmes } from "../core/programmes/programmes";
import type { FieldId } from "../core/programmes/programme";
import { columnIndex, LAST_COLUMN } from "../core/sheet/address";

/** Which column is which field, as the caller says; of one sheet, or of every one. */
export interface ChosenColumns {
  /** null for every sheet. */
  readonly sheetName: string | null;
  /** Sheet columns from zero. */
  readonly columns: Readonly<Record<FieldId, number>>;
}

const FIELDS = new Set(programmes.flatMap(({ fields }) => fields.map(({ id }) => id)));

/** The fields that a column can be chosen for. */
export const COLUMN_FIELDS: readonly FieldId[] = [...FIELDS];

/** Reads "total=C,immediate=D" or "Quý II#total=G"; null where a field is not known, or a field or a column stands twice. */
export function parseColumns(text: string): ChosenColumns | null {
  const end = text.lastIndexOf("#");
  const columns = new Map<FieldId, number>();
  for (const choice of text.slice(end + 1).split(",")) {
    const [field = "", letters = "", ...more] = choice.split("=").map((word) => word.trim());
    const column = columnIndex(letters);
    const isTaken = columns.has(field) || [...columns.values()].includes(column);
    if (!FIELDS.has(field) || column < 0 || column > LAST_COLUMN || isTaken || more.length > 0) return null;
    columns.set(field, column);
  }
  if (end === 0) return null;
  return { sheetName: end < 0 ? null : text.slice(0, end), columns: Object.fromEntries(columns) };
}

/** The columns chosen for a sheet: those of every sheet, and over them its own. */
export function columnsOf(chosen: readonly ChosenColumns[], sheetName: string): Readonly<Record<FieldId, number>> {
  const general = chosen.filter((one) => one.sheetName === null);
  const own = chosen.filter((one) => one.sheetName === sheetName);
  return Object.fromEntries([...general, ...own].flatMap(({ columns }) => Object.entries(columns)));
}
