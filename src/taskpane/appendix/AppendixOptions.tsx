import { Checkbox } from "@fluentui/react-components";
import type { Settings } from "../../core/settings/settings";
import { ChoiceField, choicesOf } from "../shared/ChoiceField";
import { Section } from "../shared/Section";
import { DecimalsField, TargetFields } from "../shared/TargetFields";
import { useMessages, usePane, useSession } from "../shared/context";

/** How the appendix is laid out. */
export function AppendixOptions() {
  const session = useSession();
  const { appendix: words } = useMessages();
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
      {(["totalRow", "rank", "notes"] as const).map((option) => (
        <Checkbox
          key={option}
          label={words[option]}
          checked={options[option]}
          onChange={(_, { checked }) => {
            set({ [option]: checked === true });
          }}
        />
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
