/** A helper writes what they were let, for as long as the applicant wants and it is a draft; the applicant signs, unless a law lets the helper. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentHelpText, helpWords } from '@open-window/domain/application-help.ts';
import { phq9, wholeAnswers } from '@open-window/domain/form-given.ts';
import { randomUUID } from 'node:crypto';
import { seen } from '../../../../test/api.ts';
import { Applicant, openRound } from '../../../../test/applications.ts';
import { dangerRound, planRota } from '../../../../test/danger.ts';
import { startDirectory, type Stage } from '../../../../test/directory.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { type Letters, startLetters } from '../../../../test/letters.ts';
import { Programs } from '../../../../test/programs.ts';
import type { AnswersResponse, ApplicationResponse } from '../writing/applications.dto.ts';
import type { HelpAcceptedResponse, HelpedListResponse, HelpListResponse, HelpLookResponse } from './help.dto.ts';

let letters: Letters;
let stage: Stage;
let round: string;
beforeAll(async () => {
  letters = await startLetters();
  stage = await startDirectory({ environment: letters.environment });
  round = await openRound(new Programs(await stage.api.as('PROGRAM_MANAGER')));
});
afterAll(async () => {
  await stage.stop();
  await letters.stop();
});

const someone = async (): Promise<Applicant> => {
  const { id: personId } = await givenPerson(stage.api);
  return new Applicant(await stage.api.as('APPLICANT', { personId }));
};
const gone = { status: 404 };

async function invited({ withClinical = false } = {}) {
  const rosa = await someone();
  const id = await rosa.begin(round);
  const email = `${randomUUID()}@example.org`;
  const asked = await rosa.post(`applications/${id}/helpers`, { email, withClinical, language: 'en' });
  expect(asked.status).toBe(204);
  return { rosa, id, email, token: (await letters.proof(stage.api, email)).token };
}
const look = (who: Applicant, token: string) =>
  who.post<Partial<HelpLookResponse>>('helping/look', { token, language: 'en' });
async function accept(who: Applicant, token: string, more: object = {}) {
  const { version: textVersion = '', hash: textHash = '' } = (await look(who, token)).body.attestation ?? {};
  const asked = {
    token,
    language: 'en',
    relation: 'FAMILY',
    authority: 'ASKED',
    name: 'Ana Díaz',
    textVersion,
    textHash,
  };
  return who.post<HelpAcceptedResponse>('helping/accept', { ...asked, ...more });
}
async function helped(more: object = {}, invitation: { withClinical?: boolean } = {}) {
  const { rosa, id, token } = await invited(invitation);
  const ana = await someone();
  expect((await accept(ana, token, more)).status).toBe(200);
  return { rosa, id, ana };
}
const write = async (who: Applicant, id: string, revision: number, answers: object) => {
  const request = who.who.http.put(`/api/v1/account/helping/${id}/answers`).set('If-Match', `"${revision}"`);
  return (await seen(request.send({ writeId: randomUUID(), language: 'en', answers }))) as {
    readonly status: number;
    readonly body: AnswersResponse & { errors?: object[] };
  };
};
const read = (who: Applicant, id: string) => who.get<Omit<ApplicationResponse, 'status'>>(`helping/${id}`);
const helpers = async (who: Applicant, id: string) =>
  (await who.get<HelpListResponse>(`applications/${id}/helpers`)).body.items;
async function sign(who: Applicant, id: string) {
  const { revision, signing } = (await read(who, id)).body;
  const signed = {
    revision,
    name: 'Ana Díaz',
    textVersion: signing.version,
    textHash: signing.hash,
    takesRecords: true,
  };
  return who.post<{ receipt: string }>(`helping/${id}/submissions`, signed);
}

describe('the link', () => {
  it('tells nothing of who asks or what was written, and is used up by the first, under the words that stand', async () => {
    const { rosa, id, email, token } = await invited();
    await rosa.write(id, 0, { givenName: 'Rosamunda' });
    const [ana, ben] = [await someone(), await someone()];
    const shown = await look(ana, token);
    const both = await Promise.all([accept(ana, token), accept(ben, token)]);
    const [mail = ''] = await letters.to(stage.api, email);

    expect(JSON.stringify(shown.body)).not.toMatch(/Rosa/);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await look(ben, token)).status).toBe(410);
    expect(mail).not.toMatch(/Rosa|ketamin|scholar|health|applica|round/i);
    const { rows } = await stage.owner.query<{ text: string }>(
      `SELECT h::text AS text FROM application_help h WHERE application_id = $1`,
      [id],
    );
    for (const word of [token, email, 'Ana']) expect(rows[0]?.text).not.toContain(word);
    expect(await helpers(rosa, id)).toMatchObject([
      { state: 'HELPING', email: null, name: 'Ana Díaz', relation: 'FAMILY', authority: 'ASKED', withClinical: false },
    ]);
  });

  it('is not for the applicant themselves, not under other words, not after a week, and not once it is taken back', async () => {
    const { rosa, id, token } = await invited();
    const ana = await someone();
    const again = await rosa.post(`applications/${id}/helpers`, { email: 'b@example.org', withClinical: false, language: 'en' }); // prettier-ignore

    expect((await accept(rosa, token)).body.blockers).toEqual(['OWN_APPLICATION']);
    expect((await accept(ana, token, { textHash: '0'.repeat(64) })).body.blockers).toEqual(['OLD_TEXT']);
    expect(again.body.blockers).toEqual(['HELPER_ALREADY']);
    const [help] = await helpers(rosa, id);
    expect((await rosa.post(`applications/${id}/helpers/${help?.id ?? ''}/removal`, {})).status).toBe(204);
    expect((await accept(ana, token)).status).toBe(422);
    expect((await look(ana, token)).status).toBe(410);
    const old = await invited();
    await stage.owner.query(`UPDATE application_help SET expires_at = $2 WHERE application_id = $1`, [old.id, '2026-06-15T11:59:59Z']); // prettier-ignore
    expect((await look(ana, old.token)).status).toBe(410);
    expect((await old.rosa.post(`applications/${old.id}/helpers`, { email: 'c@example.org', withClinical: false, language: 'en' })).status).toBe(204); // prettier-ignore
  });
});

describe('a helper', () => {
  it('writes and reads the draft but for what is asked about health, and nothing of how it came to be so', async () => {
    const { rosa, id, ana } = await helped();
    await rosa.write(id, 0, { givenName: 'Rosa', safetyLiver: 'YES', phq8: { '44250-9': 3 } });
    const both = await write(ana, id, 1, { hope: 'To sleep', safetyLiver: 'NO' });
    const own = await write(ana, id, 1, { hope: 'To sleep' });
    const shown = (await read(ana, id)).body;

    expect([both.status, both.body.errors]).toEqual([422, [{ pointer: '/answers/safetyLiver', detail: 'must be answered by the applicant' }]]); // prettier-ignore
    expect(own.status).toBe(200);
    expect([shown.answers, shown.history, shown.actionsOpen]).toEqual([
      { givenName: 'Rosa', hope: 'To sleep' },
      [],
      [],
    ]);
    expect(shown.hidden).toEqual(expect.arrayContaining(['safetyLiver', 'phq8']));
    expect((await rosa.read(id)).answers).toEqual({ givenName: 'Rosa', hope: 'To sleep', safetyLiver: 'YES', phq8: { '44250-9': 3 } }); // prettier-ignore
    expect((await ana.get(`applications/${id}`)).status).toBe(404);
    expect((await ana.get<HelpedListResponse>('helping')).body.items.map((item) => item.id)).toEqual([id]);
    expect((await (await someone()).get(`helping/${id}`)).status).toBe(404);
  });

  it('writes also what is asked about health where the applicant said so', async () => {
    const { rosa, id, ana } = await helped({}, { withClinical: true });
    expect((await write(ana, id, 0, { safetyLiver: 'YES' })).status).toBe(200);
    expect((await read(ana, id)).body.answers).toEqual({ safetyLiver: 'YES' });
    expect((await rosa.read(id)).answers).toEqual({ safetyLiver: 'YES' });
  });

  it('is out at once when the applicant ends it: of what both do at that moment, nothing comes after', async () => {
    const { rosa, id, ana } = await helped();
    const [help] = await helpers(rosa, id);
    const end = () => rosa.post(`applications/${id}/helpers/${help?.id ?? ''}/removal`, {});
    await Promise.all([end(), write(ana, id, 0, { hope: 'a' })]);
    const { revision } = await rosa.read(id);

    expect(await write(ana, id, revision, { hope: 'later' })).toMatchObject(gone);
    expect(await read(ana, id)).toMatchObject(gone);
    expect((await ana.get<HelpedListResponse>('helping')).body.items).toEqual([]);
    expect((await end()).status).toBe(409);
  });

  it('is done when the applicant signs and hands in, and learns no status; who only helps signs nothing', async () => {
    const { rosa, id, ana } = await helped();
    await rosa.write(id, 0, wholeAnswers);
    expect((await sign(ana, id)).body.blockers).toEqual(['OWN_SIGNATURE_NEEDED']);
    expect((await rosa.submit(id)).status).toBe(201);

    expect(await read(ana, id)).toMatchObject(gone);
    expect(await write(ana, id, 2, { hope: 'later' })).toMatchObject(gone);
    const { rows } = await stage.owner.query(`SELECT signer_role FROM application_signature WHERE application_id = $1`, [id]); // prettier-ignore
    expect([rows, (await helpers(rosa, id)).map(({ state }) => state)]).toEqual([
      [{ signer_role: 'APPLICANT' }],
      ['OVER'],
    ]);
    await expect(
      stage.owner.query(`UPDATE application_help SET authority = 'GUARDIAN' WHERE application_id = $1`, [id]),
    ).rejects.toThrow('attested stays');
  });
});

describe('danger to a life', () => {
  const noon = '2026-06-15T12:00:00Z';
  const calledFor = async (helper: { withClinical: boolean }) => {
    stage.api.clock.moveTo(noon);
    const { id: personId } = await givenPerson(stage.api, { role: 'CLINICIAN' });
    await planRota(await stage.api.as('CLINICIAN', { personId }));
    const before = round;
    round = (await dangerRound(new Programs(await stage.api.as('PROGRAM_MANAGER')))).id;
    const given = await helped({}, helper);
    round = before;
    const { body } = await given.rosa.write(given.id, 0, phq9(3));
    expect(body.helpBy).not.toBeNull();
    return given;
  };

  it.each([false, true])(
    'that the applicant told of is told to no helper, health answers or not (%s)',
    async (withClinical) => {
      const { rosa, id, ana } = await calledFor({ withClinical });
      const writeId = randomUUID();
      const hope = async () =>
      (await seen(ana.who.http.put(`/api/v1/account/helping/${id}/answers`).set('If-Match', '"1"').send({ writeId, language: 'en', answers: { hope: 'To sleep' } }))) as { status: number; body: AnswersResponse }; // prettier-ignore
      const [written, again] = [await hope(), await hope()];

      expect([written.status, written.body.helpBy, again.status, again.body.helpBy]).toEqual([200, null, 200, null]);
      expect((await read(ana, id)).body.helpBy).toBeNull();
      expect((await rosa.read(id)).helpBy).not.toBeNull();
    },
  );

  it('that a helper types in is in the log of whose it is', async () => {
    const { rosa, id, ana } = await calledFor({ withClinical: true });
    await rosa.write(id, 1, phq9(0));
    expect((await write(ana, id, 2, phq9(2))).body.helpBy).not.toBeNull();
    const { rows } = await stage.owner.query<{ person_id: string }>(
      `SELECT e.person_id FROM audit_event e JOIN risk_case c ON c.id::text = e.subject_id WHERE e.action = 'risk.raise' AND c.source_id = $1`,
      [id],
    );
    expect(new Set(rows.map((row) => row.person_id))).toEqual(new Set([rosa.who.personId]));
  });
});

describe('a guardian', () => {
  it('hands in once, however often it is sent, also after the answer was lost', async () => {
    const { rosa, id, ana } = await helped({ authority: 'GUARDIAN' });
    await rosa.write(id, 0, wholeAnswers);
    const { revision, signing } = (await read(ana, id)).body;
    const signed = {
      revision,
      name: 'Ana Díaz',
      textVersion: signing.version,
      textHash: signing.hash,
      takesRecords: true,
    };
    const key = { 'Idempotency-Key': `"${randomUUID()}"` };
    const send = () => ana.post<{ receipt: string }>(`helping/${id}/submissions`, signed, key);
    const both = await Promise.all([send(), send()]);
    const late = await send();

    expect([...both, late].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set([...both, late].map(({ body }) => body.receipt)).size).toBe(1);
    expect((await rosa.post(`helping/${id}/submissions`, signed, key)).status).toBe(404);
  });

  it('signs for the person, who is told; and the desk qualifies nobody before it saw the paper', async () => {
    const { rosa, id, ana } = await helped({ authority: 'GUARDIAN' });
    await rosa.write(id, 0, wholeAnswers);
    const { status } = await sign(ana, id);
    const { rows } = await stage.owner.query(`SELECT signer_role, signed_by FROM application_signature WHERE application_id = $1`, [id]); // prettier-ignore
    await runJobs(stage.api);
    const desk = await stage.api.as('SCREENER');
    const file = async () =>
      ((await seen(desk.http.get(`/api/v1/staff/applications/${id}`))) as { body: { revision: number; authority: { id: string } | null; actionsBlocked: { action: string; blockers: string[] }[] } }).body; // prettier-ignore
    const before = await file();
    const blockers = before.actionsBlocked.find(({ action }) => action === 'qualify')?.blockers;
    const seenPaper = await seen(
      desk.http.post(`/api/v1/staff/applications/${id}/authority`).send({ helpId: before.authority?.id }),
    );
    const after = (await file()).actionsBlocked.find(({ action }) => action === 'qualify')?.blockers ?? [];

    expect([status, rows]).toEqual([201, [{ signer_role: 'HELPER', signed_by: ana.who.personId }]]);
    expect((await rosa.read(id)).receipt).not.toBeNull();
    expect(await read(ana, id)).toMatchObject(gone);
    expect(blockers).toContain('AUTHORITY_NOT_SEEN');
    expect((seenPaper as { status: number }).status).toBe(200);
    expect(after).not.toContain('AUTHORITY_NOT_SEEN');
  });
});

it.each([
  ['en', '2026-11-27', '6a43a9cc38a11e60e48713f4e93d6b878b9e89a2c974a5fd9ee822ffc3f25ba4'],
  ['es', '2026-11-27', '292f143b2e68b205567f6ca41444766289909305a37280da7d6126f019957001'],
] as const)('the words in %s of %s are those that were signed', (language, version, hash) => {
  const words = helpWords(version, language) ?? '';
  expect(createHash('sha256').update(words).digest('hex')).toBe(hash);
  expect(helpWords('2020-01-01', language)).toBeNull();
  expect(currentHelpText()).toBe('2026-11-27');
});
