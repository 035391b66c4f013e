// Stryker's test runner for src/core. @stryker-mutator/jest-runner starts Jest anew for each mutant, half a second of
// work before the first test; core needs nothing of Jest but `describe`, `test` and `expect`, so that its tests run
// here in one process, with modules compiled once, in milliseconds. Modules are evaluated anew for each mutant:
// what one leaves in a module's memory must not decide about the next.
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { compileFunction } from "node:vm";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";

const requireFromHere = createRequire(import.meta.url);
const { transformSync } = requireFromHere("@swc/core");
const { expect } = requireFromHere("expect");
const { bind } = requireFromHere("jest-each");

const fastCheck = requireFromHere("fast-check");

const PROPERTY_RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

/** fast-check with the same tries for every mutant, few of them, and no search for the smallest failure. */
const hasty = {
  ...fastCheck,
  assert: (property, options) =>
    fastCheck.assert(property, {
      ...options,
      seed: 2021,
      numRuns: Math.min(options?.numRuns ?? 100, PROPERTY_RUNS),
      endOnFailure: true,
    }),
};

/** What the instrumented code talks with Stryker through. */
const stryker = (globalThis.__stryker__ ??= {});

const compiled = new Map();

function compile(path) {
  const { code } = transformSync(readFileSync(path, "utf8"), {
    filename: path,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return compileFunction(code, ["exports", "require", "module", "__filename", "__dirname"], { filename: path });
}

/** Loads TypeScript modules into a registry of their own; packages are shared with every other registry. */
function moduleLoader() {
  const modules = new Map();
  return function load(path) {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    if (!compiled.has(path)) compiled.set(path, compile(path));
    const requireFrom = (name) => {
      if (name === "fast-check") return hasty;
      if (!name.startsWith(".")) return requireFromHere(name);
      const base = resolve(dirname(path), name);
      const file = [`${base}.ts`, join(base, "index.ts"), base].find((candidate) => existsSync(candidate));
      return load(file ?? base);
    };
    compiled.get(path)(module.exports, requireFrom, module, path, dirname(path));
    return module.exports;
  };
}

/** Evaluates test files: gives their tests, in order, named as Jest names them. */
function testsOf(files) {
  const tests = [];
  let file = "";
  let names = [];
  const describe = (name, block) => {
    names.push(name);
    block();
    names.pop();
  };
  const test = (name, run) => {
    const title = [...names, name].join(" ");
    const ids = tests.filter(({ title: other, fileName }) => other === title && fileName === file).length;
    tests.push({ id: `${file} ${title}${ids ? ` (${ids + 1})` : ""}`, title, fileName: file, run });
  };
  test.each = bind(test, false);
  describe.each = bind(describe, false);
  Object.assign(globalThis, { describe, test, it: test, expect });
  const load = moduleLoader();
  for (file of files) load(file);
  return tests;
}

class CoreTestRunner {
  static inject = [];

  /** Milliseconds each test took: what is quick to fail comes first. */
  duration = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const folder = join(process.cwd(), "test/core", process.env.MUTATION_ROOM);
    this.files = readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .sort()
      .map((name) => join(folder, name));
  }

  async dryRun() {
    Object.assign(stryker, { activeMutant: undefined, hitLimit: undefined, mutantCoverage: undefined });
    const results = [];
    for (const { id, title, fileName, run } of testsOf(this.files)) {
      stryker.currentTestId = id;
      const start = performance.now();
      const failureMessage = await failureOf(run);
      const timeSpentMs = performance.now() - start;
      this.duration.set(id, timeSpentMs);
      const status = failureMessage === null ? TestStatus.Success : TestStatus.Failed;
      results.push({ id, name: title, fileName, timeSpentMs, status, failureMessage });
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    const outcome = await this.outcome(testFilter && new Set(testFilter));
    // Stryker's own counter ends endless loops by an error, which the code under test may have caught.
    const endless = hitLimit !== undefined && stryker.hitCount > hitLimit;
    return endless ? { status: MutantRunStatus.Timeout, reason: `Hit limit reached (${hitLimit})` } : outcome;
  }

  async outcome(wanted) {
    let tests;
    try {
      tests = testsOf(this.files);
    } catch (error) {
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    }
    const known = wanted ? tests.filter(({ id }) => wanted.has(id)) : tests;
    const time = ({ id }) => this.duration.get(id) ?? 0;
    known.sort((a, b) => time(a) - time(b));
    for (const [index, { id, run }] of known.entries()) {
      const failureMessage = await failureOf(run);
      if (failureMessage !== null)
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: known.length };
  }
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "core", CoreTestRunner)];
