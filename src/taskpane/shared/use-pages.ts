import { useState } from "react";
import type { Excerpt } from "../engine/view";

/** Items `from` up to, not including, `to`; null (or nothing) where the list is no longer the one that is shown. */
export type FetchPage<Item> = (from: number, to: number) => Promise<readonly Item[] | null> | undefined;

/** A list of which the beginning is at hand, and the way to more of it. */
export function usePages<Item>(
  list: Excerpt<Item>,
  fetch: FetchPage<Item>,
): { readonly items: readonly Item[]; readonly loadTo: (count: number) => Promise<void> } {
  const [more, setMore] = useState<{ of: readonly Item[]; items: readonly Item[] }>({ of: list.first, items: [] });
  // What was fetched belongs to the list it was fetched for.
  const items = more.of === list.first ? [...list.first, ...more.items] : list.first;
  return {
    items,
    loadTo: async (count) => {
      const to = Math.min(count, list.count);
      if (to <= items.length) return;
      const page = await fetch(items.length, to)?.catch(() => null);
      if (page) setMore({ of: list.first, items: [...items.slice(list.first.length), ...page] });
    },
  };
}
