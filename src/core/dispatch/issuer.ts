import { BLANK } from "../appendix/dispatch";

/** What the name of an issuing body says of how its dispatches look, by Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II. */
export interface Issuer {
  /** The body above it, "UBND TỈNH BẮC KẠN", common phrases shortened (khoản 2, điểm a); none for a committee. */
  readonly parent: readonly string[];
  /** In full, in capitals, parted before the territory: "ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN". */
  readonly name: readonly string[];
  /** As its own dispatches call it: "UBND tỉnh", "Sở Nội vụ"; "" where no issuer is given. */
  readonly called: string;
  /** The territory it sits in, as a date line names it (khoản 4, điểm a); "" where its name does not tell. */
  readonly place: string;
  /** A people's committee or its chairman: it orders where others ask. */
  readonly orders: boolean;
  readonly isProvince: boolean;
  /** Its own office; "" where the name does not tell. */
  readonly office: string;
  readonly authority: readonly string[];
  readonly title: readonly string[];
}

const TYPES = ["tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu"];

const TYPE = TYPES.flatMap((type) => [type, capital(type), type.toLocaleUpperCase("vi")]).join("|");
/** A territory: its type, small, with a capital or in capitals, then a name or a number. "Xã hội" is none. */
const TERRITORY = new RegExp(`(^|[^\\p{L}])(${TYPE})\\s+(?=[\\p{Lu}\\d${BLANK}])`, "u");
/** "UBND tỉnh": a committee's territory without its name. */
const NAMELESS = new RegExp(`(?:^|\\s)UBND (?:${TYPE})$`, "u");
const COMMITTEE =
  /(^|[^\p{L}])(?:[Ủủ]y ban nhân dân|Ủy Ban Nhân Dân|Uỷ ban nhân dân|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?!\p{L})/u;

export function issuerOf(written: string): Issuer {
  const tidy = written.normalize("NFC").replace(/\s+/g, " ").trim().replace(COMMITTEE, "$1UBND");
  const text = NAMELESS.test(tidy) ? `${tidy} ${BLANK}` : tidy;
  const body = text.slice(0, territoryIn(text)?.start).trim();
  const seat = ownTerritory(text);
  const isCommittee = body === "UBND";
  const isChairman = /^chủ tịch UBND$/iu.test(body);
  const isOffice = /^văn phòng (?:(?:hội đồng nhân dân|HĐND) và )?UBND$/iu.test(body);
  const isOwn = isCommittee || isChairman;
  const type = seat?.type ?? "";
  return {
    parent: isOwn || body === "" || isCentral(body) ? [] : [capitals(`UBND ${seat ? `${type} ${seat.name}` : BLANK}`)],
    // Under the committee's own name "Văn phòng" is enough; that of two bodies has its whole name.
    name: nameLines(body.replace(/^(văn phòng) UBND$/iu, "$1"), isOwn ? seat : null),
    called: isOwn || isOffice ? `${body} ${type}`.trim() : body,
    place: seat ? placeName(seat) : "",
    orders: isOwn,
    isProvince: isOwn && type === "tỉnh",
    office: isOwn && type === "tỉnh" ? "Văn phòng UBND tỉnh" : "",
    ...signing(body, isCommittee, isChairman, isOffice),
  };
}

interface Territory {
  readonly type: string;
  readonly name: string;
}

/** "huyện Ba Bể, tỉnh Bắc Kạn" → huyện, "Ba Bể": the first is its own, the others lie around it. */
function ownTerritory(text: string): Territory | null {
  const own = territoryIn(text);
  if (!own) return null;
  const rest = text.slice(own.end);
  const name = rest.slice(0, territoryIn(rest)?.start ?? rest.length).replace(/[\s,\-–(]+$/u, "");
  return name === "" ? null : { type: own.type, name };
}

/** The first type of a territory, and where its name begins. */
function territoryIn(text: string): { readonly type: string; readonly start: number; readonly end: number } | null {
  const match = TERRITORY.exec(text);
  if (!match) return null;
  const [all, before = "", type = ""] = match;
  return { type: type.toLocaleLowerCase("vi"), start: match.index + before.length, end: match.index + all.length };
}

/**
 * A territory named by a number is written in full, as is one named after a person (khoản 4, điểm a): "Phường 12",
 * "Thành phố Hồ Chí Minh", the decree's own example. Of other persons' names nothing tells.
 */
function placeName({ type, name }: Territory): string {
  if (name === BLANK) return "";
  return /^\d/.test(name) || name === "Hồ Chí Minh" ? `${capital(type)} ${name}` : name;
}

function nameLines(body: string, seat: Territory | null): string[] {
  if (body === "") return [BLANK];
  const full = capitals(body.replace(/UBND/gu, "Ủy ban nhân dân").replace(/HĐND/gu, "Hội đồng nhân dân"));
  return seat ? [full, capitals(`${seat.type} ${seat.name}`)] : [full];
}

/** Bodies of the centre have no committee above them. */
function isCentral(body: string): boolean {
  return /^(?:bộ(?! chỉ huy)|chính phủ|thủ tướng|văn phòng chính phủ|cục|tổng cục|ngân hàng nhà nước)(?!\p{L})/iu.test(
    body,
  );
}

/** Who signs for a body of its kind (khoản 7, điểm b), until the clerk says otherwise. */
function signing(
  body: string,
  isCommittee: boolean,
  isChairman: boolean,
  isOffice: boolean,
): Pick<Issuer, "authority" | "title"> {
  if (isCommittee) return { authority: ["TM. ỦY BAN NHÂN DÂN"], title: ["CHỦ TỊCH"] };
  if (isChairman) return { authority: [], title: ["CHỦ TỊCH"] };
  if (isOffice) return { authority: [], title: ["CHÁNH VĂN PHÒNG"] };
  if (/^sở(?!\p{L})/iu.test(body)) return { authority: [], title: ["GIÁM ĐỐC"] };
  if (/^phòng(?!\p{L})/iu.test(body)) return { authority: [], title: ["TRƯỞNG PHÒNG"] };
  if (/^(?:ban quản lý|ban)(?!\p{L})/iu.test(body)) return { authority: [], title: ["TRƯỞNG BAN"] };
  if (/^thanh tra(?!\p{L})/iu.test(body)) return { authority: [], title: ["CHÁNH THANH TRA"] };
  return { authority: [], title: [BLANK] };
}

function capitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
