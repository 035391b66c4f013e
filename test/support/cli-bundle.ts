import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";

const ROOT = join(__dirname, "../..");

/**
 * The command line as one plain script, so that what is measured is the product and not what compiles it.
 * `folder`: its own, to be removed by {@link removeBundle}.
 */
export async function bundleCli(): Promise<{ readonly folder: string; readonly script: string }> {
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-cli-"));
  const loader = {
    loader: "swc-loader",
    options: {
      swcrc: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "es6" },
    },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: "none",
        target: "node20",
        context: ROOT,
        entry: "./src/cli/check-files.ts",
        output: { path: folder, filename: "check-files.js" },
        resolve: { extensions: [".ts", ".js"] },
        module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: loader }] },
      },
      (error, stats) => {
        const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : null);
        if (failed) reject(failed);
        else resolve();
      },
    );
  });
  return { folder, script: join(folder, "check-files.js") };
}

export function removeBundle(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
