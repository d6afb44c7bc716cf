/** Whether two lists of measurements come from the same hat: the rank test of Mann and Whitney. */

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low = NaN, high = NaN] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/** Abramowitz and Stegun 7.1.26: to seven digits. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return 1 - terms.reduceRight((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x);
}

/** How likely so different ranks are when there is no difference (two-sided, by the normal distribution: from some twenty of each). */
export function rankTest(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))];
  all.sort((a, b) => a.value - b.value);
  let [ranks, ties] = [0, 0];
  for (let begin = 0; begin < all.length;) {
    let end = begin;
    while (end < all.length && all[end]?.value === all[begin]?.value) end++;
    const size = end - begin;
    ties += size ** 3 - size;
    ranks += all.slice(begin, end).filter(({ isOne }) => isOne).length * ((begin + end + 1) / 2);
    begin = end;
  }
  const [n, m, total] = [one.length, other.length, all.length];
  const u = ranks - (n * (n + 1)) / 2;
  const deviation = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  return 1 - errorFunction(Math.max(0, Math.abs(u - (n * m) / 2) - 0.5) / deviation / Math.SQRT2);
}
