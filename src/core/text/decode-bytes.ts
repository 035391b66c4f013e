/**
 * The text of a file: UTF-8, or UTF-16 where its byte-order mark says so (Excel's "Unicode Text"). Null where it is
 * neither, as a .csv in the code page of some Windows.
 */
export function decodeBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
