// What survived in a room by its last report, and why, as docs/survivors/<room>.tsv says: file, line as it is written,
// mutant, reason. A reason holds wherever in the file the line stands; one that begins with "open:" is none yet.
import { existsSync, readFileSync } from "node:fs";

const flat = (text) => text.replace(/\s+/g, " ").trim();

/** @returns {{ file: string, line: number, text: string, mutant: string, status: string }[]} in the report's order */
export function survivorsOf(room) {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${room}.json`, "utf8"));
  return Object.entries(files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ location: { start, end }, replacement, status }) => ({
        file: path.replace("src/core/", "").replace(/\.ts$/, ""),
        line: start.line,
        text: flat(lines[start.line - 1]),
        mutant: `${flat(taken(lines, start, end))} → ${flat(replacement).slice(0, 200)}`,
        status,
      }));
  });
}

function taken(lines, start, end) {
  const cut = lines.slice(start.line - 1, end.line);
  cut[cut.length - 1] = cut.at(-1).slice(0, end.column - 1);
  cut[0] = cut[0].slice(start.column - 1);
  return cut.join(" ").slice(0, 200);
}

export const explanationFile = (room) => `docs/survivors/${room}.tsv`;
export const keyOf = ({ file, text, mutant }) => [file, text, mutant].join("\t");

/** @returns {Map<string, string>} reasons by `keyOf` a survivor */
export function explanationsOf(room) {
  const path = explanationFile(room);
  if (!existsSync(path)) return new Map();
  const rows = readFileSync(path, "utf8").split("\n").slice(1).filter(Boolean);
  return new Map(
    rows.map((row) => {
      const [file, text, mutant, why] = row.split("\t");
      return [keyOf({ file, text, mutant }), why];
    }),
  );
}

/** Whether a survivor has no reason, or an open one. */
export const isOpen = (reasons, survivor) => /^(open:|$)/.test(reasons.get(keyOf(survivor)) ?? "");
