/** What the desk asks for: only that is open again, whoever forgets it is reminded three times, and what was answered is looked at anew in its old place. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@open-window/domain/day.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { Applicant } from '../../../../test/applications.ts';
import { givenPerson } from '../../../../test/given.people.ts';
import { runJobs } from '../../../../test/jobs.ts';
import { desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import type { ApplicationListResponse } from '../writing/applications.dto.ts';
import type { LetterPreviewResponse } from './information.dto.ts';
import type { ScreeningFileResponse } from '../screening/screening.dto.ts';

let at: ScreeningDesk;
beforeAll(async () => {
  at = await ScreeningDesk.open();
});
afterAll(() => at.stage.stop());

const somebody = async (): Promise<Applicant> => {
  const { id: personId } = await givenPerson(at.stage.api);
  return new Applicant(await at.stage.api.as('APPLICANT', { personId }));
};
let people = 0;
/** Handed in and taken up, with whoever wrote it. */
async function taken(more: object = {}): Promise<{ rosa: Applicant; file: ScreeningFileResponse }> {
  people += 1;
  const rosa = await somebody();
  const own = {
    familyName: `Asked${String.fromCharCode(97 + people)}${String.fromCharCode(110 + people)}`,
    phone: `720 555 ${String(2000 + people)}`,
  };
  const id = await rosa.handedIn(at.round, { ...wholeAnswers, ...own, ...more });
  await runJobs(at.stage.api);
  return { rosa, file: await at.file(id) };
}
const today = (): string => at.stage.api.clock.today();
const ask = ({ id, revision }: ScreeningFileResponse, items: object[], more: object = {}) =>
  post(at.screener, `${desk}/${id}/requests`, { revision, items, dueOn: addDays(today(), 10), ...more });
const mails = async ({ who }: Applicant, template: string): Promise<number> =>
  (await at.stage.owner.query(`SELECT FROM mail WHERE template = $1 AND person_id = $2`, [template, who.personId]))
    .rowCount ?? 0;
/** The job of one afternoon. */
async function afternoon(days: number): Promise<void> {
  at.stage.api.clock.moveTo(`${addDays(today(), days)}T15:20:00Z`);
  await at.stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('application.remind', '{}')`);
  await runJobs(at.stage.api);
}
const pointers = (body: { errors?: readonly { pointer?: string }[] }) => body.errors?.map(({ pointer }) => pointer);

describe('what the desk asks for', () => {
  it('is told to the applicant in neutral words, opens those questions alone, and is answered by a new snapshot in the old place', async () => {
    const { rosa, file } = await taken();
    const asked = await ask(file, [{ field: 'hasIncome', ask: 'CHECK' }, { field: 'hope', ask: 'CLEARER' }], { note: 'What do you earn?' }); // prettier-ignore
    expect([asked.status, asked.body.status]).toEqual([200, 'NEEDS_INFO']);
    expect([await mails(rosa, 'applicationNews'), asked.body.requests[0]?.note]).toEqual([1, 'What do you earn?']);
    const before = await rosa.read(file.id);
    expect(before.asked).toEqual({
      dueOn: addDays(today(), 10),
      items: [
        { field: 'hasIncome', ask: 'CHECK' },
        { field: 'hope', ask: 'CLEARER' },
      ],
      note: 'What do you earn?',
    });
    expect(before.actionsOpen).toEqual(['resubmit', 'withdraw']);

    const closed = await rosa.write(file.id, before.revision, { phone: '303 555 9999', hope: 'Sleep' });
    expect([closed.status, pointers(closed.body)]).toEqual([422, ['/answers/phone']]);
    const opened = await rosa.write(file.id, before.revision, { hasIncome: true, hope: null });
    expect(opened.status).toBe(200);
    const early = await rosa.submit(file.id);
    expect([early.status, pointers(early.body)]).toEqual([422, ['/answers/incomes', '/answers/hope']]); // prettier-ignore
    await rosa.write(file.id, opened.body.revision, {
      hope: 'To work',
      incomes: [{ amountCents: 100_000, per: 'MONTH' }],
    });
    const sent = await rosa.submit(file.id);
    expect([sent.status, sent.body.receipt, sent.body.submittedAt]).toEqual([201, file.receipt, file.submittedAt]);
    await runJobs(at.stage.api);

    const after = await at.file(file.id);
    expect([after.status, after.submittedAt, after.handedIn.answers['hope']]).toEqual(['SCREENING', file.submittedAt, 'To work']); // prettier-ignore
    expect(after.handedIn.changed.toSorted()).toEqual(['hasIncome', 'hope', 'incomes']);
    expect(after.runs.map(({ number, ranBy }) => [number, ranBy])).toEqual([[2, null], [1, null]]); // prettier-ignore
    expect(after.lines.find(({ rule }) => rule === 'INCOME')?.incomeCents).toBe(1_200_000);
    expect(after.requests.map(({ answeredAt }) => answeredAt !== null)).toEqual([true]);
    const { rows: signed } = await at.stage.owner.query<{ number: number }>(
      'SELECT number FROM application_signature WHERE application_id = $1 ORDER BY number',
      [file.id],
    );
    expect(signed.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is nothing about health, nothing twice, not by tomorrow, and not while another request is open', async () => {
    const { file } = await taken();
    const no = async (items: object[], more: object = {}) => (await ask(file, items, more)).body.blockers;
    expect(await no([{ field: 'safetyLiver', ask: 'CHECK' }])).toEqual(['NOT_ASKABLE']);
    expect(await no([])).toEqual(['NOTHING_ASKED']);
    expect(await no([{ field: 'hope', ask: 'CHECK' }], { dueOn: addDays(today(), 1) })).toEqual(['TOO_SOON']);
    const one = await ask(file, [{ field: 'hope', ask: 'CHECK' }]);
    expect((await ask(one.body, [{ field: 'hope', ask: 'CHECK' }])).body.blockers).toEqual(['WRONG_STATE']);
  });

  it('leaves everything closed to whoever was asked for nothing', async () => {
    const { rosa, file } = await taken();
    const { revision } = await rosa.read(file.id);
    expect((await rosa.write(file.id, revision, { hope: 'x' })).body.blockers).toEqual(['WRONG_STATE']);
    expect((await rosa.submit(file.id)).body.blockers).toEqual(['WRONG_STATE']);
  });
});

describe('a letter', () => {
  const rich = { hasIncome: true, incomes: [{ amountCents: 20_000_00, per: 'MONTH' }] };

  it('of a no is seen at the desk before it is sent, and says the same afterwards, with its reasons', async () => {
    const { rosa, file } = await taken(rich);
    const preview = await get<LetterPreviewResponse>(at.screener, `${desk}/${file.id}/letters/INELIGIBLE`);
    const no = { action: 'confirmIneligible', revision: file.revision, reasons: ['INCOME'], note: 'Seen twice' };
    await post(at.screener, `${desk}/${file.id}/moves`, no);
    const { letters } = await rosa.read(file.id);
    const text = letters[0]?.lines.map((line) => line.text).join(' ') ?? '';

    expect(letters[0]?.lines).toEqual(preview.body.lines);
    expect(text).toMatch(/\$240,000/);
    expect(text).not.toContain('Seen twice');
    expect(letters[0]?.lines.map(({ path }) => path)).toContain('/directory?state=CO&payment=SS');
    expect(await mails(rosa, 'applicationNews')).toBe(1);
    const { rows } = await at.stage.owner.query<{ text: string }>(
      `SELECT string_agg(l::text, ' ') AS text FROM application_letter l`,
    );
    expect(rows[0]?.text).not.toMatch(/240,000|Why/);
  });

  it('comes in the language of the application, and of a yes too', async () => {
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const id = await rosa.begin(at.round, 'es');
    await rosa.write(id, 0, { ...wholeAnswers, familyName: 'Esp', phone: '720 555 3999' }, { language: 'es' });
    await rosa.submit(id);
    await runJobs(at.stage.api);
    await at.stage.owner.query('UPDATE application_verification SET is_sampled = false WHERE application_id = $1', [
      id,
    ]);
    await at.qualify(await at.file(id));
    const { letters } = await rosa.read(id);
    expect([letters[0]?.kind, letters[0]?.language, letters[0]?.lines[0]?.text]).toEqual([
      'QUALIFIED',
      'es',
      expect.stringContaining('está completo'),
    ]);
  });
});

describe('who does not answer', () => {
  beforeEach(() => {
    at.stage.api.clock.moveTo('2026-06-15T12:00:00Z');
  });
  /** Signed in anew: sessions end before the months do. */
  const again = async ({ who }: Applicant): Promise<Applicant> =>
    new Applicant(await at.stage.api.as('APPLICANT', { personId: who.personId }));
  /** Two answers: as it stands, or why not. */
  const back = async (rosa: Applicant, id: string) =>
    rosa.post<object>(`applications/${id}/returns`, { revision: (await rosa.read(id)).revision });

  it('is reminded three times, then it is closed and said by letter; opened again once, it goes on', async () => {
    const { rosa, file } = await taken();
    await ask(file, [{ field: 'hope', ask: 'CLEARER' }]);
    for (const days of [6, 1, 3, 4]) await afternoon(days);
    expect([await mails(rosa, 'applicationWaits'), (await (await again(rosa)).read(file.id)).status]).toEqual([
      3,
      'NEEDS_INFO',
    ]);
    await afternoon(0);
    await afternoon(4);
    const late = await again(rosa);
    const closed = await late.read(file.id);
    expect([closed.status, closed.letters.map(({ kind }) => kind), closed.actionsOpen]).toEqual([
      'CLOSED_INCOMPLETE',
      ['CLOSED_INCOMPLETE'],
      ['returnToInfo'],
    ]);
    const due = addDays(today(), 10);
    const { status, body } = await back(late, file.id);
    expect([status, body]).toMatchObject([200, { status: 'NEEDS_INFO', asked: { dueOn: due }, nextOn: due }]);
    expect((await back(late, file.id)).body.blockers).toEqual(['WRONG_STATE']);
    for (const days of [8, 2, 4, 4]) await afternoon(days);
    const later = await again(rosa);
    expect((await later.read(file.id)).actionsOpen).toEqual([]);
    expect((await back(later, file.id)).body.blockers).toEqual(['TOO_LATE']);
  });

  it('opens it no more where another one of theirs goes on in the same round', async () => {
    const { rosa, file } = await taken();
    await ask(file, [{ field: 'hope', ask: 'CLEARER' }]);
    for (const days of [8, 2, 4, 4]) await afternoon(days);
    const late = await again(rosa);
    await late.begin(at.round);
    const { status, body } = await back(late, file.id);
    expect([status, body.blockers]).toEqual([409, ['ANOTHER_GOES_ON']]);
    const { items } = (await late.get<ApplicationListResponse>('applications')).body;
    expect(items.map((one) => one.status).toSorted()).toEqual(['CLOSED_INCOMPLETE', 'DRAFT']);
  });

  it('is reminded once by two jobs at once', async () => {
    const { rosa, file } = await taken();
    await ask(file, [{ field: 'hope', ask: 'CLEARER' }]);
    at.stage.api.clock.moveTo(`${addDays(today(), 8)}T15:20:00Z`);
    for (let job = 0; job < 2; job++)
      await at.stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('application.remind', '{}')`);
    await Promise.all([runJobs(at.stage.api), runJobs(at.stage.api)]);
    expect(await mails(rosa, 'applicationWaits')).toBe(1);
  });
});
