import { Caption1, Field, Input, Textarea } from "@fluentui/react-components";
import { useDeferredValue } from "react";
import { appendixOf } from "../../core/settings/appendices";
import { MOST_LINES, type Settings } from "../../core/settings/settings";
import { appendicesWords } from "../../locales/appendices";
import { dispatchWords } from "../../locales/dispatch";
import { wordFileName } from "../../locales/word";
import type { DraftDefaults } from "../engine/dispatch";
import { usePane, useSession, useSpeech } from "../shared/context";
import { useAnswer } from "../shared/use-answer";
import { Delivery } from "./Delivery";

type Draft = Settings["draft"];
type LinesField = "recipients" | "receivers";

/** In the order in which a dispatch has them, with the most characters each can have. */
const FIELDS = [
  ["parent", 200],
  ["place", 100],
  ["subject", 500],
  ["recipients", 300],
  ["receivers", 300],
  ["authority", 200],
  ["title", 200],
  ["signer", 100],
  ["unit", 60],
] as const satisfies readonly (readonly [keyof Draft, number])[];

/** The document's own name, whatever language the pane speaks. */
const FILE_NAME = wordFileName("Dự thảo công văn");

/** What a draft of the dispatch says besides the check, and the draft itself. */
export function DraftForm({ canMake }: { readonly canMake: boolean }) {
  const session = useSession();
  const { language } = useSpeech();
  const words = dispatchWords(language).draft;
  const severalWords = appendicesWords(language);
  const outcome = usePane((state) => state.outcome);
  const settings = usePane((state) => state.settings);
  const isListed = outcome !== null && appendixOf(settings, outcome.sheetName) !== null;
  const deferred = useDeferredValue(settings);
  const defaults = useAnswer(() => session.pages?.draftDefaults(deferred), [outcome, deferred]);
  const set = (change: Partial<Draft>): void => {
    session.edit((before) => ({ ...before, draft: { ...before.draft, ...change } }));
  };

  return (
    <>
      <Caption1>{words.help}</Caption1>
      {isListed && settings.appendices.length > 1 && <Caption1>{severalWords.draftOf(outcome.sheetName)}</Caption1>}
      {FIELDS.map(([name, most]) => (
        <Field key={name} label={words.labels[name]} {...(words.hints[name] !== "" && { hint: words.hints[name] })}>
          {name === "subject" ? (
            <Textarea
              value={settings.draft.subject}
              maxLength={most}
              rows={3}
              resize="vertical"
              placeholder={defaults?.subject ?? ""}
              onChange={(_, { value }) => {
                set({ subject: value });
              }}
            />
          ) : isLines(name) ? (
            <Textarea
              value={settings.draft[name].join("\n")}
              rows={Math.max(2, defaults?.[name].length ?? 0)}
              resize="vertical"
              placeholder={defaults?.[name].join("\n") ?? ""}
              onChange={(_, { value }) => {
                set({ [name]: linesIn(value, most) });
              }}
            />
          ) : (
            <Input
              value={settings.draft[name]}
              maxLength={most}
              placeholder={placeholder(defaults, name)}
              onChange={(_, { value }) => {
                set({ [name]: value });
              }}
            />
          )}
        </Field>
      ))}
      {!canMake && <Caption1>{isListed ? words.blocked : severalWords.draftNotListed}</Caption1>}
      <Delivery
        words={words.delivery}
        fileName={FILE_NAME}
        canMake={canMake}
        file={() => session.dispatchFile()}
        content={async () => {
          const text = await session.dispatchText();
          return text === null ? null : { html: null, text };
        }}
      />
    </>
  );
}

function isLines(name: keyof Draft): name is LinesField {
  return name === "recipients" || name === "receivers";
}

/** Blank lines are kept while they are typed; the draft leaves them out. */
function linesIn(text: string, most: number): string[] {
  if (text === "") return [];
  return text
    .split("\n")
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, most));
}

function placeholder(defaults: DraftDefaults | null, name: Exclude<keyof Draft, LinesField>): string {
  return defaults && name !== "signer" && name !== "unit" ? defaults[name] : "";
}
