import { explainRow } from "../../src/core/recognition/explain-row";
import { recognise } from "../../src/core/recognition/recognise";
import { sheetOf, type SheetOptions } from "./sheet";

export const NUMBERED = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";
export const UNNUMBERED = "Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị";

/** Each row below a header after what it is; "out" below the table's end. A row is written without its figures' columns: "…" stands for four figures. */
export type RowRoles = readonly (readonly [role: string, row: string])[];

/** The rows of the one table under a header are what each is said to be. */
export function expectRoles(header: string, rows: RowRoles, options?: SheetOptions): void {
  const body = rows.map(([, row]) => row.replace("…", "10|5|1|4"));
  const snapshot = sheetOf([header, ...body].join("\n"), options);
  const result = recognise(snapshot);
  if (!result.ok) throw new Error(result.error.reason);
  const [table] = result.value;
  const top = header.split("\n").length;
  const read = rows.map(([, row], index) => [explainRow(snapshot, table!, top + index)?.role ?? "out", row]);
  expect(read).toEqual(rows.map((row) => [...row]));
}
