// npm run mutation                    every room of src/core, one after the other
// npm run mutation -- numbers text    those rooms
// What follows an option ("--mutate src/core/checks/row-arithmetic.ts") goes to Stryker as it is.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const options = process.argv.slice(2);
const first = options.findIndex((option) => option.startsWith("-"));
const named = first === -1 ? options.splice(0) : options.splice(0, first);
const rooms = readdirSync("src/core", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const room of named.length > 0 ? named : rooms) {
  if (!rooms.includes(room)) throw new Error(`src/core has no room ${room}, only ${rooms.join(", ")}`);
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", ...options],
    {
      env: { ...process.env, MUTATION_ROOM: room },
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exitCode = 1;
}
