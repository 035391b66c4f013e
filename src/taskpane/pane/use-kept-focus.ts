import { useEffect } from "react";
import { useSession } from "../shared/context";

/**
 * Where the element that has the keyboard goes (the button of a corrected finding, a closed message), the keyboard goes
 * on at the first of `ids` that is there, instead of at the top of the page. While work runs it waits: its outcome may
 * bring a message.
 */
export function useKeptFocus(...ids: readonly string[]): void {
  const { store } = useSession();
  const wanted = ids.join(" ");
  useEffect(() => {
    let hadFocus = false;
    const remember = (): void => {
      hadFocus = true;
    };
    const keep = (): void => {
      requestAnimationFrame(() => {
        if (!hadFocus || store.get().busy || document.activeElement !== document.body) return;
        for (const id of wanted.split(" ")) {
          const element = document.getElementById(id);
          if (!element) continue;
          element.focus();
          return;
        }
      });
    };
    document.addEventListener("focusin", remember);
    const unsubscribe = store.subscribe(keep);
    return () => {
      document.removeEventListener("focusin", remember);
      unsubscribe();
    };
  }, [store, wanted]);
}
