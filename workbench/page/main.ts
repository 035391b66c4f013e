import { cellName, parseCell } from "../../src/core/sheet/address";
import { createCalculator } from "../formulas/calculator";
import { shellOf } from "../host/desktop";
import { AMERICAN, VIETNAMESE } from "../host/culture";
import { DARK_THEME, ExcelHost, LIGHT_THEME } from "../host/host";
import { NEWEST } from "../host/requirements";
import { openPackage, savePackage, type WorkbookPackage } from "../package/package";
import { Grid } from "./grid";
import { OpenBook } from "./open-book";
import { ATTACH, paneOrigin, servePane, START, type PaneStart } from "./pane-wire";
import { words } from "./words";

/** Samples in assets/samples, by what the menu calls them. */
const SAMPLES = ["bac-kan-2021.xlsx", "bac-kan-2021-loi.xlsx"] as const;

/** The page's element of that id, which is of that kind; a page without it is a bug. */
function part<T extends HTMLElement>(kind: new () => T, id: string): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} called ${id}`);
  return element;
}

const scroller = part(HTMLElement, "grid");
const tabs = part(HTMLElement, "tabs");
const status = part(HTMLElement, "status");
const nameBox = part(HTMLOutputElement, "name");
const formulaBar = part(HTMLInputElement, "formula");
const sampleMenu = part(HTMLSelectElement, "sample");
const language = part(HTMLSelectElement, "language");
const theme = part(HTMLSelectElement, "theme");
const api = part(HTMLSelectElement, "api");
const protect = part(HTMLInputElement, "protect");
const pane = part(HTMLIFrameElement, "pane");
const openFile = part(HTMLInputElement, "open");

declare global {
  interface Window {
    /** The host on the bench, for tests and the console. */
    raSoatHost?: ExcelHost;
  }
}

let opened: { readonly name: string; readonly file: WorkbookPackage; readonly book: OpenBook } | null = null;
let grid: Grid | null = null;
let panes = 0;

function say(text: string): void {
  status.textContent = text;
}

/** Puts a workbook on the bench, with a host and a pane of its own. What was there before is dropped. */
function show(name: string, bytes: Uint8Array): void {
  const result = openPackage(bytes);
  if (!result.ok) {
    say(words.openFailed(name, result.error.code));
    return;
  }
  const english = language.value === "en-US";
  const host = new ExcelHost({
    model: result.value.model,
    calculator: createCalculator(),
    culture: english ? AMERICAN : VIETNAMESE,
    uiLocale: language.value,
    theme: theme.value === "dark" ? DARK_THEME : LIGHT_THEME,
    requirements: { ...NEWEST, ExcelApi: api.value },
  });
  host.calculateAll();
  const book = new OpenBook(host, say);
  opened = { name, file: result.value.package, book };
  window.raSoatHost = host;
  scroller.replaceChildren();
  scroller.scrollTop = 0;
  grid = new Grid(scroller, book);
  host.onChange((changes) => {
    if (changes.some(({ kind }) => kind !== "selection")) grid?.changed();
    refresh();
  });
  refresh();
  say("");
  document.body.dataset["book"] = name;
  openPane(host);
}

/** A pane belongs to the host that was on the bench when it was opened. */
function openPane(host: ExcelHost): void {
  panes += 1;
  const start: PaneStart = { facts: shellOf(host).facts, serial: panes, origin: location.origin };
  const query = new URLSearchParams({ [START]: JSON.stringify(start) });
  pane.src = `${paneOrigin(location)}/addin/taskpane.html?${query.toString()}`;
}

window.addEventListener("message", ({ data, origin, source, ports }) => {
  if (data !== ATTACH || origin !== paneOrigin(location) || source !== pane.contentWindow) return;
  if (opened && ports[0]) servePane(opened.book.host, ports[0]);
});

/** Redraws what the host changed: cells, tabs, the name box and the formula bar. */
function refresh(): void {
  if (!opened) return;
  const { model } = opened.book.host;
  const active = opened.book.sheet();
  tabs.replaceChildren(
    ...model.sheets
      .filter((sheet) => sheet.visibility === "Visible")
      .map((sheet) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.textContent = sheet.name;
        if (sheet === active) tab.setAttribute("aria-current", "page");
        tab.addEventListener("click", () => {
          opened?.book.host.activate(sheet);
          opened?.book.host.announce();
        });
        return tab;
      }),
  );
  const { top: row, left: column } = model.selection;
  nameBox.value = cellName({ row, column });
  if (document.activeElement !== formulaBar) formulaBar.value = grid?.editText({ row, column }) ?? "";
  protect.checked = active.protection !== null;
  grid?.reveal({ row, column });
}

async function openSample(name: string): Promise<void> {
  sampleMenu.value = name;
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (response.ok) show(name, new Uint8Array(await response.arrayBuffer()));
  else say(words.sampleMissing(name));
}

function save(): void {
  if (!opened) return;
  grid?.commit();
  const bytes = savePackage(opened.file, opened.book.host.model);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = opened.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
  say(words.saved(opened.name));
}

/** Opens the same file again under another Excel: language, theme and API set are known to a pane from its start. */
function reopen(): void {
  if (opened) show(opened.name, savePackage(opened.file, opened.book.host.model));
}

for (const name of SAMPLES) sampleMenu.add(new Option(name, name));
const query = new URLSearchParams(location.search);
for (const [select, key] of [
  [language, "lang"],
  [theme, "theme"],
  [api, "api"],
] as const) {
  const value = query.get(key);
  if (value && [...select.options].some((option) => option.value === value)) select.value = value;
  select.addEventListener("change", reopen);
}
sampleMenu.addEventListener("change", () => void openSample(sampleMenu.value));
openFile.addEventListener("change", () => {
  const file = openFile.files?.[0];
  if (!file) return;
  void file.arrayBuffer().then((buffer) => {
    show(file.name, new Uint8Array(buffer));
    openFile.value = "";
  });
});
part(HTMLElement, "save").addEventListener("click", save);
protect.addEventListener("change", () => {
  if (!opened) return;
  opened.book.sheet().protection = protect.checked ? {} : null;
});
formulaBar.addEventListener("focus", () => opened?.book.beginEdit());
formulaBar.addEventListener("blur", () => opened?.book.endEdit({ row: 0, column: 0 }, null));
formulaBar.addEventListener("keydown", (event) => {
  const cell = parseCell(nameBox.value);
  if (event.key === "Escape" && cell) formulaBar.value = grid?.editText(cell) ?? "";
  if (event.key === "Enter" && cell) opened?.book.write(cell, formulaBar.value);
  if (event.key === "Enter" || event.key === "Escape") formulaBar.blur();
});

void openSample(query.get("sample") ?? SAMPLES[0]);
