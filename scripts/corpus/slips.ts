import { tcvn3, vni } from "./legacy";
import type { CountField, Field } from "./expected";
import type { FigureRow } from "./rows";

/** Mistakes as people make them, each with the finding it must lead to. The figures are the book's to choose. */

/** Another total than the parts make, beside a rate that was worked out rightly. */
export const wrongTotal = <R extends FigureRow>(row: R, stated: number, cause?: string): R =>
  planted(row.write("total", stated), "sum-mismatch", "total", cause);

/** Another part than the total leaves room for; the rate bears the true one out. */
export const wrongPart = <R extends FigureRow>(row: R, field: CountField, stated: number, cause?: string): R =>
  planted(row.write(field, stated), "sum-mismatch", field, cause);

/** A part greater than its total. */
export const partBeyond = <R extends FigureRow>(row: R, field: CountField, stated: number, cause?: string): R =>
  planted(row.write(field, stated), "part-exceeds-whole", field, cause);

/** Another rate than the counts make. */
export const wrongRate = <R extends FigureRow>(row: R, stated: number, cause?: string): R =>
  planted(row.write("rate", stated), "wrong-percent", "rate", cause);

/** A number typed as text. */
export function asText<R extends FigureRow>(row: R, field: Field, text: string, reads: number): R {
  row.write(field, { value: text, style: { format: "@" } }, reads, 0);
  const hasComma = text.includes(",") && text.lastIndexOf(",") > text.lastIndexOf(".");
  return planted(row, hasComma ? "decimal-comma" : "text-number", field);
}

/** Words where a figure belongs. */
export const words = <R extends FigureRow>(row: R, field: Field, text: string): R =>
  planted(row.write(field, text, "unreadable", 0), "not-a-number", field);

/** An Excel error that nothing else in the sheet explains. */
export function excelError<R extends FigureRow>(row: R, field: Field, error: string, cause?: string): R {
  row.write(field, { value: error, error: true }, "unreadable", 0);
  return planted(row, "error-value", field, cause);
}

export const negative = <R extends FigureRow>(row: R, field: CountField, value: number, cause?: string): R =>
  planted(row.write(field, value, "unreadable"), "negative", field, cause);

export const fractional = <R extends FigureRow>(row: R, field: CountField, value: number, cause?: string): R =>
  planted(row.write(field, value, "unreadable"), "fractional-count", field, cause);

export const noRate = <R extends FigureRow>(row: R): R =>
  planted(row.write("rate", {}, "blank"), "missing-percent", "rate");

/** A name in TCVN3, under its font or under another. */
export function inTcvn3<R extends FigureRow & { name: string }>(row: R, font: string): R {
  row.name = tcvn3(row.name);
  row.write("agency", { value: row.name, style: { font, align: "left" } });
  return planted(row, "encoding", "agency", undefined, "warning");
}

export function inVni<R extends FigureRow & { name: string }>(row: R, font: string): R {
  row.name = vni(row.name);
  row.write("agency", { value: row.name, style: { font, align: "left" } });
  return planted(row, "encoding", "agency", undefined, "warning");
}

/** Another name in the agency's cell; `code` is what must be said of it. */
export function named<R extends FigureRow & { name: string }>(row: R, name: string, code?: string): R {
  row.name = name;
  return code === undefined
    ? row
    : planted(row, code, "agency", undefined, code === "duplicate-agency" ? "error" : "warning");
}

/** Figures of nobody: the name's cell is blank, or holds signs alone. */
export function nameless<R extends FigureRow & { name: string }>(row: R, signs = ""): R {
  row.name = signs;
  return planted(row, "nameless-agency", "agency");
}

export function planted<R extends FigureRow>(
  row: R,
  code: string,
  field: Field,
  cause?: string,
  severity: "error" | "warning" = "error",
): R {
  row.plant(code, field, { severity, ...(cause === undefined ? {} : { cause }) });
  return row;
}
