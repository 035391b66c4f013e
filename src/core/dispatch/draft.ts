import { agencyKind } from "../appendix/agency-kind";
import { BLANK, dateWords, tidyCode } from "../appendix/dispatch";
import { pageSetup } from "../appendix/page";
import type { Report } from "../checks/report";
import { appendixOrdinals } from "../settings/appendices";
import type { Settings } from "../settings/settings";
import { fold } from "../text/fold";
import type { DispatchDocument, Paragraph, Run } from "./document";
import { issuerOf, type Issuer } from "./issuer";
import type { PassageId } from "./passage";
import { passages } from "./passages";
import { appendixReference, DRAFT, spelledOut } from "./wording";

/**
 * A dispatch that refers to all its appendices, filled from the report of one as far as that is certain: passages
 * that are withheld are left out. What settings do not say follows from the issuer's name, or stays blank.
 */
export function draftDispatch(report: Report, settings: Settings): DispatchDocument {
  const ordinals = appendixOrdinals(settings);
  const { dispatch, draft, appendix } = settings;
  const issuer = issuerOf(dispatch.issuer);
  const isPaper = appendix.mode === "paper";
  const { number, symbol } = tidyCode(dispatch);
  const parent = lines(draft.parent);
  return {
    page: pageSetup("portrait"),
    issuer: { parent: parent.length > 0 ? parent : issuer.parent, name: issuer.name },
    code: `Số: ${(isPaper && number) || BLANK}/${symbol || BLANK}`,
    subject: `V/v ${oneLine(draft.subject) || DRAFT.subject(report.table.programme.activity)}`,
    placeAndDate: `${oneLine(draft.place) || issuer.place || BLANK}, ${dateWords(isPaper ? dispatch.date : "")}`,
    recipients: given(draft.recipients) ?? recipientsOf(report, issuer, ordinals),
    body: body(report, settings, issuer, ordinals),
    signature: {
      authority: draft.authority.trim() === "" ? authorityOf(issuer, draft.title) : lines(draft.authority),
      title: draft.title.trim() === "" ? issuer.title : lines(draft.title),
      name: oneLine(draft.signer) || BLANK,
    },
    receivers: receiversOf(settings, issuer),
  };
}

function body(report: Report, settings: Settings, issuer: Issuer, ordinals: readonly number[]): Paragraph[] {
  const texts = new Map(passages(report, settings).map(({ id, text }) => [id, text]));
  const saysOpening = DRAFT.opening(issuer.called, report.table.programme.activity);
  const [opening = "", overall = ""] = spelledOut(`${saysOpening}\n${texts.get("overall") ?? ""}`).split("\n");
  const paragraph = (...ids: readonly PassageId[]) => {
    const said = ids.flatMap((id) => texts.get(id) ?? []);
    return said.length > 0 ? [plain(said.join(" "))] : [];
  };
  const { called, orders, office } = issuer;
  return [
    plain(opening),
    { runs: [{ text: DRAFT.results, bold: true }] },
    results([texts.get("standing") ?? "", overall], ordinals),
    ...paragraph("short"),
    ...paragraph("boundary", "rounded-down", "rounded-up"),
    ...paragraph("best"),
    ...paragraph("zero-total", "no-figures", "uncertain"),
    ...paragraph("change-overall", "change-moves"),
    ...paragraph("change-reaching", "change-failing"),
    { runs: [{ text: DRAFT.requests, bold: true }] },
    ...paragraph("request"),
    ...paragraph("request-figures"),
    ...(orders ? [plain(DRAFT.followUp(office, called))] : []),
    plain(DRAFT.closing(called, orders)),
  ];
}

/** The results as a whole, and where they are to be found one by one: "… (Chi tiết tại Phụ lục kèm theo)." */
function results(sentences: readonly string[], ordinals: readonly number[]): Paragraph {
  const said = sentences.filter((sentence) => sentence !== "").join(" ");
  const text = said === "" ? DRAFT.seeAppendix : said.replace(/\.$/, "");
  return { runs: [{ text: `${text} ` }, { text: appendixReference(ordinals), italic: true }, { text: "." }] };
}

function plain(text: string): Paragraph {
  const run: Run = { text };
  return { runs: [run] };
}

/** Who signs in a chairman's place signs for the committee too: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
function authorityOf({ authority, title }: Issuer, given: string): readonly string[] {
  const isDeputy = fold(given).startsWith("pho ");
  return isDeputy && title[0] !== BLANK ? [...authority, ...title.map((head) => `KT. ${head}`)] : authority;
}

/** The groups that the agencies' names tell: "Các sở, ban, ngành", "UBND các huyện, thành phố". */
function recipientsOf({ agencyNames }: Report, { isProvince }: Issuer, ordinals: readonly number[]): string[] {
  const kinds = new Set<string>();
  const types = new Set<string>();
  for (const name of agencyNames) {
    kinds.add(agencyKind(name));
    types.add(territoryType(name));
  }
  if (kinds.has("other") && !kinds.has("department")) return [DRAFT.otherAgencies(ordinals)];
  const territories = TERRITORY_TYPES.filter(([, type]) => types.has(type)).map(([, type]) => type);
  return [
    ...(kinds.has("department") ? [DRAFT.departments(isProvince)] : []),
    ...(territories.length > 0 ? [DRAFT.territories(territories)] : []),
  ];
}

const TERRITORY_TYPES = [
  [/^(?:huyen) /, "huyện"],
  [/^(?:quan) /, "quận"],
  [/^(?:thi xa) /, "thị xã"],
  [/^(?:thanh pho|tp) /, "thành phố"],
  [/^(?:xa) /, "xã"],
  [/^(?:phuong) /, "phường"],
  [/^(?:thi tran) /, "thị trấn"],
  [/^(?:dac khu) /, "đặc khu"],
] as const;

function territoryType(name: string): string {
  const folded = fold(name).replace(/^(?:ubnd|uy ban nhan dan) /, "");
  return TERRITORY_TYPES.find(([begins]) => begins.test(folded))?.[1] ?? "";
}

/** "Như trên" first, who keeps a copy last: khoản 9 of the decree's mục II. */
function receiversOf({ dispatch, draft }: Settings, { called, orders }: Issuer): string[] {
  const receivers = given(draft.receivers) ?? [DRAFT.asAbove, ...(orders ? [DRAFT.chairmen(called)] : [])];
  return [...receivers, DRAFT.filed(oneLine(draft.unit) || unitOf(tidyCode(dispatch).symbol))];
}

/** "UBND-NCPC" → "NCPC": a công văn's symbol ends in who drafts it, or the field it is of (khoản 3, điểm b). */
function unitOf(symbol: string): string {
  const groups = symbol.split("-");
  return groups.length > 1 ? groups.at(-1)! : "";
}

/** Without marks of a list, which the printed lines have anyway; null where none was given. */
function given(entries: readonly string[]): string[] | null {
  const tidy = entries
    .map((entry) =>
      oneLine(entry)
        .replace(/^[-–+] /, "")
        .replace(/[;.]$/, ""),
    )
    .filter((entry) => entry !== "");
  return tidy.length > 0 ? tidy : null;
}

/** "TM. Ủy ban nhân dân / KT. Chủ tịch" → two lines in capitals. */
function lines(text: string): string[] {
  return text
    .split(/[\n/]/)
    .map((line) => oneLine(line).toLocaleUpperCase("vi"))
    .filter((line) => line !== "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
