/** What a number format does to the figure it shows. */
export interface NumberFormat {
  /** The cell shows 0.514 as 51.4 %. A quoted "%" only prints the sign. */
  readonly percent: boolean;
  /** Decimals the format fixes; null where it fixes none (General, text, dates, fractions, exponents). */
  readonly decimals: number | null;
  /** It shows a day, or a time, instead of the number. */
  readonly date: boolean;
}

const GENERAL: NumberFormat = { percent: false, decimals: null, date: false };
const MOST_KNOWN = 512;
const known = new Map<string, NumberFormat>();

/**
 * Reads a format code as ECMA-376 part 1, §18.8.31 writes it: sections parted by ";", of which the first shows positive
 * numbers; 0, # and ? are places; [Red], "text", \x, _x and *x are not.
 */
export function readNumberFormat(code: string): NumberFormat {
  let format = known.get(code);
  if (!format) {
    format = parse(code);
    if (known.size < MOST_KNOWN) known.set(code, format);
  }
  return format;
}

const LITERALS = /"[^"]*"?|\[[^\]]*\]?|\\.|_.|\*./g;

function parse(code: string): NumberFormat {
  const first = code.slice(0, 255).replace(LITERALS, "").split(";")[0] ?? "";
  const percent = first.includes("%");
  if (/[@/]|[eE][+-]|[dmyhsgb]|general|standard/i.test(first) || !/[0#?]/.test(first))
    return { ...GENERAL, percent, date: /[dmyhs]/i.test(first.replace(/general|standard/gi, "")) };
  // Commas after the last place divide by thousands: what is shown is another number.
  if (/[0#?],[^0#?.]*$/.test(first) || /[0#?],+\./.test(first)) return GENERAL;
  return { percent, decimals: /\.([0#?]*)/.exec(first)?.[1]!.length ?? 0, date: false };
}

/** The format that shows a number with so many decimals: "0", "0.0". */
export function decimalsFormat(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
