import { Checkbox } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Settings } from "../../core/settings/settings";
import { bandsWords } from "../../locales/bands";
import { ChoiceField, choicesOf } from "../shared/ChoiceField";
import { Section } from "../shared/Section";
import { DecimalsField, TargetFields } from "../shared/TargetFields";
import { usePane, useSession, useSpeech } from "../shared/context";
import { Bands } from "./Bands";

/** How the appendix is laid out. */
export function AppendixOptions() {
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = messages.appendix;
  const options = usePane((state) => state.settings.appendix);
  const set = (change: Partial<Settings["appendix"]>): void => {
    session.edit((settings) => ({ ...settings, appendix: { ...settings.appendix, ...change } }));
  };
  return (
    <Section title={words.options}>
      <ChoiceField
        label={words.layout}
        value={options.layout}
        choices={choicesOf(words.layouts)}
        onChoice={(layout) => {
          set({ layout });
        }}
      />
      {(["totalRow", "rank", "band", "notes"] as const).map((option) => (
        <Fragment key={option}>
          <Checkbox
            label={option === "band" ? bandsWords(language).column : words[option]}
            checked={options[option]}
            onChange={(_, { checked }) => {
              set({ [option]: checked === true });
            }}
          />
          {option === "band" && options.band && <Bands />}
        </Fragment>
      ))}
      <ChoiceField
        label={words.justifications}
        value={options.justifications}
        choices={choicesOf(words.justificationPlaces)}
        onChoice={(justifications) => {
          set({ justifications });
        }}
      />
      <TargetFields />
      <DecimalsField />
      <ChoiceField
        label={words.zeros}
        value={options.zeros}
        choices={choicesOf(words.zeroStyles)}
        onChoice={(zeros) => {
          set({ zeros });
        }}
      />
      <ChoiceField
        label={words.mode}
        value={options.mode}
        choices={choicesOf(words.modes)}
        onChoice={(mode) => {
          set({ mode });
        }}
      />
    </Section>
  );
}
