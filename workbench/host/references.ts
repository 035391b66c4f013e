import { HostError } from "./errors";
import type { HostObject } from "./host-object";

/** Objects the add-in keeps over batches (ranges have no id of their own): found again by the id given here. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #next = 1;

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `ref${this.#next}`;
    this.#next += 1;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  of(object: HostObject): string | null {
    return this.#ids.get(object) ?? null;
  }

  get(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (!object) return;
    this.#objects.delete(id);
    this.#ids.delete(object);
  }

  removeAll(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  /** How many are kept: a test can see whether the add-in lets go of what it tracked. */
  get count(): number {
    return this.#objects.size;
  }

  all(): HostObject[] {
    return [...this.#objects.values()];
  }
}
