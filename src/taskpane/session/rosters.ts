import type { Result } from "../../core/result";
import type { NameProblem } from "../../core/roster/edit";
import type { RosterFile } from "../../core/roster/roster-file";
import type { Roster } from "../../core/roster/roster";
import {
  freshRosterId,
  LONGEST_PROVINCE,
  LONGEST_ROSTER_NAME,
  MOST_AGENCIES,
  rostersProblem,
} from "../../core/settings/own-rosters";
import type { Settings } from "../../core/settings/settings";
import type { ExcelFailure, SelectedCells, Workbook } from "../../excel/workbook";
import type { Checker } from "./checker";
import type { RosterImportProblem } from "./roster-import";
import type { Runner } from "./runner";
import type { SettingsEdit } from "./settings-keeper";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** What settings say of rosters: the workbook's own, and which one is chosen. */
export type RosterSettings = Pick<Settings, "rosters" | "roster">;

/** Why rosters were left as they were. */
export type RosterProblem =
  | { readonly kind: "limit"; readonly problem: NonNullable<ReturnType<typeof rostersProblem>> }
  | { readonly kind: "name"; readonly problem: NameProblem }
  | { readonly kind: "excel"; readonly failure: ExcelFailure }
  | { readonly kind: "no-table" }
  | { readonly kind: "not-loaded" }
  /** The file was there when it was chosen, but is no more. */
  | { readonly kind: "file"; readonly failure: { readonly code: "unreadable" } }
  | RosterImportProblem;

/** How the names a roster is given read; words are the caller's. */
export interface RosterNames {
  /** Of a copy of a roster that comes with the add-in. */
  readonly copyOf: (name: string) => string;
  readonly untitled: string;
}

/** Changes of the workbook's own rosters. They never touch a sheet; each can be undone while the pane is open. */
export interface RosterActions {
  /** null where it was done. Changes of the same `stretch` in a row (a name being typed) are undone together. */
  editRosters(change: (before: RosterSettings) => RosterSettings, stretch?: string): RosterProblem | null;
  undoRosters(): void;
  /** Copies a roster as one of the workbook's own, and chooses it. */
  copyRoster(roster: Roster, names: RosterNames): RosterProblem | null;
  /** Makes a roster of the table checked last, and chooses it. */
  rosterFromTable(names: RosterNames): Promise<RosterProblem | null>;
  /** The cells selected on the sheet, for a roster to be made of. */
  readSelection(): Promise<Result<SelectedCells, ExcelFailure>>;
  /** Adds a roster as one of the workbook's own, and chooses it. */
  addRoster(file: RosterFile, names: RosterNames): RosterProblem | null;
  /** Makes rosters of a file, and chooses the first. */
  importRosters(file: File, names: RosterNames): Promise<RosterProblem | null>;
  /**
   * Puts a name from the sheet on the roster it was checked against, as an agency or as another name of `aliasOf`. A
   * roster that comes with the add-in is copied first. What came of it is told.
   */
  adoptName(name: string, aliasOf: string | null, names: RosterNames): Promise<void>;
}

const MOST_UNDOS = 100;

export function createRosterActions(
  workbook: Pick<Workbook, "readSelection">,
  store: Store<PaneState>,
  { tell }: Runner,
  checker: Checker,
  edit: (settingsEdit: SettingsEdit) => void,
): RosterActions {
  const past: RosterSettings[] = [];
  let lastStretch: string | undefined;
  const inHand = (): RosterSettings => {
    const { rosters, roster } = store.get().settings;
    return { rosters, roster };
  };

  function editRosters(change: (before: RosterSettings) => RosterSettings, stretch?: string): RosterProblem | null {
    const before = inHand();
    const problem = rostersProblem(change(before).rosters);
    if (problem) return { kind: "limit", problem };
    if (stretch === undefined || stretch !== lastStretch) past.push(before);
    if (past.length > MOST_UNDOS) past.shift();
    lastStretch = stretch;
    edit((settings) => ({ ...settings, ...change({ rosters: settings.rosters, roster: settings.roster }) }));
    store.set({ canUndoRosters: true });
    return null;
  }

  /** Adds rosters at the end of the workbook's own, and chooses the first of them. */
  function add(files: readonly RosterFile[], names: RosterNames): RosterProblem | null {
    return editRosters(({ rosters }) => {
      const all = [...rosters];
      for (const file of files) all.push(rosterOf(file, freshRosterId(all), names.untitled));
      return { rosters: all, roster: all[rosters.length]?.id ?? "" };
    });
  }

  return {
    editRosters,

    undoRosters: () => {
      const before = past.pop();
      lastStretch = undefined;
      if (before) edit((settings) => ({ ...settings, ...before }));
      store.set({ canUndoRosters: past.length > 0 });
    },

    copyRoster: ({ name, ...roster }, names) =>
      add([{ ...roster, province: roster.province ?? null, name: names.copyOf(name) }], names),

    rosterFromTable: async (names) => {
      const written = (await checker.engine?.agencyNames(MOST_AGENCIES + 1)) ?? [];
      if (written.length === 0) return { kind: "no-table" };
      const reader = await import(/* webpackChunkName: "rosters" */ "../../core/roster/roster-file").catch(() => null);
      if (!reader) return { kind: "not-loaded" };
      const read = reader.rosterInRows([["name"], ...written.map((name) => [name])]);
      return read.ok ? add([read.value], names) : { kind: "content", problem: read.error };
    },

    readSelection: () => workbook.readSelection(),

    addRoster: (file, names) => add([file], names),

    importRosters: async (file, names) => {
      const reader = await import(/* webpackChunkName: "roster-import" */ "./roster-import").catch(() => null);
      if (!reader) return { kind: "not-loaded" };
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return { kind: "file", failure: { code: "unreadable" } };
      const read = reader.readRosterFile(new Uint8Array(bytes));
      if (!read.ok) return read.error;
      const title = file.name.replace(/\.[a-z]{1,5}$/i, "").trim();
      return add(
        read.value.map((one) => ({ ...one, name: one.name ?? title })),
        names,
      );
    },

    adoptName: async (name, aliasOf, names) => {
      const { outcome } = store.get();
      const { rosters } = inHand();
      const id = outcome?.kind === "report" ? (outcome.roster?.id ?? "") : "";
      const module = await import(/* webpackChunkName: "rosters" */ "./roster-adoption").catch(() => null);
      if (!module) {
        tell({ kind: "not-loaded" });
        return;
      }
      const changed = module.adopted(id, rosters, name, aliasOf);
      if (!changed) return;
      if (!changed.ok) {
        tell({ kind: "roster-problem", problem: { kind: "name", problem: changed.error } });
        return;
      }
      const roster = changed.value;
      const isOwn = rosters.some((own) => own.id === id);
      const kept = isOwn ? roster : { ...roster, name: names.copyOf(roster.name).slice(0, LONGEST_ROSTER_NAME) };
      const problem = editRosters((before) =>
        isOwn
          ? { ...before, rosters: before.rosters.map((own) => (own.id === id ? kept : own)) }
          : withNew(before.rosters, kept),
      );
      tell(
        problem
          ? { kind: "roster-problem", problem }
          : { kind: "roster-named", name, aliasOf, roster: kept.name, isCopy: !isOwn },
      );
    },
  };
}

function withNew(rosters: readonly Roster[], roster: Roster): RosterSettings {
  const id = freshRosterId(rosters);
  return { rosters: [...rosters, { ...roster, id }], roster: id };
}

/** A roster as the workbook keeps it; what a file says too long is cut, a period that ends before it begins is dropped. */
function rosterOf({ name, province, validFrom, validTo, agencies }: RosterFile, id: string, untitled: string): Roster {
  const isPeriod = validFrom === null || validTo === null || validFrom <= validTo;
  const title = (name ?? "").slice(0, LONGEST_ROSTER_NAME);
  return {
    id,
    name: title === "" ? untitled : title,
    ...(province !== null && province !== "" && { province: province.slice(0, LONGEST_PROVINCE) }),
    validFrom: isPeriod ? validFrom : null,
    validTo: isPeriod ? validTo : null,
    agencies,
  };
}
