import { corrupt, refuse } from "./failure";
import { XmlNamespaces } from "./xml-namespaces";
import { XmlScanner } from "./xml-scanner";

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
  /** Cells or texts taken so far. */
  held?(): number;
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

/** Bytes made into text at once: what deflates well comes in pieces of many megabytes. */
const STEP = 64 * 1024;

/** No part of an .xlsx file nests deeper than a few dozen. */
const DEPTH = 256;

/**
 * Reads a part as strict XML, piece by piece. Elements of other vocabularies are passed over with all they contain,
 * so that extensions cannot be mistaken for the part's own content.
 */
export class XmlReader {
  private readonly scanner: XmlScanner;
  private decoder: TextDecoder | null = null;
  private head: number[] = [];

  constructor(
    private readonly part: string,
    vocabulary: ReadonlySet<string>,
    handler: XmlHandler,
    longestText: number,
  ) {
    let depth = 0;
    let textLength = 0;
    /** Depth at which a foreign element began; 0 outside one. */
    let foreign = 0;
    const broken = () => corrupt("xml", part);
    const namespaces = new XmlNamespaces(broken);
    const scanner = new XmlScanner({
      open(name) {
        depth += 1;
        textLength = 0;
        if (depth > DEPTH) corrupt("xml-depth", part);
        namespaces.open(name, depth, scanner);
        if (foreign > 0) return;
        if (vocabulary.has(namespaces.uri)) {
          element.name = namespaces.local;
          handler.open(element);
        } else foreign = depth;
      },
      close() {
        if (foreign === 0) handler.close?.(namespaces.localAt(depth));
        else if (foreign === depth) foreign = 0;
        namespaces.close(depth);
        textLength = 0;
        depth -= 1;
      },
      text(text) {
        if (foreign > 0) return;
        textLength += text.length;
        if (textLength > longestText) refuse({ code: "too-large", limit: "textLength", allowed: longestText, part });
        handler.text?.(text);
      },
      broken,
      doctype: () => refuse({ code: "doctype", part }),
    });
    const element = new TagView(scanner, namespaces);
    this.scanner = scanner;
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
    for (let at = 0; at < piece.length; at += STEP)
      this.scanner.write(this.decode(piece.subarray(at, at + STEP), true));
  }

  end(): void {
    if (this.decoder) this.scanner.write(this.decode(new Uint8Array(), false));
    this.scanner.end();
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
  name = "";

  constructor(
    private readonly scanner: XmlScanner,
    private readonly namespaces: XmlNamespaces,
  ) {}

  attribute(name: string): string | undefined {
    return this.scanner.attribute(name);
  }

  relationship(name: string): string | undefined {
    const { scanner, namespaces } = this;
    for (let index = 0; index < scanner.attributeCount; index += 1) {
      const [prefix = "", local] = scanner.attributeName(index).split(":");
      if (local === name && RELATIONSHIP_IDS.has(namespaces.uriOf(prefix))) return scanner.attributeValue(index);
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
