import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";

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
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
}
