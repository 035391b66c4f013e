/**
 * Text of a cell as it is stored: characters XML cannot hold are written _xHHHH_, and an underscore
 * that would begin such an escape as _x005F_ (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The other way: what XML 1.0 cannot hold is escaped, lone surrogates among it (a pair is one character to the pattern),
 * and text that looks like an escape is kept apart.
 */
export function encodeXstring(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(
    // eslint-disable-next-line no-control-regex -- these are the characters to be escaped
    /[\u0000-\u0008\u000B-\u000D\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** The same text on its own: a piece cut from a long text keeps all of that in memory. */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1);
}

/** V8 copies what is shorter. */
const SHORTEST_CUT = 13;
