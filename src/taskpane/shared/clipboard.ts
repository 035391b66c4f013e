/** What is put on the clipboard: for programs that know formats (null where there is none), and for those that do not. */
export interface Copied {
  readonly html: string | null;
  readonly text: string;
}

/**
 * Puts a text, with its format where it has one, on the clipboard; false where that is closed, as in some web frames (OfficeDev/office-js#1991,
 * #3480). Two ways are tried: the clipboard's own interface, and the browser's copy command, which older web views obey.
 */
export async function copy({ html, text }: Copied): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(html !== null && { "text/html": new Blob([html], { type: "text/html" }) }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    return copyByCommand({ html, text });
  }
}

function copyByCommand({ html, text }: Copied): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    if (html !== null) event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener("copy", give);
  try {
    // Deprecated, and yet the only way left where the clipboard's interface is closed.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give);
  }
}
