/**
 * The work every peer does on rows [stt, name, total, immediate, conditional, notProposed, rate]: types, sums, rates to
 * one place, the flag "over 20 %", competition ranks by the exact ratio, duplicate names. What a peer has no means for
 * is done here, by hand, in its time too.
 */

/** @returns {unknown[][]} `count` rows, all right but for the last name, which is the first one again */
export function makeRows(count) {
  return Array.from({ length: count }, (_, index) => {
    const immediate = (index * 7) % 23;
    const conditional = (index * 3) % 11;
    const rest = 1 + ((index * 13) % 41);
    const total = immediate + conditional + rest;
    const tenths = Math.floor((2000 * (immediate + conditional) + total) / (2 * total));
    const name = `Cơ quan số ${index === count - 1 ? 1 : index + 1}`;
    return [index + 1, name, total, immediate, conditional, rest, tenths / 10];
  });
}

const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

export function typesByHand(rows) {
  let wrong = 0;
  for (const [stt, name, total, immediate, conditional, rest, rate] of rows) {
    const isRight =
      isCount(stt) &&
      typeof name === "string" &&
      isCount(total) &&
      isCount(immediate) &&
      isCount(conditional) &&
      isCount(rest) &&
      typeof rate === "number" &&
      rate >= 0 &&
      rate <= 100;
    if (!isRight) wrong += 1;
  }
  return wrong;
}

/** Sums, rates and flags in integers; half away from zero. */
export function arithmeticByHand(rows) {
  let wrongSums = 0;
  let wrongRates = 0;
  let flagged = 0;
  for (const [, , total, immediate, conditional, rest, rate] of rows) {
    const part = immediate + conditional;
    if (part + rest !== total) wrongSums += 1;
    if (Math.floor((2000 * part + total) / (2 * total)) !== Math.round(rate * 10)) wrongRates += 1;
    if (100 * part > 20 * total) flagged += 1;
  }
  return { wrongSums, wrongRates, flagged };
}

/** The last rank given, and how many names stand again. Equal fractions are equal doubles, so the ranks are exact. */
export function ranksAndNamesByHand(rows) {
  const rates = Float64Array.from(rows, (row) => (row[3] + row[4]) / row[2]).sort();
  let last = 1;
  while (last < rates.length && rates[last] === rates[0]) last += 1;
  const names = new Set();
  for (const row of rows) names.add(row[1]);
  return { lowest: rates.length - last + 1, duplicates: rows.length - names.size };
}

/** Parts and wholes whose percentage lies just between two tenths: 3,400 of them with a whole up to 2,000. */
export function exactHalves() {
  const halves = [];
  for (let whole = 1; whole <= 2000; whole += 1) {
    for (let part = 0; part <= whole; part += 1) {
      const twice = (2000 * part) / whole;
      if ((2000 * part) % whole === 0 && twice % 2 === 1) halves.push([part, whole, (twice + 1) / 20]);
    }
  }
  return halves;
}
