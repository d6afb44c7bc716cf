/** Who applied and the desk write to each other: nothing is doubled, nobody else reads it, and no mail tells what it is about. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Applicant } from '../../../test/applications.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { desk, get, post, ScreeningDesk } from '../../../test/screening.ts';
import type { ScreeningListResponse } from '../applications/screening/screening-queue.dto.ts';
import type { MessagesResponse } from './messages.dto.ts';

let at: ScreeningDesk;
let screener: SignedIn;
beforeAll(async () => {
  at = await ScreeningDesk.open();
  const { id: personId } = await givenPerson(at.stage.api, { role: 'SCREENER' });
  screener = await at.stage.api.as('SCREENER', { personId });
});
afterAll(() => at.stage.stop());

const applied = async (): Promise<{ rosa: Applicant; id: string }> => {
  const { id: personId } = await givenPerson(at.stage.api);
  const rosa = new Applicant(await at.stage.api.as('APPLICANT', { personId }));
  const id = await rosa.handedIn(at.round);
  await runJobs(at.stage.api);
  return { rosa, id };
};
const mailsTo = async (personId: string, template: string): Promise<number> =>
  (await at.stage.owner.query('SELECT FROM mail WHERE person_id = $1 AND template = $2', [personId, template]))
    .rowCount ?? 0;
const asDesk = (id: string, words: string) => post<MessagesResponse>(screener, `${desk}/${id}/messages`, { words });

describe('messages', () => {
  it('go both ways, sealed, and are told of once until they are read', async () => {
    const { rosa, id } = await applied();
    const words = 'Kestrel \u202e\u05e9\u05dc\u05d5\u05dd 🕊️ Z\u0351\u036fa\n<b>no markup</b>';
    const first = await asDesk(id, words);
    await asDesk(id, 'And one more.');
    expect([first.status, await mailsTo(rosa.who.personId, 'messageForYou')]).toEqual([201, 1]);

    const read = (await rosa.get<MessagesResponse>(`applications/${id}/messages`)).body;
    expect([read.unread, read.items[0]?.words, read.items[0]?.from, read.against]).toEqual([2, words, 'DESK', []]);
    const marked = (await rosa.post<MessagesResponse>(`applications/${id}/messages/marks`, { until: 1 })).body;
    expect([marked.unread, marked.items.map(({ isRead }) => isRead)]).toEqual([1, [true, false]]);
    await rosa.post(`applications/${id}/messages/marks`, { until: 2 });

    const answer = await rosa.post<MessagesResponse>(`applications/${id}/messages`, { words: 'Thank you.' });
    expect([answer.status, await mailsTo(screener.personId, 'messageWaits')]).toEqual([201, 1]);
    await asDesk(id, 'A third.');
    expect(await mailsTo(rosa.who.personId, 'messageForYou')).toBe(2);
    const { rows } = await at.stage.owner.query<{ text: string }>(
      `SELECT string_agg(m::text, ' ') AS text FROM application_message m WHERE application_id = $1`,
      [id],
    );
    expect(rows[0]?.text).not.toMatch(/Kestrel|Thank you/);
  });

  it('are told of in the language in which somebody applied, whichever their account has', async () => {
    const { rosa, id } = await applied();
    await at.stage.owner.query(`UPDATE application SET language = 'es' WHERE id = $1`, [id]);
    await asDesk(id, 'Nos falta un papel.');
    const { rows } = await at.stage.owner.query(
      `SELECT m.language, p.language AS own FROM mail m JOIN person p ON p.id = m.person_id WHERE m.person_id = $1 AND m.template = 'messageForYou'`,
      [rosa.who.personId],
    );
    expect(rows).toEqual([{ language: 'es', own: 'en' }]);
  });

  it('wait in the queue of the desk until somebody there has seen them', async () => {
    const { rosa, id } = await applied();
    const waits = async () => {
      const { body } = await get<ScreeningListResponse>(screener, `${desk}?limit=100`);
      return body.items.find((item) => item.id === id)?.hasMessage;
    };
    expect(await waits()).toBe(false);
    await rosa.post(`applications/${id}/messages`, { words: 'May I ask something?' });
    expect(await waits()).toBe(true);
    await post(screener, `${desk}/${id}/messages/marks`, { until: 1 });
    expect(await waits()).toBe(false);
  });

  it('sent again because the answer was lost, by two at once too, are one', async () => {
    const { rosa, id } = await applied();
    const key = { 'Idempotency-Key': `"${randomUUID()}"` };
    const send = () => rosa.post<MessagesResponse>(`applications/${id}/messages`, { words: 'Only once' }, key);
    const both = await Promise.all([send(), send()]);
    const many = await Promise.all(['a', 'b', 'c'].map((words) => rosa.post(`applications/${id}/messages`, { words })));

    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(many.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { items } = (await rosa.get<MessagesResponse>(`applications/${id}/messages`)).body;
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(items.filter(({ words }) => words === 'Only once')).toHaveLength(1);
  });

  it('are nobody else’s, and each reading of the desk is in the log of whose they are', async () => {
    const { rosa, id } = await applied();
    await asDesk(id, 'For Rosa.');
    const other = new Applicant(await at.stage.api.as('APPLICANT'));
    expect((await other.get(`applications/${id}/messages`)).status).toBe(404);
    expect((await other.post(`applications/${id}/messages`, { words: 'x' })).status).toBe(404);
    for (const role of ['PROGRAM_MANAGER', 'DIRECTOR', 'CLINICIAN', 'REVIEWER', 'ADMIN'] as const)
      expect((await get(await at.stage.api.as(role), `${desk}/${id}/messages`)).status).toBe(403);
    await get(screener, `${desk}/${id}/messages`);
    const { rowCount } = await at.stage.owner.query(
      `SELECT FROM audit_event WHERE action = 'message.read' AND subject_id = $1 AND person_id = $2`,
      [id, rosa.who.personId],
    );
    expect(rowCount).toBe(1);
  });

  it('begin with the hand-in, end a month after the end, drown nobody, and are short', async () => {
    const rosa = new Applicant(await at.stage.api.as('APPLICANT'));
    const draft = await rosa.begin(at.round);
    expect((await rosa.post(`applications/${draft}/messages`, { words: 'x' })).body.blockers).toEqual([
      'NOT_HANDED_IN',
    ]);
    expect((await get(screener, `${desk}/${draft}/messages`)).status).toBe(404);

    const { rosa: ada, id } = await applied();
    for (const [length, status] of [
      [4000, 201],
      [4001, 422],
    ] as const)
      expect((await ada.post(`applications/${id}/messages`, { words: '🕊'.repeat(length) })).status).toBe(status);
    for (let more = 1; more < 20; more++) await ada.post(`applications/${id}/messages`, { words: 'again' });
    expect((await ada.post(`applications/${id}/messages`, { words: 'x' })).body.blockers).toEqual(['TOO_MANY_UNREAD']);
    await post(screener, `${desk}/${id}/messages/marks`, { until: 20 });

    const ended = (ago: string) =>
      at.stage.owner.query(
        `UPDATE application SET status = 'WITHDRAWN', ended_at = $2::timestamptz - $3::interval WHERE id = $1`,
        [id, at.stage.api.clock.now(), ago],
      );
    await ended('29 days');
    expect((await ada.post(`applications/${id}/messages`, { words: 'Why?' })).status).toBe(201);
    await ended('31 days');
    expect((await ada.post(`applications/${id}/messages`, { words: 'Why?' })).body.blockers).toEqual(['THREAD_CLOSED']);
    expect((await ada.get<MessagesResponse>(`applications/${id}/messages`)).body.items).toHaveLength(21);
  });

  it('are never changed in the database, and gone with the key of their application', async () => {
    const { rosa, id } = await applied();
    await asDesk(id, 'It stays.');
    const change = at.stage.owner.query(`UPDATE application_message SET from_desk = false WHERE application_id = $1`, [
      id,
    ]);
    await expect(change).rejects.toThrow(/never changed/);
    await at.stage.owner.query('UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = $1', [id]);
    const { items } = (await rosa.get<MessagesResponse>(`applications/${id}/messages`)).body;
    expect(items.map(({ words }) => words)).toEqual([null]);
  });
});
