/** Longer than any cell of a roster; a quote still open then is no quote. */
const LONGEST_QUOTED = 20_000;

/**
 * Rows of a text parted by `delimiter` (RFC 4180): fields may stand in quotes, a quote inside them doubled, line ends too.
 * A quote that is never rightly closed is a letter like any other. Fields are trimmed; of each row the first `fields` are kept.
 */
export function parseDelimited(text: string, delimiter: string, fields: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const put = (field: string): void => {
    if (row.length < fields) row.push(field.trim());
  };
  for (;;) {
    const quoted = quotedField(text, at, delimiter);
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    put(quoted?.value ?? text.slice(at, end));
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
      if (end >= text.length) return rows;
      at = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    } else at = end + 1;
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) end += 1;
  return end;
}

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

/** The field in quotes that begins at `from`, and where it ends; null where there is none. */
function quotedField(text: string, from: number, delimiter: string): { value: string; end: number } | null {
  let start = from;
  while (text[start] === " ") start += 1;
  if (text[start] !== '"') return null;
  const last = Math.min(text.length, start + LONGEST_QUOTED);
  for (let at = start + 1; at < last; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (text[end] === " ") end += 1;
    if (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) return null;
    return { value: text.slice(start + 1, at).replaceAll('""', '"'), end };
  }
  return null;
}
