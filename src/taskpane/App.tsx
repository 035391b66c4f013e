import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { REQUIRED_API, type Environment } from "../excel/environment";
import { languageFor, type Language } from "../locales/language";
import { loadMessages } from "../locales/load-messages";
import { ErrorBoundary } from "./pane/ErrorBoundary";
import { Pane } from "./pane/Pane";
import { StartFailure } from "./pane/StartFailure";
import { DownloadContext, SessionContext, SpeechContext, type Speech } from "./shared/context";
import type { Session } from "./session/session";

/**
 * Windows contrast themes reach a page as forced colours, for which Fluent's components have their own styles under any
 * theme; its "high contrast" theme is Teams' alone (https://github.com/microsoft/fluentui/issues/28334).
 */
const THEMES = { light: webLightTheme, dark: webDarkTheme, highContrast: webLightTheme } as const;

export function App({
  environment,
  session,
  speech,
}: {
  readonly environment: Environment;
  readonly session: Session;
  /** What the pane speaks until the workbook's settings are known. */
  readonly speech: Speech;
}) {
  const [theme, setTheme] = useState(environment.theme.kind);
  useEffect(
    () =>
      environment.onThemeChange((changed) => {
        setTheme(changed.kind);
      }),
    [environment],
  );

  const choice = useSyncExternalStore(session.store.subscribe, () => session.store.get().settings.language);
  const { language, messages } = useSpeechIn(languageFor(choice, environment.displayLanguage), speech);
  useEffect(() => {
    document.documentElement.lang = language;
    // Scroll bars and native lists follow the theme too.
    document.documentElement.style.colorScheme = theme === "dark" ? "dark" : "light";
  }, [language, theme]);
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

/** The words of a language, once they are here; until then those that were spoken before. */
function useSpeechIn(language: Language, first: Speech): Speech {
  const [speech, setSpeech] = useState(first);
  useEffect(() => {
    let isWanted = true;
    loadMessages(language).then(
      (messages) => {
        if (isWanted) setSpeech((before) => (before.language === language ? before : { language, messages }));
      },
      () => {
        // Not fetched: what was spoken goes on.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return speech;
}
