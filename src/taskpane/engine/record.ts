import type { Report } from "../../core/checks/report";
import { compareFigures, type FigureChange } from "../../core/record/compare";
import { composeRecord } from "../../core/record/compose";
import { figuresText, recordedFigures } from "../../core/record/figures";
import { recordGrid, type RecordGrid } from "../../core/record/grid";
import { parseRecord, type ReadRecord } from "../../core/record/parse";
import type { RecordedCorrection } from "../../core/record/record";
import { areaName, type Area } from "../../core/sheet/address";
import { createSnapshotBuilder, type CellBand, type SheetFacts, type SnapshotBuilder } from "../../core/sheet/builder";
import { describeFinding } from "../../locales/findings/describe";
import { rangesOf } from "./table-lines";

/** What the pane knows of a check and the engine does not. */
export interface RecordFrame {
  /** "" where Excel tells none. */
  readonly file: string;
  /** Local date and time, "2021-11-23 14:05". */
  readonly checkedAt: string;
  readonly roster: string;
  readonly corrections: readonly RecordedCorrection[];
}

/** What a record that was read says of itself. */
export type RecordSaid = Pick<ReadRecord, "sheetName" | "checkedAt" | "corrections">;

/** What the figures of now are beside those of a record. */
export interface RecordVerdict {
  readonly checkedAt: string;
  readonly isUnchanged: boolean;
  /** The record's own list no longer gives the hash it states: somebody wrote in it. */
  readonly isAltered: boolean;
  /** The first of them; empty where the record lists no figures. */
  readonly changes: readonly FigureChange[];
  readonly count: number;
  /** False where the record vouches by its hash alone, so that no cell can be named. */
  readonly isListed: boolean;
}

/** A pane shows so many changes; whoever has more checks anew. */
const MOST_CHANGES = 200;

/** The record of the check in hand, as its sheet is to be. The document speaks Vietnamese whatever the pane speaks. */
export async function recordOf(report: Report, frame: RecordFrame): Promise<RecordGrid> {
  const { table } = report;
  const record = await composeRecord(report, {
    ...frame,
    range: rangesOf(table).map(areaName).join(" "),
    programme: table.programme.appendixTitle,
    sentence: (finding) => {
      const { title, detail, cause } = describeFinding(finding, table, "vi");
      return [`${title}.`, detail, cause].filter((part) => part !== undefined && part !== "").join(" ");
    },
    digest: sha256,
  });
  return recordGrid(record);
}

/** Holds the record read last. */
export class RecordReader {
  private builder: SnapshotBuilder = createSnapshotBuilder(null);
  private held: ReadRecord | null = null;

  begin(area: Area | null): void {
    this.builder = createSnapshotBuilder(area);
  }

  add(band: CellBand): void {
    this.builder.add(band);
  }

  /** Null where the sheet is no record, or too damaged to be read. */
  end(facts: SheetFacts): RecordSaid | null {
    this.held = parseRecord(this.builder.finish(facts));
    this.builder = createSnapshotBuilder(null);
    return this.held && { ...this.held };
  }

  async verify(report: Report): Promise<RecordVerdict | null> {
    const record = this.held;
    if (!record) return null;
    const now = recordedFigures(report);
    const hash = await sha256(figuresText(now));
    const isUnchanged = hash === record.hash;
    const isAltered = record.figures !== null && (await sha256(figuresText(record.figures))) !== record.hash;
    const changes = isUnchanged || !record.figures ? [] : compareFigures(record.figures, now);
    return {
      checkedAt: record.checkedAt,
      isUnchanged,
      isAltered,
      changes: changes.slice(0, MOST_CHANGES),
      count: changes.length,
      isListed: record.figures !== null,
    };
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
