import type { Engine } from "./engine";
import type { Step } from "./inspect";
import { callEngine, type Call, type Message } from "./protocol";

/** The methods of the engine, each answering later. */
export type EngineMethods = {
  readonly [Name in keyof Engine]: (...args: Parameters<Engine[Name]>) => Promise<Awaited<ReturnType<Engine[Name]>>>;
};

/** An engine behind a door: asked in turn, it answers in turn. */
export interface EngineDoor extends EngineMethods {
  /** Lets the engine go, whatever it is doing, with all it holds. What is still unanswered fails with {@link EngineClosed}. */
  readonly close: () => void;
}

/** The engine was let go before it answered. */
export class EngineClosed extends Error {}

/**
 * Opens an engine in a worker of its own, so that no check, however long, holds up the pane. Where a page can have no
 * worker (an old web view, a policy, jsdom) the engine works in the page's own thread, loaded with the first use.
 * Rejects where the engine's script cannot be fetched.
 */
export async function openEngine(onStep: (step: Step) => void): Promise<EngineDoor> {
  const worker = await startWorker();
  return worker ? workerDoor(worker, onStep) : localDoor(onStep);
}

/** A worker that listens; null where there can be none. */
function startWorker(): Promise<Worker | null> {
  if (typeof Worker === "undefined") return Promise.resolve(null);
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { name: "engine" });
      worker.onmessage = () => {
        resolve(worker);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        resolve(null);
      };
    } catch {
      resolve(null);
    }
  });
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function workerDoor(worker: Worker, onStep: (step: Step) => void): EngineDoor {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closedBy: Error | null = null;

  function failAll(error: Error): void {
    closedBy ??= error;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "step") onStep(data.step);
    if (data.kind !== "answer" && data.kind !== "error") return;
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") asked?.resolve(data.value);
    else asked?.reject(new Error(data.message));
  };
  // A worker that dies (out of memory) takes what it was asked with it.
  worker.onerror = ({ message }) => {
    failAll(new Error(message));
  };

  return doorOf(
    (method, args) =>
      new Promise((resolve, reject) => {
        if (closedBy) {
          reject(closedBy);
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, method, args } satisfies Call);
      }),
    () => {
      failAll(new EngineClosed());
    },
  );
}

async function localDoor(onStep: (step: Step) => void): Promise<EngineDoor> {
  const { Engine } = await import(/* webpackChunkName: "local-engine" */ "./engine");
  let engine: Engine | null = new Engine(onStep);
  return doorOf(
    async (method, args) => {
      // What is asked is answered later here too.
      await Promise.resolve();
      if (!engine) throw new EngineClosed();
      return callEngine(engine, method, args);
    },
    () => {
      engine = null;
    },
  );
}

function doorOf(ask: (method: keyof Engine, args: unknown[]) => Promise<unknown>, close: () => void): EngineDoor {
  return new Proxy({ close } as EngineDoor, {
    get(door, name) {
      if (name === "close") return door.close;
      // A door that is awaited is no promise.
      if (typeof name !== "string" || name === "then") return undefined;
      return (...args: unknown[]) => ask(name as keyof Engine, args);
    },
  });
}
