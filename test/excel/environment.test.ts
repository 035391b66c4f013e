import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { JSDOM, ResourceLoader } from "jsdom";
import { startOffice, type Theme } from "../../src/excel/environment";
import { desktopExternal, shellOf } from "../../workbench/host/desktop";
import { DARK_THEME, ExcelHost, LIGHT_THEME, type HostOptions } from "../../workbench/host/host";
import { libraryFolder } from "../../workbench/host/library";

class InstalledLibrary extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const path = normalize(join(libraryFolder(), new URL(url).pathname.replace("/office-js/", "")));
    return Promise.resolve(readFileSync(path)) as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** What the browser would answer to a media query; jsdom has no `matchMedia`. */
const media = new Set<string>();
const mediaListeners = new Set<() => void>();

interface Page {
  readonly window: JSDOM["window"];
  readonly host: ExcelHost;
}

/** A page whose globals are the test's own; with `options`, on Microsoft's office.js in a desktop Excel. */
async function page(options: HostOptions | null): Promise<Page> {
  const host = new ExcelHost(options ?? {});
  const dom = new JSDOM(
    `<!doctype html><meta charset="utf-8">${options ? '<script src="/office-js/office.js"></script>' : ""}`,
    {
      url: "http://localhost:3000/pane.html",
      runScripts: "dangerously",
      resources: new InstalledLibrary(),
      beforeParse(window) {
        if (options)
          Object.defineProperty(window, "external", { value: desktopExternal(shellOf(host)), configurable: true });
        window.matchMedia = ((query: string) => ({
          get matches() {
            return media.has(query);
          },
          addEventListener: (_: string, listener: () => void) => mediaListeners.add(listener),
          removeEventListener: (_: string, listener: () => void) => mediaListeners.delete(listener),
        })) as unknown as typeof window.matchMedia;
      },
    },
  );
  await new Promise((done) => {
    dom.window.addEventListener("load", done);
  });
  const globals = globalThis as Record<string, unknown>;
  globals["window"] = dom.window;
  globals["Office"] = (dom.window as unknown as { Office?: unknown }).Office;
  Object.defineProperty(globalThis, "navigator", { value: { language: "en-GB" }, configurable: true });
  return { window: dom.window, host };
}

let open: Page | null = null;
afterEach(() => {
  open?.window.close();
  open = null;
  media.clear();
  mediaListeners.clear();
  for (const name of ["window", "Office"]) Reflect.deleteProperty(globalThis, name);
});

describe("the pane's surroundings", () => {
  test("an Excel with ExcelApi 1.13, its language and its theme", async () => {
    open = await page({ requirements: { ExcelApi: "1.13" }, uiLocale: "vi-VN", theme: LIGHT_THEME });
    const environment = await startOffice();
    expect(environment).toMatchObject({ host: "excel", displayLanguage: "vi-VN" });
    expect(environment.theme).toEqual({ kind: "light", colours: { background: "#FFFFFF", text: "#262626" } });
  });

  test("an Excel that is too old", async () => {
    open = await page({ requirements: { ExcelApi: "1.12" } });
    expect((await startOffice()).host).toBe("too-old");
  });

  test("a dark Office, by its background", async () => {
    open = await page({ theme: DARK_THEME });
    expect((await startOffice()).theme).toMatchObject({ kind: "dark", colours: { background: "#262626" } });
  });

  test("a page outside Office: the browser's language and preference", async () => {
    open = await page(null);
    expect(await startOffice()).toMatchObject({
      host: "none",
      displayLanguage: "en-GB",
      theme: { kind: "light", colours: null },
    });
    media.add("(prefers-color-scheme: dark)");
    expect((await startOffice()).theme.kind).toBe("dark");
  });

  test("forced colours come before any theme", async () => {
    open = await page({ theme: DARK_THEME });
    media.add("(forced-colors: active)");
    expect((await startOffice()).theme.kind).toBe("highContrast");
  });

  test("a change of theme is told once, until nobody listens", async () => {
    open = await page(null);
    const environment = await startOffice();
    const heard: Theme["kind"][] = [];
    const stop = environment.onThemeChange((theme) => heard.push(theme.kind));
    media.add("(prefers-color-scheme: dark)");
    for (const listener of mediaListeners) listener();
    open.window.dispatchEvent(new open.window.Event("focus"));
    expect(heard).toEqual(["dark"]);
    stop();
    media.clear();
    open.window.dispatchEvent(new open.window.Event("focus"));
    expect(heard).toEqual(["dark"]);
    expect(mediaListeners.size).toBe(0);
  });
});
