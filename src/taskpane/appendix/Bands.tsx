import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useId, useRef, useState } from "react";
import { BANDS_766, LONGEST_BAND, MOST_BANDS, type Band } from "../../core/settings/bands";
import { bandsWords } from "../../locales/bands";
import { DraftInput } from "../shared/DraftInput";
import { usePane, useSession, useSpeech } from "../shared/context";
import { PLAIN_COLUMN } from "../shared/list-styles";
import { percentFromInput, percentInput } from "../shared/percent-input";

const useStyles = makeStyles({
  bands: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { ...PLAIN_COLUMN, rowGap: tokens.spacingVerticalS },
  band: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  percent: { width: "96px", flexShrink: 0 },
  /** As wide as the button below. */
  remove: { width: "32px", flexShrink: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** The bands of the appendix: what each is called, and the rate it begins at. */
export function Bands() {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = bandsWords(language);
  const bands = usePane((state) => state.settings.bands);
  const title = useId();
  // What was typed in vain belongs to its row, and goes with it: the rows below move up.
  const [removals, setRemovals] = useState(0);
  const buttons = useRef<HTMLDivElement>(null);
  const set = (changed: (before: readonly Band[]) => readonly Band[]): void => {
    session.edit((settings) => ({ ...settings, bands: [...changed(settings.bands)] }));
  };
  const change = (place: number, changed: Partial<Band>): void => {
    set((before) => before.map((band, at) => (at === place ? { ...band, ...changed } : band)));
  };
  /** For a button that goes, and would take the focus with it. */
  const focusAdd = (): void => buttons.current?.querySelector("button")?.focus();
  const show = (percent: string) => percentInput(percent, language);
  const twice = bands.find(({ percent }, at) => percent !== "" && isTaken(bands.slice(0, at), percent));

  return (
    <div className={styles.bands} role="group" aria-labelledby={title}>
      <Caption1 id={title}>{words.title}</Caption1>
      {bands.length === 0 ? (
        <Caption1>{words.none}</Caption1>
      ) : (
        <div className={styles.band} aria-hidden>
          <Caption1 className={styles.name}>{words.name}</Caption1>
          <Caption1 className={styles.percent}>{words.percent}</Caption1>
          <span className={styles.remove} />
        </div>
      )}
      {bands.length > 0 && (
        <ul className={styles.list}>
          {bands.map(({ name, percent }, place) => (
            <li key={`${removals} ${place}`} className={styles.band}>
              <Field className={styles.name}>
                <Input
                  aria-label={words.nameOf(place + 1)}
                  value={name}
                  maxLength={LONGEST_BAND}
                  onChange={(_, { value }) => {
                    change(place, { name: value });
                  }}
                />
              </Field>
              <div className={styles.percent}>
                <DraftInput
                  name={words.percentOf(place + 1)}
                  value={percent}
                  parse={percentFromInput}
                  show={show}
                  wrong={words.percentWrong}
                  maxLength={10}
                  inputMode="decimal"
                  onValue={(value) => {
                    change(place, { percent: value });
                  }}
                />
              </div>
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.remove(place + 1, name.trim())}
                title={words.remove(place + 1, name.trim())}
                onClick={() => {
                  set((before) => before.filter((_, at) => at !== place));
                  setRemovals(removals + 1);
                  focusAdd();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {twice && <Caption1 role="status">{words.twice(show(twice.percent))}</Caption1>}
      <div ref={buttons} className={styles.buttons}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={bands.length >= MOST_BANDS}
          onClick={() => {
            set((before) => [...before, { name: "", percent: "" }]);
          }}
        >
          {words.add}
        </Button>
        {bands.length === 0 && (
          <Button
            size="small"
            onClick={() => {
              set(() => BANDS_766);
              focusAdd();
            }}
          >
            {words.by766}
          </Button>
        )}
      </div>
      {bands.length > 0 && <Caption1>{words.hint}</Caption1>}
    </div>
  );
}

function isTaken(bands: readonly Band[], percent: string): boolean {
  return bands.some((band) => band.percent !== "" && Number(band.percent) === Number(percent));
}
