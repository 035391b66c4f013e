import { desktopExternal, type Shell, type ShellAnswer } from "../host/desktop";
import type { EventEntry } from "../host/events";
import { ATTACH, START, type PaneStart, type ToHost, type ToPane } from "./pane-wire";

/**
 * Runs in the pane's page before office.js: gives its window the `external` object by which office.js knows Excel on
 * Windows. Nothing else of the pane's page differs from what is published.
 */
const start = new URLSearchParams(location.search).get(START);
if (start !== null) {
  const shell = remoteShell(JSON.parse(start) as PaneStart);
  Object.defineProperty(window, "external", { value: desktopExternal(shell), configurable: true });
}

/** The shell of the host in the workbench's page. */
function remoteShell({ facts, origin }: PaneStart): Shell {
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map<number, (answer: ShellAnswer) => void>();
  const listeners: ((entries: readonly EventEntry[]) => void)[] = [];
  let last = 0;
  const send = (message: ToHost): void => {
    port.postMessage(message);
  };
  port.onmessage = ({ data }: MessageEvent<ToPane>) => {
    if (data.kind === "events") for (const listener of listeners) listener(data.entries);
    else {
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    }
  };
  window.parent.postMessage(ATTACH, origin, [port2]);
  return {
    facts,
    execute: (request, flags) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send({ kind: "execute", id: last, request, flags });
      }),
    onEvents: (listener) => {
      listeners.push(listener);
    },
    writeSettings: (settings) => {
      send({ kind: "settings", settings });
    },
  };
}
