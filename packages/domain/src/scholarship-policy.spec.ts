/** Which files are policies, and that one policy has one hash. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { readPolicy } from './scholarship-policy.ts';
import { defaultPolicy } from './scholarship-policy.default.ts';

const changed = (about: object): unknown => ({ ...(JSON.parse(JSON.stringify(defaultPolicy)) as object), ...about });
const faultsOf = (json: unknown): readonly string[] => {
  const read = readPolicy(json);
  return 'faults' in read ? read.faults.map(({ at, must }) => `${at} must ${must}`) : [];
};

describe('a policy', () => {
  it('is taken when it is whole: ours is', () => {
    expect(readPolicy(changed({}))).toEqual({ policy: defaultPolicy });
  });

  it('is refused with every fault at once, each with its place', () => {
    const [age] = defaultPolicy.rules;
    expect(
      faultsOf(
        changed({
          rules: [
            { rule: 'AGE', atLeast: 17 },
            { rule: 'INCOME', maxPercent: 300, cards: ['GOLD'] },
            { rule: 'STORY' },
          ],
          need: { ...defaultPolicy.need, percents: [200, 100] },
          readersPerFile: 1,
          phq9: true,
        }),
      ),
    ).toEqual([
      '/rules/0/atLeast must be a whole number from 18 to 120',
      '/rules/1/cards/0 must be one of MEDICAID, SNAP, SSI, TANF, WIC, HOUSING_VOUCHER',
      '/rules/2/rule must be one of AGE, RESIDENCE, INCOME, NO_OPEN_AWARD, LIFETIME_CAP',
      '/need/percents must rise',
      '/readersPerFile must be a whole number from 2 to 7',
      '/phq9 must not be there',
    ]);
    expect(faultsOf(changed({ rules: [age, age] }))).toEqual(['/rules must name each rule once']);
    const { need: _, ...without } = changed({}) as { readonly need: object };
    expect(faultsOf(without)).toEqual(['/need must be given']);
  });

  it('never makes whoever reads it fall over, and takes no names that objects have by themselves', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Array.isArray(faultsOf(json))).toBe(true);
      }),
    );
    for (const key of ['__proto__', 'constructor', 'toString'])
      expect(faultsOf(JSON.parse(`{"${key}":{}}`))).toContain(`/${key} must not be there`);
    expect(faultsOf(changed({ rules: [{ rule: 'constructor' }] }))).toHaveLength(1);
  });
});

describe('canonical JSON', () => {
  const shuffled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shuffled)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, item]) => [key, shuffled(item)]),
          )
        : value;

  it('is the same in whatever order the keys came, means the same, and differs where the value does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(canonicalJson(shuffled(one))).toBe(canonicalJson(one));
        expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
        if (canonicalJson(one) === canonicalJson(other))
          expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));
      }),
    );
  });
});
