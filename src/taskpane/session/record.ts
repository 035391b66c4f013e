import { RECORD_SHEET } from "../../core/record/wording";
import type { RecordedCorrection } from "../../core/record/record";
import type { ExcelFailure, Workbook } from "../../excel/workbook";
import type { EngineDoor } from "../engine/door";
import type { RecordSaid, RecordVerdict } from "../engine/record";
import type { Checker } from "./checker";
import type { CorrectionLog } from "./correction-log";
import { localTime } from "./local-time";
import type { Runner } from "./runner";
import type { Notice, PaneState } from "./state";
import type { Store } from "./store";

/** The record of the check: written on a sheet of its own, and compared with the figures of a later day. */
export interface RecordActions {
  writeRecord(): Promise<void>;
  /** Checks the sheet again, and compares it with the last record of it. What came of it is in the state. */
  verifyRecord(): Promise<void>;
}

/** A record is looked for in so many sheets: those of its name, the last ones first. */
const MOST_RECORDS = 10;

/** What a comparison came to, of which record and of which outcome. */
export interface RecordOutcome extends RecordVerdict {
  readonly recordSheet: string;
  readonly revision: number;
}

interface FoundRecord extends RecordSaid {
  readonly recordSheet: string;
}

export function createRecordActions(
  workbook: Workbook,
  store: Store<PaneState>,
  { run }: Runner,
  checker: Checker,
  corrections: CorrectionLog,
  now: () => Date = () => new Date(),
): RecordActions {
  /** The latest record of a sheet; left in the engine's hands. Null where there is none. */
  async function findRecord(engine: EngineDoor, sheetName: string): Promise<FoundRecord | ExcelFailure | null> {
    const names = await workbook.sheetNames();
    if (!names.ok) return names.error;
    const candidates = names.value.filter((name) => name.startsWith(RECORD_SHEET)).slice(-MOST_RECORDS);
    let latest: FoundRecord | null = null;
    for (const name of candidates) {
      const said = await readRecord(engine, name);
      if (said && "code" in said) return said;
      if (said?.sheetName !== sheetName || (latest && latest.checkedAt > said.checkedAt)) continue;
      latest = { ...said, recordSheet: name };
    }
    // The engine holds the record read last.
    if (latest && latest.recordSheet !== candidates.at(-1)) await readRecord(engine, latest.recordSheet);
    return latest;
  }

  async function readRecord(engine: EngineDoor, name: string): Promise<RecordSaid | ExcelFailure | null> {
    const read = await workbook.read(
      name,
      { begin: (area) => engine.beginRecord(area), add: (band) => engine.addRecord(band) },
      {},
    );
    return read.ok ? engine.endRecord(read.value) : read.error;
  }

  const failed = (failure: ExcelFailure): Notice => ({ kind: "failure", action: "record", failure });

  return {
    writeRecord: () =>
      run("record", async () => {
        const engine = await checker.settled();
        const { outcome } = store.get();
        if (outcome?.kind !== "report") throw new Error("No report: check a sheet first");
        const [file, earlier] = [await workbook.fileName(), await findRecord(engine, outcome.sheetName)];
        if (!file.ok) return failed(file.error);
        if (earlier && "code" in earlier) return failed(earlier);
        const grid = await engine.record({
          file: file.value,
          checkedAt: localTime(now()),
          roster: outcome.roster?.name ?? "",
          corrections: merged(earlier?.corrections ?? [], corrections.of(outcome.sheetName)),
        });
        const added = await workbook.addRecord(grid);
        if (added === "not-loaded") return { kind: added };
        return added.ok ? { kind: "record", sheetName: added.value.sheetName } : failed(added.error);
      }),

    verifyRecord: () =>
      run("record", async () => {
        const sheetName = store.get().outcome?.sheetName;
        if (sheetName === undefined) throw new Error("No report: check a sheet first");
        const failure = await checker.check("record", sheetName);
        if (failure) return failure.code === "not-loaded" ? { kind: "not-loaded" } : failed(failure);
        const engine = await checker.settled();
        if (store.get().outcome?.kind !== "report") return { kind: "record-no-table" };
        const found = await findRecord(engine, sheetName);
        if (!found) return { kind: "no-record" };
        if ("code" in found) return failed(found);
        const verdict = await engine.verifyRecord();
        const { outcome } = store.get();
        store.set({
          record: verdict && outcome && { ...verdict, recordSheet: found.recordSheet, revision: outcome.revision },
        });
        return null;
      }),
  };
}

/** Those of an earlier record, then those made since; each once. */
function merged(
  earlier: readonly RecordedCorrection[],
  later: readonly RecordedCorrection[],
): readonly RecordedCorrection[] {
  const key = ({ cell, at, after }: RecordedCorrection) =>
    `${String(cell.row)},${String(cell.column)} ${at} ${String(after)}`;
  const known = new Set(earlier.map(key));
  return [...earlier, ...later.filter((line) => !known.has(key(line)))];
}
