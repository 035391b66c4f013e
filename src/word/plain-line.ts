/** Breaks of a line or a cell, whichever way they are written. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets): a file with one of these does not open. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_IN_XML = /[\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text of a cell or paragraph on one line, of characters that every output can hold. Cells come from anyone. */
export function plainLine(text: string): string {
  return text.replace(BREAKS, " ").replace(NOT_IN_XML, "");
}
