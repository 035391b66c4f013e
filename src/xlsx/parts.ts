import { openArchive, type Archive } from "./archive";
import { refuse } from "./failure";
import { Inflater, type PartSize } from "./inflate";
import type { XlsxLimits } from "./limits";
import { XmlReader, type XmlHandler } from "./xml";

/** The parts of an Office file. */
export class Parts {
  readonly archive: Archive;
  private readonly inflater: Inflater;

  constructor(
    bytes: Uint8Array,
    private readonly limits: XlsxLimits,
  ) {
    this.archive = openArchive(bytes, limits);
    this.inflater = new Inflater(this.archive, limits);
  }

  has(name: string): boolean {
    return this.archive.find(name) !== undefined;
  }

  /** Reads a part as XML of one vocabulary; refuses where the part is missing. */
  read(name: string, vocabulary: ReadonlySet<string>, handler: XmlHandler, size: PartSize = "small"): void {
    const entry = this.archive.find(name) ?? refuse({ code: "missing-part", part: name });
    const reader = new XmlReader(name, vocabulary, handler, this.limits.textLength);
    this.inflater.stream(
      entry,
      size,
      (chunk) => {
        reader.write(chunk);
      },
      () => handler.held?.() ?? 0,
    );
    reader.end();
  }

  /** Bytes of a part; refuses where it is missing. */
  bytes(name: string, size: PartSize = "small"): Uint8Array {
    return this.inflater.bytes(this.archive.find(name) ?? refuse({ code: "missing-part", part: name }), size);
  }
}
