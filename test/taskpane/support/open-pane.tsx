import { render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Environment } from "../../../src/excel/environment";
import { languageFor } from "../../../src/locales/language";
import { messagesIn } from "../../../src/locales/messages";
import { App } from "../../../src/taskpane/App";
import { createSession, type Session } from "../../../src/taskpane/session/session";
import { SheetWorkbook } from "./sheet-workbook";
import { bacKan } from "./tables";

interface OpenPane {
  readonly book: SheetWorkbook;
  readonly session: Session;
  readonly user: UserEvent;
}

/** The pane over a sheet in memory, as a clerk finds it when it has just been opened. */
export async function openPane(
  snapshot = bacKan(),
  environment: Partial<Pick<Environment, "host" | "displayLanguage" | "canDownload">> = {},
): Promise<OpenPane> {
  const book = new SheetWorkbook(snapshot);
  const session = createSession(book);
  if ((environment.host ?? "excel") === "excel") await session.start();
  const language = languageFor("auto", environment.displayLanguage ?? "vi-VN");
  render(
    <App
      session={session}
      speech={{ language, messages: messagesIn(language) }}
      environment={{
        host: "excel",
        displayLanguage: "vi-VN",
        theme: { kind: "light", colours: null },
        canDownload: true,
        onThemeChange: () => () => undefined,
        ...environment,
      }}
    />,
  );
  return { book, session, user: userEvent.setup() };
}
