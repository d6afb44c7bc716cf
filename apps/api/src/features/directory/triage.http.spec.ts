/** What the public reports reaches the desk, ends with an outcome, and answers whoever has its reference. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { ReportResponse } from './reports.dto.ts';
import type { TriageListResponse, TriageResponse } from './triage.dto.ts';

const desk = '/api/v1/staff/reports';
const words = 'They asked for twice the price (canary-report).';

describe('reports at the desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startDirectory();
    await stage.given.listing({ slug: 'cedar' });
    await stage.settled();
  });
  afterAll(() => stage.stop());

  const report = async (): Promise<string> => {
    const { body } = await seen(
      stage.api.http
        .post('/api/v1/directory/listings/cedar/reports')
        .send({ reason: 'PRICE_DIFFERED', details: words }),
    );
    return (body as ReportResponse).reference;
  };

  it('come in the order in which they are due, without what was written', async () => {
    await report();
    const { http } = await stage.api.as('VETTER');
    const { items } = (await http.get(desk)).body as TriageListResponse;

    expect(items[0]).toMatchObject({
      status: 'OPEN',
      reason: 'PRICE_DIFFERED',
      listingSlug: 'cedar',
      dueOn: '2026-06-22',
    });
    expect(JSON.stringify(items)).not.toContain('canary');
  });

  it('are opened with a line in the log', async () => {
    const reference = await report();
    const { http, personId } = await stage.api.as('VETTER');
    const opened = (await http.get(`${desk}/${reference}`)).body as TriageResponse;
    const { rows } = await stage.owner.query('SELECT action, fields FROM audit_event WHERE actor_id = $1', [personId]);

    expect([opened.details, opened.actionsOpen]).toEqual([words, ['resolve', 'reject']]);
    expect(rows).toEqual([{ action: 'report.read', fields: ['details', 'reply'] }]);
  });

  it('end with an outcome and a reply that the reference finds, and nothing else does', async () => {
    const reference = await report();
    const { http } = await stage.api.as('VETTER');
    const move = { action: 'resolve', revision: 0, outcome: 'TEAM_ASKED', reply: 'We asked the team about it.' };
    expect((await http.post(`${desk}/${reference}/moves`).send(move)).status).toBe(200);
    const ticket = await stage.api.http.get(`/api/v1/directory/reports/${reference}`);

    expect(ticket.body).toEqual({
      reference,
      status: 'RESOLVED',
      dueOn: '2026-06-22',
      outcome: 'TEAM_ASKED',
      reply: 'We asked the team about it.',
    });
    expect((await stage.api.http.get('/api/v1/directory/reports/AAAAAAAAAA')).status).toBe(404);
  });

  it('are handled by one of two vetters at once', async () => {
    const reference = await report();
    const people = [await stage.api.as('VETTER'), await stage.api.as('LEAD_VETTER')];
    const answers = await Promise.all(
      people.map(({ http }) =>
        http.post(`${desk}/${reference}/moves`).send({ action: 'reject', revision: 0, outcome: 'DUPLICATE' }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('hear every reason why a move is refused', async () => {
    const reference = await report();
    const { http } = await stage.api.as('VETTER');
    const { status, body } = await seen(
      http.post(`${desk}/${reference}/moves`).send({ action: 'reopen', revision: 0, outcome: 'ABUSE' }),
    );

    expect([status, body]).toMatchObject([409, { blockers: ['WRONG_STATUS', 'OUTCOME_DOES_NOT_FIT'] }]);
  });

  it('are closed to who has another desk', async () => {
    const { http } = await stage.api.as('FINANCE');
    expect((await http.get(desk)).status).toBe(403);
  });

  it('lie in the database without a word that could be read', async () => {
    await report();
    const { rows } = await stage.owner.query<{ all: string }>(
      `SELECT string_agg(r::text, ' ') AS all FROM listing_report r`,
    );

    expect(rows[0]?.all).not.toContain('canary');
  });
});
