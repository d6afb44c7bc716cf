/** What comes on paper or by phone counts from when it came, is read back without what is for clinicians, and is screened by somebody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { seen } from '../../../../test/api.ts';
import { openRound } from '../../../../test/applications.ts';
import { startDirectory, type Stage } from '../../../../test/directory.ts';
import { runJobs } from '../../../../test/jobs.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { Programs } from '../../../../test/programs.ts';
import { startFileGround } from '../../../../test/scanner.ts';
import { bringScan } from '../../../../test/scans.ts';
import type { ProblemResponse } from '../../../platform/http/problems.ts';
import type { ScreeningFileResponse } from '../screening/screening.dto.ts';
import type { ApplicationReceivedResponse } from '../writing/applications.dto.ts';
import type { TakenListResponse, TakenResponse, TakingStartedResponse } from './taking.dto.ts';

let ground: Awaited<ReturnType<typeof startFileGround>>;
let stage: Stage;
let programs: Programs;
let round: string;
let desk: SignedIn;
beforeAll(async () => {
  ground = await startFileGround();
  stage = await startDirectory({ environment: ground.environment });
  programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
  round = await openRound(programs);
  desk = await stage.api.as('SCREENER');
});
afterAll(async () => {
  await stage.stop();
  await ground.stop();
});

type Answer<Body> = { readonly status: number; readonly body: Body & ProblemResponse };
const base = '/api/v1/staff/taken-applications';
const yesterday = '2026-06-14T16:30:00.000Z';
const post = async <Body>(path: string, body: object, who = desk, key = randomUUID()): Promise<Answer<Body>> =>
  (await seen(who.http.post(`${base}${path}`).set('Idempotency-Key', `"${key}"`).send(body))) as Answer<Body>;
const get = async <Body>(path: string, who = desk): Promise<Answer<Body>> =>
  (await seen(who.http.get(`${base}${path}`))) as Answer<Body>;
const begin = (more: object = {}, who = desk) =>
  post<TakingStartedResponse>(
    '',
    { roundId: round, language: 'en', channel: 'PAPER', receivedAt: yesterday, ...more },
    who,
  );
const write = async (id: string, revision: number, answers: object, who = desk) =>
  (await seen(
    who.http
      .put(`${base}/${id}/answers`)
      .set('If-Match', `"${revision}"`)
      .send({ writeId: randomUUID(), language: 'en', answers }),
  )) as Answer<{ revision: number }>;
async function submission(id: string, who = desk): Promise<object> {
  const { revision, draft } = (await get<TakenResponse>(`/${id}`, who)).body;
  const { version = '', hash = '' } = draft?.signing ?? {};
  return { revision, name: 'Rosa Díaz', consent: 'SIGNED_PAPER', textVersion: version, textHash: hash };
}
const send = (id: string, asked: object, who = desk, key = randomUUID()) =>
  post<ApplicationReceivedResponse>(`/${id}/submissions`, asked, who, key);
const submit = async (id: string, more: object = {}, who = desk) =>
  send(id, { ...(await submission(id, who)), ...more }, who);
async function takenWhole(more: object = {}): Promise<string> {
  const { id } = (await begin(more)).body;
  await write(id, 0, wholeAnswers);
  await bringScan(stage.api, desk, id);
  return id;
}

describe('an application on paper', () => {
  it('is received at the moment at which it came, under a number that anybody may ask for, with who says how it was agreed to', async () => {
    const id = await takenWhole();
    const { status, body } = await submit(id);
    const asked = (await seen(stage.api.http.get(`/api/v1/scholarships/receipts/${body.receipt}`))) as Answer<object>;
    const { rows } = await stage.owner.query(
      `SELECT a.person_id, a.channel, g.signer_role, g.identity_method, g.signed_by, t.received_by, t.received_at
       FROM application a JOIN application_signature g ON g.application_id = a.id JOIN application_taking t ON t.application_id = a.id WHERE a.id = $1`,
      [id],
    );

    expect([status, body.submittedAt, asked.body]).toEqual([201, yesterday, { receivedAt: yesterday }]);
    const who = desk.personId;
    expect(rows).toEqual([
      { person_id: null, channel: 'PAPER', signer_role: 'STAFF', identity_method: 'SIGNED_PAPER', signed_by: who, received_by: who, received_at: new Date(yesterday) }, // prettier-ignore
    ]);
    expect((await get<TakenResponse>(`/${id}`)).body).toMatchObject({ draft: null, receipt: body.receipt });
    await expect(
      stage.owner.query('UPDATE application_taking SET received_at = now() WHERE application_id = $1', [id]),
    ).rejects.toThrow('never changed');
  });

  it('is read back by the desk without what is for clinicians, which is kept all the same', async () => {
    const { id } = (await begin()).body;
    await write(id, 0, { givenName: 'Rosamunda', safetyLiver: 'YES' });
    const colleague = await stage.api.as('SCREENER');
    const { draft } = (await get<TakenResponse>(`/${id}`, colleague)).body;
    await write(id, 1, { safetyBladder: 'NO' }, colleague);
    const { items } = (await get<TakenListResponse>('', colleague)).body;

    expect([draft?.answers, draft?.hidden]).toEqual([{ givenName: 'Rosamunda' }, ['safetyLiver']]);
    expect((await get<TakenResponse>(`/${id}`)).body.draft?.hidden.toSorted()).toEqual([
      'safetyBladder',
      'safetyLiver',
    ]);
    expect(items.map((item) => item.id)).toContain(id);
    const { rows } = await stage.owner.query<{ text: string }>(
      `SELECT a::text || c::text AS text FROM application a JOIN application_clinical c ON c.application_id = a.id WHERE a.id = $1`,
      [id],
    );
    expect(rows[0]?.text).not.toMatch(/Rosamunda|safetyLiver/);
  });

  it('is late or in time by when it came, also when the round is closed by now', async () => {
    const closing = await openRound(programs, {
      opensAt: '2026-06-10T00:00:00.000Z',
      closesAt: '2026-06-15T12:05:00.000Z',
    });
    // We were there all the time: nobody gets longer.
    await stage.owner.query(
      `INSERT INTO answered_minute SELECT '2026-06-15T10:00:00Z'::timestamptz + n * interval '1 minute' FROM generate_series(0, 3100) n ON CONFLICT DO NOTHING`,
    );
    stage.api.clock.moveTo('2026-06-17T12:00:00Z');
    const later = await stage.api.as('SCREENER');
    const at = (receivedAt: string) => begin({ roundId: closing, receivedAt }, later);
    const came = await Promise.all(
      ['2026-06-15T12:04:00.000Z', '2026-06-16T12:00:00.000Z', '2026-06-09T12:00:00.000Z', '2026-06-17T12:00:01.000Z'].map(at), // prettier-ignore
    );
    const { id } = came[0]?.body ?? { id: '' };
    await write(id, 0, wholeAnswers, later);
    await bringScan(stage.api, later, id);
    const { status, body } = await submit(id, {}, later);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect(came.map((each) => [each.status, each.body.blockers])).toEqual([
      [201, undefined],
      [409, ['TOO_LATE']],
      [409, ['NOT_OPEN']],
      [409, ['IN_THE_FUTURE', 'TOO_LATE']],
    ]);
    expect([status, body.submittedAt]).toEqual([201, '2026-06-15T12:04:00.000Z']);
  });

  it('is handed in whole and once, under the words that stand, as they can be agreed to', async () => {
    const { id: empty } = (await begin()).body;
    const phone = await takenWhole({ channel: 'PHONE' });
    const same = await submit(phone, { consent: 'SPOKEN' });
    const { body } = await get<TakenResponse>(`/${empty}`);

    expect([(await submit(empty)).status, body.draft?.consents]).toEqual([422, ['SIGNED_PAPER', 'SPOKEN']]);
    expect(same.status).toBe(201);
    const [other, old, unsaid] = [await takenWhole(), await takenWhole(), await takenWhole({ channel: 'PHONE' })];
    const [asked, key] = [await submission(other), randomUUID()];
    const twice = await Promise.all([send(other, asked, desk, key), send(other, asked, desk, key), send(other, asked)]);
    const [first, again, rival] = twice.map(({ status }) => status);
    expect([again, [first, rival].sort()]).toEqual([first, [201, 409]]); // whichever of the two keys came first
    expect((await submit(old, { textHash: '0'.repeat(64) })).body.blockers).toEqual(['OLD_TEXT']);
    expect((await submit(unsaid)).body.errors).toEqual([{ pointer: '/consent', detail: 'cannot be on the phone' }]);
    expect((await write(other, 2, { hope: 'later' })).body.blockers ?? []).toEqual(['WRONG_STATE']);
  });

  it('is decided about by anybody but who took it in', async () => {
    const id = await takenWhole();
    await submit(id);
    await runJobs(stage.api);
    const file = (who: SignedIn) => seen(who.http.get(`/api/v1/staff/applications/${id}`));
    const { body } = (await file(desk)) as { body: { revision: number; actionsOpen: string[]; actionsBlocked: object[]; verificationOpen: string[] } }; // prettier-ignore
    const move = { action: 'qualify', revision: body.revision };
    const own = (await seen(desk.http.post(`/api/v1/staff/applications/${id}/moves`).send(move))) as Answer<object>;
    const other = (await file(await stage.api.as('SCREENER'))) as { body: { verificationOpen: string[] } };

    expect([body.actionsOpen, body.verificationOpen]).toEqual([[], []]);
    expect(body.actionsBlocked).toContainEqual({ action: 'qualify', blockers: ['OWN_WORK'] });
    expect([own.status, own.body.blockers]).toEqual([409, ['OWN_WORK']]);
    expect(other.body.verificationOpen.length).toBeGreaterThan(0);
  });

  it('is nobody else’s: not of applicants, managers or clinicians; and no draft of an applicant is opened here', async () => {
    const { id } = (await begin()).body;
    for (const role of ['PROGRAM_MANAGER', 'DIRECTOR', 'CLINICIAN', 'ADMIN'] as const)
      expect((await get(`/${id}`, await stage.api.as(role))).status).toBe(403);
    const rosa = await stage.api.as('APPLICANT');
    expect((await seen(rosa.http.get(`/api/v1/account/applications/${id}`))).status).toBe(404);
    const own = (await seen(rosa.http.post('/api/v1/account/applications').send({ roundId: round, language: 'en' }))) as Answer<{ id: string }>; // prettier-ignore
    expect((await get(`/${own.body.id}`)).status).toBe(404);
    expect((await write(own.body.id, 0, { hope: 'x' })).status).toBe(404);
  });
});

describe('somebody without an account', () => {
  const applications = '/api/v1/staff/applications';
  const file = async (id: string, who: SignedIn) =>
    (await seen(who.http.get(`${applications}/${id}`))) as unknown as { body: ScreeningFileResponse };
  const ask = async (id: string, who: SignedIn) => {
    const { revision } = (await file(id, who)).body;
    const asked = { items: [{ field: 'hope', ask: 'CLEARER' }], dueOn: '2026-06-25', note: 'What for?' };
    return seen(who.http.post(`${applications}/${id}/requests`).send({ revision, ...asked }));
  };
  async function screened(): Promise<{ id: string; receipt: string }> {
    const { id } = (await begin()).body;
    await write(id, 0, { ...wholeAnswers, safetyPsychosis: 'YES' });
    await bringScan(stage.api, desk, id);
    const { receipt } = (await submit(id)).body;
    await runJobs(stage.api);
    return { id, receipt };
  }

  it('is asked, and what they answer is typed in: that alone, in its old place, with what was told of health as it was', async () => {
    const [{ id, receipt }, colleague] = [await screened(), await stage.api.as('SCREENER')];
    expect((await get<TakenResponse>(`/${id}`)).body.draft).toBeNull();
    expect((await ask(id, colleague)).status).toBe(200);
    const { items } = (await get<TakenListResponse>('')).body;
    const { draft, revision } = (await get<TakenResponse>(`/${id}`)).body;

    expect(items.find((item) => item.id === id)?.answerBy).toBe('2026-06-25');
    expect(draft?.asked).toEqual({
      dueOn: '2026-06-25',
      items: [{ field: 'hope', ask: 'CLEARER' }],
      note: 'What for?',
    });
    const others = [{ givenName: 'Somebody' }, { safetyPsychosis: 'NO' }];
    for (const other of others) expect((await write(id, revision, other)).status).toBe(422);
    expect((await write(id, revision, { hope: 'To work again' })).status).toBe(200);
    const { status, body } = await submit(id, { consent: 'SPOKEN' });
    expect([status, body]).toEqual([201, { receipt, submittedAt: yesterday }]);
    await runJobs(stage.api);

    const { body: now } = await file(id, colleague);
    expect([now.status, now.medical, now.handedIn.changed]).toEqual(['SCREENING', 'REVIEW', ['hope']]);
    expect((await get<TakenResponse>(`/${id}`)).body).toMatchObject({ draft: null, receipt, answerBy: null });
    expect((await submit(id)).status).not.toBe(201);
  });

  it('is decided about by nobody who typed in what they answered', async () => {
    const [{ id }, asker, typist] = [await screened(), await stage.api.as('SCREENER'), await stage.api.as('SCREENER')];
    await ask(id, asker);
    const { revision } = (await get<TakenResponse>(`/${id}`, typist)).body;
    await write(id, revision, { hope: 'To work again' }, typist);
    expect((await submit(id, {}, typist)).status).toBe(201);
    await runJobs(stage.api);
    const blocked = async (who: SignedIn) =>
      (await file(id, who)).body.actionsBlocked.filter(({ blockers }) => blockers.includes('OWN_WORK')).length;

    expect([await blocked(asker), (await blocked(typist)) > 0]).toEqual([0, true]);
  });

  it('is reminded by nobody but the desk, and nothing is closed on them', async () => {
    const [{ id }, colleague] = [await screened(), await stage.api.as('SCREENER')];
    await ask(id, colleague);
    for (const day of ['2026-06-22', '2026-06-25', '2026-06-29', '2026-07-03', '2026-08-20']) {
      stage.api.clock.moveTo(`${day}T15:20:00Z`);
      await stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('application.remind', '{}')`);
      await runJobs(stage.api);
    }
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');
    const { rows } = await stage.owner.query(
      `SELECT a.status, r.reminded FROM application a JOIN information_request r ON r.application_id = a.id WHERE a.id = $1`,
      [id],
    );

    expect(rows).toEqual([{ status: 'NEEDS_INFO', reminded: 0 }]);
  });
});
