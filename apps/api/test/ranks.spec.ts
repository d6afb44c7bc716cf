/** The rank test against values worked out by hand, and against itself. */
import { expect, it } from '@jest/globals';
import { medianOf, rankTest } from './ranks.ts';

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

it('finds no difference between a list and itself', () => {
  expect(rankTest(numbers(0, 40), numbers(0, 40))).toBeCloseTo(1, 6);
});

it('finds a shift', () => {
  expect(rankTest(numbers(0, 30), numbers(30, 30))).toBeLessThan(1e-9);
});

it('gives what comes out by hand: ranks with fifteen ties, U = 112.5, z = 2.355', () => {
  expect(rankTest(numbers(1, 20), numbers(6, 20))).toBeCloseTo(0.0185, 3);
});

it('knows the middle of an even and of an odd number', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2])]).toEqual([2, 2.5]);
});
