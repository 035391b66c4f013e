/** Add-ins for volume-licensed Office 2021 stop at 1.14; the manifest asks for this set too. */
export const REQUIRED_API = "1.13";

/** What the pane runs in. */
export interface Environment {
  /** `none`: a page outside Excel. `too-old`: an Excel without {@link REQUIRED_API}. */
  readonly host: "excel" | "none" | "too-old";
  /** Language of Office's own menus, as "vi-VN". */
  readonly displayLanguage: string;
  readonly theme: Theme;
  /** False in Excel for Mac, whose panes download nothing (OfficeDev/office-js#2700). */
  readonly canDownload: boolean;
  /** Calls back when the theme has changed. Returns the way to stop. */
  onThemeChange(listener: (theme: Theme) => void): () => void;
}

export interface Theme {
  /** `highContrast` where the system forces its own colours: the page's are then not shown anyway. */
  readonly kind: "light" | "dark" | "highContrast";
  /** Office's colours as "#RRGGBB"; null where Office does not tell them, as on the web (OfficeDev/office-js#6134). */
  readonly colours: { readonly background: string; readonly text: string } | null;
}

/** Waits for Office, and says what it is. Never fails: a page outside Office has host `none`. */
export async function startOffice(): Promise<Environment> {
  const host = await findHost();
  return {
    host,
    displayLanguage: (host === "none" ? undefined : Office.context.displayLanguage) ?? navigator.language,
    theme: currentTheme(),
    canDownload: host === "none" || Office.context.platform !== Office.PlatformType.Mac,
    onThemeChange,
  };
}

async function findHost(): Promise<Environment["host"]> {
  if (typeof Office === "undefined") return "none";
  const info = await Office.onReady();
  // Outside Office both are null, whatever the types say.
  if ((info.host as Office.HostType | null) !== Office.HostType.Excel) return "none";
  return Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_API) ? "excel" : "too-old";
}

const FORCED_COLOURS = "(forced-colors: active)";
const DARK_SCHEME = "(prefers-color-scheme: dark)";

/** Forced colours first, then Office's theme by its luminance, then the browser's preference, then light. */
function currentTheme(): Theme {
  const colours = officeColours();
  if (window.matchMedia(FORCED_COLOURS).matches) return { kind: "highContrast", colours };
  const dark = colours ? luminance(colours.background) < 0.5 : window.matchMedia(DARK_SCHEME).matches;
  return { kind: dark ? "dark" : "light", colours };
}

function officeColours(): Theme["colours"] {
  // `context` is empty outside Office, `officeTheme` undefined on the web; the types say otherwise.
  const office = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined);
  const theme = office?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const background = colour(theme?.bodyBackgroundColor);
  const text = colour(theme?.bodyForegroundColor);
  return background !== null && text !== null ? { background, text } : null;
}

function colour(text: string | undefined): string | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text ?? "")?.[1];
  return digits === undefined ? null : `#${digits.toUpperCase()}`;
}

/** 0 for black, 1 for white: ITU-R BT.601 weights, enough to tell a dark page from a light one. */
function luminance(hex: string): number {
  const channel = (start: number) => parseInt(hex.slice(start, start + 2), 16) / 255;
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5);
}

/**
 * Excel has no event for its theme (`OfficeThemeChanged` is Outlook's alone:
 * https://learn.microsoft.com/javascript/api/office/office.eventtype), so Office is asked again when the pane is come back to.
 */
function onThemeChange(listener: (theme: Theme) => void): () => void {
  let last = JSON.stringify(currentTheme());
  const look = () => {
    const theme = currentTheme();
    const now = JSON.stringify(theme);
    if (now === last) return;
    last = now;
    listener(theme);
  };
  const queries = [window.matchMedia(FORCED_COLOURS), window.matchMedia(DARK_SCHEME)];
  for (const query of queries) query.addEventListener("change", look);
  window.addEventListener("focus", look);
  return () => {
    for (const query of queries) query.removeEventListener("change", look);
    window.removeEventListener("focus", look);
  };
}
