/** Work that waits until calls pause, so that typing does not do it at every key. */
export interface Debounced {
  schedule(): void;
  /** Does waiting work now. */
  flush(): void;
}

export function debounce(work: () => void, milliseconds: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = (): void => {
    timer = null;
    work();
  };
  return {
    schedule: () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    flush: () => {
      if (timer === null) return;
      clearTimeout(timer);
      run();
    },
  };
}
