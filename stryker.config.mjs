import { tmpdir } from "node:os";
import { join } from "node:path";

/** The room of src/core whose code is changed, and whose own tests must notice: `npm run mutation -- numbers`. */
const room = process.env.MUTATION_ROOM;
const report = process.env.MUTATION_REPORT ?? `reports/mutation/${room}`;
if (!room) throw new Error("Stryker is run by `npm run mutation`, which says which room");

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  // Lists of words, without a decision in them: docs/mutation.md says what leaving them out hides.
  mutate: [`src/core/${room}/**/*.ts`, "!src/core/programmes/{words,decentralisation}.ts"],
  // Read by tests of core; the sandbox needs no more.
  ignorePatterns: ["**", "!src/**", "!test/{core,support,fixtures}/**", "!scripts/corpus/legacy.ts"],
  tempDirName: join(tmpdir(), "ra-soat-mutation"),

  testRunner: "core",
  plugins: ["./scripts/mutation/runner.mjs"],
  coverageAnalysis: "perTest",
  // Word tables and patterns made when a module is loaded are half of what the recogniser knows: their mutants count.
  ignoreStatic: false,

  concurrency: 1,
  // A busy machine must not count as an endless loop.
  timeoutMS: 60_000,
  timeoutFactor: 5,

  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
  reporters: ["json", "html", "progress-append-only"],
};
