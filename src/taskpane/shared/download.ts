/** Offers a text as a file. Excel for Mac downloads nothing (OfficeDev/office-js#2700): show the text as well. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
