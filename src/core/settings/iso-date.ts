/** True for a day that exists, as "2021-11-23". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // "2021-02-30" rolls over to March: compare what came back.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
