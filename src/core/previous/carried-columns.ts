import { isRight, statedRateAt } from "../checks/stated-rate";
import type { FieldId, Programme } from "../programmes/programme";
import { readCountFigures } from "../recognition/figures";
import type { ColumnHeading } from "../recognition/header-band";
import { matchHeading, NAMED } from "../recognition/heading-match";
import { holdsFractions, readRates } from "../recognition/rates";
import { FIGURE, type FigureColumn, type RankingTable, type RateColumn } from "../recognition/table";
import { wordsOf, type Word } from "../recognition/words";
import type { SheetSnapshot } from "../sheet/snapshot";
import { wholeNumber } from "../numbers/count";
import { headingsOf, headingText } from "./headings";
import type { CarriedColumn, CarriedMismatch } from "./comparison";
import type { PreviousFigures } from "./previous-figures";

/** What a heading says a column states the figures of last period with. */
const EARLIER =
  /(?:^| )(?:(?:luy ke )?(?:tinh )?(?:den )?(?:het )?(?:ky|nam|thang|quy|lan|dot) (?:bao cao )?(?:lien )?(?:ke )?truoc(?: (?:chuyen|mang) sang)?|(?:ky )?bao cao truoc|(?:so )?dau ky)(?= |$)/;
/** A comparison with it is another figure, and last year's same quarter is another period. */
const NO_EARLIER =
  /(?:^| )(?:so voi|so sanh|tang|giam|chenh lech|bien dong|cung ky|ty le so|xep hang|thu hang|xep loai|hang)(?= |$)/;

/** Rows that must bear out which figure a column without a telling heading states. */
const LEAST_AGREEING = 3;

/**
 * Columns of this period's sheet that state last period's figures ("Kỳ trước", "Lũy kế đến kỳ trước", "Số đầu kỳ"), each
 * compared with what last period's sheet states. A column that its heading does not name is compared only where the
 * figures themselves leave no doubt what it states.
 */
export function carriedColumns(
  snapshot: SheetSnapshot,
  table: RankingTable,
  previous: PreviousFigures,
): readonly CarriedColumn[] {
  const own = new Set(Object.values(table.columns));
  const columns: CarriedColumn[] = [];
  for (const [column, heading] of headingsOf(snapshot, table)) {
    if (own.has(column) || !isEarlier(heading)) continue;
    columns.push(compareColumn({ snapshot, table, previous, column, heading }));
  }
  return columns;
}

function isEarlier(heading: ColumnHeading): boolean {
  const text = headingText(heading);
  return EARLIER.test(text) && !NO_EARLIER.test(text);
}

interface Question {
  readonly snapshot: SheetSnapshot;
  readonly table: RankingTable;
  readonly previous: PreviousFigures;
  readonly column: number;
  readonly heading: ColumnHeading;
}

function compareColumn(question: Question): CarriedColumn {
  const { table, column, heading, previous } = question;
  const named = namedField(question);
  const chosen =
    named !== null
      ? compareField(question, named)
      : theOneBorneOut(previous.fields.map((field) => compareField(question, field)));
  return {
    column,
    heading: { row: table.header.bottom, column },
    text: [...heading.groupTexts, heading.text].join(" – "),
    ...(chosen ?? { field: null, compared: 0, agreeing: 0, mismatches: [] }),
  };
}

type FieldReading = Pick<CarriedColumn, "field" | "compared" | "agreeing" | "mismatches"> & {
  /** Agreeing figures other than 0, which agree by chance. */
  readonly telling: number;
};

function theOneBorneOut(readings: readonly FieldReading[]): FieldReading | null {
  const borne = readings.filter(
    ({ telling, agreeing, compared }) => telling >= LEAST_AGREEING && 2 * agreeing >= compared,
  );
  borne.sort((a, b) => b.agreeing - a.agreeing);
  const [best, next] = borne;
  return best && best.agreeing > (next?.agreeing ?? 0) ? best : null;
}

/** The field that the heading names once the words of the period are taken out of it. */
function namedField({ table: { programme }, heading, previous }: Question): FieldId | null {
  const leaf = withoutPeriod(heading.text);
  const groups = heading.groupTexts.map(withoutPeriod).filter((words) => words.length > 0);
  if (leaf.length === 0 && groups.length === 0) return null;
  const words = leaf.length > 0 ? { leaf, groups } : { leaf: groups.at(-1)!, groups: groups.slice(0, -1) };
  const scores = comparableFields(programme, previous).map((field) => ({
    field: field.id,
    score: matchHeading(field, words).score,
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  return best && best.score >= NAMED && best.score > (next?.score ?? 0) ? best.field : null;
}

function comparableFields({ fields }: Programme, previous: PreviousFigures) {
  return fields.filter(({ id }) => previous.fields.includes(id));
}

const PERIOD_WORDS = new Set(
  "ky nam thang quy lan dot bao cao truoc lien ke luy tinh den het dau chuyen mang sang".split(" "),
);

function withoutPeriod(text: string): readonly Word[] {
  const words = wordsOf(text);
  return words.filter(({ plain }) => !PERIOD_WORDS.has(plain));
}

function compareField(question: Question, field: FieldId): FieldReading {
  const { table } = question;
  const isRate = table.programme.fields.find(({ id }) => id === field)?.kind === "rate";
  const stated = isRate ? ratesStated(question) : countsStated(question, field);
  const reading = { field, compared: 0, agreeing: 0, telling: 0, mismatches: [] as CarriedMismatch[] };
  for (let index = 0; index < table.rows.length; index += 1) {
    const said = stated.agencies(index);
    if (said === null) continue;
    reading.compared += 1;
    if (said.agrees) {
      reading.agreeing += 1;
      if (said.stated !== 0) reading.telling += 1;
    } else reading.mismatches.push(mismatchAt(question, index, table.rows[index]!, said));
  }
  for (const [at, { row, kind }] of table.totals.entries()) {
    if (kind !== "total") continue;
    const said = stated.totals(at);
    if (said && !said.agrees) reading.mismatches.push(mismatchAt(question, null, row, said));
  }
  return reading;
}

interface Said {
  readonly stated: number;
  readonly expected: number;
  readonly agrees: boolean;
}

interface StatedColumn {
  agencies(index: number): Said | null;
  totals(index: number): Said | null;
}

function mismatchAt({ column }: Question, current: number | null, row: number, said: Said): CarriedMismatch {
  return { current, cell: { row, column }, stated: said.stated, expected: said.expected };
}

/** Blank cells say nothing, and what cannot be read is not compared. */
function countsStated({ snapshot, table, previous, column }: Question, field: FieldId): StatedColumn {
  const figures = readCountFigures(snapshot, column, table.rows);
  const totals = readCountFigures(
    snapshot,
    column,
    Int32Array.from(table.totals, ({ row }) => row),
  );
  const compare = (stated: number, counts: readonly number[]): Said | null => {
    const [expected] = counts;
    if (Number.isNaN(stated) || expected === undefined) return null;
    return { stated, expected, agrees: counts.includes(stated) };
  };
  return {
    agencies: (index) => compare(countStated(figures, index), previous.counts(field, index)),
    totals: (index) => compare(countStated(totals, index), previous.total.counts(field)),
  };
}

function countStated({ values, states }: FigureColumn, index: number): number {
  return isStated(states[index]!) ? wholeNumber(values[index]!) : NaN;
}

function isStated(state: number): boolean {
  return state === FIGURE.number || state === FIGURE.text || state === FIGURE.zeroMark;
}

function ratesStated({ snapshot, table, previous, column }: Question): StatedColumn {
  const basis = { parts: [{ values: previous.parts }], whole: { values: previous.wholes } };
  const isFractions = holdsFractions(snapshot, column, table.rows, basis);
  const totalRows = Int32Array.from(table.totals, ({ row }) => row);
  const rates = readRates(snapshot, column, table.rows, isFractions);
  const totals = readRates(snapshot, column, totalRows, isFractions, rates.precision);
  const compare = (
    rate: RateColumn,
    rows: Int32Array,
    index: number,
    exact: { part: number; whole: number; printed: number } | null,
  ): Said | null => {
    if (exact === null) return null;
    const expected = Number.isNaN(exact.printed) ? (100 * exact.part) / exact.whole : exact.printed;
    if (rate.states[index] === FIGURE.zeroMark) return { stated: 0, expected, agrees: exact.part === 0 };
    const stated = statedRateAt(snapshot, rate, rows[index]!, index);
    if (!stated || rate.states[index] === FIGURE.ambiguous) return null;
    // A rate carried over as it was printed is carried over rightly, whatever the print was worth.
    const agrees = isRight(stated, exact.part, exact.whole) || Math.abs(stated.points - exact.printed) < 1e-9;
    return { stated: stated.points, expected, agrees };
  };
  return {
    agencies: (index) => compare(rates, table.rows, index, previous.rate(index)),
    totals: (index) => compare(totals, totalRows, index, previous.total.rate),
  };
}
