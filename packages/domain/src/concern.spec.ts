/** Every cell of the table of concerns, and its clock. */
import { describe, expect, it } from '@jest/globals';
import {
  concernActions,
  concernActionsOpen,
  concernDueAt,
  concernStates,
  decideConcern,
  outcomeOfCase,
  urgencies,
} from './concern.ts';
import { riskStates } from './risk.ts';

const me = 'me';

describe('a concern', () => {
  it('is due within the hour when somebody is in danger now, and always later than it was raised', () => {
    expect(concernDueAt('NOW', 0)).toBe(3_600_000);
    for (const urgency of urgencies) expect(concernDueAt(urgency, 1_000)).toBeGreaterThan(1_000);
  });

  it('moves only along its table', () => {
    const moves = concernStates.flatMap((state) =>
      concernActions.flatMap((action) => {
        const decision = decideConcern({ state, takenBy: me }, action, me, 'REACHED');
        return 'to' in decision ? [`${state} ${action} ${decision.to}`] : [];
      }),
    );

    expect(moves).toEqual(['OPEN take TAKEN', 'TAKEN release OPEN', 'TAKEN close CLOSED', 'CLOSED reopen OPEN']);
  });

  it('stays with who took it', () => {
    expect(decideConcern({ state: 'TAKEN', takenBy: 'other' }, 'close', me, null)).toEqual({
      objections: ['TAKEN_BY_ANOTHER', 'OUTCOME_NEEDED'],
    });
    expect(concernActionsOpen({ state: 'TAKEN', takenBy: 'other' }, me)).toEqual([]);
    expect(concernActionsOpen({ state: 'TAKEN', takenBy: me }, me)).toEqual(['release', 'close']);
  });

  it('ends with its case as the case ended', () => {
    expect(outcomeOfCase('SAFE_PLAN', null)).toBe('REACHED');
    expect(outcomeOfCase('UNREACHABLE', null)).toBe('NOT_REACHED');
    expect(riskStates.map((state) => outcomeOfCase(state, 'CRISIS_LINE'))).toEqual(riskStates.map(() => 'REFERRED'));
  });
});
