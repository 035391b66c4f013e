import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";

const ROOT = join(__dirname, "../..");

/** The command line as one plain script; see {@link bundleForNode}. */
export function bundleCli(): Promise<Bundle> {
  return bundleForNode("./src/cli/check-files.ts");
}

interface Bundle {
  /** Its own, to be removed by {@link removeBundle}. */
  readonly folder: string;
  readonly script: string;
}

/** A program as one plain script, so that what is measured is the product and not what compiles it. */
export async function bundleForNode(entry: string): Promise<Bundle> {
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
        entry,
        output: { path: folder, filename: "program.js" },
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
  return { folder, script: join(folder, "program.js") };
}

export function removeBundle(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
