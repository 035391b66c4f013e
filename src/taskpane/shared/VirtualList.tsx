import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useMessages } from "./context";
import type { Pages } from "./use-pages";
import { PLAIN_LIST } from "./list-styles";

/** Items in one scrolled part: browsers draw no element higher than some 16 million pixels. */
const PART = 50_000;
const GAP = 4;

const useStyles = makeStyles({
  scroller: {
    overflowY: "auto",
    maxHeight: "min(60vh, 480px)",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
    // A focus ring at the edge stays whole.
    scrollPaddingBlock: tokens.spacingVerticalS,
  },
  list: { ...PLAIN_LIST, position: "relative" },
  item: { position: "absolute", top: 0, insetInlineStart: 0, width: "100%" },
  parts: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * A list of any length of which only what is in sight is drawn. Arrow keys, Home and End go from item to item; Tab goes
 * through what an item holds.
 */
export function VirtualList<Item>({
  count,
  pages,
  height,
  label,
  children,
}: {
  readonly count: number;
  readonly pages: Pages<Item>;
  /** Of a usual item, in pixels. */
  readonly height: number;
  readonly label: string | undefined;
  readonly children: (item: Item, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const { lists } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState(0);
  /** Kept in the page wherever it is scrolled to, so that the keyboard is not lost with it. */
  const [focused, setFocused] = useState(0);
  const wanted = useRef<number | null>(null);
  const length = Math.min(PART, count - start);
  // The React Compiler, which it would hinder, is not used.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 4,
    gap: GAP,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      const kept = focused - start;
      if (kept < 0 || kept >= length || indices.includes(kept)) return indices;
      return kept < (indices[0] ?? 0) ? [kept, ...indices] : [...indices, kept];
    },
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const { need } = pages;
  useEffect(() => {
    need(start + first, start + last + 1);
  }, [need, start, first, last]);

  // After every drawing: the item that is to have the keyboard may be there now.
  useEffect(() => {
    if (wanted.current === null) return;
    const item = scroller.current?.querySelector(`[data-index="${wanted.current}"]`);
    const target = item?.querySelector<HTMLElement>("button, a, input");
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
  });

  function goTo(index: number): void {
    const to = Math.max(0, Math.min(length - 1, index));
    wanted.current = to;
    setFocused(start + to);
    virtual.scrollToIndex(to, { align: "auto" });
  }

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    const from = indexOf(event.target as Element);
    const to = from === null ? null : destination(event.key, from, length);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  }

  return (
    <>
      {count > PART && (
        <div className={styles.parts}>
          <Caption1>{lists.part(start + 1, start + length, count)}</Caption1>
          <Button
            size="small"
            disabledFocusable={start === 0}
            onClick={() => {
              setStart(start - PART);
              virtual.scrollToOffset(0);
            }}
          >
            {lists.before}
          </Button>
          <Button
            size="small"
            disabledFocusable={start + length >= count}
            onClick={() => {
              setStart(start + PART);
              virtual.scrollToOffset(0);
            }}
          >
            {lists.after}
          </Button>
        </div>
      )}
      <div ref={scroller} className={styles.scroller}>
        {/* Keys move the focus among what the items hold. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul
          className={styles.list}
          style={{ height: `${virtual.getTotalSize()}px` }}
          aria-label={label}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => {
            const index = indexOf(target);
            if (index !== null) setFocused(start + index);
          }}
        >
          {shown.map(({ index, start: top }) => {
            const place = start + index;
            const item = pages.at(place);
            return (
              <li
                key={place}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${top}px)`, ...(item === undefined && { height: `${height}px` }) }}
                aria-setsize={count}
                aria-posinset={place + 1}
              >
                {item === undefined ? lists.coming : children(item, place)}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** Of the item an element stands in. */
function indexOf(element: Element): number | null {
  const item = element.closest<HTMLElement>("[data-index]");
  return item && Number(item.dataset["index"]);
}

/** Where a key leads from an item; null where it leads nowhere. */
function destination(key: string, from: number, length: number): number | null {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "PageDown":
      return from + 10;
    case "PageUp":
      return from - 10;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return null;
  }
}
