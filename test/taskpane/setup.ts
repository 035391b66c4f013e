import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

// Fluent UI in jsdom is slow, and continuous integration slower.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// What a browser has and jsdom lacks.
const missing: Record<string, unknown> = {
  TextEncoder,
  TextDecoder,
  ResizeObserver: class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  },
  matchMedia: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
};
// jsdom lays nothing out: items have a line or two, all else is as large as a pane, so that lists draw what would be in sight.
const height = (element: Element): number => (element.tagName === "LI" ? 60 : 480);
// Tests of files run without a document.
for (const name of "HTMLElement" in globalThis ? ["offsetHeight", "clientHeight"] : []) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return height(this);
    },
  });
}

for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
}
if (!("subtle" in globalThis.crypto)) Object.defineProperty(globalThis.crypto, "subtle", { value: webcrypto.subtle });
