import { valueAt } from "../../sheet/cells";
import type { CheckContext } from "../context";
import { dispatchReferences, sameNumber, sameSymbol, type DispatchReference } from "../dispatch-reference";
import { valueEdit } from "../edits";
import { finding, type Finding } from "../finding";
import type { Rule } from "../rule";

/**
 * The dispatch that the lines above the table name is the one in settings: number, symbol and date. Blanks for what comes
 * with the signature are no mismatch, nor is what settings do not know yet. Which of the two is right is for the
 * clerk to say, so the correction is never a safe one.
 */
export const dispatchReference: Rule = {
  id: "dispatch-reference",
  codes: ["dispatch-number-mismatch", "date-mismatch"],
  causes: [],
  mending: ["asked"],
  source:
    "Nghị định 30/2020/NĐ-CP: Phụ lục I, Phần I, Mục III, khoản 1 (số, ký hiệu và thời gian ban hành văn bản ghi trên phụ lục)",
  check(context, report) {
    for (const reference of dispatchReferences(context.table.above)) {
      const numbers = numberFinding(context, reference);
      if (numbers) report(numbers);
      const dates = dateFinding(context, reference);
      if (dates) report(dates);
    }
  },
};

function numberFinding(context: CheckContext, { cell, number, symbol, place }: DispatchReference): Finding | null {
  const { dispatch } = context.settings;
  const isOtherNumber = number !== null && dispatch.number !== "" && !sameNumber(number, dispatch.number);
  const isOtherSymbol = symbol !== null && dispatch.symbol !== "" && !sameSymbol(symbol, dispatch.symbol);
  if (!isOtherNumber && !isOtherSymbol) return null;
  const stated = `${number ?? ""}/${symbol ?? ""}`;
  const expected = `${(isOtherNumber ? dispatch.number : number) ?? ""}/${(isOtherSymbol ? dispatch.symbol : symbol) ?? ""}`;
  const text = textAt(context, cell);
  const edit =
    text === null || place === null
      ? null
      : valueEdit(context.snapshot, cell, text.slice(0, place.start) + expected + text.slice(place.end));
  return finding("dispatch-number-mismatch", [cell], {
    expected,
    actual: stated,
    params: { part: isOtherNumber ? (isOtherSymbol ? "both" : "number") : "symbol" },
    correction: edit && { safe: false, edits: [edit] },
  });
}

function dateFinding(context: CheckContext, { date }: DispatchReference): Finding | null {
  const expected = context.settings.dispatch.date;
  if (!date || expected === "" || date.iso === expected) return null;
  const text = textAt(context, date.cell);
  const [year = "", month = "", day = ""] = expected.split("-");
  // As Nghị định 30/2020/NĐ-CP writes a date: a zero before days below 10 and before January and February.
  const shortMonth = Number(month) > 2 ? String(Number(month)) : month;
  const isLong = /tháng/iu.test(date.written);
  const written = isLong ? `ngày ${day} tháng ${shortMonth} năm ${year}` : `ngày ${day}/${shortMonth}/${year}`;
  const edit = text?.includes(date.written)
    ? valueEdit(
        context.snapshot,
        date.cell,
        text.replace(date.written, () => written),
      )
    : null;
  return finding("date-mismatch", [date.cell], {
    expected,
    actual: date.iso,
    correction: edit && { safe: false, edits: [edit] },
  });
}

/** The line as the cell holds it, where that is what was read: then its places are the cell's. */
function textAt({ snapshot, table }: CheckContext, { row, column }: { row: number; column: number }): string | null {
  const value = valueAt(snapshot, row, column);
  const line = table.above.find((one) => one.row === row && one.column === column);
  return typeof value === "string" && value === line?.text.normalize("NFC") ? value : null;
}
