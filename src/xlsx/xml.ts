import { SaxesParser, type SaxesTagNS } from "saxes";
import { corrupt, refuse } from "./failure";

/** An element of the part's own vocabulary. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Value of an attribute without a prefix. */
  attribute(name: string): string | undefined;
  /** Value of an attribute from the relationships vocabulary, such as `r:id`. */
  relationship(name: string): string | undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Transitional and Strict names of a vocabulary (ECMA-376 parts 1 and 4, annex A). */
export const SPREADSHEET: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);
export const RELATIONSHIP_IDS: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** No part of an .xlsx file nests deeper than a few dozen; saxes resolves prefixes by walking up. */
const DEPTH = 256;

/**
 * Reads a part as strict XML, piece by piece. Elements of other vocabularies are passed over with all they contain,
 * so that extensions cannot be mistaken for the part's own content.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private decoder: TextDecoder | null = null;
  private depth = 0;
  /** Depth at which a foreign element began; 0 outside one. */
  private foreign = 0;
  private head: number[] = [];

  constructor(
    private readonly part: string,
    vocabulary: ReadonlySet<string>,
    handler: XmlHandler,
  ) {
    const element = new TagView();
    this.parser.on("error", () => corrupt("xml", part));
    this.parser.on("doctype", () => refuse({ code: "doctype", part }));
    this.parser.on("opentag", (tag) => {
      this.depth++;
      if (this.depth > DEPTH) corrupt("xml-depth", part);
      if (this.foreign > 0) return;
      if (!vocabulary.has(tag.uri)) {
        this.foreign = this.depth;
        return;
      }
      element.tag = tag;
      handler.open(element);
    });
    this.parser.on("closetag", (tag) => {
      if (this.foreign === 0) handler.close?.(tag.local);
      else if (this.foreign === this.depth) this.foreign = 0;
      this.depth--;
    });
    const text = handler.text?.bind(handler);
    if (text) {
      const take = (piece: string) => {
        if (this.foreign === 0) text(piece);
      };
      this.parser.on("text", take);
      this.parser.on("cdata", take);
    }
  }

  write(chunk: Uint8Array): void {
    let piece = chunk;
    if (!this.decoder) {
      // The byte order mark may be cut in two by the pieces.
      if (this.head.length + chunk.length < 2) {
        this.head.push(...chunk);
        return;
      }
      if (this.head.length > 0) piece = Uint8Array.from([...this.head, ...chunk]);
      this.decoder = new TextDecoder(encodingOf(piece), { fatal: true });
    }
    this.parser.write(this.decode(piece, true));
  }

  end(): void {
    if (this.decoder) this.parser.write(this.decode(new Uint8Array(), false));
    this.parser.close();
  }

  private decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.decoder!.decode(bytes, { stream });
    } catch {
      return corrupt("xml-encoding", this.part);
    }
  }
}

/** Open Packaging allows UTF-8 and UTF-16 only (ECMA-376 part 2, 6.2.5). */
export function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** One view for all elements: a sheet has millions of them. */
class TagView implements XmlElement {
  tag!: SaxesTagNS;

  get name(): string {
    return this.tag.local;
  }

  attribute(name: string): string | undefined {
    return this.tag.attributes[name]?.value;
  }

  relationship(name: string): string | undefined {
    for (const attribute of Object.values(this.tag.attributes)) {
      if (attribute.local === name && RELATIONSHIP_IDS.has(attribute.uri)) return attribute.value;
    }
    return undefined;
  }
}

/** xsd:boolean, also as some writers spell it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A whole number from zero up to `max`; null where the text is none. */
export function wholeNumber(value: string | undefined, max = Number.MAX_SAFE_INTEGER): number | null {
  if (value === undefined || !/^\d{1,16}$/.test(value)) return null;
  const number = Number(value);
  return number <= max ? number : null;
}
