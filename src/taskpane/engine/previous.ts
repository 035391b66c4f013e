import { choosePrevious, type NoPreviousSheet, type PreviousSheet } from "../../core/previous/choose";
import type { PreviousPeriod } from "../../core/previous/period";
import { recognise } from "../../core/recognition/recognise";
import type { RankingTable } from "../../core/recognition/table";
import { fail, ok, type Result } from "../../core/result";
import type { Settings } from "../../core/settings/settings";
import type { Area } from "../../core/sheet/address";
import { createSnapshotBuilder, type CellBand, type SheetFacts, type SnapshotBuilder } from "../../core/sheet/builder";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import type { XlsxFailure } from "../../xlsx/failure";
import { readingOptions } from "./inspect";

/** Sheets that a pane can offer; a file with more is no office's. */
const MOST_SHEETS = 200;

/** Last period's sheets, as far as the engine holds any: one of the workbook's, or those of a file. */
export class PreviousTables {
  private builder: SnapshotBuilder = createSnapshotBuilder(null);
  private held: { readonly file: string | null; readonly sheets: readonly PreviousSheet[] } | null = null;
  private chosen: string | null = null;
  /** Counts what was asked for: a file that is read meanwhile is no longer wanted. */
  private asked = 0;

  begin(area: Area | null): void {
    this.asked += 1;
    this.builder = createSnapshotBuilder(area);
  }

  add(band: CellBand): void {
    this.builder.add(band);
  }

  /** Ends the reading of a sheet; false where it has no table. */
  end(facts: SheetFacts, settings: Settings): boolean {
    const snapshot = this.builder.finish(facts);
    this.builder = createSnapshotBuilder(null);
    return this.hold(null, [snapshot], settings);
  }

  /** Reads a file, and says which of its sheets have a table. The reader is loaded with the first file. */
  async readFile(
    file: string,
    bytes: Uint8Array,
  ): Promise<Result<readonly string[], XlsxFailure | { readonly code: "not-loaded" }>> {
    const asked = (this.asked += 1);
    const reader = await import(/* webpackChunkName: "xlsx" */ "../../xlsx/read").catch(() => null);
    if (!reader) return fail({ code: "not-loaded" });
    if (asked !== this.asked) return ok([]);
    const read = reader.readXlsx(bytes);
    if (!read.ok) return fail(read.error);
    this.hold(
      file,
      read.value.sheets.map(({ snapshot }) => snapshot),
      null,
    );
    return ok(this.sheetNames());
  }

  choose(sheetName: string | null): void {
    this.chosen = sheetName;
  }

  forget(): void {
    this.asked += 1;
    this.held = null;
    this.chosen = null;
  }

  get file(): string | null {
    return this.held?.file ?? null;
  }

  sheetNames(): readonly string[] {
    return this.held?.sheets.slice(0, MOST_SHEETS).map(({ snapshot }) => snapshot.sheetName) ?? [];
  }

  /** What a table is to be compared with; null where nothing is held. */
  for(table: RankingTable): Result<PreviousPeriod, NoPreviousSheet> | null {
    return this.held && choosePrevious(table, this.held.file, this.held.sheets, this.chosen);
  }

  /** `settings`: what was said of sheets of the workbook; null for those of a file. */
  private hold(file: string | null, snapshots: readonly SheetSnapshot[], settings: Settings | null): boolean {
    const sheets = snapshots.flatMap((snapshot): PreviousSheet[] => {
      const found = recognise(snapshot, settings ? readingOptions(snapshot.sheetName, settings) : {});
      return found.ok ? [{ snapshot, tables: found.value }] : [];
    });
    this.held = { file, sheets };
    this.chosen = null;
    return sheets.length > 0;
  }
}
