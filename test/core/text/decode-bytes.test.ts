import { decodeBytes } from "../../../src/core/text/decode-bytes";

const bytes = (...codes: number[]) => Uint8Array.from(codes);

test.each<[string, Uint8Array, string | null]>([
  ["UTF-8", new TextEncoder().encode("Sở Y tế"), "Sở Y tế"],
  ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0x53), "S"],
  ["UTF-16 as Excel's Unicode Text", bytes(0xff, 0xfe, 0x53, 0x00, 0xdf, 0x1e), "S\u1edf"],
  ["UTF-16, the other way round", bytes(0xfe, 0xff, 0x00, 0x53, 0x1e, 0xdf), "S\u1edf"],
  ["nothing", bytes(), ""],
  ["half a mark", bytes(0xff), null],
  ["a mark's first byte and another", bytes(0xff, 0x53), null],
  ["the other mark's first byte and another", bytes(0xfe, 0x53), null],
  ["a mark's second byte after another", bytes(0x53, 0xfe), null],
  ["the other mark's second byte after another", bytes(0x53, 0xff), null],
  ["half a letter", bytes(0x53, 0xe1, 0xbb), null],
  ["text of windows-1258", bytes(0x53, 0xf5), null],
])("%s", (_, file, text) => {
  expect(decodeBytes(file)).toBe(text);
});
