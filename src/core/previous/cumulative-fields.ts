import type { FieldId } from "../programmes/programme";
import type { Settings } from "../settings/settings";
import type { RankingTable } from "../recognition/table";
import type { DateRange } from "../roster/stated-dates";
import type { SheetSnapshot } from "../sheet/snapshot";
import { READING } from "../standing/readings";
import type { CumulativeField, CumulativeGround, Fall, JoinedAgency } from "./comparison";
import { headingsOf, headingText } from "./headings";
import type { JudgedPeriod } from "./period";
import { countOf } from "./previous-figures";

/** Fewer agencies cannot tell a column that falls from figures that fell. */
const LEAST_COMPARED = 3;

interface Question {
  readonly current: JudgedPeriod;
  readonly previous: JudgedPeriod;
  readonly previousOf: Int32Array;
  readonly joined: readonly JoinedAgency[];
  readonly dates: { readonly current: DateRange | null; readonly previous: DateRange | null };
  readonly counts: Settings["previous"]["counts"];
}

/** The counts "so far" that both sheets have, and where they fell. A count that may fall has a ground, and no falls. O(rows). */
export function cumulativeFields(question: Question): readonly CumulativeField[] {
  const { current, previous } = question;
  return current.table.programme.fields
    .filter(({ id, cumulative }) => cumulative && current.table.counts[id] && previous.table.counts[id])
    .map(({ id }) => {
      const ground = groundOf(question, id);
      if (ground === "heading-of-period" || ground === "other-year" || ground === "setting-of-period")
        return { field: id, ground, compared: 0, falls: [], mostFell: false };
      const { compared, falls } = fallsOf(question, id);
      return {
        field: id,
        ground,
        compared,
        falls,
        mostFell: ground !== "setting" && compared >= LEAST_COMPARED && 2 * falls.length > compared,
      };
    });
}

function groundOf({ current, previous, dates, counts }: Question, field: FieldId): CumulativeGround {
  if (counts !== "assumed") return counts === "cumulative" ? "setting" : "setting-of-period";
  const words = [current, previous].map(({ snapshot, table }) => headingOver(snapshot, table, field));
  if (words.some((text) => OF_PERIOD.test(text))) return "heading-of-period";
  if (words.every((text) => SO_FAR.test(text))) return "heading-so-far";
  const isOtherYear = dates.previous && dates.current && dates.previous.to < dates.current.from.slice(0, 4);
  return isOtherYear ? "other-year" : "programme";
}

const OF_PERIOD =
  /(?:^| )(?:(?:trong|phat sinh) (?:ky|quy|thang|tuan|dot)|(?:ky|quy|thang|tuan|dot) nay|moi ra soat)(?= |$)|(?:^| )moi$/;
const SO_FAR = /(?:^| )luy ke(?= |$)/;

function headingOver(snapshot: SheetSnapshot, table: RankingTable, field: FieldId): string {
  const heading = headingsOf(snapshot, table).get(table.columns[field] ?? -1);
  return heading ? headingText(heading) : "";
}

function fallsOf(
  { current, previous, previousOf, joined }: Question,
  field: FieldId,
): { compared: number; falls: Fall[] } {
  const several = new Map(joined.map((one) => [one.current, one.previous]));
  const column = previous.table.counts[field]!.column;
  const falls: Fall[] = [];
  let compared = 0;
  for (let index = 0; index < previousOf.length; index += 1) {
    const rows = several.get(index) ?? (previousOf[index]! >= 0 ? [previousOf[index]!] : []);
    if (rows.length === 0 || !isSettled(current, index) || !rows.every((row) => isSettled(previous, row))) continue;
    const before = rows.reduce((sum, row) => sum + countOf(previous, field, row), 0);
    const now = countOf(current, field, index);
    if (Number.isNaN(before) || Number.isNaN(now)) continue;
    compared += 1;
    if (now >= before) continue;
    const cell = { row: previous.table.rows[rows[0]!]!, column };
    falls.push({ current: index, before, now, cell, joined: several.has(index) });
  }
  return { compared, falls };
}

/** Its figures are there, and do not contradict each other. */
function isSettled({ readings }: JudgedPeriod, row: number): boolean {
  const state = readings.states[row];
  return state === READING.sound || state === READING.derived || state === READING.zero;
}
