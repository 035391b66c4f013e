import {
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { roman } from "../../core/appendix/wording";
import { programmeById } from "../../core/programmes/programmes";
import {
  appendixOf,
  appendixOrdinals,
  LONGEST_TITLE,
  withAppendix,
  withAppendixMoved,
  withoutAppendix,
} from "../../core/settings/appendices";
import type { Settings } from "../../core/settings/settings";
import { appendicesWords } from "../../locales/appendices";
import { ChoiceField } from "../shared/ChoiceField";
import { Section } from "../shared/Section";
import { SeverityIcon } from "../shared/SeverityIcon";
import { PLAIN_COLUMN } from "../shared/list-styles";
import { usePane, useSession, useSpeech } from "../shared/context";
import { AddAppendix } from "./AddAppendix";
import { AppendixItem } from "./AppendixItem";

/** Enough for any dispatch; a higher number set elsewhere is listed as well. */
const MOST_OFFERED = 10;

const useStyles = makeStyles({
  list: { ...PLAIN_COLUMN, rowGap: tokens.spacingVerticalM },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  note: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  // Takes no room, nor the gap before it.
  none: { position: "absolute" },
});

/** The appendices of the dispatch: an only one has a title and mostly no numeral; several stand in a list, by their numerals. */
export function Appendices() {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = appendicesWords(language);
  const settings = usePane((state) => state.settings);
  const shown = usePane((state) => state.outcome?.sheetName ?? null);
  const [told, setTold] = useState("");
  const list = useRef<HTMLOListElement>(null);
  /** Of a sheet that was moved: its button keeps the keyboard, wherever the sheet stands now. */
  const moved = useRef<{ readonly sheet: string; readonly by: -1 | 1 } | null>(null);
  const { appendices } = settings;
  const alike = sameTitles(appendices);
  const labelIn = (changed: typeof settings, sheet: string) => {
    const ordinal = appendixOf(changed, sheet)?.ordinal ?? 0;
    return words.label(ordinal === 0 ? "" : roman(ordinal));
  };

  // A sheet that is gone is said to be, before anything is made.
  useEffect(() => {
    if (appendices.length > 0) void session.listSheets();
  }, [session, appendices.length, shown]);

  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (!last) return;
    const place = appendices.findIndex(({ sheet }) => sheet === last.sheet);
    list.current?.children[place]?.querySelector<HTMLElement>(`[data-move="${last.by}"]`)?.focus();
  }, [appendices]);

  const add = (sheet: string): void => {
    const only = sheet === shown ? null : shown;
    session.edit((before) => withAppendix(before, sheet, only));
    setTold(words.added(labelIn(withAppendix(settings, sheet, only), sheet), sheet));
  };
  const move = (sheet: string, by: -1 | 1): void => {
    moved.current = { sheet, by };
    session.edit((before) => withAppendixMoved(before, sheet, by));
    setTold(words.moved(labelIn(withAppendixMoved(settings, sheet, by), sheet), sheet));
  };
  const remove = (sheet: string): void => {
    session.edit((before) => withoutAppendix(before, sheet));
    setTold(words.removed(sheet));
  };

  return (
    <Section title={words.heading}>
      {appendices.length === 0 ? <OnlyTitle /> : <Caption1>{words.help}</Caption1>}
      {appendices.length > 0 && (
        <ol ref={list} className={styles.list}>
          {appendices.map(({ sheet }, place) => (
            <AppendixItem
              key={sheet}
              place={place}
              label={labelIn(settings, sheet)}
              onMove={(by) => {
                move(sheet, by);
              }}
              onRemove={() => {
                remove(sheet);
              }}
            />
          ))}
        </ol>
      )}
      {appendices.length > 0 && shown !== null && appendixOf(settings, shown) === null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{words.notListed(shown)}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                add(shown);
              }}
            >
              {words.addShown}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {alike.length > 0 && (
        <div className={styles.note}>
          <SeverityIcon severity="info" />
          <Caption1>{words.sameTitles(alike.map((sheet) => labelIn(settings, sheet)))}</Caption1>
        </div>
      )}
      <Caption1 role="status" className={told === "" ? styles.none : undefined}>
        {told}
      </Caption1>
      <Ordinal />
      <AddAppendix onAdd={add} />
    </Section>
  );
}

/** The first sheets that share a title (the proposed one is the same for all); none where each has its own. */
function sameTitles(appendices: Settings["appendices"]): string[] {
  const titles = appendices.map(({ title }) => title.trim().toLocaleUpperCase("vi"));
  const shared = titles.find((title, place) => titles.indexOf(title) !== place);
  return appendices.flatMap(({ sheet }, place) => (titles[place] === shared ? [sheet] : []));
}

function OnlyTitle() {
  const session = useSession();
  const { language } = useSpeech();
  const words = appendicesWords(language);
  const title = usePane((state) => state.settings.dispatch.title);
  const programme = programmeById(usePane((state) => state.settings.programme));
  return (
    <Field label={words.title} hint={words.titleHint}>
      <Textarea
        value={title}
        maxLength={LONGEST_TITLE}
        rows={3}
        resize="vertical"
        placeholder={programme?.appendixTitle ?? ""}
        onChange={(_, { value }) => {
          session.edit((settings) => ({ ...settings, dispatch: { ...settings.dispatch, title: value } }));
        }}
      />
    </Field>
  );
}

/** The numeral of an only appendix, or of the first of several: others may have been made elsewhere. */
function Ordinal() {
  const session = useSession();
  const { language } = useSpeech();
  const words = appendicesWords(language);
  const settings = usePane((state) => state.settings);
  const [first = 0] = appendixOrdinals(settings);
  const isOnly = settings.appendices.length < 2;
  const least = isOnly ? 0 : 1;
  const offered = Array.from({ length: Math.max(MOST_OFFERED, first) + 1 - least }, (_, place) => place + least);
  return (
    <ChoiceField
      label={isOnly ? words.ordinal : words.firstOrdinal}
      {...(!isOnly && { hint: words.firstOrdinalHint })}
      value={String(first)}
      choices={offered.map((ordinal) => [
        String(ordinal),
        ordinal === 0 ? words.ordinalNone : words.label(roman(ordinal)),
      ])}
      onChoice={(ordinal) => {
        session.edit((before) => ({ ...before, appendix: { ...before.appendix, ordinal: Number(ordinal) } }));
      }}
    />
  );
}
