/** A fund as its form holds it, and as it is sent. */
import type { FundEntry, FundItem } from './funds.queries.ts';

export interface FundDraft extends Pick<FundItem, 'name' | 'restriction' | 'wish'> {
  readonly awardCapCents: number | null;
  readonly lifetimeCapCents: number | null;
}

export const blankFund: FundDraft = {
  name: '',
  restriction: { states: [], conditions: [], populations: [] },
  wish: { states: [], conditions: [], populations: [] },
  awardCapCents: null,
  lifetimeCapCents: null,
};

export const draftOf = ({ name, restriction, wish, awardCapCents, lifetimeCapCents }: FundItem): FundDraft => ({
  ...{ name, restriction, wish, awardCapCents, lifetimeCapCents },
});

export const entryOf = ({ name, restriction, wish, awardCapCents, lifetimeCapCents }: FundDraft): FundEntry => ({
  ...{ name, restriction, wish },
  ...(awardCapCents !== null && { awardCapCents }),
  ...(lifetimeCapCents !== null && { lifetimeCapCents }),
});
