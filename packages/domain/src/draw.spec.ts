/** The draw is the same for everybody, and nobody loses by having more tickets. That it is what `sha256sum` says, and fair: tools/kap.draw.spec.ts. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DrawEntry, drawnOrder, faultsInDraw, seedOf } from './draw.ts';

/** Any hash obeys the law. */
function digest(text: string): string {
  let state = 0x811c9dc5;
  for (const unit of text) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
const entries = fc.uniqueArray(
  fc.record({ code: fc.stringMatching(/^[A-Z0-9]{1,8}$/), weight: fc.integer({ min: 1, max: 5 }) }),
  { selector: ({ code }) => code, maxLength: 30 },
);
const seed = fc.stringMatching(/^(?:[0-9a-f]{2}){1,32}$/);

describe('a draw', () => {
  it('is the same in whatever order the entries lie, and draws each once', () => {
    fc.assert(
      fc.property(entries, seed, fc.nat(), (all, by, turn) => {
        const order = drawnOrder(all, by, digest);
        const at = turn % Math.max(all.length, 1);
        expect(drawnOrder([...all.slice(at), ...all.slice(0, at)].reverse(), by, digest)).toEqual(order);
        expect([...order].sort()).toEqual(all.map(({ code }) => code).sort());
      }),
    );
  });

  it('moves nobody back who gets another ticket, and no two others past each other', () => {
    fc.assert(
      fc.property(entries, seed, fc.nat(), (all, by, turn) => {
        fc.pre(all.length > 0);
        const lucky = all[turn % all.length] as DrawEntry;
        const after = all.map((entry) => (entry === lucky ? { ...entry, weight: entry.weight + 1 } : entry));
        const [first, second] = [drawnOrder(all, by, digest), drawnOrder(after, by, digest)];
        expect(second.indexOf(lucky.code)).toBeLessThanOrEqual(first.indexOf(lucky.code));
        const others = (order: readonly string[]) => order.filter((code) => code !== lucky.code);
        expect(others(second)).toEqual(others(first));
      }),
    );
  });

  it('names each entry that cannot take part', () => {
    const bad = [
      { code: 'A', weight: 1 },
      { code: '', weight: 2 },
      { code: 'A', weight: 0 },
      { code: 'B|1', weight: 1.5 },
    ];
    expect(faultsInDraw(bad)).toEqual([
      { entry: 1, fault: 'NO_CODE' },
      { entry: 2, fault: 'CODE_TWICE' },
      { entry: 2, fault: 'BAD_WEIGHT' },
      { entry: 3, fault: 'BAD_CODE' },
      { entry: 3, fault: 'BAD_WEIGHT' },
    ]);
    fc.assert(fc.property(entries, (all) => expect(faultsInDraw(all)).toEqual([])));
    expect(['00FF', '0', 'xy', ''].map(seedOf)).toEqual(['00ff', '0', null, null]);
  });
});
