/** The same as reference.spec.ts, on many more worlds and questions. */
import { expect, it } from '@jest/globals';
import { firstDifference } from '../test/same-answers.ts';

it('gives the same answers as the slow reference to six thousand questions', () => {
  expect(firstDifference(120, 50)).toBeNull();
});
