import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "../workbench/serve";
import { bundleSizes } from "./bundle";
import { engineRows } from "./engine";
import { hostileRows } from "./hostile";
import { peerRows } from "./peers";
import { trafficRows } from "./traffic";
import { wordRows } from "./word";

/** A table as Markdown, so that what is printed can be pasted into a document. */
function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  console.log([`\n## ${title}\n`, line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"));
}

/** `npm run bench`, or one part of it: `npm run bench -- traffic|engine|bundle|word|hostile|peers`. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
  if (wants("bundle")) {
    if (!existsSync(join(__dirname, "../dist/taskpane.html"))) await build();
    const { firstLoad, later } = bundleSizes();
    const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
    print(
      "Scripts, gzipped (office.js apart)",
      ["script", "size"],
      [["first load", kb(firstLoad)], ...later.map(({ file, bytes }) => [`later: ${file}`, kb(bytes)])],
    );
  }
  // Takes minutes: only where it is asked for.
  if (wanted.includes("hostile")) {
    print(
      "Hostile files by the command line, each in a process of its own",
      ["file", "size", "answer", "processor time", "peak memory of the process"],
      await hostileRows(),
    );
  }
  if (wanted.includes("peers")) {
    print(
      "The same work by others (types, sums, rates, flag, ranks, duplicates), in times of JSON.parse of the payload: median (least–greatest), and of the processor's time",
      ["peer", "100,000 rows", "1,000,000 rows", "exact halves rounded wrong"],
      await peerRows(),
    );
  }
  if (wants("traffic")) {
    const rows: string[][] = [];
    for (const agencies of [18, 500, 5_000]) rows.push(...(await trafficRows(agencies)));
    print(
      "Round trips and bytes of each action, through Microsoft's library",
      ["action", "agencies", "syncs", "clean-ups after", "KiB sent", "KiB received"],
      rows,
    );
  }
  if (wants("word")) {
    print(
      "The appendix as a Word file, against the docx library alone on the same texts (medians of pairs taken in turn)",
      ["agencies", "time", "time ÷ bare library", "size of the file"],
      await wordRows([18, 5_000], 7),
    );
  }
  if (wants("engine")) {
    print(
      "Recognising and checking, against JSON.parse of the same payload (medians of pairs taken in turn)",
      [
        "agencies",
        "payload",
        "parse and check, warm",
        "time ÷ JSON.parse",
        "processor time ÷ JSON.parse",
        "the first in a process",
        "time ÷ JSON.parse",
        "peak memory ÷ payload",
        "the same of JSON.parse",
      ],
      await engineRows([18, 1_000, 100_000, 1_000_000], 3),
    );
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
