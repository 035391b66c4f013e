import { composeAppendix } from "../../core/appendix/compose";
import type { AppendixDocument, AppendixRow } from "../../core/appendix/document";
import { composeChart } from "../../core/chart/compose";
import { dispatchReferences } from "../../core/checks/dispatch-reference";
import type { Finding, Severity } from "../../core/checks/finding";
import type { Report } from "../../core/checks/report";
import { planCorrection } from "../../core/corrections/correction";
import type { CellEdit, WritePlan } from "../../core/corrections/plan";
import { planRates, type SkippedRate } from "../../core/corrections/rates";
import { planSafeCorrections } from "../../core/corrections/safe";
import { draftDispatch } from "../../core/dispatch/draft";
import type { PassageId } from "../../core/dispatch/passage";
import type { NoPreviousSheet } from "../../core/previous/choose";
import type { RecordGrid } from "../../core/record/grid";
import { couldBeOneList } from "../../core/recognition/halves";
import type { PreviousSuggestion } from "../../core/previous/suggest";
import { fail, ok, type Result } from "../../core/result";
import { appendixOf } from "../../core/settings/appendices";
import { justificationsOf, type Justification } from "../../core/settings/justifications";
import { isOneList } from "../../core/settings/one-list";
import type { Settings } from "../../core/settings/settings";
import type { Area } from "../../core/sheet/address";
import { createSnapshotBuilder, type CellBand, type SheetFacts, type SnapshotBuilder } from "../../core/sheet/builder";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import { rankOrder } from "../../core/standing/compute";
import { planFlags, type Flagging } from "../../core/standing/flagging";
import { planOrder, type RowOrder } from "../../core/standing/row-order";
import { firstTexts } from "../../core/text/texts";
import { appendixClipboard } from "../../word/appendix-clipboard";
import { dispatchText } from "../../word/dispatch-text";
import {
  acrossLines,
  comparedAgencies,
  crossLines,
  draftDefaults,
  passageLines,
  passagesText,
  type CrossLine,
  type DraftDefaults,
} from "./dispatch";
import type { ComparedLines, PassageLine } from "./dispatch";
import { groupFindings, type IndexedGroup } from "./groups";
import { columnChoices } from "./headings";
import { suggestedSheets, surveyHeads, type SheetHead, type SheetSurvey } from "./survey";
import { inspect, type Inspection, type Step } from "./inspect";
import { KeptAppendices, type WordFile } from "./kept-appendices";
import { agencyLine, findingLine, standingLists } from "./lines";
import { PeriodLines, type PeriodLine, type PeriodList, type PreviousView } from "./period-view";
import { PreviousTables } from "./previous";
import { recordOf, RecordReader, type RecordFrame, type RecordSaid, type RecordVerdict } from "./record";
import { isTableOpen, questionView, rangesOf, rowGroups, rowLines, tableChoices } from "./table-lines";
import type {
  AgencyLine,
  AppendixView,
  ChartView,
  Excerpt,
  FindingGroup,
  FindingId,
  FindingLine,
  FindingList,
  NoTableView,
  Outcome,
  ReportView,
  RowLine,
  RowList,
  StandingList,
} from "./view";

/** Lines of a list that come with the outcome itself, and rows of the appendix that come with its preview. */
const FIRST_LINES = 50;
const FIRST_ROWS = 120;
/** Dispatches named above a table: two or three in life. */
const MOST_DISPATCHES = 20;

/** How a sheet is to be looked at. */
export interface Look {
  readonly settings: Settings;
  /** Of several tables, the one whose header begins in this sheet row; null: the likeliest. */
  readonly headerRow: number | null;
  /** The number the outcome is to bear. */
  readonly revision: number;
}

/** The beginning of a write plan; the rest of its edits is asked for in pages. */
export interface PlanView extends Pick<WritePlan, "sheetName" | "purpose"> {
  readonly edits: Excerpt<CellEdit>;
}

export interface RatesPlanView extends PlanView {
  readonly skipped: Excerpt<SkippedRate>;
}

/**
 * Holds one reading of a sheet and all that was found out from it; answers with what the pane needs and no more. It runs
 * in a worker: arguments and answers are plain data, and an answer never grows with the sheet, but for typed arrays and
 * for pages asked for. To add a request, add a method: the door takes it over by its type.
 */
export class Engine {
  private builder: SnapshotBuilder = createSnapshotBuilder(null);
  private snapshot: SheetSnapshot | null = null;
  private readonly previous = new PreviousTables();
  private readonly records = new RecordReader();
  private readonly kept = new KeptAppendices();
  private periods: PeriodLines | null = null;
  private revision = 0;
  private inspection: Inspection | null = null;
  private groups: readonly IndexedGroup[] = [];
  private lists: Readonly<Record<StandingList, readonly number[]>> | null = null;
  private edits: readonly CellEdit[] = [];
  private composed: { settings: string; appendix: Result<AppendixDocument, readonly Finding[]> } | null = null;

  constructor(private readonly onStep: (step: Step) => void) {}

  /** Begins a reading; `area`: the used cells. */
  begin(area: Area | null): void {
    this.builder = createSnapshotBuilder(area);
  }

  /** Takes the next rows of the reading. */
  add(band: CellBand): void {
    this.builder.add(band);
  }

  /** Ends the reading, and looks at it. */
  check(facts: SheetFacts, look: Look): Outcome {
    this.snapshot = this.builder.finish(facts);
    this.builder = createSnapshotBuilder(null);
    return this.inspect(look);
  }

  /** Reads last period's sheet beside it: the next look compares with it. */
  beginPrevious(area: Area | null): void {
    this.previous.begin(area);
  }

  addPrevious(band: CellBand): void {
    this.previous.add(band);
  }

  /** False where that sheet has no table. */
  endPrevious(facts: SheetFacts, settings: Settings): boolean {
    return this.previous.end(facts, settings);
  }

  /** The same of a file, and which of its sheets have a table. */
  readPreviousFile(name: string, bytes: Uint8Array): ReturnType<PreviousTables["readFile"]> {
    return this.previous.readFile(name, bytes);
  }

  choosePreviousSheet(sheetName: string | null): void {
    this.previous.choose(sheetName);
  }

  forgetPrevious(): void {
    this.previous.forget();
  }

  /** The record of the check in hand, as its sheet is to be. */
  record(frame: RecordFrame): Promise<RecordGrid> {
    return recordOf(this.report(), frame);
  }

  /** Reads the record of an earlier check. */
  beginRecord(area: Area | null): void {
    this.records.begin(area);
  }

  addRecord(band: CellBand): void {
    this.records.add(band);
  }

  /** Null where the sheet is no record that can be read. */
  endRecord(facts: SheetFacts): RecordSaid | null {
    return this.records.end(facts);
  }

  /** Whether the figures in hand are those of the record read last; null where none was. */
  verifyRecord(): Promise<RecordVerdict | null> {
    return this.records.verify(this.report());
  }

  /** Lines of what a comparison found; null where the outcome is no longer the one of that revision. */
  periodLines(revision: number, list: PeriodList, from: number, to: number): PeriodLine[] | null {
    return revision === this.revision && this.periods ? this.periods.page(list, from, to) : null;
  }

  /** Looks again at what was read, with other settings or for another table. */
  inspect({ settings, headerRow, revision }: Look): Outcome {
    const { snapshot } = this;
    if (!snapshot) throw new Error("Nothing was read");
    const inspection = inspect(snapshot, settings, headerRow, this.onStep, this.previous);
    this.inspection = inspection;
    this.revision = revision;
    this.composed = null;
    if (inspection.kind === "report") {
      const { report } = inspection;
      this.groups = groupFindings(report.findings, this.justifications());
      this.lists = standingLists(report.standing);
      this.periods = report.comparison && new PeriodLines(report, report.comparison);
      return this.reportView(inspection, this.lists);
    }
    this.groups = [];
    this.lists = null;
    this.periods = null;
    if (inspection.kind === "question") return questionView(snapshot, inspection.table, inspection.doubt, revision);
    return noTableView(snapshot, inspection, revision);
  }

  /** Lines `from` up to, not including, `to`; null where the outcome is no longer the one of that revision. */
  findings(revision: number, list: FindingList, from: number, to: number): FindingLine[] | null {
    if (revision !== this.revision) return null;
    return this.indicesOf(list).slice(from, to).map(this.findingLine);
  }

  /** The same of agencies. */
  agencies(revision: number, list: StandingList, from: number, to: number): AgencyLine[] | null {
    if (revision !== this.revision || !this.lists) return null;
    const report = this.report();
    return this.lists[list].slice(from, to).map((row) => agencyLine(report, row));
  }

  /** The agencies of the table as written, as a roster could begin with; at most `most`. Empty where there is no table. */
  agencyNames(most: number): string[] {
    const names = this.inspection?.kind === "report" ? this.inspection.report.table.agencies : [];
    return [...new Set(firstTexts(names, most))];
  }

  /** Rows of the table that are no agencies, or hidden, with the reasons why. */
  rows(revision: number, role: RowList, from: number, to: number): RowLine[] | null {
    if (revision !== this.revision || this.inspection?.kind !== "report") return null;
    const { snapshot, table } = this.inspection.report;
    return rowLines(snapshot, table, role, from, to);
  }

  /** Which of the sheets have a table, by their beginnings: the likeliest first. */
  survey(heads: readonly SheetHead[], settings: Settings): SheetSurvey[] {
    return surveyHeads(heads, settings);
  }

  /** Which of the sheets can be last period's, by their beginnings: the likeliest first. Empty where there is no table. */
  suggestPrevious(heads: readonly SheetHead[], settings: Settings): PreviousSuggestion[] {
    return this.inspection?.kind === "report" ? suggestedSheets(this.inspection.report.table, heads, settings) : [];
  }

  planSafeCorrections(): PlanView {
    return this.planView(planSafeCorrections(this.report()));
  }

  /** null where the finding is of an outcome that no longer is. */
  planCorrection({ revision, index }: FindingId): PlanView | null {
    const report = this.report();
    const finding = revision === this.revision ? report.findings[index] : undefined;
    return finding ? this.planView(planCorrection(report, finding)) : null;
  }

  planRates(): RatesPlanView {
    const { skipped, ...plan } = planRates(this.report());
    return { ...this.planView(plan), skipped: excerpt(skipped, itself) };
  }

  /** Edits of the plan made last. */
  planEdits(from: number, to: number): readonly CellEdit[] {
    return this.edits.slice(from, to);
  }

  /** Marks and order go by whole rows of the sheet, which the halves of a list share. */
  planFlags(): Result<Flagging, "in-halves"> {
    const { table, settings } = this.report();
    return table.fold ? fail("in-halves") : ok(planFlags(table, settings.target));
  }

  /** The order by rate; null where the rows stand in it already. */
  planOrder(): Result<RowOrder | null, "in-halves"> {
    const report = this.report();
    if (report.table.fold) return fail("in-halves");
    const from = rankOrder(report);
    return ok(from.every((row, place) => row === place) ? null : planOrder(report.table, from));
  }

  appendix(settings: Settings): AppendixView {
    if (this.inspection?.kind !== "report") return { kind: "no-table" };
    if (!this.isAppendix(settings)) return { kind: "not-listed" };
    const appendix = this.compose(settings);
    if (!appendix.ok) {
      const errors = appendix.error.filter(({ severity }) => severity === "error").length;
      return { kind: "blocked", findings: this.findingExcerpt(this.indicesOf("blocking")), errors };
    }
    const { rows } = appendix.value;
    return {
      kind: "document",
      document: { ...appendix.value, rows: rows.slice(0, FIRST_ROWS) },
      rowCount: rows.length,
    };
  }

  /** Rows of the appendix asked for last. */
  appendixRows(from: number, to: number): readonly AppendixRow[] {
    return this.composed?.appendix.ok ? this.composed.appendix.value.rows.slice(from, to) : [];
  }

  /** The same, kept after those kept before where it can be made; the sheets of the others may be read meanwhile. */
  keepAppendix(settings: Settings): AppendixView {
    const view = this.appendix(settings);
    if (view.kind === "document" && this.composed?.appendix.ok) this.kept.keep(this.composed.appendix.value);
    return view;
  }

  /** Keeps a draft of the dispatch that speaks of the check in hand. */
  keepDraft(settings: Settings): void {
    this.kept.keepDraft(draftDispatch(this.report(), settings));
  }

  forgetKept(): void {
    this.kept.forget();
  }

  /** Rows of the appendix kept in that place. */
  keptRows(place: number, from: number, to: number): readonly AppendixRow[] {
    return this.kept.rows(place, from, to);
  }

  keptFile(): Promise<WordFile> {
    return this.kept.file();
  }

  keptDispatchFile(): Promise<WordFile> {
    return this.kept.dispatchFile();
  }

  /** The appendix in the two forms a clipboard holds it in; null where there is none, or it is blocked. */
  appendixClipboard(settings: Settings): { html: string; text: string } | null {
    const appendix = this.isAppendix(settings) ? this.compose(settings) : null;
    return appendix?.ok ? appendixClipboard(appendix.value) : null;
  }

  /** The picture of the rates; null where there is no report, or the appendix is blocked. */
  chart(settings: Settings): ChartView | null {
    if (this.inspection?.kind !== "report") return null;
    const composed = composeChart(this.report(), settings);
    if (composed.ok) return { kind: "chart", chart: composed.value };
    const { error } = composed;
    return error.code === "blocked" ? null : { kind: error.code, agencies: error.agencies, most: error.most };
  }

  /** What a dispatch can say of the check in hand. Empty where there is no report. */
  passages(settings: Settings): PassageLine[] {
    return this.inspection?.kind === "report" ? passageLines(this.inspection.report, settings) : [];
  }

  /** Some of them in full, to be copied. */
  passagesText(settings: Settings, ids: readonly PassageId[]): string {
    return passagesText(this.report(), settings, ids);
  }

  draftDefaults(settings: Settings): DraftDefaults | null {
    return this.inspection?.kind === "report" ? draftDefaults(this.inspection.report, settings) : null;
  }

  /** The draft's words alone; null where there is no report. */
  dispatchText(settings: Settings): string | null {
    return this.inspection?.kind === "report" ? dispatchText(draftDispatch(this.inspection.report, settings)) : null;
  }

  /** Where the text of a dispatch (NFC) and the table disagree. */
  crossCheck(text: string, settings: Settings): CrossLine[] {
    return crossLines(text, this.report(), settings);
  }

  /** The same, of what the comparisons with several tables found: the table in hand and others'. */
  crossCheckAcross(text: string, settings: Settings, others: readonly ComparedLines[]): CrossLine[] {
    return acrossLines([{ lines: this.crossCheck(text, settings), agencies: this.comparedAgencies() }, ...others]);
  }

  /** The agencies that such a comparison can speak of. */
  comparedAgencies(): string[] {
    return comparedAgencies(this.report());
  }

  private report(): Report {
    if (this.inspection?.kind !== "report") throw new Error("No report: check a sheet first");
    return this.inspection.report;
  }

  /** The check in hand is of a sheet that is an appendix of the dispatch. */
  private isAppendix(settings: Settings): boolean {
    return this.inspection?.kind === "report" && appendixOf(settings, this.report().table.sheetName) !== null;
  }

  private justifications(): readonly Justification[] {
    const { settings, table } = this.report();
    return justificationsOf(settings, table.sheetName);
  }

  private compose(settings: Settings): Result<AppendixDocument, readonly Finding[]> {
    const key = JSON.stringify(settings);
    if (this.composed?.settings !== key) {
      this.composed = { settings: key, appendix: composeAppendix(this.report(), settings) };
    }
    return this.composed.appendix;
  }

  private indicesOf(list: FindingList): readonly number[] {
    if (list !== "blocking") {
      return this.groups.flatMap(({ kinds }) => kinds).find((kind) => kind.list === list)?.indices ?? [];
    }
    const appendix = this.composed?.appendix;
    if (!appendix || appendix.ok) return [];
    const places = new Map(this.report().findings.map((finding, index) => [finding, index]));
    return appendix.error.map((finding) => places.get(finding)!);
  }

  private readonly findingLine = (index: number): FindingLine =>
    findingLine(this.report().findings[index]!, this.revision, index, this.justifications());

  private findingExcerpt(indices: readonly number[]): Excerpt<FindingLine> {
    return excerpt(indices, this.findingLine);
  }

  private planView(plan: WritePlan): PlanView {
    this.edits = plan.edits;
    return { sheetName: plan.sheetName, purpose: plan.purpose, edits: excerpt(plan.edits, itself) };
  }

  private previousView(problem: NoPreviousSheet | null): PreviousView | null {
    if (!this.periods && !problem) return null;
    return {
      file: this.previous.file,
      sheetNames: this.previous.sheetNames(),
      problem,
      comparison: this.periods?.view(FIRST_LINES) ?? null,
    };
  }

  private reportView(
    { report, roster, tables, noPrevious }: Extract<Inspection, { kind: "report" }>,
    lists: Readonly<Record<StandingList, readonly number[]>>,
  ): ReportView {
    const { snapshot, table, standing, settings, findings } = report;
    const { target, totals, overall, short } = standing;
    const agencies = (rows: readonly number[]): Excerpt<AgencyLine> => excerpt(rows, (row) => agencyLine(report, row));
    return {
      kind: "report",
      revision: this.revision,
      sheetName: table.sheetName,
      table: {
        programme: table.programme,
        header: table.header,
        ranges: rangesOf(table),
        evidence: table.evidence,
        rowGroups: rowGroups(snapshot, table),
        columns: table.columns,
        reasons: table.reasons,
        agencies: table.rows.length,
        passedOver: table.otherRows.length,
      },
      tables: tableChoices(tables, table),
      isTableOpen: isTableOpen(tables, table, settings),
      oneList: {
        ranges: couldBeOneList(snapshot, tables, table).flatMap(rangesOf),
        isSaid: table.fold !== null && isOneList(settings, table.sheetName),
      },
      columns: columnChoices(snapshot, table.header),
      roster: roster && { id: roster.roster.id, name: roster.roster.name, isChosen: roster.isChosen },
      severities: severityCounts(findings),
      groups: this.groups.map(({ kind, size, kinds }): FindingGroup => ({
        kind,
        size,
        kinds: kinds.map(({ list, code, severity, indices }) => ({
          list,
          code,
          severity,
          findings: this.findingExcerpt(indices),
        })),
      })),
      standing: {
        target,
        decimals: settings.decimals,
        totals,
        overall,
        shortCount: short.length,
        lists: {
          short: agencies(lists.short),
          boundary: agencies(lists.boundary),
          rounded: agencies(lists.rounded),
          disputed: agencies(lists.disputed),
        },
      },
      dispatches: dispatchReferences(table.above).slice(0, MOST_DISPATCHES),
      previous: this.previousView(noPrevious),
    };
  }
}

function noTableView(
  snapshot: SheetSnapshot,
  { noTable }: Extract<Inspection, { kind: "no-table" }>,
  revision: number,
): NoTableView {
  return {
    kind: "no-table",
    revision,
    sheetName: snapshot.sheetName,
    noTable,
    columns: columnChoices(snapshot, noTable.header),
  };
}

function severityCounts(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The first lines of a list, made of its first items alone. */
function excerpt<Item, Line>(items: readonly Item[], lineOf: (item: Item) => Line): Excerpt<Line> {
  return { count: items.length, first: items.slice(0, FIRST_LINES).map(lineOf) };
}

function itself<Item>(item: Item): Item {
  return item;
}
