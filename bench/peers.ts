import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, removeBundle } from "../test/support/cli-bundle";

const FOLDER = join(__dirname, "peers");
const MINUTES = 60_000;

interface Run {
  readonly found: Readonly<Record<string, number>>;
  readonly measured: readonly { readonly parse: Spent; readonly work: Spent }[];
}

/** Milliseconds, by the clock and of the processor on all threads. */
interface Spent {
  readonly clock: number;
  readonly processor: number;
}

/** Peers by name, with the sizes they are measured at. HyperFormula takes minutes for 100,000 rows. */
const PEERS: readonly { readonly name: string; readonly sizes: readonly number[]; readonly pairs: number }[] = [
  { name: "hand", sizes: [100_000, 1_000_000], pairs: 5 },
  { name: "ajv", sizes: [100_000, 1_000_000], pairs: 5 },
  { name: "zod", sizes: [100_000, 1_000_000], pairs: 5 },
  { name: "duckdb", sizes: [100_000, 1_000_000], pairs: 5 },
  { name: "hyperformula", sizes: [100_000], pairs: 1 },
];
const OURS = { name: "ours (finds the table, every rule)", sizes: [100_000, 1_000_000], pairs: 5 };

/** Pairs that are not counted, by the size. */
const WARM_UPS: ReadonlyMap<number, number> = new Map([
  [100_000, 30],
  [1_000_000, 1],
]);

/** bench/peers has packages of its own, so that the product's installation stays lean; they come at the first use. */
function install(): void {
  if (existsSync(join(FOLDER, "node_modules"))) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", FOLDER], { stdio: "inherit" });
}

/**
 * The same work by each peer on the same payload, as times of JSON.parse of it, taken one after the other in the same
 * process: median, and the least and the greatest of the pairs. All must find the same.
 *
 * All are treated alike, ours among them: a process of its own, the same pairs before that are not counted, a collection
 * before each measurement, the same text of the same rows, parsed within the time. Three differences remain. DuckDB reads
 * the file itself, on as many threads as there are cores, which favours it by the clock: hence the processor's time beside
 * it. Ours does more: it finds the table and checks by every rule. HyperFormula, which takes minutes, has one pair and none
 * before it, which favours ours, by far less than it takes.
 */
export async function peerRows(): Promise<string[][]> {
  install();
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-peers-"));
  const { folder: bundle, script } = await bundleForNode("./bench/peers-ours.ts");
  try {
    const files = await payloads(folder, [100_000, 1_000_000]);
    const rows: string[][] = [];
    const found = new Map<number, string>();
    for (const { name, sizes, pairs } of [OURS, ...PEERS]) {
      const row = [name];
      for (const [size, file] of files) {
        if (!sizes.includes(size)) {
          row.push("not measured");
          continue;
        }
        const program = name === OURS.name ? [script] : [join(FOLDER, "run.mjs"), name];
        const warmUps = pairs === 1 ? 0 : WARM_UPS.get(size)!;
        const given = [String(size), String(pairs), file, String(warmUps)];
        const run = JSON.parse(runNode([...program, ...given])) as Run;
        const same = JSON.stringify(Object.entries(run.found).sort());
        if (same !== (found.get(size) ?? same)) throw new Error(`${name} finds ${same}, others ${found.get(size)!}`);
        found.set(size, same);
        row.push(ratios(run));
      }
      row.push(halves(name));
      rows.push(row);
    }
    return rows;
  } finally {
    removeBundle(bundle);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function payloads(folder: string, sizes: readonly number[]): Promise<readonly (readonly [number, string])[]> {
  const { makeRows } = (await import(pathToFileURL(join(FOLDER, "work.mjs")).href)) as {
    makeRows: (count: number) => unknown[][];
  };
  return sizes.map((size) => {
    const file = join(folder, `${size}.json`);
    writeFileSync(file, JSON.stringify(makeRows(size)));
    return [size, file] as const;
  });
}

function runNode(words: readonly string[]): string {
  return execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", ...words], {
    encoding: "utf8",
    timeout: 30 * MINUTES,
    maxBuffer: 2 ** 26,
  });
}

function ratios({ measured }: Run): string {
  const all = ratiosBy(measured, "clock");
  const text = (ratio: number) => (ratio >= 20 ? ratio.toFixed(0) : ratio.toFixed(1));
  const middle = (sorted: readonly number[]) => text(sorted[Math.floor(sorted.length / 2)]!);
  const range = all.length === 1 ? "one pair" : `${text(all[0]!)}–${text(all.at(-1)!)}`;
  return `${middle(all)} × (${range}); processor ${middle(ratiosBy(measured, "processor"))} ×`;
}

function ratiosBy(measured: Run["measured"], by: keyof Spent): number[] {
  return measured.map(({ parse, work }) => work[by] / parse[by]).sort((a, b) => a - b);
}

/** How many of the exact halves a peer's own ROUND gets wrong, multiplying first and dividing first. */
function halves(name: string): string {
  if (name === OURS.name) return "0";
  const { halves: all, wrong } = JSON.parse(runNode([join(FOLDER, "run.mjs"), name, "halves"])) as {
    readonly halves: number;
    readonly wrong: { readonly multiplied: number; readonly divided: number } | null;
  };
  return wrong === null ? "does not round" : `${wrong.multiplied}; dividing first ${wrong.divided} of ${all}`;
}
