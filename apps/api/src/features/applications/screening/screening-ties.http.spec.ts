/** Nobody decides on what is their own, and the queue leaves the house as a file only by its own right, written down, without a formula and without a word of health. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import { Applicant } from '../../../../test/applications.ts';
import { runJobs } from '../../../../test/jobs.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { clinic, desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import type { ScreeningListResponse } from './screening-queue.dto.ts';
import type { ScreeningFileResponse } from './screening.dto.ts';

let screening: ScreeningDesk;
beforeAll(async () => {
  screening = await ScreeningDesk.open();
});
afterAll(() => screening.stage.stop());

const as = (who: SignedIn, id: string) => get<ScreeningFileResponse>(who, `${desk}/${id}`);
const sql = (text: string, values: unknown[]) => screening.stage.owner.query(text, values);

/** Every way in which the desk can write. */
async function refusals(who: SignedIn, { id, revision }: ScreeningFileResponse) {
  const all = [
    post(who, `${desk}/${id}/moves`, { action: 'qualify', revision }),
    post(who, `${desk}/${id}/moves`, { action: 'confirmIneligible', revision, reasons: [] }),
    post(who, `${desk}/${id}/verification`, { action: 'requestProof', revision }),
    post(who, `${desk}/${id}/runs`, { revision }),
    post(who, `${desk}/${id}/owner`, { action: 'take', revision }),
    post(who, `${desk}/${id}/requests`, { revision, items: [{ field: 'hope', ask: 'CHECK' }], dueOn: '2026-06-30' }),
    post(who, `${desk}/${id}/authority`, { helpId: id }),
    post(who, `${desk}/${id}/changes/1/answers`, { answer: 'REFUSED', reason: 'NOT_CLEAR' }),
  ];
  return (await Promise.all(all)).map(({ status, body }) => [status, body.blockers]);
}
const tied = Array.from({ length: 8 }, () => [409, ['TIED_TO_APPLICANT']]);

describe('whoever is tied to an applicant looks, is told, and decides nothing', () => {
  it('when it is their own', async () => {
    const { stage, round } = screening;
    const person = await stage.api.as('APPLICANT');
    const id = await new Applicant(person).handedIn(round, {
      ...wholeAnswers,
      safetyPsychosis: 'YES',
      familyName: 'Ownson',
    });
    await runJobs(stage.api);
    const { personId } = person;
    const self = await stage.api.as('SCREENER', { personId });
    const { body } = await as(self, id);
    const medical = await post(await stage.api.as('CLINICIAN', { personId }), `${clinic}/${id}/decisions`, { decision: 'CLEARED', revision: 0 }); // prettier-ignore

    expect([body.ties, body.actionsOpen, body.verificationOpen]).toEqual([['OWN'], [], []]);
    expect(await refusals(self, body)).toEqual(tied);
    expect([medical.status, medical.body.blockers]).toEqual([409, ['TIED_TO_APPLICANT']]);
    // Not even past the product.
    await expect(
      sql(`INSERT INTO application_move (application_id, number, action, to_status, moved_by, moved_at) VALUES ($1, 99, 'qualify', 'QUALIFIED', $2, now())`, [id, personId]),
    ).rejects.toThrow('Nobody screens their own'); // prettier-ignore
    expect((await as(screening.screener, id)).body.ties).toEqual([]);
  });

  it('when their own mailbox stands in it', async () => {
    const { stage } = screening;
    const self = await stage.api.as('SCREENER');
    const index = stage.api.get(Vault).index('email', 'helper@example.test');
    await sql('UPDATE person SET email_index = $2 WHERE id = $1', [self.personId, index]);
    const file = await screening.screened({ email: 'Helper@Example.test' });
    const { body } = await as(self, file.id);

    expect(body.ties).toEqual(['MAILBOX']);
    expect(await refusals(self, body)).toEqual(tied);
    expect((await screening.qualify(file)).status).toBe(200);
  });

  it('when they applied from the same home', async () => {
    const { stage, round } = screening;
    const home = { street: '9 Tied Lane', zip: '80203' };
    const person = await stage.api.as('APPLICANT');
    await new Applicant(person).handedIn(round, {
      ...wholeAnswers,
      ...home,
      familyName: 'Homely',
      phone: '303 555 9001',
    });
    const file = await screening.screened(home);
    const self = await stage.api.as('SCREENER', { personId: person.personId });
    const { body } = await as(self, file.id);

    expect(body.ties).toEqual(['HOUSEHOLD']);
    expect(await refusals(self, body)).toEqual(tied);
  });
});

describe('the queue of one screener', () => {
  const own = (who: SignedIn, { id, revision }: ScreeningFileResponse, action: 'take' | 'release') =>
    post(who, `${desk}/${id}/owner`, { action, revision });
  const mine = async (who: SignedIn, query = '') =>
    (await get<ScreeningListResponse>(who, `${desk}?isMine=true${query}`)).body.items.map(({ id }) => id);

  it('holds what they took, each taken by one alone, until they give it back', async () => {
    const { stage, screener } = screening;
    const other = await stage.api.as('SCREENER');
    const file = await screening.screened();
    const [first, second] = await Promise.all([own(screener, file, 'take'), own(other, file, 'take')]);
    const [winner, loser, taken] = first.status === 200 ? [screener, other, first] : [other, screener, second];

    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect([taken.body.ownerId, await mine(winner), await mine(loser)]).toEqual([winner.personId, [file.id], []]);
    expect((await own(loser, taken.body, 'take')).body.blockers).toEqual(['WRONG_STATE']);
    expect((await own(loser, taken.body, 'release')).body.blockers).toEqual(['WRONG_STATE']);
    const back = await own(winner, taken.body, 'release');
    expect([back.status, back.body.ownerId, await mine(winner)]).toEqual([200, null, []]);
    expect(back.body.moves.map(({ action }) => action).slice(-2)).toEqual(['take', 'release']);
  });

  it.each([
    ['of a round', (file: ScreeningFileResponse, round: string) => ({ roundId: [round, file.id] })],
    ['in a language', () => ({ language: ['en', 'es'] })],
    ['with a proof asked for', () => ({ verification: ['ATTESTED', 'VERIFIED'] })],
    ['with the clinicians', () => ({ medical: ['CLEAR', 'REVIEW'] })],
    ['that may be doubles', () => ({ isFlagged: ['false', 'true'] })],
  ])('shows only those %s', async (_, query) => {
    const { programs, screener } = screening;
    const { id: round } = await programs.ready({ kind: 'ROLLING', opensAt: undefined, closesAt: undefined });
    await programs.move(round, 'open', 0);
    const file = await screening.screened({}, round);
    const [[name, [so, other]]] = Object.entries(query(file, round)) as [[string, [string, string]]];
    const of = async (value: string) =>
      (await get<ScreeningListResponse>(screener, `${desk}?limit=100&${name}=${value}${name === 'roundId' ? '' : `&roundId=${round}`}`)).body.items; // prettier-ignore

    expect((await of(so)).map(({ id }) => id)).toEqual([file.id]);
    expect(await of(other)).toEqual([]);
  });
});

describe('the queue as a file', () => {
  const csv = async ({ http }: SignedIn, query = '') => http.get(`/api/v1/staff/applications.csv${query}`);

  it('holds what the desk sees of each but health, as text that no spreadsheet runs, page after page', async () => {
    const { stage, programs } = screening;
    const { id: round } = await programs.ready({
      name: '=1+cmd|A0',
      kind: 'ROLLING',
      opensAt: undefined,
      closesAt: undefined,
    });
    await programs.move(round, 'open', 0);
    const file = await screening.screened({ safetyPsychosis: 'YES' }, round);
    await sql(
      `INSERT INTO application (id, round_id, person_id, form_version_id, language, channel, status, answers_sealed, begun_at, written_at, submitted_at, receipt)
       SELECT gen_random_uuid(), round_id, NULL, form_version_id, 'es', 'PAPER', 'SCREENING', '', now(), now(), submitted_at + n * interval '1 second', translate(upper(lpad(to_hex(n), 10, '0')), 'ILOU', 'JKMN')
       FROM application, generate_series(1, 1200) n WHERE id = $1`,
      [file.id],
    );
    const { status, text } = await csv(screening.screener, `?roundId=${round}`);
    const lines = text.split('\r\n').slice(0, -1);
    const spanish = (await csv(screening.screener, `?roundId=${round}&language=es`)).text.split('\r\n').slice(1, -1);

    expect([status, lines.length, spanish.length]).toEqual([200, 1202, 1200]);
    expect(lines[0]).toBe('\ufeffreceipt,status,round,language,handed in at,proof,may be a double,screened by');
    expect(lines[1]).toBe(`${file.receipt},SCREENING,"'=1+cmd|A0",en,${file.submittedAt},ATTESTED,false,`);
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(1201);
    expect(text).not.toMatch(/REVIEW|CLEAR|Rosa|Denver/);
    expect((await csv(await stage.api.as('DIRECTOR'))).status).toBe(403);
    expect((await csv(await stage.api.as('SCREENER', { isElevated: false }))).status).toBe(401);
    expect((await csv(screening.screener, '?medical=REVIEW')).status).toBe(400);
    const { rows } = await stage.owner.query<{ fields: string[] }>(
      `SELECT fields FROM audit_event WHERE action = 'application.export' ORDER BY seq DESC LIMIT 1`,
    );
    expect(rows[0]?.fields.toSorted()).toEqual(['language.es', `roundId.${round}`, 'status.SCREENING']);
  });
});
