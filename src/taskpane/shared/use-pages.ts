import { useCallback, useRef, useState } from "react";
import type { Excerpt } from "../engine/view";

/** Items `from` up to, not including, `to`; null (or nothing) where the list is no longer the one that is shown. */
export type FetchPage<Item> = (from: number, to: number) => Promise<readonly Item[] | null> | undefined;

export interface Pages<Item> {
  /** The item at a place; undefined while it is on its way. */
  readonly at: (index: number) => Item | undefined;
  /** Sees to it that the items `from` up to, not including, `to` come. */
  readonly need: (from: number, to: number) => void;
}

/** Items asked for at a time. */
const PAGE = 50;

interface Loaded<Item> {
  /** The list's beginning: what was fetched belongs to the list it was fetched for. */
  readonly of: readonly Item[];
  readonly pages: ReadonlyMap<number, readonly Item[]>;
}

/** A list of which the beginning is at hand, and whatever else of it is looked at. */
export function usePages<Item>({ first, count }: Excerpt<Item>, fetch: FetchPage<Item>): Pages<Item> {
  const [loaded, setLoaded] = useState<Loaded<Item>>({ of: first, pages: new Map() });
  const asked = useRef({ of: first, pages: new Set<number>() });
  const latestFetch = useRef(fetch);
  // Before any effect of what is drawn with it.
  latestFetch.current = fetch;

  const need = useCallback(
    (from: number, to: number): void => {
      if (asked.current.of !== first) asked.current = { of: first, pages: new Set() };
      const { pages } = asked.current;
      const end = Math.min(to, count);
      for (let page = Math.floor(Math.max(from, 0) / PAGE); page * PAGE < end; page += 1) {
        const pageEnd = Math.min((page + 1) * PAGE, count);
        if (pageEnd <= first.length || pages.has(page)) continue;
        pages.add(page);
        const take = (items: readonly Item[] | null | undefined): void => {
          if (items) setLoaded((before) => withPage(before, first, page, items));
          else pages.delete(page);
        };
        void latestFetch.current(page * PAGE, pageEnd)?.then(take, () => {
          take(null);
        });
      }
    },
    [first, count],
  );

  return {
    at: (index) =>
      index < first.length || loaded.of !== first
        ? first[index]
        : loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need,
  };
}

function withPage<Item>(before: Loaded<Item>, of: readonly Item[], page: number, items: readonly Item[]): Loaded<Item> {
  return { of, pages: new Map([...(before.of === of ? before.pages : []), [page, items]]) };
}
