import type { SheetModel } from "./model";

/** Event numbers of the library, from its metadata. */
export const EventNumber = {
  SettingsChanged: 1,
  DocumentSelectionChanged: 2,
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
} as const;

/** One event as it travels: category of rich-API events, number, target, arguments. */
export type EventEntry = readonly [category: 65536, eventType: number, targetId: string, argumentsText: string];

const CATEGORY = 65536;
/** Target of events of the workbook and of its collection of sheets. */
export const WORKBOOK_TARGET = "Workbook";
/** Target of events of the document. */
export const DOCUMENT_TARGET = "";

/** Events wait here until the batch that raised them is answered. What nobody listens to is not raised. */
export class EventQueue {
  #entries: EventEntry[] = [];
  readonly #listened = new Map<string, number>();

  /** The library announces a first handler and takes back the last one. */
  listen(eventType: number, target: string, listens: boolean): void {
    const key = `${eventType} ${target}`;
    this.#listened.set(key, Math.max(0, (this.#listened.get(key) ?? 0) + (listens ? 1 : -1)));
  }

  isHeard(eventType: number, sheet: SheetModel): boolean {
    return [WORKBOOK_TARGET, sheet.id].some((target) => this.#listened.get(`${eventType} ${target}`));
  }

  /** An event of a sheet: goes to the handlers on the sheet and on the collection. */
  ofSheet(eventType: number, sheet: SheetModel, values: Readonly<Record<string, unknown>> = {}): void {
    const text = JSON.stringify({ worksheetId: sheet.id, source: "Local", ...values });
    for (const target of [WORKBOOK_TARGET, sheet.id]) {
      if (this.#listened.get(`${eventType} ${target}`)) this.#entries.push([CATEGORY, eventType, target, text]);
    }
  }

  /** An event of the document, numbered as before the rich API. */
  ofDocument(eventType: number): void {
    this.#entries.push([CATEGORY, eventType, DOCUMENT_TARGET, "{}"]);
  }

  take(): EventEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }
}
