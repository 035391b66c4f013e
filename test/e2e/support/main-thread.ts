import type { Browser, Frame, Page } from "@playwright/test";

/** A task of a page's main thread, in milliseconds. */
interface Task {
  /** From begin to end, the time in which other processes had the processor included. */
  readonly wall: number;
  /** What the thread itself has worked. */
  readonly worked: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId?: number }[] };
  };
}

/**
 * Watches the main thread of a frame that has a process of its own. Time is taken from the browser's own trace, which tells
 * for each task how long the thread has worked: on a machine that is shared, a task of 5 ms can last 60 by the clock only
 * because another process had its turn. By the clock the tasks are told as well.
 */
export async function watchMainThread(browser: Browser, page: Page, frame: Frame): Promise<() => Promise<Task[]>> {
  const origin = new URL(frame.url()).origin;
  await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  return async () => {
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: TraceEvent[] };
    return tasksOf(trace.traceEvents, origin);
  };
}

function tasksOf(events: readonly TraceEvent[], origin: string): Task[] {
  const frames = events.flatMap(({ name, args }) =>
    name === "TracingStartedInBrowser" ? (args.data?.frames ?? []) : [],
  );
  const pid = frames.find(({ url }) => url.startsWith(origin))?.processId;
  const thread = events.find(
    (event) => event.name === "thread_name" && event.pid === pid && event.args.name === "CrRendererMain",
  );
  if (pid === undefined || !thread) throw new Error(`The trace has no main thread of ${origin}`);
  const others = frames.filter(({ url, processId }) => processId === pid && !url.startsWith(origin));
  if (others.length > 0)
    throw new Error(`${origin} shares its process with ${others.map(({ url }) => url).join(", ")}`);
  return (
    events
      .filter(
        ({ name, ph, tid, pid: process }) => name === "RunTask" && ph === "X" && process === pid && tid === thread.tid,
      )
      // A task that the trace's beginning or end cuts has no thread time: by the clock it is at most overrated.
      .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, worked: tdur / 1000 }))
  );
}
