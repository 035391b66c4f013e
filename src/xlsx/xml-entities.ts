const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A text with XML's own five entities and numbered characters decoded; null where it has any other. */
export function decodeEntities(text: string): string | null {
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    const character = end < 0 ? null : characterOf(text.slice(at + 1, end));
    if (character === null) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

function characterOf(entity: string): string | null {
  const number = /^#(?:([0-9]{1,8})|x([0-9a-fA-F]{1,7}))$/.exec(entity);
  if (!number) return NAMED.get(entity) ?? null;
  const code = number[1] === undefined ? Number.parseInt(number[2]!, 16) : Number(number[1]);
  return codePointAllowed(code) ? String.fromCodePoint(code) : null;
}

/** Characters of XML 1.0, 2.2. */
function codePointAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
