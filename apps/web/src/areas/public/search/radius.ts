/** The distances that a person is offered, and the one of the URL if it is another. */
const offered = [10, 25, 50, 100, 200, 500];

export const radiusChoices = (current: number): readonly number[] =>
  offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b);

/** The next wider circle worth trying; null at the widest. */
export const widerRadius = (current: number): number | null => offered.find((miles) => miles > current) ?? null;
