import type { Browser, Frame, Page } from "@playwright/test";

/** A task of a page's main thread, in milliseconds. */
interface Task {
  /** From begin to end, the time in which other processes had the processor included. */
  readonly wall: number;
  /** What the thread itself has worked. */
  readonly worked: number;
  /** Its longest parts, as the browser names them: "FunctionCall 31 taskpane.js". */
  readonly parts: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly url?: string;
      readonly functionName?: string;
      readonly frames?: readonly { readonly url: string; readonly processId?: number }[];
    };
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
  const ofThread = events.filter(({ ph, tid, pid: process }) => ph === "X" && process === pid && tid === thread.tid);
  // A task that the trace's beginning or end cuts has no thread time: by the clock it is at most overrated.
  return ofThread
    .filter(({ name }) => name === "RunTask")
    .map(({ ts, dur = 0, tdur = dur }) => ({
      wall: dur / 1000,
      worked: tdur / 1000,
      parts: tdur < NOTEWORTHY ? [] : partsOf(ofThread, ts, ts + dur),
    }));
}

/** Of shorter tasks, in microseconds, nobody asks what they did. */
const NOTEWORTHY = 20_000;

function partsOf(events: readonly TraceEvent[], from: number, to: number): string[] {
  return events
    .filter(({ name, ts, dur = 0 }) => name !== "RunTask" && ts >= from && ts + dur <= to && dur > 2000)
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 6)
    .map(({ name, dur = 0, args: { data } }) =>
      [name, Math.round(dur / 1000), data?.functionName, data?.url?.split("/").at(-1)].filter(Boolean).join(" "),
    );
}
