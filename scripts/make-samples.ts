import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleFiles } from "./samples/files";

/** Writes assets/samples/. The same bytes at every run; a test compares them with what is committed. */
const folder = join(__dirname, "../assets/samples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of sampleFiles()) writeFileSync(join(folder, name), bytes);
