import type { Area } from "../../src/core/sheet/address";
import { runBatch } from "./batch";
import { keepsValues, type Calculator, type ChangedCells } from "./calculator";
import type { HostChange } from "./changes";
import { AMERICAN, VIETNAMESE, type Culture } from "./culture";
import { HostError, type ErrorCode } from "./errors";
import { EventNumber, EventQueue, type EventEntry } from "./events";
import type { HostObject } from "./host-object";
import type { SheetModel, WorkbookModel } from "./model";
import { newWorkbook } from "./new-workbook";
import { WorkbookObject } from "./objects/workbook";
import { References } from "./references";
import { NEWEST, Requirements } from "./requirements";
import { referenceOf } from "./sheet/references";
import { PathType, type WireRequest, type WireResponse } from "./wire";

/** The pane's colours, as `Office.context.officeTheme` gives them ("#RRGGBB"). */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#E6E6E6",
  controlForegroundColor: "#262626",
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#F0F0F0",
  controlBackgroundColor: "#363636",
  controlForegroundColor: "#F0F0F0",
};

interface Limits {
  /**
   * Bytes of one request and of one response: 5 MB on the web
   * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins).
   */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells of a range read at once; above it values come back null (the same page). */
  readonly readCells: number;
}

const WEB_LIMITS: Limits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  readCells: 5_000_000,
};

export interface HostOptions {
  readonly model?: WorkbookModel;
  readonly calculator?: Calculator;
  /** Highest version by set; default: all the library knows. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Marks of `text` and of what is typed; default Vietnamese. */
  readonly culture?: Culture;
  /** Language of Excel's own surface, e.g. "vi-VN". */
  readonly uiLocale?: string;
  readonly theme?: OfficeTheme;
  readonly limits?: Partial<Limits>;
  /** As `Workbook.name` gives it. */
  readonly fileName?: string;
}

interface ActionInfo {
  readonly index: number;
  /** As `ActionType` in wire.ts. */
  readonly type: number;
  /** Travelling name of the method or property; "" for the others. */
  readonly name: string;
}

/** Ways to misbehave: a hook may throw a HostError, or change the workbook as another person would. */
interface Hooks {
  beforeBatch?: (request: WireRequest) => void;
  beforeAction?: (action: ActionInfo) => void;
  afterAction?: (action: ActionInfo) => void;
}

type HostAnswer =
  | { readonly refused: null; readonly body: string }
  /** The whole batch was refused before it began. */
  | { readonly refused: ErrorCode };

/** Flag of a request that waits until the cell's edit has ended (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

/** Excel, as far as an add-in can tell: a workbook, and answers to batches. */
export class ExcelHost {
  readonly model: WorkbookModel;
  readonly calculator: Calculator;
  readonly requirements: Requirements;
  readonly uiLocale: string;
  readonly limits: Limits;
  fileName: string;
  readonly hooks: Hooks = {};
  readonly references = new References();
  readonly events = new EventQueue();
  readonly root: HostObject;
  culture: Culture;
  theme: OfficeTheme;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";

  #editing = false;
  #editEnded: (() => void)[] = [];
  #dirty: ChangedCells[] | null = null;
  #calculationSuspended = false;
  #changes: HostChange[] = [];
  readonly #changeListeners = new Set<(changes: readonly HostChange[]) => void>();
  readonly #eventListeners = new Set<(entries: readonly EventEntry[]) => void>();

  constructor(options: HostOptions = {}) {
    this.model = options.model ?? newWorkbook();
    this.calculator = options.calculator ?? keepsValues;
    this.requirements = new Requirements(options.requirements ?? NEWEST);
    this.culture = options.culture ?? VIETNAMESE;
    this.uiLocale = options.uiLocale ?? "vi-VN";
    this.theme = options.theme ?? LIGHT_THEME;
    this.limits = { ...WEB_LIMITS, ...options.limits };
    this.fileName = options.fileName ?? "Book1.xlsx";
    this.root = new WorkbookObject(this);
  }

  /** Whether a person is typing in a cell: everything is refused until Enter or Esc. */
  get editing(): boolean {
    return this.#editing;
  }

  set editing(value: boolean) {
    this.#editing = value;
    if (value) return;
    const waiting = this.#editEnded;
    this.#editEnded = [];
    for (const go of waiting) go();
  }

  /** Answers a batch. Events of what it did follow after the answer. */
  async execute(requestText: string, flags = 0): Promise<HostAnswer> {
    if (byteLength(requestText) > this.limits.requestBytes) return { refused: "RequestPayloadSizeLimitExceeded" };
    const request = JSON.parse(requestText) as WireRequest;
    if (this.#editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((go) => this.#editEnded.push(go));
    }
    if (this.#editing && concernsWorkbook(request)) return { refused: "InvalidOperationInCellEditMode" };
    this.hooks.beforeBatch?.(request);
    let response: WireResponse;
    try {
      response = runBatch(this, request);
    } finally {
      this.#calculationSuspended = false;
      this.calculateDirty();
      this.announce();
    }
    const body = JSON.stringify(response);
    if (byteLength(body) > this.limits.responseBytes) return { refused: "ResponsePayloadSizeLimitExceeded" };
    return { refused: null, body };
  }

  /** Marks cells as written: formulas are calculated before the next reading. */
  wrote(sheet: SheetModel, area: Area): void {
    this.#dirty?.push({ sheet, area });
    this.#dirty ??= [{ sheet, area }];
    this.note({ kind: "cells", sheet, area });
  }

  /** Calculates what is waiting, in automatic mode. */
  calculateDirty(): void {
    if (!this.#dirty || this.calculationMode === "Manual" || this.#calculationSuspended) return;
    const dirty = this.#dirty;
    this.#dirty = null;
    this.calculator.recalculate(this.model, dirty);
  }

  /** Calculates everything, in any mode. */
  calculateAll(): void {
    this.#dirty = null;
    this.calculator.recalculate(this.model, null);
    for (const sheet of this.model.sheets) this.note({ kind: "sheet", sheet });
  }

  /** Rows moved, sheets were renamed: every formula may read otherwise. */
  calculateAfterMove(): void {
    this.#dirty = null;
    if (this.calculationMode !== "Manual") this.calculator.recalculate(this.model, null);
  }

  suspendCalculation(): void {
    this.#calculationSuspended = true;
  }

  /** Selects cells and brings their sheet to the front. */
  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.model.selection = area;
    this.events.ofSheet(EventNumber.SelectionChanged, sheet, { address: referenceOf(area) });
    this.events.ofDocument(EventNumber.DocumentSelectionChanged);
    this.note({ kind: "selection" });
  }

  activate(sheet: SheetModel): void {
    const { model } = this;
    const before = model.sheets[model.activeSheet];
    if (before === sheet) return;
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    model.activeSheet = model.sheets.indexOf(sheet);
    model.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    if (before) this.events.ofSheet(EventNumber.Deactivated, before);
    this.events.ofSheet(EventNumber.Activated, sheet);
    this.note({ kind: "sheets" });
  }

  note(change: HostChange): void {
    this.#changes.push(change);
  }

  /** Calls back after every batch and every act of the user that changed something. Returns the way to stop. */
  onChange(listener: (changes: readonly HostChange[]) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** For the faces: calls back with the events an add-in is to hear, once what is being answered now has gone out. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Tells listeners what has changed. */
  announce(): void {
    const changes = this.#changes;
    this.#changes = [];
    if (changes.length > 0) for (const listener of this.#changeListeners) listener(changes);
    const entries = this.events.take();
    if (entries.length > 0) for (const listener of this.#eventListeners) listener(entries);
  }

  get activeSheet(): SheetModel {
    return this.model.sheets[this.model.activeSheet]!;
  }

  /** Marks of the texts that travel: the API speaks en-US whatever the user's settings. */
  get apiCulture(): Culture {
    return AMERICAN;
  }
}

/** Services of Office itself, that the library calls on its own at its start, do not wait for a cell. */
function concernsWorkbook({ ObjectPaths: paths }: WireRequest): boolean {
  return Object.values(paths).some(({ ObjectPathType: type }) => type !== PathType.New);
}

function byteLength(text: string): number {
  // Most of what travels is ASCII: counting only what is not is faster than encoding it all.
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
