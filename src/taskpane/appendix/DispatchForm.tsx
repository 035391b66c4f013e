import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { isSymbol, tidyCode } from "../../core/appendix/dispatch";
import type { Settings } from "../../core/settings/settings";
import { DISPATCH_KINDS } from "../../locales/dispatch-kinds";
import { inputFromIso, isoFromInput } from "../shared/date-input";
import { DraftInput } from "../shared/DraftInput";
import { Section } from "../shared/Section";
import { useMessages, usePane, useSession } from "../shared/context";
import { DispatchSuggestion } from "./DispatchSuggestion";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  input: { minWidth: 0 },
});

/** The dispatch the appendices belong to, as their reference line names it. */
export function DispatchForm() {
  const styles = useStyles();
  const session = useSession();
  const { appendix: words } = useMessages();
  const dispatch = usePane((state) => state.settings.dispatch);

  const set = (change: Partial<Settings["dispatch"]>): void => {
    session.edit((settings) => ({ ...settings, dispatch: { ...settings.dispatch, ...change } }));
  };
  const { symbol } = tidyCode(dispatch);
  const hasOddSymbol = symbol !== "" && !isSymbol(symbol);

  return (
    <Section title={words.dispatch}>
      <DispatchSuggestion />
      <div className={styles.pair}>
        <Field label={words.number} hint={words.numberHint}>
          <Input
            className={styles.input}
            value={dispatch.number}
            maxLength={20}
            onChange={(_, { value }) => {
              set({ number: value });
            }}
          />
        </Field>
        <Field
          label={words.symbol}
          validationState={hasOddSymbol ? "warning" : "none"}
          {...(hasOddSymbol ? { validationMessage: words.symbolShape } : { hint: words.symbolHint })}
        >
          <Input
            className={styles.input}
            value={dispatch.symbol}
            maxLength={60}
            onChange={(_, { value }) => {
              set({ symbol: value });
            }}
          />
        </Field>
      </div>
      <DraftInput
        label={words.date}
        value={dispatch.date}
        parse={isoFromInput}
        show={inputFromIso}
        wrong={words.dateWrong}
        hint={words.dateHint}
        maxLength={14}
        onValue={(date) => {
          set({ date });
        }}
      />
      <Field label={words.issuer} hint={words.issuerHint}>
        <Input
          value={dispatch.issuer}
          maxLength={200}
          onChange={(_, { value }) => {
            set({ issuer: value });
          }}
        />
      </Field>
      <Field label={words.kind} hint={words.kindHint}>
        <Input
          value={dispatch.kind}
          maxLength={60}
          list="dispatch-kinds"
          onChange={(_, { value }) => {
            set({ kind: value });
          }}
        />
      </Field>
      <datalist id="dispatch-kinds">
        {DISPATCH_KINDS.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
    </Section>
  );
}
