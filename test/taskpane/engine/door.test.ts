import { deserialize, serialize } from "node:v8";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { EngineClosed, openEngine, type EngineDoor } from "../../../src/taskpane/engine/door";
import type { Look } from "../../../src/taskpane/engine/engine";
import type { ReportView } from "../../../src/taskpane/engine/view";
import { gridsOf } from "../../support/grids";
import { bacKan, WITH_MISTAKES } from "../support/tables";

/** jsdom has no workers: here the engine is in the page's own thread, behind the same door. */
async function opened(): Promise<{ engine: EngineDoor; report: ReportView; steps: string[] }> {
  const steps: string[] = [];
  const engine = await openEngine((step) => steps.push(step));
  const snapshot = bacKan(WITH_MISTAKES);
  await engine.begin(snapshot.area);
  await engine.add({ top: snapshot.area!.top, ...gridsOf(snapshot) });
  const { sheetName, merges, hiddenRows, hiddenColumns, isProtected, numerals } = snapshot;
  const facts = { sheetName, merges, hiddenRows, hiddenColumns, isProtected, numerals };
  const outcome = await engine.check(facts, look(7));
  if (outcome.kind !== "report") throw new Error(outcome.kind);
  return { engine, report: outcome, steps };
}

const look = (revision: number): Look => ({ settings: defaultSettings(), headerRow: null, revision });

test("tells its steps, and an outcome that can cross to another thread", async () => {
  const { report, steps } = await opened();
  expect(steps).toEqual(["recognising", "checking"]);
  expect(deserialize(serialize(report))).toEqual(report);
  expect(report.table.agencies).toBe(18);
});

test("lists in pages what the outcome holds the beginning of", async () => {
  const { engine, report } = await opened();
  for (const { kinds } of report.groups) {
    for (const { list, findings } of kinds) {
      expect(await engine.findings(7, list, 0, findings.count)).toEqual(findings.first);
      expect(await engine.findings(7, list, findings.count - 1, findings.count + 5)).toEqual(findings.first.slice(-1));
    }
  }
  const { short } = report.standing.lists;
  expect(await engine.agencies(7, "short", 1, 3)).toEqual(short.first.slice(1, 3));
});

test("has no lines and no corrections of an outcome that it has moved on from", async () => {
  const { engine, report } = await opened();
  const [kind] = report.groups[0]!.kinds;
  await engine.inspect(look(8));
  expect(await engine.findings(7, kind!.list, 0, 5)).toBeNull();
  expect(await engine.agencies(7, "short", 0, 5)).toBeNull();
  expect(await engine.planCorrection(kind!.findings.first[0]!.id)).toBeNull();
});

test("let go, it answers nothing more, not even what it was asked before", async () => {
  const { engine } = await opened();
  const asked = engine.inspect(look(8));
  engine.close();
  await expect(asked).rejects.toBeInstanceOf(EngineClosed);
  await expect(engine.planSafeCorrections()).rejects.toBeInstanceOf(EngineClosed);
});
