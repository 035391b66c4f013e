import { Inflate } from "fflate";
import type { Archive, ZipEntry } from "./archive";
import { crc32 } from "./crc32";
import { corrupt, refuse, XlsxRefusal } from "./failure";
import { BYTES_OF_ONE, RATIO_FREE_BYTES, type XlsxLimits } from "./limits";

/** Bytes fed to the inflater at once: deflate yields at most 1,032 bytes for one, so a step stays under 17 MB. */
const STEP = 16 * 1024;

/** Sheets and shared strings may be large, all other parts are small. */
export type PartSize = "large" | "small";

/** Inflates entries of one archive and keeps count of what has been inflated so far. */
export class Inflater {
  private total = 0;
  private streamed = 0;
  private held = 0;

  constructor(
    private readonly archive: Archive,
    private readonly limits: XlsxLimits,
  ) {}

  /**
   * Hands the entry's bytes to `sink` piece by piece, and checks size and checksum. `held`: how many cells or texts they
   * have come to so far.
   */
  stream(entry: ZipEntry, size: PartSize, sink: (chunk: Uint8Array) => void, held: () => number = () => 0): void {
    this.admit(entry, size);
    const data = this.archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    let inflated = 0;
    let crc = 0;
    const take = (chunk: Uint8Array) => {
      inflated += chunk.length;
      if (inflated > entry.size) corrupt("zip-size", entry.name);
      crc = crc32(chunk, crc);
      this.streamed += chunk.length;
      const allowed = this.limits.idleBytes;
      if (this.streamed > allowed + BYTES_OF_ONE * (this.held + held()))
        refuse({ code: "too-large", limit: "idleBytes", allowed, part: entry.name });
      if (chunk.length > 0) sink(chunk);
    };
    if (entry.method === 0) take(data);
    else inflate(data, take, entry.name);
    if (inflated !== entry.size) corrupt("zip-size", entry.name);
    if (crc !== entry.crc) corrupt("zip-checksum", entry.name);
    this.held += held();
  }

  /** The entry's bytes in one piece. */
  bytes(entry: ZipEntry, size: PartSize): Uint8Array {
    const chunks: Uint8Array[] = [];
    this.stream(entry, size, (chunk) => {
      chunks.push(chunk);
    });
    const whole = new Uint8Array(entry.size);
    let position = 0;
    for (const chunk of chunks) {
      whole.set(chunk, position);
      position += chunk.length;
    }
    return whole;
  }

  private admit(entry: ZipEntry, size: PartSize): void {
    const { totalBytes, ratio } = this.limits;
    const limit = size === "large" ? "partBytes" : "smallPartBytes";
    const allowed = this.limits[limit];
    if (entry.size > allowed) refuse({ code: "too-large", limit, allowed, part: entry.name });
    if (entry.size > RATIO_FREE_BYTES && entry.size > entry.compressedSize * ratio) {
      refuse({ code: "too-large", limit: "ratio", allowed: ratio, part: entry.name });
    }
    this.total += entry.size;
    if (this.total > totalBytes)
      refuse({ code: "too-large", limit: "totalBytes", allowed: totalBytes, part: entry.name });
  }
}

function inflate(data: Uint8Array, take: (chunk: Uint8Array) => void, part: string): void {
  const inflater = new Inflate();
  inflater.ondata = (chunk) => {
    take(chunk);
  };
  try {
    for (let start = 0; start < data.length; start += STEP) {
      inflater.push(data.subarray(start, start + STEP), start + STEP >= data.length);
    }
  } catch (error) {
    // What the sink refuses passes; the rest is fflate's word for data it cannot read.
    if (error instanceof XlsxRefusal) throw error;
    corrupt("zip-data", part);
  }
}
