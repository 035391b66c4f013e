import { DOCUMENT_TARGET } from "./events";
import { ExcelHost, type HostOptions } from "./host";
import { evaluateLibrary, type LoadedLibrary, type NativeBridge } from "./library";
import { ActionType, type WireRequest } from "./wire";

/** What went over the wire since the host was connected. */
export interface Traffic {
  /** Batches of the add-in: every `context.sync()` that had something to say. */
  batches: number;
  /** Batches the library sends by itself after Excel.run, to let go of tracked objects. */
  cleanups: number;
  requestBytes: number;
  responseBytes: number;
}

/** Messages of the native bridge, as the library reads them. */
const MessageType = { Response: 2, Event: 3 } as const;

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

let library: LoadedLibrary | null = null;
let connected: { host: ExcelHost; traffic: Traffic; stop: () => void } | null = null;

const bridge: NativeBridge = {
  onMessageFromHost: null,
  sendMessageToHost(text) {
    void answer(JSON.parse(text) as BridgeMessage);
  },
};

/** The library in this realm; evaluated once, whatever the number of hosts. */
function loadLibrary(): LoadedLibrary {
  if (library) return library;
  library = evaluateLibrary(bridge);
  // A switch of the library's own: Excel.run ends after it has let go of its objects, not before, so that nothing is
  // under way any more when a test ends.
  (library.OfficeExtension as unknown as { Utility: { _synchronousCleanup: boolean } }).Utility._synchronousCleanup =
    true;
  return library;
}

/**
 * Puts a host behind the library, in place of the one before: one for every test.
 * `Office.context.requirements` answers for its API sets.
 */
export function connectHost(options: HostOptions | ExcelHost = {}): {
  host: ExcelHost;
  traffic: Traffic;
  Excel: typeof Excel;
} {
  const { Excel: excel } = loadLibrary();
  connected?.stop();
  const host = options instanceof ExcelHost ? options : new ExcelHost(options);
  const traffic: Traffic = { batches: 0, cleanups: 0, requestBytes: 0, responseBytes: 0 };
  const stop = host.onEvents((entries) => {
    const events = entries
      .filter(([, eventType, target]) => target !== DOCUMENT_TARGET || hears(eventType))
      .map(([messageCategory, messageType, targetId, message]) => ({
        messageCategory,
        messageType,
        targetId,
        message,
      }));
    if (events.length === 0) return;
    // After the answer that is under way, and before anything that waits for time.
    setImmediate(() => {
      send({ type: MessageType.Event, message: { entries: events } });
    });
  });
  connected = { host, traffic, stop };
  lendOffice(host);
  return { host, traffic, Excel: excel };
}

/**
 * The bridge has no Office around it: `Office.context` knows the requirement sets and nothing else. It stands before the library's
 * own object, whose `context` cannot be set.
 */
function lendOffice(host: ExcelHost): void {
  const globals = globalThis as unknown as { Office?: object };
  const requirements = { isSetSupported: (set: string, version?: string) => host.requirements.has(set, version) };
  officeOfLibrary ??= globals.Office ?? {};
  globals.Office = Object.create(officeOfLibrary, { context: { value: { requirements }, enumerable: true } }) as object;
}

let officeOfLibrary: object | null = null;

interface EventRegistrations {
  getGenericEventRegistration(controlId: string): {
    m_eventRegistration: { hasHandlers(eventType: number, target: string): boolean };
  };
}

/** Whether the library has handlers for an event of the document: over the bridge it does not announce those. */
function hears(eventType: number): boolean {
  const { OfficeExtension: extension } = loadLibrary();
  const { GenericEventRegistration: registrations } = extension as unknown as {
    GenericEventRegistration: EventRegistrations;
  };
  return registrations.getGenericEventRegistration("").m_eventRegistration.hasHandlers(eventType, DOCUMENT_TARGET);
}

async function answer({ id, flags, message }: BridgeMessage): Promise<void> {
  if (!connected) throw new Error("No host is connected: call connectHost first");
  const { host, traffic } = connected;
  const request = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
  count(traffic, request);
  // Awaited, so that the answer never comes within the call that asks.
  const result = await host.execute(request, flags);
  const response =
    result.refused === null
      ? { statusCode: 200, headers: {}, body: result.body }
      : {
          statusCode: 400,
          headers: {},
          body: JSON.stringify({ error: { code: result.refused, message: result.refused } }),
        };
  traffic.responseBytes += Buffer.byteLength(response.body);
  send({ id, type: MessageType.Response, message: response });
}

function send(message: unknown): void {
  bridge.onMessageFromHost?.(JSON.stringify(message));
}

function count(traffic: Traffic, request: string): void {
  traffic.requestBytes += Buffer.byteLength(request);
  const { Actions: actions } = JSON.parse(request) as WireRequest;
  const said = actions.filter(
    ({ ActionType: type, Name: name }) => type !== ActionType.Instantiate && name !== "_RemoveReference",
  );
  if (said.length === 0 && actions.some(({ Name: name }) => name === "_RemoveReference")) traffic.cleanups += 1;
  else traffic.batches += 1;
}
