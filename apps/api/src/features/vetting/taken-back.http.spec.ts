/** What a team takes back leaves the desk by itself; what it hands in again comes as a new case. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runJobs } from '../../../test/jobs.ts';
import { type Providers, startProviders } from '../../../test/providers.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';

describe('a team that takes back what it handed in', () => {
  let team: Providers;
  beforeAll(async () => {
    team = await startProviders();
  });
  afterAll(() => team.stage.stop());

  const leave = async (listingId: string) => {
    const { api } = team.stage;
    await api.get(Database).transaction((tx) => api.get(Jobs).send(tx, 'vetting.leave', { listingId }));
    await runJobs(api);
  };
  const states = async (id: string) => {
    const { rows } = await team.stage.owner.query<{ state: string }>(
      'SELECT state FROM vetting_case WHERE listing_id = $1 ORDER BY id',
      [id],
    );
    return rows.map(({ state }) => state).sort();
  };

  it('has no case any more, told twice, with a move of nobody, and a new one when it hands in again', async () => {
    const { person, id, body } = await team.submitted();
    await runJobs(team.stage.api);
    const before = await states(id);
    await team.stage.owner.query(
      `INSERT INTO vetting_proposal (case_id, decision, reasons, proposed_by, proposed_at) SELECT id, 'DEFER', '{EVIDENCE_MISSING}', $2, now() FROM vetting_case WHERE listing_id = $1`,
      [id, person.personId],
    );
    await team.stage.owner.query(`UPDATE vetting_case SET state = 'PROPOSED' WHERE listing_id = $1`, [id]);
    const back = await team.move(person, id, 'withdraw', body.revision);
    await runJobs(team.stage.api);
    const once = await states(id);
    await leave(id);
    const after = await states(id);
    const { rows } = await team.stage.owner.query(
      `SELECT m.action, m.moved_by, p.outcome, p.answered_by FROM vetting_move m JOIN vetting_case c ON c.id = m.case_id
       JOIN vetting_proposal p ON p.case_id = c.id WHERE c.listing_id = $1 AND m.to_state = 'WITHDRAWN'`,
      [id],
    );
    await team.move(person, id, 'submit', back.body.revision);
    await leave(id);

    expect([before, once, after]).toEqual([['RECEIVED'], ['WITHDRAWN'], ['WITHDRAWN']]);
    expect(rows).toEqual([{ action: 'withdraw', moved_by: null, outcome: 'VOID', answered_by: null }]);
    expect(await states(id)).toEqual(['RECEIVED', 'WITHDRAWN']);
  });
});
