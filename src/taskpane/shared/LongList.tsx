import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Excerpt } from "../engine/view";
import { useMessages } from "./context";
import { usePages, type FetchPage } from "./use-pages";
import { VirtualList } from "./VirtualList";
import { PLAIN_COLUMN } from "./list-styles";

/** As many items as are drawn at once, all of them, when the list is opened; longer ones are scrolled in a frame of their own. */
const MOST_AT_ONCE = 25;

const useStyles = makeStyles({
  list: {
    ...PLAIN_COLUMN,
    rowGap: tokens.spacingVerticalXS,
  },
  more: {
    alignSelf: "flex-start",
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
});

/** A list that shows its first items and all of them on request, however many there are. */
export function LongList<Item>({
  items,
  fetch,
  first,
  itemHeight = 64,
  label,
  children,
}: {
  readonly items: Excerpt<Item>;
  readonly fetch: FetchPage<Item>;
  readonly first: number;
  /** Of a usual item, in pixels: a guess until the items are drawn. */
  readonly itemHeight?: number;
  readonly label?: string;
  /** An item's content; `index` is its place in the whole list. */
  readonly children: (item: Item, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const { lists } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const pages = usePages(items, fetch);
  const { count } = items;
  const isWhole = items.first.length >= count && count <= MOST_AT_ONCE;
  const shown = isOpen && isWhole ? count : Math.min(first, count);
  return (
    <>
      <div ref={frame}>
        {isOpen && !isWhole ? (
          <VirtualList count={count} pages={pages} height={itemHeight} label={label}>
            {children}
          </VirtualList>
        ) : (
          <ul className={styles.list} aria-label={label}>
            {items.first.slice(0, shown).map((item, index) => (
              <li key={index}>{children(item, index)}</li>
            ))}
          </ul>
        )}
      </div>
      {count > first && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            // Opened, the keyboard goes on at the first of the new items.
            if (!isOpen)
              requestAnimationFrame(() =>
                frame.current?.querySelectorAll("li")[first]?.querySelector("button")?.focus(),
              );
          }}
        >
          {isOpen ? lists.fewer : lists.all(count)}
        </Button>
      )}
    </>
  );
}
