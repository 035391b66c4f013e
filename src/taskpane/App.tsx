import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { REQUIRED_API, type Environment } from "../excel/environment";
import { languageFor } from "../locales/language";
import { messagesIn } from "../locales/messages";
import { ErrorBoundary } from "./pane/ErrorBoundary";
import { Pane } from "./pane/Pane";
import { StartFailure } from "./pane/StartFailure";
import { DownloadContext, SessionContext, SpeechContext } from "./shared/context";
import type { Session } from "./session/session";

/**
 * Windows contrast themes reach a page as forced colours, for which Fluent's components have their own styles under any
 * theme; its "high contrast" theme is Teams' alone (https://github.com/microsoft/fluentui/issues/28334).
 */
const THEMES = { light: webLightTheme, dark: webDarkTheme, highContrast: webLightTheme } as const;

export function App({ environment, session }: { readonly environment: Environment; readonly session: Session }) {
  const [theme, setTheme] = useState(environment.theme.kind);
  useEffect(
    () =>
      environment.onThemeChange((changed) => {
        setTheme(changed.kind);
      }),
    [environment],
  );

  const choice = useSyncExternalStore(session.store.subscribe, () => session.store.get().settings.language);
  const language = languageFor(choice, environment.displayLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    // Scroll bars and native lists follow the theme too.
    document.documentElement.style.colorScheme = theme === "dark" ? "dark" : "light";
  }, [language, theme]);
  const messages = messagesIn(language);

  return (
    <FluentProvider theme={THEMES[theme]}>
      <SpeechContext value={{ language, messages }}>
        <ErrorBoundary fallback={<StartFailure words={messages.start.crashed} />}>
          {environment.host === "excel" ? (
            <SessionContext value={session}>
              <DownloadContext value={environment.canDownload}>
                <Pane />
              </DownloadContext>
            </SessionContext>
          ) : (
            <StartFailure
              words={environment.host === "none" ? messages.start.notInExcel : messages.start.tooOld(REQUIRED_API)}
            />
          )}
        </ErrorBoundary>
      </SpeechContext>
    </FluentProvider>
  );
}
