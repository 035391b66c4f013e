/** What leaves the pane by ways that jsdom lacks: files that are downloaded, and what is put on the clipboard. */

export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Catches what is downloaded from now on. */
export function catchDownloads(): readonly Downloaded[] {
  const caught: Downloaded[] = [];
  const blobs = new Map<string, Blob>();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      blobs.set("blob:caught", blob);
      return "blob:caught";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const reader = new FileReader();
    reader.onload = () => {
      caught.push({ name: this.download, bytes: new Uint8Array(reader.result as ArrayBuffer) });
    };
    reader.readAsArrayBuffer(blobs.get(this.href)!);
  });
  return caught;
}

/** The clipboard's own interface, open: holds what was written last, by type. */
export function openClipboard(): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  class Item {
    constructor(readonly blobs: Readonly<Record<string, Blob>>) {}
  }
  const write = async ([item]: Item[]): Promise<void> => {
    held.clear();
    for (const [type, blob] of Object.entries(item!.blobs)) held.set(type, await textOf(blob));
  };
  Object.assign(globalThis, { ClipboardItem: Item });
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
  return held;
}

/** The interface closed by a policy, as in some web frames; `command`: whether the browser's copy command is obeyed. */
export function closeClipboard(command: boolean): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  const refuse = () => Promise.reject(new DOMException("Blocked by policy", "NotAllowedError"));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: refuse, writeText: refuse } });
  const execCommand = (): boolean => {
    if (!command) return false;
    const clipboardData = { setData: (type: string, text: string) => held.set(type, text) };
    document.dispatchEvent(Object.assign(new Event("copy"), { clipboardData }));
    return true;
  };
  Object.assign(document, { execCommand });
  return held;
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(blob);
  });
}
