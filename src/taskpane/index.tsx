import { createRoot } from "react-dom/client";
import { createWorkbook } from "../excel/create";
import { startOffice } from "../excel/environment";
import { App } from "./App";
import { createSession } from "./session/session";

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
  createRoot(document.getElementById("pane")!).render(<App environment={environment} session={session} />);
}

void start();
