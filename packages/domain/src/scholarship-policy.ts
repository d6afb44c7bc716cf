/** What a round is run by: chosen before it opens, and never changed after. Here is the one that the default program begins with. */
import { benefitCards, type EligibilityRule } from './eligibility.ts';
import type { NeedRule } from './need-tier.ts';
import { stateCodes } from './vocabulary.ts';

export interface ScholarshipPolicy {
  readonly version: string;
  readonly rules: readonly EligibilityRule[];
  readonly need: NeedRule;
}

export const defaultPolicy: ScholarshipPolicy = {
  version: 'default/1',
  rules: [
    { rule: 'AGE', atLeast: 18 },
    { rule: 'RESIDENCE', states: stateCodes },
    { rule: 'INCOME', maxPercent: 300, cards: benefitCards },
    { rule: 'NO_OPEN_AWARD' },
    { rule: 'LIFETIME_CAP', maxCents: 1_200_000 },
  ],
  need: { percents: [100, 200], dependants: 2, debtPercent: 25, burdensToRaise: 2 },
};
