import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Excerpt } from "../engine/view";
import { useMessages } from "./context";
import { usePages, type FetchPage } from "./use-pages";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  more: {
    alignSelf: "flex-start",
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
});

/** A list that shows its first items and more on request, so that thousands do not freeze the pane. */
export function LongList<Item>({
  items: list,
  fetch,
  first,
  step,
  label,
  children,
}: {
  readonly items: Excerpt<Item>;
  readonly fetch: FetchPage<Item>;
  readonly first: number;
  readonly step: number;
  readonly label?: string;
  /** An item's content; `index` is its place in the whole list. */
  readonly children: (item: Item, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const { buttons } = useMessages();
  const [shown, setShown] = useState(first);
  const element = useRef<HTMLUListElement>(null);
  const { items, loadTo } = usePages(list, fetch);
  const rest = list.count - shown;
  return (
    <>
      <ul ref={element} className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{children(item, index)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          onClick={() => {
            void loadTo(shown + step).then(() => {
              setShown(shown + step);
              // The button may go: the keyboard goes on at the first of the new items.
              requestAnimationFrame(() => element.current?.children[shown]?.querySelector("button")?.focus());
            });
          }}
        >
          {buttons.showMore(Math.min(step, rest))}
        </Button>
      )}
    </>
  );
}
