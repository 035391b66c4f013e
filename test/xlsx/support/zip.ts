import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/xlsx/crc32";

/** An entry of a test archive; whatever is told beside name and content is a lie the archive tells. */
export interface TestEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: number;
  /** Name in the local header. */
  readonly localName?: string;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Compressed data as they are, instead of the content's. */
  readonly data?: Uint8Array;
  /** Points to the local header of another entry, by its place. */
  readonly sharesDataOf?: number;
}

interface ZipOptions {
  readonly comment?: Uint8Array;
  /** Bytes in front of the archive, not counted by its offsets. */
  readonly prefix?: Uint8Array;
  /** Says that there are so many entries. */
  readonly count?: number;
  /** Sizes and offsets in zip64 fields. */
  readonly zip64?: boolean;
  /** Sizes and checksums stand behind the data, as programs write that stream. */
  readonly dataDescriptors?: boolean;
}

/** Writes a zip archive by hand, so that it may be broken in any way. */
export function zip(entries: readonly TestEntry[], options: ZipOptions = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = typeof entry.content === "string" ? Buffer.from(entry.content) : Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const data = Buffer.from(entry.data ?? (method === 8 ? deflateRawSync(content) : content));
    const crc = entry.crc ?? crc32(content);
    const size = entry.size ?? content.length;
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const start = entry.sharesDataOf === undefined ? offset : offsets[entry.sharesDataOf]!;
    offsets.push(start);

    if (entry.sharesDataOf === undefined) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      fields(local, 4, entry, method, crc, data.length, size, localName.length);
      files.push(local, localName, data);
      offset += 30 + localName.length + data.length;
      if (options.dataDescriptors) {
        const descriptor = Buffer.alloc(16);
        descriptor.writeUInt32LE(0x08074b50, 0);
        local.copy(descriptor, 4, 14, 26);
        local.fill(0, 14, 26);
        local.writeUInt16LE((entry.flags ?? 0) | 8, 6);
        files.push(descriptor);
        offset += 16;
      }
    }

    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    fields(header, 6, entry, method, crc, data.length, size, name.length);
    if (options.dataDescriptors) header.writeUInt16LE((entry.flags ?? 0) | 8, 8);
    header.writeUInt32LE(start, 42);
    const extra = options.zip64 ? zip64Field(size, data.length, start) : Buffer.alloc(0);
    if (options.zip64) {
      header.writeUInt32LE(0xffffffff, 20);
      header.writeUInt32LE(0xffffffff, 24);
      header.writeUInt32LE(0xffffffff, 42);
      header.writeUInt16LE(extra.length, 30);
    }
    directory.push(header, name, extra);
  }
  const body = Buffer.concat(files);
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.count ?? entries.length, 8);
  end.writeUInt16LE(options.count ?? entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(body.length, 16);
  const comment = Buffer.from(options.comment ?? []);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([Buffer.from(options.prefix ?? []), body, list, end, comment]));
}

function fields(
  buffer: Buffer,
  at: number,
  entry: TestEntry,
  method: number,
  crc: number,
  compressed: number,
  size: number,
  nameLength: number,
): void {
  buffer.writeUInt16LE(20, at);
  buffer.writeUInt16LE(entry.flags ?? 0, at + 2);
  buffer.writeUInt16LE(method, at + 4);
  buffer.writeUInt32LE(crc, at + 10);
  buffer.writeUInt32LE(compressed, at + 14);
  buffer.writeUInt32LE(size, at + 18);
  buffer.writeUInt16LE(nameLength, at + 22);
}

function zip64Field(size: number, compressed: number, start: number): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(compressed), 12);
  field.writeBigUInt64LE(BigInt(start), 20);
  return field;
}
