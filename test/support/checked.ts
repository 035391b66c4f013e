import { checkTable } from "../../src/core/checks/check";
import { createContext, type CheckContext } from "../../src/core/checks/context";
import type { Finding, Severity } from "../../src/core/checks/finding";
import type { Report } from "../../src/core/checks/report";
import { recognise } from "../../src/core/recognition/recognise";
import type { RankingTable } from "../../src/core/recognition/table";
import type { Roster } from "../../src/core/roster/roster";
import { defaultSettings } from "../../src/core/settings/defaults";
import type { Settings } from "../../src/core/settings/settings";
import { cellName } from "../../src/core/sheet/address";
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import { undeclared } from "./declared";
import { sheet, type SheetOptions, type TestCell } from "./sheet";

/** Columns A to G: STT, agency, total, immediate, conditional, notProposed, rate. */
export const HEADER: readonly TestCell[] = [
  "STT",
  "Tên đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm theo các điều kiện",
  "Số TTHC không đề nghị phân cấp",
  "Tỷ lệ % đạt được",
];

export interface CheckOptions extends SheetOptions {
  readonly settings?: Partial<Omit<Settings, "dispatch">> & { readonly dispatch?: Partial<Settings["dispatch"]> };
  readonly roster?: Roster;
  /** Last period's sheet. */
  readonly previous?: SheetSnapshot;
}

export function settingsWith({ dispatch, ...others }: NonNullable<CheckOptions["settings"]> = {}): Settings {
  const settings = defaultSettings();
  return { ...settings, ...others, dispatch: { ...settings.dispatch, ...dispatch } };
}

function onlyTable(snapshot: SheetSnapshot): RankingTable {
  const found = recognise(snapshot);
  if (!found.ok) throw new Error(`No table: ${JSON.stringify(found.error)}`);
  return found.value[0]!;
}

export function checkSnapshot(snapshot: SheetSnapshot, options: CheckOptions = {}): Report {
  const { previous } = options;
  const report = checkTable(
    snapshot,
    onlyTable(snapshot),
    settingsWith(options.settings),
    options.roster ?? null,
    previous ? { file: null, snapshot: previous, table: onlyTable(previous) } : null,
  );
  // Whatever a test is about, no finding goes beyond what its rule declares of it.
  const beyond = report.findings.flatMap(undeclared);
  if (beyond.length > 0) throw new Error(`Not declared by the rule: ${[...new Set(beyond)].join("; ")}`);
  return report;
}

/** What the rules look at, of a sheet with {@link HEADER} in row 1 and these rows under it. */
export function contextOf(rows: readonly (readonly TestCell[])[], options: CheckOptions = {}): CheckContext {
  const snapshot = sheet([HEADER, ...rows], options);
  return createContext(snapshot, onlyTable(snapshot), settingsWith(options.settings), options.roster ?? null);
}

/** Checks a sheet of whole rows, headings included. */
export function checkSheet(rows: readonly (readonly TestCell[])[], options: CheckOptions = {}): Report {
  return checkSnapshot(sheet(rows, options), options);
}

/** Checks a sheet with {@link HEADER} in row 1 and these rows under it, from row 2 on. */
export function checkRows(rows: readonly (readonly TestCell[])[], options: CheckOptions = {}): Report {
  return checkSheet([HEADER, ...rows], options);
}

/** "sum-mismatch C2": code and first cell of each finding, but for what only tells. */
export function said(report: Report, severities: readonly Severity[] = ["error", "warning"]): string[] {
  return report.findings.filter(({ severity }) => severities.includes(severity)).map(nameOf);
}

export function nameOf({ code, cells: [cell] }: Finding): string {
  return cell ? `${code} ${cellName(cell)}` : code;
}

/** The one finding of a code; fails where there is none, or more than one. */
export function only(report: Report, code: Finding["code"]): Finding {
  const found = report.findings.filter((finding) => finding.code === code);
  if (found.length !== 1) throw new Error(`${found.length} findings of ${code}: ${said(report).join(", ")}`);
  return found[0]!;
}

/** Rows that are all right and in no order, to stand beside those a test is about. */
export const FINE: readonly (readonly TestCell[])[] = [
  [1, "Sở Nội vụ", 27, 6, 0, 21, 22.2],
  [2, "Sở Công Thương", 67, 20, 0, 47, 29.9],
  [3, "Sở Y tế", 33, 7, 0, 26, 21.2],
  [4, "Sở Tư pháp", 32, 13, 0, 19, 40.6],
];

/** {@link FINE} with one row more, in row 6. */
export function withRow(row: readonly TestCell[]): (readonly TestCell[])[] {
  return [...FINE, [5, "Sở Xây dựng", ...row]];
}
