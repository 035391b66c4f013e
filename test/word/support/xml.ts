import { SaxesParser } from "saxes";

/** An element with its prefixed name, e.g. "w:p"; `text` is the text right in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** Throws where the text is not well-formed. */
export function parseXml(xml: string): Element {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name below one, in the document's order; those inside one another too. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The one child at the end of a path of children, if it is there. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** Text of all runs in an element. */
export function textOf(element: Element): string {
  return all(element, "w:t")
    .map(({ text }) => text)
    .join("");
}
