import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../locales/language";
import type { Messages } from "../../locales/vi";
import type { PaneState } from "../session/state";
import type { Session } from "../session/session";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("A component outside the pane has no session");
  return session;
}

/** A part of the pane's state; `select` returns what the state holds, never something made anew. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export interface Speech {
  readonly language: Language;
  readonly messages: Messages;
}

/** Whether a file can be downloaded from the pane. */
export const DownloadContext = createContext(true);

export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("A component outside the pane has no language");
  return speech;
}

export function useMessages(): Messages {
  return useSpeech().messages;
}
