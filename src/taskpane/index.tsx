import { createRoot } from "react-dom/client";
import { createWorkbook } from "../excel/create";
import { startOffice, type Environment } from "../excel/environment";
import { languageFor } from "../locales/language";
import { loadMessages } from "../locales/load-messages";
import { App } from "./App";
import { createSession } from "./session/session";
import type { Speech } from "./shared/context";

async function start(): Promise<void> {
  const environment = await startOffice();
  const session = createSession(createWorkbook());
  if (environment.host === "excel") {
    void session.start();
    // The last moment at which settings that wait to be saved can still be sent.
    window.addEventListener("pagehide", () => {
      session.close();
    });
  }
  const root = createRoot(document.getElementById("pane")!);
  root.render(<App environment={environment} session={session} speech={await firstSpeech(environment)} />);
}

/** Office's language; Vietnamese where the words of another cannot be fetched. */
async function firstSpeech({ displayLanguage }: Environment): Promise<Speech> {
  const language = languageFor("auto", displayLanguage);
  const messages = await loadMessages(language).catch(() => null);
  return messages ? { language, messages } : { language: "vi", messages: await loadMessages("vi") };
}

void start();
