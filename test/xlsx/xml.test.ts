import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { XlsxRefusal } from "../../src/xlsx/failure";
import { XmlReader } from "../../src/xlsx/xml";

const OURS = "urn:ours";
const bytesOf = (xml: string) => new TextEncoder().encode(xml);

/** What a reader tells of a document, texts between two tags joined; a plain word where it refuses. */
type Told = readonly string[] | "refused";

function byUs(xml: string, cuts: readonly number[] = []): Told {
  const told: string[] = [];
  const reader = new XmlReader(
    "part",
    new Set([OURS]),
    {
      open: (element) => {
        told.push(`<${element.name} a=${element.attribute("a") ?? "-"} b1=${element.attribute("b1") ?? "-"}`);
      },
      close: (name) => told.push(`>${name}`),
      text: (text) => {
        addText(told, text);
      },
    },
    Infinity,
  );
  const bytes = bytesOf(xml);
  try {
    let from = 0;
    for (const cut of [...cuts, bytes.length].map((at) => at % (bytes.length + 1)).sort((a, b) => a - b)) {
      reader.write(bytes.subarray(from, Math.max(from, cut)));
      from = Math.max(from, cut);
    }
    reader.end();
  } catch (error) {
    if (error instanceof XlsxRefusal) return "refused";
    throw error;
  }
  return told;
}

function bySaxes(xml: string): Told {
  const told: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  let foreign = 0;
  let isBroken = false as boolean;
  parser.on("error", () => (isBroken = true));
  parser.on("doctype", () => (isBroken = true));
  parser.on("opentag", (tag) => {
    if (foreign > 0 || tag.uri !== OURS) foreign += 1;
    else told.push(`<${tag.local} a=${tag.attributes["a"]?.value ?? "-"} b1=${tag.attributes["b1"]?.value ?? "-"}`);
  });
  parser.on("closetag", (tag) => {
    if (foreign > 0) foreign -= 1;
    else told.push(`>${tag.local}`);
  });
  const text = (piece: string) => {
    if (foreign === 0) addText(told, piece);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  return isBroken ? "refused" : told;
}

function addText(told: string[], text: string): void {
  // saxes also reports the white space outside the root.
  if (told.length === 0 || text === "") return;
  const last = told.length - 1;
  if (told[last]!.startsWith('"')) told[last] = told[last]! + text;
  else told.push(`"${text}`);
}

const withoutTail = (told: Told): Told =>
  told !== "refused" && told.at(-1)?.startsWith('"') ? told.slice(0, -1) : told;

const name = fc.constantFrom("a", "b1", "row", "x:c", "o:d", "tên", "_v", "long-name.of_some-length");
const character = fc.constantFrom(
  ..."abc 12\n\t\r>'\"&;ệđ😀]-".split(/(?:)/u),
  "&amp;",
  "&lt;",
  "&#65;",
  "&#x1EC7;",
  "&#13;",
);
const words = fc.array(character, { maxLength: 8 }).map((all) =>
  all
    .join("")
    .replaceAll("]]>", "")
    .replace(/&(?![a-z#])/g, ""),
);
const attribute = fc
  .tuple(name, fc.constantFrom("=", " = ", "=\n"), words, fc.constantFrom('"', "'"))
  .map(([key, equals, value, quote]) => ` ${key}${equals}${quote}${value.replaceAll(quote, "")}${quote}`);
const { document } = fc.letrec<{ document: string; element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { depthSize: "small" },
    words.map((text) => text.replaceAll(">", "&gt;")),
    fc.constantFrom("<!-- a > b -->", "<![CDATA[<a>&]] >]]>", "<?pi some > thing?>", "<!---->", " "),
    tie("element"),
  ),
  element: fc
    .tuple(
      name,
      fc.array(attribute, { maxLength: 3 }),
      fc.array(tie("content"), { maxLength: 4 }),
      fc.constantFrom("", " ", "\n"),
    )
    .map(([tag, attributes, content, space]) =>
      content.length === 0 && space === ""
        ? `<${tag}${attributes.join("")}/>`
        : `<${tag}${attributes.join("")}${space}>${content.join("")}</${tag}${space}>`,
    ),
  document: tie("element").map(
    (element) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<root xmlns="${OURS}" xmlns:x="${OURS}" xmlns:o="urn:other">${element}</root>\n`,
  ),
}));

describe("beside saxes, a general parser", () => {
  test("documents read alike, wherever they are cut", () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(4000), { maxLength: 6 }), (xml, cuts) => {
        const expected = withoutTail(bySaxes(xml));
        expect(withoutTail(byUs(xml))).toEqual(expected);
        expect(withoutTail(byUs(xml, cuts))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("documents with something wrong in them are refused alike, or read alike", () => {
    const slips = [
      "<",
      ">",
      "&",
      '"',
      "/",
      "</a>",
      "<a",
      "<a b",
      "&x;",
      "&#0;",
      "=",
      "<!",
      "<?",
      "<!--",
      "\u0001",
      " xmlns:",
      "<!DOCTYPE a>",
      "<a a='1' a='2'/>",
      "<y:a/>",
      "<a y:b=''/>",
      "<1/>",
    ];
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(...slips, ""),
        fc.array(fc.nat(4000), { maxLength: 4 }),
        (xml, place, dropped, slip, cuts) => {
          const characters = Array.from(xml);
          characters.splice(place % characters.length, dropped, slip);
          const wrong = characters.join("");
          const expected = withoutTail(bySaxes(wrong));
          const ours = withoutTail(byUs(wrong, cuts));
          // What saxes refuses and we read are texts with "]]>" or a reserved name, and such: never another reading.
          if (ours !== "refused")
            expect(expected === "refused" || expected).toEqual(expected === "refused" ? true : ours);
          else expect(expected).toBe("refused");
        },
      ),
      { numRuns: 4000 },
    );
  });
});

test.each([
  ["nothing", ""],
  ["no element", "<?xml version='1.0'?>"],
  ["two roots", `<a xmlns="${OURS}"/><a xmlns="${OURS}"/>`],
  ["text outside the root", `<a xmlns="${OURS}"/>x`],
  ["an end without a beginning", `</a>`],
  ["an end in another case", `<a xmlns="${OURS}"></A>`],
  ["an end of a longer name", `<a xmlns="${OURS}"></ab>`],
  ["a declaration that is not first", ` <?xml version="1.0"?><a xmlns="${OURS}"/>`],
  ["an attribute without a space before it", `<a xmlns="${OURS}"a="1"/>`],
  ["an attribute without quotes", `<a xmlns="${OURS}" a=1/>`],
  ["an attribute without a value", `<a xmlns="${OURS}" a/>`],
  ["an entity cut off", `<a xmlns="${OURS}">&am</a>`],
  ["an entity without an end", `<a xmlns="${OURS}">& x;</a>`],
  ["a character that is none", `<a xmlns="${OURS}">&#xD800;</a>`],
  ["a comment without an end", `<a xmlns="${OURS}"/><!-- `],
  ["a prefix unbound again", `<a xmlns="${OURS}" xmlns:x=""/>`],
  ["a prefix that was bound elsewhere", `<a xmlns="${OURS}"><b xmlns:y="urn:y"/><y:c/></a>`],
])("refuses %s", (_, xml) => {
  expect(byUs(xml)).toBe("refused");
});

test("names at one depth that differ by their vocabulary are told apart", () => {
  const xml = `<a xmlns="${OURS}"><b/><b xmlns="urn:other"/><b/><x:b xmlns:x="${OURS}"/><x:b xmlns:x="urn:other"/></a>`;
  expect(byUs(xml)).toEqual(["<a a=- b1=-", "<b a=- b1=-", ">b", "<b a=- b1=-", ">b", "<b a=- b1=-", ">b", ">a"]);
});
