import type { Excerpt } from "../engine/view";

/** Items fetched at a time: few enough that none of the pane's tasks is long. */
const PAGE = 2000;

/** All of a list of which the beginning is at hand. */
export async function fetchAll<Item>(
  { first, count }: Excerpt<Item>,
  fetch: (from: number, to: number) => Promise<readonly Item[]>,
): Promise<Item[]> {
  const all = [...first];
  while (all.length < count) {
    const page = await fetch(all.length, Math.min(count, all.length + PAGE));
    if (page.length === 0) throw new Error(`A list of ${count} ended after ${all.length}`);
    for (const item of page) all.push(item);
  }
  return all;
}
