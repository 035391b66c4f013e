import type { Engine } from "./engine";
import type { Step } from "./inspect";

/** A call of one of the engine's methods, as it crosses to the worker. */
export interface Call {
  readonly id: number;
  readonly method: keyof Engine;
  readonly args: readonly unknown[];
}

/** What comes back. */
export type Message =
  /** The engine is loaded and listens. */
  | { readonly kind: "ready" }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  /** A method threw: a bug. */
  | { readonly kind: "error"; readonly id: number; readonly message: string };

export function callEngine(engine: Engine, method: keyof Engine, args: readonly unknown[]): unknown {
  const methods = engine as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  return methods[method]!(...args);
}
