import { explainRow } from "../../core/recognition/explain-row";
import { identitiesOf, rivalsOf } from "../../core/recognition/identity";
import type { ColumnDoubt, RankingTable } from "../../core/recognition/table";
import { sheetCell } from "../../core/recognition/table-place";
import type { Settings } from "../../core/settings/settings";
import { tableChoiceOf } from "../../core/settings/table-choice";
import { columnName, type Area, type CellAddress } from "../../core/sheet/address";
import { valueAt } from "../../core/sheet/cells";
import { unfold } from "../../core/sheet/fold";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import { firstTexts } from "../../core/text/texts";
import { columnHeading } from "./headings";
import type { QuestionView, ReadingOption, RowGroup, RowLine, RowList, TableChoice } from "./view";

const LONGEST_TEXT = 120;
/** Tables a person chooses from, and agencies whose figures are shown beside a question. */
const MOST_CHOICES = 40;
const SHOWN_AGENCIES = 3;

/** The cells a table covers on its sheet, header and totals included; of a list in halves, each of them. */
export function rangesOf({ header, body, fold }: RankingTable): readonly Area[] {
  const first = { ...header, bottom: fold ? fold.bottom : body.bottom };
  return [first, ...(fold?.parts ?? []).map(({ area }) => ({ ...area, top: header.top }))];
}

/** The tables of a sheet to choose from; `shown`: the one the report is of. */
export function tableChoices(tables: readonly RankingTable[], shown: RankingTable): TableChoice[] {
  const identities = identitiesOf(tables);
  const choices = tables.map((table, index) => ({
    identity: identities[index]!,
    isShown: table === shown,
    title: clipped(table.above.at(-1)?.text ?? ""),
    ranges: rangesOf(table),
    agencies: table.rows.length,
  }));
  return choices.slice(0, MOST_CHOICES);
}

/** Whether another table is about as likely, and none was chosen. */
export function isTableOpen(tables: readonly RankingTable[], { sheetName }: RankingTable, settings: Settings): boolean {
  return rivalsOf(tables).length > 1 && tableChoiceOf(settings, sheetName) === null;
}

const ROLES: readonly RowList[] = [
  "section",
  "total",
  "subtotal",
  "continuation",
  "detail",
  "summary",
  "note",
  "header",
  "blank",
  "hidden",
];

/** How many rows were taken for what. */
export function rowGroups(snapshot: SheetSnapshot, table: RankingTable): RowGroup[] {
  return ROLES.flatMap((role) => {
    const count = rowsOf(snapshot, table, role).length;
    return count === 0 ? [] : [{ role, count }];
  });
}

/** Rows of one kind, each with the reasons why. */
export function rowLines(
  snapshot: SheetSnapshot,
  table: RankingTable,
  role: RowList,
  from: number,
  to: number,
): RowLine[] {
  const view = unfold(snapshot, table.fold);
  return rowsOf(snapshot, table, role)
    .slice(from, to)
    .map((row) => {
      const place = textCell(view, table, row);
      return {
        cell: sheetCell(table, place),
        text: clipped(String(valueAt(view, place.row, place.column))),
        reasons: explainRow(snapshot, table, row)?.reasons ?? [],
      };
    });
}

function rowsOf(snapshot: SheetSnapshot, table: RankingTable, role: RowList): readonly number[] {
  switch (role) {
    case "section":
      return table.sections.map(({ row }) => row);
    case "total":
    case "subtotal": {
      const sections = new Set(table.sections.map(({ row }) => row));
      return table.totals.flatMap(({ kind, row }) => (kind === role && !sections.has(row) ? [row] : []));
    }
    case "blank":
      return table.blankRows;
    case "hidden": {
      if (snapshot.hiddenRows.length === 0) return [];
      const hidden = new Set(unfold(snapshot, table.fold).hiddenRows);
      return [...table.rows].filter((row) => hidden.has(row));
    }
    default:
      return table.otherRows.flatMap(({ kind, row }) => (kind === role ? [row] : []));
  }
}

/** The row's first cell with a text; else the one where its name would stand. */
function textCell(snapshot: SheetSnapshot, { body, columns }: RankingTable, row: number): CellAddress {
  const name = { row, column: columns["agency"] ?? body.left };
  if (valueAt(snapshot, row, name.column) !== "") return name;
  for (let column = body.left; column <= body.right; column += 1)
    if (typeof valueAt(snapshot, row, column) === "string" && valueAt(snapshot, row, column) !== "")
      return { row, column };
  return name;
}

/** Two readings of a table's columns, as a person can tell them apart. */
export function questionView(
  snapshot: SheetSnapshot,
  table: RankingTable,
  { fields, why, readings }: ColumnDoubt,
  revision: number,
): QuestionView {
  const view = unfold(snapshot, table.fold);
  return {
    kind: "question",
    revision,
    sheetName: table.sheetName,
    programme: table.programme,
    ranges: rangesOf(table),
    agencies: firstTexts(table.agencies, SHOWN_AGENCIES).map(clipped),
    why,
    readings: readings.map(({ columns }): ReadingOption => ({
      columns: fields.map((field) => ({
        field,
        name: columnName(columns[field]!),
        heading: columnHeading(view, table.header, columns[field]!),
        figures: Array.from(table.rows.slice(0, SHOWN_AGENCIES), (row) =>
          clipped(String(valueAt(view, row, columns[field]!))),
        ),
      })),
    })),
  };
}

function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}
