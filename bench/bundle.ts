import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "../dist");

interface BundleSizes {
  /** Gzipped bytes of the scripts the pane's page names: what must arrive before anything is seen. office.js is apart. */
  readonly firstLoad: number;
  /** Gzipped bytes of every script that is loaded later. */
  readonly later: readonly { readonly file: string; readonly bytes: number }[];
}

/** Sizes of the production build in dist/. */
export function bundleSizes(): BundleSizes {
  const page = join(dist, "taskpane.html");
  if (!existsSync(page)) throw new Error("dist/ is missing: npm run build makes it");
  const named = new Set([...readFileSync(page, "utf8").matchAll(/src="?([^":\s>]+\.js)/g)].map((match) => match[1]!));
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
  const size = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  return {
    firstLoad: scripts.filter((file) => named.has(file)).reduce((sum, file) => sum + size(file), 0),
    later: scripts.filter((file) => !named.has(file)).map((file) => ({ file, bytes: size(file) })),
  };
}
