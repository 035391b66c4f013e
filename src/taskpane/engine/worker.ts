import { Engine } from "./engine";
import { callEngine, type Call, type Message } from "./protocol";

/** What a worker's own scope offers; the types at hand are those of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(message: Message): void;
}

const scope = self as unknown as WorkerScope;
const engine = new Engine((step) => {
  scope.postMessage({ kind: "step", step });
});

async function answer({ id, method, args }: Call): Promise<void> {
  try {
    scope.postMessage({ kind: "answer", id, value: await callEngine(engine, method, args) });
  } catch (error) {
    scope.postMessage({ kind: "error", id, message: error instanceof Error ? error.message : String(error) });
  }
}

scope.onmessage = ({ data }) => void answer(data);
scope.postMessage({ kind: "ready" });
