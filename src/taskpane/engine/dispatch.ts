import { printedName } from "../../core/appendix/rows";
import type { Report } from "../../core/checks/report";
import { crossCheck } from "../../core/dispatch/cross-check";
import type { CrossFinding, Span } from "../../core/dispatch/cross-finding";
import { draftDispatch } from "../../core/dispatch/draft";
import { issuerOf } from "../../core/dispatch/issuer";
import { MOST_AGENCIES as MOST_COMPARED } from "../../core/dispatch/name-finder";
import type { PassageId, WithheldCode } from "../../core/dispatch/passage";
import { passages } from "../../core/dispatch/passages";
import { acrossTables } from "../../core/dispatch/several-tables";
import type { Settings } from "../../core/settings/settings";
import type { Excerpt } from "./view";

/** A passage as the pane lists it: its beginning, or why it is not given. */
export type PassageLine =
  | { readonly id: PassageId; readonly text: string; readonly isWhole: boolean; readonly withheld: null }
  | { readonly id: PassageId; readonly withheld: { readonly code: WithheldCode; readonly agencies: Excerpt<string> } };

/** What stands in a draft where its settings say nothing; "" for what is left blank. */
export interface DraftDefaults extends Readonly<
  Record<"parent" | "place" | "subject" | "authority" | "title", string>
> {
  readonly recipients: readonly string[];
  readonly receivers: readonly string[];
}

/** Where a text and the table disagree; `quote` are the words in question, null where it is of the text as a whole. */
export interface CrossLine extends CrossFinding {
  readonly quote: string | null;
}

/** As much of a passage as a pane shows; copied, it is whole. */
const SHOWN = 600;
/** Names beside a reason. */
const MOST_AGENCIES = 5;
/** A cell can hold 32,767 characters; a sentence that names it cannot. */
const LONGEST_STATED = 160;
const LONGEST_QUOTE = 90;
/** A few words are quoted with those around them, so many characters on either side. */
const AROUND = 24;

export function passageLines(report: Report, settings: Settings): PassageLine[] {
  return passages(report, settings).map(({ id, text, withheld }) =>
    withheld
      ? { id, withheld: { code: withheld.code, agencies: namesExcerpt(withheld.agencies) } }
      : { id, text: text.slice(0, SHOWN), isWhole: text.length <= SHOWN, withheld: null },
  );
}

/** Passages in full, in the order in which they are given; those that are withheld are left out. */
export function passagesText(report: Report, settings: Settings, ids: readonly PassageId[]): string {
  const wanted = new Set(ids);
  const texts = passages(report, settings).flatMap(({ id, text }) => (text !== null && wanted.has(id) ? [text] : []));
  return texts.join("\n");
}

export function draftDefaults(report: Report, settings: Settings): DraftDefaults {
  const { dispatch, draft } = settings;
  // By what right it is signed hangs on the title that is given.
  const bare = { ...draft, parent: "", place: "", subject: "", recipients: [], receivers: [], authority: "" };
  const derived = draftDispatch(report, { ...settings, draft: bare });
  const { place, title } = issuerOf(dispatch.issuer);
  return {
    parent: derived.issuer.parent.join(" / "),
    place,
    subject: derived.subject.replace(/^V\/v /, ""),
    recipients: derived.recipients,
    // The line "Lưu" is not theirs to give.
    receivers: derived.receivers.slice(0, -1),
    authority: derived.signature.authority.join(" / "),
    title: title.join(" / "),
  };
}

export function crossLines(text: string, report: Report, settings: Settings): CrossLine[] {
  return crossCheck(text, report, settings).map((finding) => ({
    ...finding,
    agency: finding.agency && clipped(finding.agency),
    expected: stated(finding.expected),
    actual: stated(finding.actual),
    quote: finding.place && quoted(text, finding.place),
  }));
}

/** What the comparison of a text with one table found, and the agencies it could speak of. */
export interface ComparedLines {
  readonly lines: readonly CrossLine[];
  readonly agencies: readonly string[];
}

export function acrossLines(tables: readonly ComparedLines[]): CrossLine[] {
  return acrossTables(tables.map(({ lines, agencies }) => ({ findings: lines, agencies: new Set(agencies) })));
}

/** The agencies of a table, as what is found of them names them; as many as are looked for in a text. */
export function comparedAgencies(report: Report): string[] {
  const rows = report.table.rows.length > MOST_COMPARED ? [] : report.table.rows;
  return [...new Set(Array.from(rows, (_, row) => clipped(printedName(report, row))))];
}

/** The words at a place; a few are shown with what stands around them in their sentence, by whole words. */
function quoted(text: string, { start, end }: Span): string {
  const around = end - start < AROUND ? AROUND : 0;
  const [from, to] = [Math.max(0, start - around), end + around];
  const before = text
    .slice(from, start)
    .split(/\n|[.;!?]\s/)
    .at(-1)!;
  const after = /^.*?[.;!?](?=\s)|^.*/.exec(text.slice(end, to))![0];
  const isCutBefore = before.length === start - from && /\S/.test(text.charAt(from - 1));
  const isCutAfter = after.length === to - end && /\S/.test(text.charAt(to));
  const words = [
    isCutBefore ? before.replace(/^\S*/, "") : before,
    text.slice(start, end),
    isCutAfter ? after.replace(/\S*$/, "") : after,
  ];
  return clipped(words.join("").replace(/\s+/g, " ").trim(), LONGEST_QUOTE);
}

function namesExcerpt(names: readonly string[]): Excerpt<string> {
  return { count: names.length, first: names.slice(0, MOST_AGENCIES).map((name) => clipped(name)) };
}

function stated(value: CrossFinding["expected"]): CrossFinding["expected"] {
  return typeof value === "string" ? clipped(value) : value;
}

function clipped(text: string, room = LONGEST_STATED): string {
  return text.length > room ? `${text.slice(0, room).trimEnd()}…` : text;
}
