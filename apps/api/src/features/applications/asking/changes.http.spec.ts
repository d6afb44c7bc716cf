/** A change is asked for once at a time, answered once, with a reason where it is a no; and nothing about health is asked here. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Applicant } from '../../../../test/applications.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import type { ChangesResponse } from './changes.dto.ts';

let at: ScreeningDesk;
beforeAll(async () => {
  at = await ScreeningDesk.open();
});
afterAll(() => at.stage.stop());

const applied = async () => {
  const { id: personId } = await givenPerson(at.stage.api);
  const rosa = new Applicant(await at.stage.api.as('APPLICANT', { personId }));
  const id = await rosa.handedIn(at.round);
  await runJobs(at.stage.api);
  return { rosa, id, path: `applications/${id}/changes` };
};
const answer = (id: string, number: number, body: object) =>
  post<ChangesResponse>(at.screener, `${desk}/${id}/changes/${String(number)}/answers`, body);

describe('a change that is asked for', () => {
  it('comes to the desk with its why, sealed, and is answered once, by one of two at once', async () => {
    const { rosa, id, path } = await applied();
    const asked = await rosa.post<ChangesResponse>(path, { field: 'phone', why: 'I have a new Kestrel number.' });
    expect([asked.status, asked.body.items]).toMatchObject([201, [{ field: 'phone', state: 'ASKED', reason: null }]]);
    expect((await rosa.post(path, { field: 'phone', why: 'Again' })).body.blockers).toEqual(['ALREADY_ASKED']);
    const { body } = await get<ChangesResponse>(at.screener, `${desk}/${id}/changes`);
    expect(body.items[0]?.why).toBe('I have a new Kestrel number.');
    const { rows } = await at.stage.owner.query<{ text: string }>(
      'SELECT c::text AS text FROM application_change c WHERE application_id = $1',
      [id],
    );
    expect(rows[0]?.text).not.toContain('Kestrel');

    const both = await Promise.all([answer(id, 1, { answer: 'ACCEPTED' }), answer(id, 1, { answer: 'ACCEPTED' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const mails = await at.stage.owner.query(`SELECT FROM mail WHERE person_id = $1 AND template = 'applicationNews'`, [
      rosa.who.personId,
    ]);
    expect(mails.rowCount).toBe(1);
    const { status, asked: opened } = await rosa.read(id);
    expect([status, opened?.items]).toEqual(['NEEDS_INFO', [{ field: 'phone', ask: 'CHECK' }]]);
    expect((await rosa.get<ChangesResponse>(path)).body.items[0]?.state).toBe('ACCEPTED');
    await expect(at.stage.owner.query(`UPDATE application_change SET field = 'zip' WHERE application_id = $1`, [id])).rejects.toThrow(/stays/); // prettier-ignore
  });

  it('is refused with a reason of the list and never without', async () => {
    const { rosa, id, path } = await applied();
    await rosa.post(path, { field: 'hope', why: 'Better words' });
    expect((await answer(id, 1, { answer: 'REFUSED' })).status).toBe(422);
    expect((await answer(id, 1, { answer: 'ACCEPTED', reason: 'NOT_CLEAR' })).status).toBe(422);
    expect((await answer(id, 1, { answer: 'REFUSED', reason: 'BECAUSE' })).status).toBe(422);
    expect((await answer(id, 2, { answer: 'ACCEPTED' })).status).toBe(404);
    expect((await answer(id, 1, { answer: 'REFUSED', reason: 'NOT_CLEAR' })).body.items).toMatchObject([
      { state: 'REFUSED', reason: 'NOT_CLEAR' },
    ]);
    expect((await rosa.post(path, { field: 'hope', why: 'This word' })).status).toBe(201);
  });

  it('is about no question of health and none that is not there, in time, short, and nobody else’s', async () => {
    const { rosa, id, path } = await applied();
    for (const field of ['safetyLiver', 'phq8', 'nothing', 'constructor'])
      expect((await rosa.post(path, { field, why: 'x' })).status).toBe(422);
    for (const [length, status] of [
      [501, 422],
      [500, 201],
    ] as const)
      expect((await rosa.post(path, { field: 'zip', why: '🕊'.repeat(length) })).status).toBe(status);
    const other = new Applicant(await at.stage.api.as('APPLICANT'));
    expect([(await other.get(path)).status, (await other.post(path, { field: 'zip', why: 'x' })).status]).toEqual([
      404, 404,
    ]);
    for (const role of ['DIRECTOR', 'CLINICIAN', 'REVIEWER'] as const)
      expect((await get(await at.stage.api.as(role), `${desk}/${id}/changes`)).status).toBe(403);
    await at.stage.owner.query(`UPDATE application SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`, [id]);
    expect((await rosa.post(path, { field: 'city', why: 'x' })).body.blockers).toEqual(['WRONG_STATE']);
    expect((await rosa.get<ChangesResponse>(path)).body.mayAsk).toBe(false);
  });
});
