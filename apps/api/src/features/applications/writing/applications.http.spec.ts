/** Writing an application loses nothing: not to a second device, not to a lost answer, not to the clock; and nobody else reads it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant, openRound } from '../../../../test/applications.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { startDirectory, type Stage } from '../../../../test/directory.ts';
import { Programs } from '../../../../test/programs.ts';
import type { ApplicationListResponse } from './applications.dto.ts';
import type { ApplicationReceiptResponse } from './receipts.dto.ts';

let stage: Stage;
let programs: Programs;
let round: string;
beforeAll(async () => {
  stage = await startDirectory();
  programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
  round = await openRound(programs);
});
afterAll(() => stage.stop());

const someone = async (): Promise<Applicant> => new Applicant(await stage.api.as('APPLICANT'));
const stored = async (id: string): Promise<string> => {
  const tables = [
    'application',
    'application_clinical',
    'application_snapshot',
    'application_snapshot_clinical',
    'application_signature',
    'application_move',
  ];
  const texts = await Promise.all(
    tables.map((table) =>
      stage.owner.query<{ text: string }>(
        `SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${table} t WHERE t::text LIKE $1`,
        [`%${id}%`],
      ),
    ),
  );
  return texts.map(({ rows }) => rows[0]?.text ?? '').join(' ');
};

describe('a draft', () => {
  it('is begun once by one person in one round, and offered no more', async () => {
    const rosa = await someone();
    const ids = await Promise.all([rosa.begin(round), rosa.begin(round), rosa.begin(round)]);
    const { body } = await rosa.get<ApplicationListResponse>('applications');

    expect(new Set(ids).size).toBe(1);
    expect(body.items.map(({ id, status }) => [id, status])).toEqual([[ids[0], 'DRAFT']]);
    expect(body.offers.map(({ roundId }) => roundId)).not.toContain(round);
    expect(
      (await someone().then((other) => other.get<ApplicationListResponse>('applications'))).body.offers,
    ).toContainEqual(expect.objectContaining({ roundId: round, intake: 'OPEN', languages: ['en', 'es'] }));
  });

  it('holds every answer that was acknowledged, sealed, and gives it back to its writer alone', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    const first = await rosa.write(id, 0, { givenName: 'Rosamunda', hope: 'Ruhe 🕊️ \u202eRTL', safetyLiver: 'YES' });
    const second = await rosa.write(id, 1, { givenName: null, phq8: { '44250-9': 3 } });
    const read = await rosa.read(id);

    expect([first.status, first.body.revision, second.body.revision]).toEqual([200, 1, 2]);
    expect(read.answers).toEqual({ hope: 'Ruhe 🕊️ \u202eRTL', safetyLiver: 'YES', phq8: { '44250-9': 3 } });
    expect(read.revision).toBe(2);
    for (const word of ['Rosamunda', 'Ruhe', 'safetyLiver', '44250']) expect(await stored(id)).not.toContain(word);
    expect((await (await someone()).get(`applications/${id}`)).status).toBe(404);
    for (const role of ['SCREENER', 'PROGRAM_MANAGER', 'CLINICIAN', 'DIRECTOR', 'ADMIN'] as const) {
      const { http } = await stage.api.as(role);
      expect([401, 403]).toContain((await http.get(`/api/v1/account/applications/${id}`)).status);
    }
  });

  it('is not read back, in what is clinical, to whoever signed in with a code alone, who may still write', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, { givenName: 'Rosa', safetyLiver: 'YES' });
    const { personId } = rosa.who;
    const byCode = new Applicant(await stage.api.as('APPLICANT', { personId, strength: 'CODE' }));
    await byCode.write(id, 1, { safetyBladder: 'NO' });
    const [code, passphrase] = [await byCode.read(id), await rosa.read(id)];

    expect([code.answers, code.hidden.toSorted()]).toEqual([{ givenName: 'Rosa' }, ['safetyBladder', 'safetyLiver']]);
    expect([passphrase.answers, passphrase.hidden]).toEqual([
      { givenName: 'Rosa', safetyLiver: 'YES', safetyBladder: 'NO' },
      [],
    ]);
  });

  it('is not overwritten by a device that did not see the last words', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    const both = await Promise.all([rosa.write(id, 0, { hope: 'phone' }), rosa.write(id, 0, { hope: 'library' })]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body.currentRevision).toBe(1);
    expect((await rosa.read(id)).revision).toBe(1);
  });

  it('takes the same write once when its answer was lost', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    const writeId = randomUUID();
    const once = await rosa.write(id, 0, { hope: 'a' }, { writeId });
    const again = await rosa.write(id, 0, { hope: 'a' }, { writeId });

    expect([again.status, again.body]).toEqual([200, once.body]);
    expect((await rosa.read(id)).revision).toBe(1);
  });

  it('keeps what is not right yet, and says of what it cannot hold which answer and why', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    expect((await rosa.write(id, 0, { birthDate: '19', email: 'ros' })).status).toBe(200);
    const { status, body } = await rosa.write(id, 1, { hope: 'x'.repeat(150_000), shoeSize: 7, birthDate: 12 });

    expect([status, body.errors]).toEqual([
      422,
      [
        { pointer: '/answers/hope', detail: 'must have no more than 20000 characters' },
        { pointer: '/answers/shoeSize', detail: 'must be a question of this form' },
        { pointer: '/answers/birthDate', detail: 'must be of its kind' },
      ],
    ]);
    expect((await rosa.read(id)).answers).toEqual({ birthDate: '19', email: 'ros' });
    expect((await rosa.write(id, 1, { hope: 'x'.repeat(300_000) })).status).toBe(413);
  });

  it('begins with what its writer told before, but for money, safety and consents', async () => {
    const rosa = await someone();
    await rosa.handedIn(round);
    const { answers } = await rosa.read(await rosa.begin(await openRound(programs)));

    expect(answers).toMatchObject({ givenName: 'Rosa', phone: '(303) 555-0142', hope: 'To sleep again' });
    for (const name of ['householdSize', 'isInsured', 'safetyLiver', 'agreeTrue', 'shareWithTeam'])
      expect(answers).not.toHaveProperty(name);
  });

  it('is begun only where people may apply, in a language of the form', async () => {
    const rosa = await someone();
    const { id: planned } = await programs.ready();
    const english = await openRound(programs, {
      kind: 'ROLLING',
      opensAt: undefined,
      closesAt: undefined,
      languages: ['en'],
    });

    expect((await rosa.post('applications', { roundId: planned, language: 'en' })).status).toBe(404);
    expect((await rosa.post('applications', { roundId: english, language: 'es' })).status).toBe(422);
    const { id: later } = await programs.ready({ opensAt: '2026-06-16T00:00:00.000Z' });
    await programs.move(later, 'open', 0);
    expect((await rosa.post('applications', { roundId: later, language: 'en' })).body.blockers).toEqual(['NOT_OPEN']);
  });
});

describe('handing in', () => {
  it('names everything that is missing, and takes nothing until it is there', async () => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    const { zip: _, ...without } = wholeAnswers;
    await rosa.write(id, 0, { ...without, birthDate: '1980-02-30', hasTeam: true });
    const { status, body } = await rosa.submit(id);

    expect([status, body.errors]).toEqual([
      422,
      [
        { pointer: '/answers/birthDate', detail: 'NOT_A_DAY' },
        { pointer: '/answers/zip', detail: 'MISSING' },
      ],
    ]);
    expect((await rosa.read(id)).status).toBe('DRAFT');
  });

  it('gives one number, by mail too, however often it is sent; anybody with the number learns when, and nothing else', async () => {
    const { id: personId } = await givenPerson(stage.api);
    const rosa = new Applicant(await stage.api.as('APPLICANT', { personId }));
    const id = await rosa.begin(round);
    await rosa.write(id, 0, wholeAnswers);
    const key = randomUUID();
    const revision = 1;
    const sent = await Promise.all([
      rosa.submit(id, { revision }, key),
      rosa.submit(id, { revision }, key),
      rosa.submit(id, { revision }, key),
    ]);
    const receipts = new Set(sent.map(({ body }) => body.receipt));
    const [receipt = ''] = receipts;

    expect([sent.map(({ status }) => status), receipts.size]).toEqual([[201, 201, 201], 1]);
    const mails = await stage.owner.query(
      `SELECT FROM mail WHERE template = 'applicationReceived' AND person_id = $1`,
      [rosa.who.personId],
    );
    expect(mails.rowCount).toBe(1);
    const asked = `${receipt.slice(0, 5).toLowerCase()}-${receipt.slice(5)}`;
    const { body } = (await stage.api.http.get(`/api/v1/scholarships/receipts/${asked}`)) as {
      body: ApplicationReceiptResponse;
    };
    expect(body).toEqual({ receivedAt: sent[0].body.submittedAt });
    expect((await stage.api.http.get('/api/v1/scholarships/receipts/0000000000')).status).toBe(404);
    expect((await rosa.read(id)).history.map(({ status }) => status)).toEqual(['DRAFT', 'SUBMITTED']);
    expect((await rosa.submit(id)).body.blockers).toEqual(['WRONG_STATE']);
    expect((await rosa.write(id, 2, { hope: 'later' })).body.blockers).toEqual(['WRONG_STATE']);
  });

  it('freezes what is shown, apart by class, and keeps who signed which words; none of it is ever changed', async () => {
    const rosa = await someone();
    const id = await rosa.handedIn(round, { ...wholeAnswers, teamName: 'hidden again', safetyLiver: 'YES' });
    const text = await stored(id);
    const { rows } = await stage.owner.query<{ hash: string; strength: string }>(
      `SELECT s.hash, g.identity_method AS strength FROM application_snapshot s JOIN application_signature g USING (application_id, number) WHERE application_id = $1`,
      [id],
    );

    expect(rows).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), strength: 'PASSPHRASE' }]);
    for (const word of ['Rosa', 'Denver', 'hidden again', 'safetyLiver', 'To sleep']) expect(text).not.toContain(word);
    for (const table of [
      'application_snapshot',
      'application_snapshot_clinical',
      'application_signature',
      'application_move',
    ])
      await expect(stage.owner.query(`DELETE FROM ${table} WHERE application_id = $1`, [id])).rejects.toThrow(
        'never changed',
      );
    await expect(stage.owner.query(`UPDATE application SET submitted_at = now() WHERE id = $1`, [id])).rejects.toThrow(
      'stays',
    );
  });

  it.each([
    ['other words than those that stand', { textHash: '0'.repeat(64) }, 409],
    ['no record on a screen', { takesRecords: false }, 422],
    ['words of an older draft', { revision: 0 }, 409],
    ['no name', { name: ' ' }, 422],
  ])('is refused with %s', async (_, more, status) => {
    const rosa = await someone();
    const id = await rosa.begin(round);
    await rosa.write(id, 0, wholeAnswers);
    expect((await rosa.submit(id, more)).status).toBe(status);
    expect((await rosa.read(id)).status).toBe('DRAFT');
  });

  it('is taken until a quarter of an hour after the end, longer by what we were away, and not a moment later', async () => {
    const closing = await openRound(programs, {
      opensAt: '2026-06-01T00:00:00.000Z',
      closesAt: '2026-06-15T12:05:00.000Z',
    });
    const [early, late, owed] = [await someone(), await someone(), await someone()];
    const ids = await Promise.all(
      [early, late, owed].map(async (one) => {
        const id = await one.begin(closing);
        await one.write(id, 0, wholeAnswers);
        return id;
      }),
    );
    const minutes = (from: string, count: number) =>
      stage.owner.query(
        `INSERT INTO answered_minute SELECT $1::timestamptz + n * interval '1 minute' FROM generate_series(0, $2 - 1) n ON CONFLICT DO NOTHING`,
        [from, count],
      );
    await minutes('2026-06-15T10:00:00Z', 200);

    stage.api.clock.moveTo('2026-06-15T12:19:58Z');
    expect((await early.submit(ids[0] ?? '')).status).toBe(201);
    stage.api.clock.moveTo('2026-06-15T12:20:01Z');
    expect((await late.submit(ids[1] ?? '')).body.blockers).toEqual(['TOO_LATE']);
    expect((await late.read(ids[1] ?? '')).answers).toMatchObject({ hope: 'To sleep again' });
    await stage.owner.query(
      `DELETE FROM answered_minute WHERE minute >= '2026-06-15T11:30:00Z' AND minute < '2026-06-15T11:37:00Z'`,
    );
    expect((await owed.read(ids[2] ?? '')).takenUntil).toBe('2026-06-15T12:27:00.000Z');
    expect((await owed.submit(ids[2] ?? '')).status).toBe(201);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');
  });
});

describe('taking back', () => {
  it('ends it for good, from a draft or later, and lets its writer begin anew', async () => {
    const rosa = await someone();
    const id = await rosa.handedIn(round);
    const { body, status } = await rosa.post<{ status: string }>(`applications/${id}/moves`, {
      action: 'withdraw',
      revision: 2,
    });

    expect([status, body.status]).toEqual([200, 'WITHDRAWN']);
    expect((await rosa.post(`applications/${id}/moves`, { action: 'withdraw', revision: 3 })).status).toBe(409);
    expect(await rosa.begin(round)).not.toBe(id);
  });
});
