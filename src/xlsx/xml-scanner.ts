import { decodeEntities } from "./xml-entities";

/** What a scanner reports, in document order. Attributes of a tag are asked of the scanner, until `open` returns. */
export interface XmlSink {
  /** `name`: as written, with its prefix. */
  open(name: string): void;
  close(): void;
  /** A piece of text with its entities decoded; a text may come in several. */
  text(text: string): void;
  /** Not well-formed. */
  broken(): never;
  /** A document type declaration. */
  doctype(): never;
}

/** A tag or an entity longer than this is no part of any Office file. */
const LONGEST_TAG = 1024 * 1024;
const LONGEST_ENTITY = 16;
const MOST_ATTRIBUTES = 256;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const COLON = 0x3a;

/** Names in ASCII by code: 1 may stand in a name, 2 may begin one as well. All characters beyond ASCII may. */
const NAME = new Uint8Array(128);
for (const [characters, kind] of [
  ["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_:", 2],
  ["0123456789.-", 1],
] as const) {
  for (const character of characters) NAME[character.charCodeAt(0)] = kind;
}

// eslint-disable-next-line no-control-regex -- what XML does not allow is what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Constructs whose inside is not looked at, with what ends them. */
const SKIPPED = { comment: "-->", instruction: "?>", cdata: "]]>" } as const;

/**
 * Takes XML 1.0 apart piece by piece, well-formed or not at all, several times as fast as a general parser: sheets have
 * tens of millions of tags, and only the attributes that someone asks for are made into strings. Entities are the five
 * of XML and numbers; what would define others is refused.
 */
export class XmlScanner {
  private buffer = "";
  private rest = "";
  private inside: keyof typeof SKIPPED | null = null;
  private hasBegun = false;
  private hasRoot = false;
  private depth = 0;
  /** Names of the open elements; those beyond the depth were the last ones there, and are likely to come again. */
  private readonly names: string[] = [];
  private attributes = 0;
  private readonly nameStarts = new Int32Array(MOST_ATTRIBUTES);
  private readonly nameEnds = new Int32Array(MOST_ATTRIBUTES);
  private readonly valueStarts = new Int32Array(MOST_ATTRIBUTES);
  private readonly valueEnds = new Int32Array(MOST_ATTRIBUTES);
  /** Values that are not as they stand: with entities or line breaks. */
  private readonly decoded = new Map<number, string>();
  /** Whether the name that was read last has a prefix. */
  private hasColon = false;
  /** Whether an attribute of this tag has a prefix or binds one. */
  hasPrefixes = false;

  constructor(private readonly sink: XmlSink) {}

  write(piece: string): void {
    if (FORBIDDEN.test(piece)) this.sink.broken();
    let from = 0;
    if (this.rest !== "") {
      // What is cut in two is joined apart: reading letter by letter from a joined string is slow.
      from = piece.indexOf(">") + 1;
      this.take(this.rest + piece.slice(0, from), 0);
      if (this.rest !== "") {
        this.take(this.rest + piece.slice(from), 0);
        return;
      }
    }
    this.take(piece, from);
  }

  private take(text: string, from: number): void {
    this.buffer = text;
    this.rest = text.slice(this.scan(from, false));
    if (this.rest.length > LONGEST_TAG) this.sink.broken();
  }

  end(): void {
    this.buffer = this.rest;
    const isRead = this.scan(0, true) === this.buffer.length;
    if (!isRead || this.inside || this.depth > 0 || !this.hasRoot) this.sink.broken();
  }

  get attributeCount(): number {
    return this.attributes;
  }

  attributeName(index: number): string {
    return this.buffer.slice(this.nameStarts[index], this.nameEnds[index]);
  }

  attributeValue(index: number): string {
    return (
      (this.decoded.size > 0 ? this.decoded.get(index) : undefined) ??
      this.buffer.slice(this.valueStarts[index], this.valueEnds[index])
    );
  }

  /** Value of the attribute of this very name; undefined where there is none. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributes; index += 1) {
      const start = this.nameStarts[index]!;
      if (this.nameEnds[index]! - start === name.length && this.buffer.startsWith(name, start))
        return this.attributeValue(index);
    }
    return undefined;
  }

  /** Scans the buffer from there on. @returns where what is not finished begins */
  private scan(from: number, isLast: boolean): number {
    const { buffer } = this;
    let at = from;
    while (at < buffer.length) {
      const next = this.inside
        ? this.passOver(at, this.inside)
        : buffer.charCodeAt(at) === LESS
          ? this.tag(at)
          : this.characters(at, isLast);
      if (next < 0) break;
      at = next;
    }
    return at;
  }

  /** Text up to the next tag; what may be cut in two by the end of the piece waits for the next. */
  private characters(at: number, isLast: boolean): number {
    const { buffer } = this;
    let end = buffer.indexOf("<", at);
    if (end < 0) {
      end = buffer.length;
      const entity = isLast ? -1 : buffer.lastIndexOf("&");
      if (entity >= at && end - entity < LONGEST_ENTITY && !buffer.includes(";", entity)) end = entity;
      else if (!isLast && buffer.charCodeAt(end - 1) === 0x0d) end -= 1;
      if (end === at) return -1;
    }
    this.hasBegun = true;
    const text = buffer.slice(at, end);
    if (this.depth === 0) {
      if (/[^ \t\r\n]/.test(text)) this.sink.broken();
    } else this.sink.text(this.decodedText(text));
    return end;
  }

  private decodedText(text: string): string {
    const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    return plain.includes("&") ? this.decode(plain) : plain;
  }

  private decode(text: string): string {
    return decodeEntities(text) ?? this.sink.broken();
  }

  private passOver(at: number, inside: keyof typeof SKIPPED): number {
    const { buffer } = this;
    const mark = SKIPPED[inside];
    const end = buffer.indexOf(mark, at);
    // The mark may be cut in two.
    const known = end < 0 ? buffer.length - mark.length + 1 : end;
    if (inside === "cdata" && known > at) this.sink.text(buffer.slice(at, known).replace(/\r\n?/g, "\n"));
    if (end < 0) return known > at ? known : -1;
    this.inside = null;
    return end + mark.length;
  }

  /** A tag that begins at `at`. @returns where it ends, or -1 where it is not finished */
  private tag(at: number): number {
    switch (this.buffer.charCodeAt(at + 1)) {
      case SLASH:
        return this.endTag(at);
      case 0x21:
        return this.declaration(at);
      case 0x3f:
        return this.instruction(at);
      default:
        return at + 1 < this.buffer.length ? this.startTag(at) : -1;
    }
  }

  private declaration(at: number): number {
    const { buffer } = this;
    this.hasBegun = true;
    if (buffer.startsWith("<!--", at)) return this.enter("comment", at + 4);
    if (buffer.startsWith("<![CDATA[", at)) return this.depth > 0 ? this.enter("cdata", at + 9) : this.sink.broken();
    if (buffer.startsWith("<!DOCTYPE", at)) this.sink.doctype();
    return buffer.length - at < "<!DOCTYPE".length ? -1 : this.sink.broken();
  }

  private instruction(at: number): number {
    const { buffer } = this;
    if (buffer.length - at < "<?xml ".length) return -1;
    const isDeclaration = /^<\?xml[ \t\r\n?]/i.test(buffer.slice(at, at + 6));
    if ((isDeclaration && this.hasBegun) || !beginsName(buffer.charCodeAt(at + 2))) this.sink.broken();
    this.hasBegun = true;
    return this.enter("instruction", at + 2);
  }

  private enter(inside: keyof typeof SKIPPED, at: number): number {
    this.inside = inside;
    return at;
  }

  private endTag(at: number): number {
    const { buffer } = this;
    const name = this.names[this.depth - 1];
    if (name === undefined || this.depth === 0) this.sink.broken();
    let end = at + 2 + name.length;
    if (end >= buffer.length) return -1;
    if (!buffer.startsWith(name, at + 2)) this.sink.broken();
    while (isSpace(buffer.charCodeAt(end))) end += 1;
    if (end >= buffer.length) return -1;
    if (buffer.charCodeAt(end) !== GREATER) this.sink.broken();
    this.depth -= 1;
    this.sink.close();
    return end + 1;
  }

  private startTag(at: number): number {
    const { buffer } = this;
    if (this.depth === 0 && this.hasRoot) this.sink.broken();
    const nameEnd = this.nameFrom(at + 1);
    if (nameEnd < 0) return -1;
    const end = this.attributesFrom(nameEnd);
    if (end < 0) return -1;
    this.hasBegun = true;
    this.hasRoot = true;
    const name = this.nameAt(at + 1, nameEnd);
    this.depth += 1;
    this.sink.open(name);
    if (buffer.charCodeAt(end - 2) === SLASH) {
      this.depth -= 1;
      this.sink.close();
    }
    return end;
  }

  /** The element's name, kept as the one string it was when it last stood at this depth. */
  private nameAt(start: number, end: number): string {
    const known = this.names[this.depth];
    if (known?.length === end - start && this.buffer.startsWith(known, start)) return known;
    return (this.names[this.depth] = this.buffer.slice(start, end));
  }

  /** Where the name that begins at `at` ends; -1 where the buffer does. */
  private nameFrom(at: number): number {
    const { buffer } = this;
    if (at >= buffer.length) return -1;
    if (!beginsName(buffer.charCodeAt(at))) this.sink.broken();
    let end = at + 1;
    let hasColon = false;
    for (; ; end += 1) {
      const code = buffer.charCodeAt(end);
      if (!(code < 128 ? NAME[code] : code >= 128)) break;
      if (code === COLON) hasColon = true;
    }
    this.hasColon = hasColon;
    return end < buffer.length ? end : -1;
  }

  /** Attributes and the end of a tag. @returns where it ends, or -1 */
  private attributesFrom(start: number): number {
    const { buffer } = this;
    this.attributes = 0;
    this.hasPrefixes = false;
    if (this.decoded.size > 0) this.decoded.clear();
    let at = start;
    for (;;) {
      const before = at;
      while (isSpace(buffer.charCodeAt(at))) at += 1;
      const code = buffer.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === SLASH) {
        if (at + 1 >= buffer.length) return -1;
        return buffer.charCodeAt(at + 1) === GREATER ? at + 2 : this.sink.broken();
      }
      if (at >= buffer.length) return -1;
      if (at === before) this.sink.broken();
      at = this.oneAttribute(at);
      if (at < 0) return -1;
    }
  }

  private oneAttribute(start: number): number {
    const { buffer, attributes: index } = this;
    const nameEnd = this.nameFrom(start);
    if (nameEnd < 0) return -1;
    const { hasColon } = this;
    let at = nameEnd;
    while (isSpace(buffer.charCodeAt(at))) at += 1;
    if (at >= buffer.length) return -1;
    if (buffer.charCodeAt(at) !== EQUALS) this.sink.broken();
    at += 1;
    while (isSpace(buffer.charCodeAt(at))) at += 1;
    if (at >= buffer.length) return -1;
    const quote = buffer.charCodeAt(at);
    if (quote !== 0x22 && quote !== 0x27) this.sink.broken();
    at += 1;
    const valueStart = at;
    let isPlain = true;
    for (; ; at += 1) {
      const code = buffer.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS) this.sink.broken();
      if (code === AMPERSAND || code < 0x20) isPlain = false;
      if (at >= buffer.length) return -1;
    }
    if (index >= MOST_ATTRIBUTES || this.hasAttribute(start, nameEnd)) this.sink.broken();
    this.nameStarts[index] = start;
    this.nameEnds[index] = nameEnd;
    this.valueStarts[index] = valueStart;
    this.valueEnds[index] = at;
    this.attributes = index + 1;
    if (hasColon || (nameEnd - start === 5 && buffer.startsWith("xmlns", start))) this.hasPrefixes = true;
    if (!isPlain) this.decoded.set(index, this.decode(buffer.slice(valueStart, at).replace(/\r\n|[\t\n\r]/g, " ")));
    return at + 1;
  }

  private hasAttribute(start: number, end: number): boolean {
    const length = end - start;
    for (let index = 0; index < this.attributes; index += 1) {
      const other = this.nameStarts[index]!;
      if (this.nameEnds[index]! - other !== length) continue;
      let same = 0;
      while (same < length && this.buffer.charCodeAt(other + same) === this.buffer.charCodeAt(start + same)) same += 1;
      if (same === length) return true;
    }
    return false;
  }
}

function beginsName(code: number): boolean {
  return code < 128 ? NAME[code] === 2 : code >= 128;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
