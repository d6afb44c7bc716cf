/** When a broken glass is open, who closes it, who reviews it. */
import { expect, it } from '@jest/globals';
import { type Glass, glassMs, isGlassOpen, objectionsToGlassMove } from './break-glass.ts';

const glass: Glass = { personId: 'ada', expiresAt: glassMs, closedAt: null, reviewedAt: null };
const after = glassMs + 1;

it('is open for half an hour, unless it is closed before', () => {
  expect([isGlassOpen(glass, glassMs - 1), isGlassOpen(glass, glassMs)]).toEqual([true, false]);
  expect(isGlassOpen({ ...glass, closedAt: 5 }, 6)).toBe(false);
});

it.each([
  ['close', 'ada', 0, []],
  ['close', 'bob', 0, ['NOT_YOURS']],
  ['close', 'ada', after, ['OVER']],
  ['review', 'bob', after, []],
  ['review', 'ada', after, ['YOUR_OWN']],
  ['review', 'bob', 0, ['STILL_OPEN']],
] as const)('%s by %s at %d: %j', (action, actor, now, objections) => {
  expect(objectionsToGlassMove(action, glass, actor, now)).toEqual(objections);
});

it('is reviewed once', () => {
  expect(objectionsToGlassMove('review', { ...glass, reviewedAt: after }, 'bob', after)).toEqual(['REVIEWED']);
});
