import { EventNumber, type EventEntry } from "./events";
import type { ErrorCode } from "./errors";
import type { ExcelHost } from "./host";

/** Calls of Office's desktop shell, by the numbers the library gives them. */
const Call = { RichApiRequest: 93 } as const;
const Event = { SettingsChanged: 1, SelectionChanged: 2, RichApiMessage: 33 } as const;

const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

/** Numbers under which the shell refuses a whole batch; the library makes error codes of them again. */
const REFUSALS: Partial<Record<ErrorCode, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const INTERNAL_ERROR = 5001;

/** Places in the array of a rich-API request. */
const REQUEST_TEXT = 4;
const REQUEST_FLAGS = 6;

/** Arrays reach the library as the desktop's SAFEARRAYs do: behind `toArray`. */
interface SafeArray {
  toArray(): unknown[];
}
const safeArray = (...values: unknown[]): SafeArray => ({ toArray: () => values });

type Handler = (eventId: number, payload: SafeArray) => void;

/** What Excel's shell tells a pane about Excel, the document and the pane. Plain data. */
export interface ShellFacts {
  readonly uiLocale: string;
  /** Of the data: "vi-VN". */
  readonly locale: string;
  readonly fileName: string;
  /** API sets, as JSON. */
  readonly requirements: string;
  /** Colours as numbers, by name. */
  readonly theme: Readonly<Record<string, number>>;
  /** `Office.context.document.settings`. */
  readonly settings: readonly (readonly [string, unknown])[];
}

/** What the shell answers to a batch; `body` is meant where `status` is {@link SUCCESS}. */
export interface ShellAnswer {
  readonly status: number;
  readonly body: string;
}

/** Excel's shell as a pane's window has it, in whatever thread or process Excel is. */
export interface Shell {
  readonly facts: ShellFacts;
  execute(request: string, flags: number): Promise<ShellAnswer>;
  onEvents(listener: (entries: readonly EventEntry[]) => void): void;
  writeSettings(settings: ShellFacts["settings"]): void;
}

/** The shell of a host in the same thread. */
export function shellOf(host: ExcelHost): Shell {
  return {
    get facts() {
      return factsOf(host);
    },
    execute: (request, flags) => execute(host, request, flags),
    onEvents: (listener) => {
      host.onEvents(listener);
    },
    writeSettings: (settings) => {
      for (const [key, value] of settings) host.model.settings.set(key, value);
      host.note({ kind: "workbook" });
      host.announce();
    },
  };
}

function factsOf(host: ExcelHost): ShellFacts {
  return {
    uiLocale: host.uiLocale,
    locale: host.culture.name,
    fileName: host.fileName,
    requirements: JSON.stringify(host.requirements),
    theme: Object.fromEntries(
      Object.entries(host.theme).map(([name, color]) => [name, Number.parseInt((color as string).slice(1), 16)]),
    ),
    settings: [...host.model.settings],
  };
}

async function execute(host: ExcelHost, request: string, flags: number): Promise<ShellAnswer> {
  try {
    const result = await host.execute(request, flags);
    if (result.refused === null) return { status: SUCCESS, body: result.body };
    return { status: REFUSALS[result.refused] ?? INTERNAL_ERROR, body: "" };
  } catch (error) {
    // A bug of the host: seen in the console, and as a failed batch rather than as a pane that waits for ever.
    console.error(error);
    return { status: INTERNAL_ERROR, body: "" };
  }
}

/**
 * `window.external` of a task pane in Excel on Windows. Put into the pane's window before office.js loads, it makes office.js
 * take the page for a pane: `Office.onReady` resolves with Excel and PC, and every batch goes to the shell.
 */
export function desktopExternal(shell: Shell): object {
  const handlers = new Map<number, Handler>();
  shell.onEvents((entries) => {
    setTimeout(() => {
      dispatch(handlers, entries);
    }, 0);
  });
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${shell.facts.uiLocale}$workbench$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => controlContext(shell),
    Execute(id: number, params: unknown[], callback: (answer: SafeArray) => void): void {
      if (id !== Call.RichApiRequest) callback(safeArray(NOT_SUPPORTED, {}));
      else void executeBatch(shell, params[0] as unknown[], callback);
    },
    RegisterEvent(id: number, _target: string, handler: Handler, callback: (status: number) => void): void {
      handlers.set(id, handler);
      callback(SUCCESS);
    },
    UnregisterEvent(id: number, _target: string, callback: (status: number) => void): void {
      handlers.delete(id);
      callback(SUCCESS);
    },
  };
}

async function executeBatch(shell: Shell, request: unknown[], callback: (answer: SafeArray) => void): Promise<void> {
  const { status, body } = await shell.execute(String(request[REQUEST_TEXT]), Number(request[REQUEST_FLAGS]));
  const answer = status === SUCCESS ? safeArray(SUCCESS, [200, [], body]) : safeArray(status, {});
  setTimeout(() => {
    callback(answer);
  }, 0);
}

/** Events of the rich API go out together; those of the document under their own numbers. */
function dispatch(handlers: ReadonlyMap<number, Handler>, entries: readonly EventEntry[]): void {
  const ofDocument: readonly number[] = [EventNumber.SettingsChanged, EventNumber.DocumentSelectionChanged];
  const messages = entries.filter(([, eventType]) => !ofDocument.includes(eventType));
  if (messages.length > 0) handlers.get(Event.RichApiMessage)?.(Event.RichApiMessage, safeArray(...messages));
  for (const [, eventType] of entries) {
    if (eventType === EventNumber.DocumentSelectionChanged)
      handlers.get(Event.SelectionChanged)?.(Event.SelectionChanged, safeArray());
    if (eventType === EventNumber.SettingsChanged)
      handlers.get(Event.SettingsChanged)?.(Event.SettingsChanged, safeArray());
  }
}

/** What the shell tells about Excel, the document and the pane. */
function controlContext(shell: Shell): object {
  const { facts } = shell;
  return {
    // Excel, read and write, opened by the user in a pane.
    GetAppType: () => 1,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.18000.20000",
    GetAppUILocale: () => facts.uiLocale,
    GetAppDataLocale: () => facts.locale,
    GetDocUrl: () => `C:\\${facts.fileName}`,
    GetSolutionRef: () => "ra-soat",
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => facts.requirements,
    GetDialogRequirementMatrix: () => "{}",
    GetHostCustomMessage: () => "",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(shell.facts.theme),
    GetSettings: () => settingsOf(shell),
  };
}

/** `Office.context.document.settings` are the settings of the workbook. Arrays are filled in place. */
function settingsOf(shell: Shell): object {
  return {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of shell.facts.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: string[], values: string[]): void {
      shell.writeSettings(keys.map((key, index) => [key, JSON.parse(values[index] ?? "null") as unknown]));
    },
  };
}
