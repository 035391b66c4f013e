/**
 * The same rows, but that a row which equals the one above it, or its counterpart in `other`, is that very array. Sent to
 * a worker, an array that was sent before is a mere reference: most rows of types, formats and formulas are.
 */
export function sharedRows<T>(rows: readonly (readonly T[])[], other?: readonly (readonly T[])[]): (readonly T[])[] {
  let above: readonly T[] | undefined;
  return rows.map((row, index) => {
    const twin = other?.[index];
    if (twin && isSame(row, twin)) return twin;
    if (!above || !isSame(row, above)) above = row;
    return above;
  });
}

function isSame<T>(row: readonly T[], other: readonly T[]): boolean {
  if (row.length !== other.length) return false;
  for (let index = 0; index < row.length; index += 1) if (row[index] !== other[index]) return false;
  return true;
}
