import type { ExcelHost } from "../host/host";
import { desktopExternal } from "../host/desktop";

declare global {
  interface Window {
    /** Set by the workbench's page: the host that panes inside it belong to. */
    raSoatHost?: ExcelHost;
  }
}

/**
 * Runs in the pane's page before office.js: gives its window the `external` object by which office.js knows Excel on
 * Windows. Nothing else of the pane's page differs from what is published.
 */
const host = window.parent.raSoatHost;
if (host) Object.defineProperty(window, "external", { value: desktopExternal(host), configurable: true });
