/** The same as reference.spec.ts, on many more worlds and questions. */
import { expect, it } from '@jest/globals';
import { firstDifference } from '../test/same-answers.ts';

it('gives the same answers as the slow reference to more than five thousand questions', () => {
  expect(firstDifference(130, 40)).toBeNull();
});
