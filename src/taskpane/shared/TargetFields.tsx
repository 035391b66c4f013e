import { useMessages, usePane, useSession, useSpeech } from "./context";
import { ChoiceField, choicesOf } from "./ChoiceField";
import { DraftInput } from "./DraftInput";
import { percentFromInput, percentInput } from "./percent-input";

/** The target and how it is compared: the comparator decides who stands on the boundary, so it is in plain sight. */
export function TargetFields() {
  const session = useSession();
  const { language, messages } = useSpeech();
  const words = messages.settings;
  const target = usePane((state) => state.settings.target);
  return (
    <>
      <DraftInput
        label={words.percent}
        value={target.percent}
        parse={percentFromInput}
        show={(percent) => percentInput(percent, language)}
        wrong={words.percentWrong}
        maxLength={10}
        inputMode="decimal"
        onValue={(percent) => {
          session.edit((settings) => ({ ...settings, target: { ...settings.target, percent } }));
        }}
      />
      <ChoiceField
        label={words.comparator}
        value={target.comparator}
        choices={choicesOf(words.comparators)}
        onChoice={(comparator) => {
          session.edit((settings) => ({ ...settings, target: { ...settings.target, comparator } }));
        }}
      />
    </>
  );
}

const DECIMALS = ["0", "1", "2", "3", "4"] as const;

/** Decimals of the rate, in the rate column and in the appendix. */
export function DecimalsField() {
  const session = useSession();
  const { settings: words } = useMessages();
  const decimals = usePane((state) => state.settings.decimals);
  return (
    <ChoiceField
      label={words.decimals}
      value={String(decimals)}
      choices={DECIMALS.map((places) => [places, places])}
      onChoice={(places) => {
        session.edit((settings) => ({ ...settings, decimals: Number(places) }));
      }}
    />
  );
}
