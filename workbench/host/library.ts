import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What Microsoft's library looks for before it evaluates: found there, it talks to us instead of to Office. */
export interface NativeBridge {
  /** Set by the library: hands it an answer or an event, as JSON text. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** The two names the library leaves behind when it runs outside a pane. */
export interface LoadedLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The folder of Microsoft's files, as npm installed it. */
export function libraryFolder(): string {
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/**
 * Evaluates Microsoft's unmodified Excel library in this realm, talking to `bridge`.
 * The library wants names of a browser at load time only; those that are missing are lent and taken away again,
 * because a `window` left behind would make other packages believe they run in a browser.
 */
export function evaluateLibrary(bridge: NativeBridge): LoadedLibrary {
  const globals = globalThis as unknown as Record<string, unknown>;
  const lent: Record<string, unknown> = {
    window: globalThis,
    document: { getElementById: () => null, getElementsByTagName: () => [] },
    navigator: { userAgent: "Node" },
  };
  const missing = Object.keys(lent).filter((name) => globals[name] === undefined);
  for (const name of missing) globals[name] = lent[name];
  globals["_richApiNativeBridge"] = bridge;
  try {
    const code = readFileSync(join(libraryFolder(), "excel-web-16.00.debug.js"), "utf8");
    // Indirect, so that the library's `var Excel` becomes a global of this realm (jest gives every test file its own).
    (0, eval)(code);
  } finally {
    delete globals["_richApiNativeBridge"];
    for (const name of missing) Reflect.deleteProperty(globals, name);
  }
  return { Excel: globals["Excel"], OfficeExtension: globals["OfficeExtension"] } as LoadedLibrary;
}
