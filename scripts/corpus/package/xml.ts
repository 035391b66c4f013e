export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** As Excel writes a text, spaces and line breaks kept. */
export function textElement(text: string): string {
  return `<t xml:space="preserve">${escaped(text)}</t>`;
}

/** A sheet's name as references write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** "A5:G6" → "$A$5:$G$6", "5:6" → "$5:$6". */
export function absolute(area: string): string {
  return area.replace(/([A-Z]*)(\d+)/g, (_, letters: string, digits: string) =>
    letters === "" ? `$${digits}` : `$${letters}$${digits}`,
  );
}
