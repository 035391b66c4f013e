import { existsSync } from "node:fs";
import { chromium, type Browser, type LaunchOptions } from "@playwright/test";

const FLAGS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Where a browser is found on this machine, first that holds: BROWSER_PATH; an installed Chromium or Chrome (Linux);
 * the Edge every Windows has, or Chrome (Windows, Mac); else the Chromium that comes by npm (Linux x64).
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const args = process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS;
  const given = process.env["BROWSER_PATH"];
  if (given) return { executablePath: given, args };
  if (process.platform === "win32") return { channel: "msedge", args };
  if (process.platform === "darwin") return { channel: "chrome", args };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args };
  // The package reads these two before it unpacks its browser; its own `args` would switch web security off.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  process.env["FONTCONFIG_PATH"] ??= "/etc/fonts";
  const { default: bundled } = await import("@sparticuz/chromium");
  return { executablePath: await bundled.executablePath(), args: [...args, "--headless=shell"] };
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}
