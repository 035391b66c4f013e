import { Caption1, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { CheckPlace } from "../check/CheckPlace";
import type { Place } from "../session/state";
import { useMessages, usePane, useSession } from "../shared/context";
import { ChangedBadge } from "./ChangedBadge";
import { NOTICE_ID, NoticeBar } from "./NoticeBar";
import { UndoBar } from "./UndoBar";
import { useEscape } from "./use-escape";
import { useKeptFocus } from "./use-kept-focus";

const AppendixPlace = lazy(() => import(/* webpackChunkName: "appendix" */ "../appendix/AppendixPlace"));
const SettingsPlace = lazy(() => import(/* webpackChunkName: "settings" */ "../settings/SettingsPlace"));

const PLACES = ["check", "appendix", "settings"] as const satisfies readonly Place[];
const tabId = (place: Place): string => `tab-${place}`;
const PANEL_ID = "place";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: "280px", overflow: "hidden" },
  // Excel shows the name above the pane; a reader wants it in the page.
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  tabs: {
    flexShrink: 0,
    justifyContent: "space-between",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
  place: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    // Keyboard focus at the edges stays whole, and clear of the button that stands at the foot of Phụ lục.
    scrollPaddingBlock: `${tokens.spacingVerticalL} 64px`,
    outlineStyle: "none",
  },
});

/** The three places, what was last done, and the way to take it back. */
export function Pane() {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const place = usePane((state) => state.place);
  useEscape();
  useKeptFocus(NOTICE_ID, PANEL_ID);

  return (
    <main className={styles.pane}>
      <h1 className={styles.hidden}>{messages.productName}</h1>
      <TabList
        className={styles.tabs}
        aria-label={messages.tabs.label}
        selectedValue={place}
        onTabSelect={(_, { value }) => {
          session.go(value as Place);
        }}
      >
        {PLACES.map((one) => (
          <Tab key={one} id={tabId(one)} value={one} aria-controls={one === place ? PANEL_ID : undefined}>
            {messages.tabs[one]}
          </Tab>
        ))}
      </TabList>
      <NoticeBar />
      <ChangedBadge />
      <div
        id={PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabId(place)}
        tabIndex={-1}
        className={styles.place}
        key={place}
      >
        <Suspense fallback={<Caption1>{messages.start.placeLoading}</Caption1>}>
          {place === "check" && <CheckPlace />}
          {place === "appendix" && <AppendixPlace />}
          {place === "settings" && <SettingsPlace />}
        </Suspense>
      </div>
      <UndoBar />
    </main>
  );
}
