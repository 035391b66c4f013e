import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./browser";

/** The sizes an Office manifest asks for: 16, 32 and 80 on the ribbon, 32 and 64 in the list of add-ins. */
const SIZES = [16, 32, 64, 80] as const;

/** Draws assets/icon.svg at every size, on a transparent ground. */
async function main(): Promise<void> {
  const root = join(__dirname, "..");
  const svg = readFileSync(join(root, "assets/icon.svg"), "utf8");
  const folder = join(root, "assets/icons");
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px}</style>${svg}`,
    );
    writeFileSync(join(folder, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

void main();
