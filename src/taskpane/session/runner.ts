import type { Action, Notice, PaneState } from "./state";
import type { Store } from "./store";

/** Does one thing at a time, and tells what came of it. */
export interface Runner {
  readonly tell: (notice: Notice) => void;
  /** Does nothing where something is being done. What `work` throws is told, never thrown on. */
  readonly run: (action: Action, work: () => Promise<Notice | null>) => Promise<void>;
  /** Does over what was done last. */
  readonly retry: () => Promise<void>;
}

/** `afterEach` is called when an action has ended, whatever came of it. */
export function createRunner(store: Store<PaneState>, afterEach: () => Partial<PaneState>): Runner {
  let serial = 0;
  let last: (() => Promise<void>) | null = null;

  function tell(notice: Notice): void {
    serial += 1;
    store.set({ notice: { serial, notice } });
  }

  async function run(action: Action, work: () => Promise<Notice | null>): Promise<void> {
    if (store.get().busy) return;
    last = () => run(action, work);
    store.set({
      busy: { action, stage: "working", rows: null, cancellable: false, waitsForCell: false },
      notice: null,
    });
    try {
      const notice = await work();
      if (notice) tell(notice);
    } catch (error) {
      tell({ kind: "bug", action, message: error instanceof Error ? error.message : String(error) });
    } finally {
      store.set({ busy: null, ...afterEach() });
    }
  }

  return {
    tell,
    run,
    retry: async () => {
      await last?.();
    },
  };
}
