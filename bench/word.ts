import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { composeAppendix } from "../src/core/appendix/compose";
import type { AppendixDocument } from "../src/core/appendix/document";
import { checkTable } from "../src/core/checks/check";
import { recognise } from "../src/core/recognition/recognise";
import { defaultSettings } from "../src/core/settings/defaults";
import { appendixFile } from "../src/word/appendix-file";
import { cellText } from "../src/word/cell-text";
import { sheetValues, snapshotOf } from "./sheets";

function appendixOf(agencies: number): AppendixDocument {
  const snapshot = snapshotOf(sheetValues(agencies));
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error("No table");
  const settings = defaultSettings();
  const composed = composeAppendix(checkTable(snapshot, tables.value[0]!, settings, null), settings);
  if (!composed.ok) throw new Error("Blocked");
  return composed.value;
}

/** The same texts in a plain table, by the library alone: what a file of so many cells costs whoever makes it. */
function bareFile(document: AppendixDocument): Promise<Uint8Array> {
  const texts = [
    ...document.header.map((cells) => cells.map(({ text }) => text)),
    document.numbering,
    ...document.rows.map(({ cells }) => cells.map(cellText)),
  ];
  const rows = texts.map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  return Packer.pack(new Document({ sections: [{ children: [new Table({ rows })] }] }), "uint8array");
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function milliseconds(run: () => Promise<Uint8Array>): Promise<{ time: number; bytes: number }> {
  globalThis.gc?.();
  const started = performance.now();
  const { length } = await run();
  return { time: performance.now() - started, bytes: length };
}

/** The appendix as a Word file beside the bare library on the same texts, by turns after a first of each. */
export async function wordRows(sizes: readonly number[], pairs: number): Promise<string[][]> {
  const rows: string[][] = [];
  for (const agencies of sizes) {
    const document = appendixOf(agencies);
    const ratios: number[] = [];
    const ours: number[] = [];
    let size = 0;
    for (let pair = -1; pair < pairs; pair++) {
      const bare = await milliseconds(() => bareFile(document));
      const appendix = await milliseconds(() => appendixFile([document]));
      if (pair < 0) continue;
      ratios.push(appendix.time / bare.time);
      ours.push(appendix.time);
      size = appendix.bytes;
    }
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
    rows.push([
      agencies.toLocaleString("en"),
      `${median(ours).toFixed(0)} ms`,
      `${median(ratios).toFixed(2)} × (${least!}–${most!})`,
      `${(size / 1000).toFixed(0)} KB`,
    ]);
  }
  return rows;
}
