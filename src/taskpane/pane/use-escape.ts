import { useEffect } from "react";
import { useSession } from "../shared/context";

/** Escape stops a reading, else closes the message, wherever in the pane the keyboard is. */
export function useEscape(): void {
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const { busy, notice } = session.store.get();
      if (busy?.cancellable) session.cancel();
      else if (notice) session.dismiss();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [session]);
}
