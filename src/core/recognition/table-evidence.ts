import type { FieldId, Programme } from "../programmes/programme";
import { firstTexts, type Texts } from "../text/texts";
import { rateEvidence, sumEvidence, type Evidence } from "./arithmetic";
import { beginsLikeAgency } from "./labels";
import type { FigureColumn, RateColumn, TableReason } from "./table";

/** Rows looked at: a table's top says it as well as the whole. */
const MOST_ROWS = 200;

/** What speaks for a table by what it holds. */
export function tableEvidence(
  programme: Programme,
  topic: TableReason,
  columns: number,
  agencies: Texts,
  counts: Readonly<Record<FieldId, FigureColumn>>,
  rate: RateColumn | null,
): readonly TableReason[] {
  const names = firstTexts(agencies, MOST_ROWS);
  const evidence: TableReason[] = [
    { code: "columns-found", params: { found: columns, fields: programme.fields.length } },
    topic,
    { code: "agency-rows", params: { holds: names.filter(beginsLikeAgency).length, rows: names.length } },
  ];
  const add = (code: "sums" | "rates", { holds, rows }: Evidence) => {
    if (rows > 0) evidence.push({ code, params: { holds, rows } });
  };
  const numbers = (field: FieldId) => counts[field]?.values.subarray(0, MOST_ROWS);
  const present = (fields: readonly FieldId[]) => fields.map(numbers).filter((values) => values !== undefined);
  const [identity] = programme.identities;
  const sum = identity && numbers(identity.whole);
  if (sum) add("sums", sumEvidence(sum, present(identity.parts)));
  const whole = numbers(programme.rate.whole);
  if (rate && whole)
    add("rates", rateEvidence(rate.values.subarray(0, MOST_ROWS), present(programme.rate.parts), whole));
  return evidence;
}

/** Beyond the columns: rows up to ten, names that are agencies', sums and rates that hold. */
export function evidenceScore(evidence: readonly TableReason[]): number {
  let score = 0;
  for (const { code, params } of evidence) {
    const share = Number(params["holds"]) / Math.max(1, Number(params["rows"]));
    if (code === "agency-rows") score += 0.5 * share + Math.min(1, Number(params["rows"]) / 10);
    if (code === "sums" || code === "rates") score += 0.25 * share;
  }
  return score;
}
