// Prints "N passed, N failed, N skipped" from the runners' own machine-readable results; exits 1 where a test failed or a
// runner left no result.
import { existsSync, readFileSync } from "node:fs";

let passed = 0;
let failed = 0;
let skipped = 0;

const read = (path) => {
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  console.error(`${path} is missing: that runner did not finish.`);
  failed += 1;
  return null;
};

const unit = read("reports/unit.json");
if (unit) {
  passed += unit.numPassedTests;
  // A suite that could not be loaded has no failed tests of its own.
  failed += unit.numFailedTests + unit.numRuntimeErrorTestSuites;
  skipped += unit.numPendingTests + unit.numTodoTests;
}

const browser = read("reports/e2e.json");
if (browser) {
  passed += browser.stats.expected + browser.stats.flaky;
  failed += browser.stats.unexpected + browser.errors.length;
  skipped += browser.stats.skipped;
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
