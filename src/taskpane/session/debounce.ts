/** Work that waits until calls pause, so that typing does not do it at every key. */
export interface Debounced {
  readonly schedule: () => void;
  /** Does waiting work now. */
  readonly flush: () => void;
  /** Drops waiting work. */
  readonly cancel: () => void;
}

export function debounce(work: () => void, milliseconds: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const run = (): void => {
    cancel();
    work();
  };
  return {
    schedule: () => {
      cancel();
      timer = setTimeout(run, milliseconds);
    },
    flush: () => {
      if (timer !== null) run();
    },
    cancel,
  };
}
