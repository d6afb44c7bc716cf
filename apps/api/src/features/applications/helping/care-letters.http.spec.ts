/** A clinician outside answers once, by the newest link; what was said is for our clinicians alone, and of the applicant the link tells the name. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { seen } from '../../../../test/api.ts';
import { Applicant, openRound } from '../../../../test/applications.ts';
import { startDirectory, type Stage } from '../../../../test/directory.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { type Letters, startLetters } from '../../../../test/letters.ts';
import { Programs } from '../../../../test/programs.ts';
import { job } from '../../../platform/auth/acting.ts';
import { Database } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import type { CareLetterAskedResponse, CareLetterListResponse } from './care-letters.dto.ts';
import type { MedicalFileResponse } from '../clinicians/medical.dto.ts';

let letters: Letters;
let stage: Stage;
let round: string;
beforeAll(async () => {
  letters = await startLetters();
  stage = await startDirectory({ environment: { ...letters.environment, TRUST_PROXY_HOPS: '1' } });
  round = await openRound(new Programs(await stage.api.as('PROGRAM_MANAGER')));
});
afterAll(async () => {
  await stage.stop();
  await letters.stop();
});

type Answer<Body> = { readonly status: number; readonly body: Body };
let strangers = 0;
const post = async <Body>(path: string, body: object): Promise<Answer<Body>> => {
  const request = stage.api.http.post(`/api/v1/scholarships/letters/${path}`);
  strangers += 1;
  return (await seen(request.set('X-Forwarded-For', `10.4.${String(strangers)}.1`).send(body))) as Answer<Body>;
};
const said = { relation: 'TREATS_NOW', standing: 'UNDER_CARE', name: 'Dr. Okafor', note: 'Weekly since May.' };
const look = (token: string) => post<CareLetterAskedResponse>('look', { token });
const answer = (token: string, more: object = {}) => post<object>('answers', { token, ...said, ...more });
const remind = async (): Promise<void> => {
  await stage.api.get(Database).as(job, (tx) => stage.api.get(Jobs).send(tx, 'letter.remind'));
  await runJobs(stage.api);
};
const own = async (who: Applicant, id: string) =>
  (await who.get<CareLetterListResponse>(`applications/${id}/letters`)).body.items;

async function asked() {
  const { id: personId } = await givenPerson(stage.api);
  const rosa = new Applicant(await stage.api.as('APPLICANT', { personId }));
  const id = await rosa.begin(round);
  await rosa.write(id, 0, { ...wholeAnswers, safetyLiver: 'YES' });
  const email = `${randomUUID()}@clinic.example`;
  const { status } = await rosa.post(`applications/${id}/letters`, { email, language: 'en' });
  expect(status).toBe(204);
  return { rosa, id, personId, email, token: (await letters.proof(stage.api, email)).token };
}

describe('the letter of a clinician outside', () => {
  it('is answered once by whoever has the link, tells them the name alone, and is read by our clinicians alone', async () => {
    const { rosa, id, email, token } = await asked();
    const shown = await look(token);
    const both = await Promise.all([answer(token), answer(token, { name: 'Somebody else' })]);
    const [letter] = await own(rosa, id);
    const { rows } = await stage.owner.query<{ text: string }>(`SELECT l::text AS text FROM care_letter l WHERE application_id = $1`, [id]); // prettier-ignore
    await rosa.submit(id);
    await runJobs(stage.api);
    const clinician = await stage.api.as('CLINICIAN');
    const read = (await seen(clinician.http.get(`/api/v1/staff/clinical/${id}`))) as Answer<MedicalFileResponse>;
    const screener = await stage.api.as('SCREENER');
    const desk = (await seen(screener.http.get(`/api/v1/staff/applications/${id}`))) as Answer<object>;

    expect(shown.body).toEqual({ applicant: 'Rosa Díaz', expiresAt: '2026-07-06T12:00:00.000Z' });
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect(letter).toEqual({ id: letter?.id, state: 'ANSWERED', askedAt: '2026-06-15T12:00:00.000Z', expiresAt: '2026-07-06T12:00:00.000Z', answeredAt: expect.any(String) }); // prettier-ignore
    for (const word of [token, email, 'Rosa', 'Okafor', 'Weekly']) expect(rows[0]?.text).not.toContain(word);
    expect(read.body.letters).toHaveLength(1);
    expect(JSON.stringify(desk.body)).not.toMatch(/Okafor|Weekly|Somebody else/);
    expect((await look(token)).status).toBe(410);
    const [mail = ''] = await letters.to(stage.api, email);
    expect(mail).not.toMatch(/Rosa|ketamin|scholar|health|applica/i);
  });

  it('is reminded of after three days and after seven, each once, by a link that ends the one before; and is over after three weeks', async () => {
    const { id, email, token } = await asked();
    const mails: number[] = [];
    let newest = token;
    for (const day of ['2026-06-17', '2026-06-18', '2026-06-19', '2026-06-22', '2026-06-23']) {
      stage.api.clock.moveTo(`${day}T12:00:01Z`);
      await Promise.all([remind(), remind()]);
      mails.push((await letters.to(stage.api, email)).length);
      if (day === '2026-06-18') newest = (await letters.proof(stage.api, email)).token;
      if (day === '2026-06-19') expect([(await look(token)).status, (await look(newest)).status]).toEqual([410, 200]);
    }
    const { token: last } = await letters.proof(stage.api, email);
    stage.api.clock.moveTo('2026-07-06T12:00:01Z');
    expect((await answer(last)).status).toBe(410);
    await remind();
    const { rows } = await stage.owner.query(`SELECT state, email_sealed, token_hash FROM care_letter WHERE application_id = $1`, [id]); // prettier-ignore
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect(mails).toEqual([1, 2, 2, 3, 3]);
    expect(rows).toEqual([{ state: 'EXPIRED', email_sealed: null, token_hash: null }]);
  });

  it('is one at a time, taken back at once, and asked for by its applicant alone, who wrote a name', async () => {
    const { rosa, id, token } = await asked();
    const more = { email: 'b@clinic.example', language: 'en' };
    const [letter] = await own(rosa, id);
    const stranger = new Applicant(await stage.api.as('APPLICANT'));
    const empty = await stranger.begin(round);

    expect((await rosa.post(`applications/${id}/letters`, more)).body.blockers).toEqual(['ASKED_ALREADY']);
    expect((await stranger.post(`applications/${id}/letters`, more)).status).toBe(404);
    expect((await stranger.post(`applications/${empty}/letters`, more)).body.blockers).toEqual(['NAME_MISSING']);
    expect((await rosa.post(`applications/${id}/letters/${letter?.id ?? ''}/cancellation`, {})).status).toBe(204);
    expect((await answer(token)).status).toBe(410);
    expect((await own(rosa, id)).map(({ state }) => state)).toEqual(['CANCELLED']);
    expect((await answer(token, { note: 'x'.repeat(1001) })).status).toBe(422);
  });
});
