import type { EventEntry } from "../host/events";
import { shellOf, type ShellAnswer, type ShellFacts } from "../host/desktop";
import type { ExcelHost } from "../host/host";

/**
 * What goes between the workbench's page and a pane's. The two are of different sites, as a pane and Excel are, so that
 * the browser gives each a process of its own: what holds up one does not hold up the other.
 */

/** Sent to the page around it by a pane that opens, with the port over which the rest goes. */
export const ATTACH = "ra-soat-attach";

/** Name of the pane's query parameter that holds {@link PaneStart} as JSON. */
export const START = "bench";

/** What a pane must know before anything is asked. */
export interface PaneStart {
  readonly facts: ShellFacts;
  /** Tells one opening of the pane from the next, even of the same workbook. */
  readonly serial: number;
  /** Origin of the workbench's page. */
  readonly origin: string;
}

export type ToHost =
  | { readonly kind: "execute"; readonly id: number; readonly request: string; readonly flags: number }
  | { readonly kind: "settings"; readonly settings: ShellFacts["settings"] };

export type ToPane =
  | { readonly kind: "answer"; readonly id: number; readonly answer: ShellAnswer }
  | { readonly kind: "events"; readonly entries: readonly EventEntry[] };

/** The pane's side of the page on one origin: localhost's other name, which is another site. */
export function paneOrigin({ protocol, hostname, port }: Location): string {
  return `${protocol}//${hostname === "localhost" ? "127.0.0.1" : "localhost"}${port ? `:${port}` : ""}`;
}

/** Answers a pane from a host, over the port the pane has sent. */
export function servePane(host: ExcelHost, port: MessagePort): void {
  const shell = shellOf(host);
  const send = (message: ToPane): void => {
    port.postMessage(message);
  };
  shell.onEvents((entries) => {
    send({ kind: "events", entries });
  });
  port.onmessage = ({ data }: MessageEvent<ToHost>) => {
    if (data.kind === "settings") shell.writeSettings(data.settings);
    else {
      void shell.execute(data.request, data.flags).then((answer) => {
        send({ kind: "answer", id: data.id, answer });
      });
    }
  };
}
