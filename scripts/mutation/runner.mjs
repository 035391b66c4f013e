// Stryker's test runner for src/core. @stryker-mutator/jest-runner starts Jest anew for each mutant, half a second of
// work before the first test; core needs nothing of Jest but `describe`, `test` and `expect`, so that its tests run
// here in one process, with modules compiled once, in milliseconds. The mutant's module and all that import it are
// evaluated anew for each mutant: what one leaves in a module's memory must not decide about the next. What they import
// is the same for all mutants, and stays as fast as V8 has made it.
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { compileFunction, Script } from "node:vm";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";

const requireFromHere = createRequire(import.meta.url);
const { transformSync } = requireFromHere("@swc/core");
const { expect } = requireFromHere("expect");
const { bind } = requireFromHere("jest-each");

const fastCheck = requireFromHere("fast-check");

const PROPERTY_RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

/**
 * A test may take ten seconds, and twenty times what it took unchanged; ten minutes where that is not known yet.
 * Stryker's own limit is for all tests together, and the process it ends has all to learn anew.
 */
const limitOf = (duration) => (duration === undefined ? 600_000 : 10_000 + Math.ceil(20 * duration));

/** What ends a test at its property, where properties are not tried. */
const LEFT_OUT = Symbol("left out");

/** fast-check with the same tries for every mutant, few of them or none, and no search for the smallest failure. */
const hasty = {
  ...fastCheck,
  assert: (property, options) => {
    if (PROPERTY_RUNS === 0) throw LEFT_OUT;
    fastCheck.assert(property, {
      ...options,
      seed: 2021,
      numRuns: Math.min(options?.numRuns ?? 100, PROPERTY_RUNS),
      endOnFailure: true,
    });
  },
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

/** TypeScript modules, each evaluated once; packages are shared with every other registry. */
class Registry {
  #modules = new Map();
  #importers = new Map();

  load(path) {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(path, module);
    if (!compiled.has(path)) compiled.set(path, compile(path));
    const requireFrom = (name) => {
      if (name === "fast-check") return hasty;
      if (!name.startsWith(".")) return requireFromHere(name);
      const imported = fileOf(resolve(dirname(path), name));
      if (!this.#importers.has(imported)) this.#importers.set(imported, new Set());
      this.#importers.get(imported).add(path);
      return this.load(imported);
    };
    compiled.get(path)(module.exports, requireFrom, module, path, dirname(path));
    return module.exports;
  }

  /** A module and all that import it, by whatever way. */
  dependents(path, found = new Set()) {
    if (found.has(path)) return found;
    found.add(path);
    for (const importer of this.#importers.get(path) ?? []) this.dependents(importer, found);
    return found;
  }

  /** The same modules, but for those to be evaluated anew. */
  without(paths) {
    const registry = new Registry();
    registry.#modules = new Map([...this.#modules].filter(([path]) => !paths.has(path)));
    return registry;
  }
}

const files = new Map();

function fileOf(base) {
  if (!files.has(base))
    files.set(base, [`${base}.ts`, join(base, "index.ts")].find((candidate) => existsSync(candidate)) ?? base);
  return files.get(base);
}

/** Evaluates test files: gives their tests, in order, named as Jest names them. */
function testsOf(files, registry) {
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
  for (file of files) registry.load(file);
  return tests;
}

const inTime = new Script("testToRun()");
const ENDLESS = "Endless loop";

class CoreTestRunner {
  static inject = [];

  /** Milliseconds each test took, and how many mutants of a file it killed: what is quick and likely to fail comes first. */
  duration = new Map();
  kills = new Map();

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
    for (const { id, title, fileName, run } of this.#loadAll()) {
      stryker.currentTestId = id;
      const failureMessage = await this.#failureOf(id, run);
      const status = failureMessage === null ? TestStatus.Success : TestStatus.Failed;
      results.push({ id, name: title, fileName, timeSpentMs: this.duration.get(id) ?? 0, status, failureMessage });
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    // A process that took the place of one stopped in an endless loop has had no dry run.
    if (!this.registry) this.#loadAll();
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    const outcome = await this.#outcome(resolve(sandboxFileName), testFilter && new Set(testFilter));
    stryker.activeMutant = undefined;
    // Stryker's own counter ends endless loops by an error, which the code under test may have caught.
    const endless = hitLimit !== undefined && stryker.hitCount > hitLimit;
    return endless ? { status: MutantRunStatus.Timeout, reason: `Hit limit reached (${hitLimit})` } : outcome;
  }

  /** Evaluates all modules, unchanged; gives all tests. */
  #loadAll() {
    this.registry = new Registry();
    const tests = testsOf(this.files, this.registry);
    this.fileOfTest = new Map(tests.map(({ id, fileName }) => [id, fileName]));
    return tests;
  }

  async #outcome(mutated, wanted) {
    const anew = this.registry.dependents(mutated);
    const wantedFiles = wanted && new Set([...wanted].map((id) => this.fileOfTest.get(id)));
    const files = this.files.filter((file) => anew.has(file) && (wantedFiles?.has(file) ?? true));
    let tests;
    try {
      tests = testsOf(files, this.registry.without(anew));
    } catch (error) {
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    }
    const known = wanted ? tests.filter(({ id }) => wanted.has(id)) : tests;
    if (!this.kills.has(mutated)) this.kills.set(mutated, new Map());
    const kills = this.kills.get(mutated);
    const cost = ({ id }) => (this.duration.get(id) ?? 0) / (1 + (kills.get(id) ?? 0));
    known.sort((a, b) => cost(a) - cost(b));
    for (const [index, { id, run }] of known.entries()) {
      const failureMessage = await this.#failureOf(id, run);
      if (failureMessage === null) continue;
      if (failureMessage === ENDLESS) {
        // Whatever it was stopped in may be half done.
        this.registry = undefined;
        return { status: MutantRunStatus.Timeout, reason: id };
      }
      kills.set(id, (kills.get(id) ?? 0) + 1);
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: known.length };
  }

  /** What a test says when it fails, or null. */
  async #failureOf(id, run) {
    const timeout = limitOf(this.duration.get(id));
    const start = performance.now();
    globalThis.testToRun = run;
    try {
      await inTime.runInThisContext({ timeout });
      this.duration.set(id, performance.now() - start);
      return null;
    } catch (error) {
      if (error === LEFT_OUT) return null;
      return error?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? ENDLESS : String(error?.message ?? error);
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "core", CoreTestRunner)];
