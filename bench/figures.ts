/** The figures of a run and how they are printed: a line for each kind of question, and the gap where an aim is missed. */
import type { Result } from './load.ts';

export const latenciesOf = (result: Result): number[] =>
  Object.values(result.latencies)
    .flat()
    .sort((a, b) => a - b);
export const countOf = (result: Result): number => latenciesOf(result).length;
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
export const percentile = (result: Result, share: number): number => at(latenciesOf(result), share);

export function line(name: string, perSecond: number, sorted: readonly number[]): void {
  const figures = [0.5, 0.95, 0.99].map((share) => at(sorted, share).toFixed(2).padStart(8));
  console.log(`${name.padEnd(30)}${perSecond.toFixed(0).padStart(8)}${figures.join('')}`);
}

export function show(name: string, result: Result): void {
  line(name, countOf(result) / result.seconds, latenciesOf(result));
  if (result.failures > 0) console.log(`  of these ${String(result.failures)} were not answered with 200`);
}

export function gap(what: string, reached: number, aim: number | undefined, unit: string): void {
  if (aim === undefined) return;
  console.log(
    reached <= aim
      ? `  aim of ${what} ≤ ${String(aim)} ${unit} met`
      : `  aim of ${what} ≤ ${String(aim)} ${unit} missed by ${(reached - aim).toFixed(1)} ${unit}`,
  );
}
