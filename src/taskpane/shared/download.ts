/** Offers a text, or bytes, as a file. Excel for Mac downloads nothing (OfficeDev/office-js#2700): show the text as well. */
export function download(name: string, contents: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
