/** Who wants to be told when people can apply is told once and then forgotten; nobody learns by asking which addresses are known. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import { type Letters, startLetters } from '../../../test/letters.ts';
import { dated, Programs } from '../../../test/programs.ts';
import type { ProblemResponse } from '../../platform/http/problems.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { ProgramResponse } from './programs.dto.ts';

let letters: Letters;
let stage: Stage;
let programs: Programs;
beforeAll(async () => {
  letters = await startLetters();
  stage = await startDirectory({ environment: { ...letters.environment, TRUST_PROXY_HOPS: '1' } });
  programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
});
afterAll(async () => {
  await stage.stop();
  await letters.stop();
});

type Answer = { readonly status: number; readonly body: ProblemResponse };
let strangers = 0;
/** Each from a network of its own, so that limits of one test are not those of another. */
const post = async (path: string, body: object, from = `10.3.${String((strangers += 1))}.1`): Promise<Answer> =>
  (await seen(stage.api.http.post(`/api/v1/scholarships/${path}`).set('X-Forwarded-For', from).send(body))) as Answer;
const newAddress = () => `${randomUUID()}@example.org`;
const rows = async (roundId: string) =>
  (
    await stage.owner.query<{ email_sealed: string; confirmed_at: Date | null }>(
      'SELECT email_sealed, confirmed_at FROM round_interest WHERE round_id = $1',
      [roundId],
    )
  ).rows;
const tell = () => stage.api.get(Database).as(job, (tx) => stage.api.get(Jobs).send(tx, 'interest.tell'));

/** A round that is announced, and the code of its program. */
async function announced(plan: Parameters<Programs['ready']>[0] = {}) {
  const round = await programs.ready(plan);
  await programs.move(round.id, 'announce', 0);
  const { code } = (await programs.get<ProgramResponse>(`programs/${round.programId}`)).body;
  return { ...round, code };
}
const rolling = { kind: 'ROLLING', opensAt: undefined, closesAt: undefined } as const;

describe('whoever wants to be told when it opens', () => {
  it('says yes by the mail, is written to once when it does, and is forgotten', async () => {
    const { id, code } = await announced(rolling);
    const email = newAddress();
    const asked = await post(`${code}/interest`, { email, language: 'es' });
    const { token } = await letters.proof(stage.api, email);
    const kept = await rows(id);
    const said = await post('interest/answers', { token, answer: 'TELL' });
    await tell();
    const early = await letters.to(stage.api, email);
    await programs.move(id, 'open', 1);
    await tell();
    const told = await letters.to(stage.api, email);
    await tell();

    expect([asked.status, said.status, kept.length]).toEqual([204, 204, 1]);
    expect(kept[0]?.email_sealed).not.toContain(email);
    expect([early.length, told.length]).toEqual([1, 2]);
    expect(told[1]).toContain('Ya está abierto');
    expect(told.join()).not.toMatch(/beca|ketamin|salud|terapia|scholarship/i);
    expect(await rows(id)).toEqual([]);
    expect(await letters.to(stage.api, email)).toHaveLength(2);
  });

  it('that nobody confirmed is told nothing, and forgotten within a week', async () => {
    const { id, code } = await announced();
    const email = newAddress();
    await post(`${code}/interest`, { email, language: 'en' });
    await letters.to(stage.api, email);
    stage.api.clock.moveTo('2026-06-22T12:00:01Z');
    await tell();
    const mails = await letters.to(stage.api, email);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([mails.length, await rows(id)]).toEqual([1, []]);
  });

  it('takes it back by the same link, before or after saying yes', async () => {
    const { id, code } = await announced();
    const email = newAddress();
    await post(`${code}/interest`, { email, language: 'en' });
    const { token } = await letters.proof(stage.api, email);
    await post('interest/answers', { token, answer: 'TELL' });
    const before = await rows(id);
    const { status } = await post('interest/answers', { token, answer: 'FORGET' });

    expect([before[0]?.confirmed_at instanceof Date, status, await rows(id)]).toEqual([true, 204, []]);
  });

  it('hears the same, whether the address is known, confirmed or new, and of any link', async () => {
    const { id, code } = await announced();
    const email = newAddress();
    const ask = async (address: string) => {
      const { status, body } = await post(`${code}/interest`, { email: address, language: 'en' });
      return [status, body];
    };
    const first = await ask(email);
    const { token: old } = await letters.proof(stage.api, email);
    const again = await ask(email.toUpperCase());
    const { token } = await letters.proof(stage.api, email);
    await post('interest/answers', { token: old, answer: 'TELL' });
    const unconfirmed = await rows(id);
    await post('interest/answers', { token, answer: 'TELL' });
    const confirmed = await ask(email);

    expect(new Set([first, again, confirmed, await ask(newAddress())].map((each) => JSON.stringify(each))).size).toBe(
      1,
    );
    expect(unconfirmed).toMatchObject([{ confirmed_at: null }]);
    // Once yes was said, asking again mails nothing.
    expect(await letters.to(stage.api, email)).toHaveLength(2);
    expect((await post('interest/answers', { token: 'nothing', answer: 'FORGET' })).status).toBe(204);
    expect(await rows(id)).toHaveLength(2);
  });

  it('asked by two at once is kept once', async () => {
    const { id, code } = await announced();
    const email = newAddress();
    const both = await Promise.all([1, 2, 3].map(() => post(`${code}/interest`, { email, language: 'en' })));
    expect(both.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await rows(id)).toHaveLength(1);
  });

  it('is told that there is nothing to wait for, or no such program', async () => {
    const open = await announced(rolling);
    await programs.move(open.id, 'open', 1);
    const planned = await programs.ready();
    const { code } = (await programs.get<ProgramResponse>(`programs/${planned.programId}`)).body;
    const body = { email: newAddress(), language: 'en' };
    const refused = await post(`${open.code}/interest`, body);

    expect([refused.status, refused.body.blockers]).toEqual([409, ['NOTHING_TO_WAIT_FOR']]);
    expect((await post(`${code}/interest`, body)).status).toBe(404);
    expect((await post('NOWHERE/interest', body)).status).toBe(404);
    expect((await post(`${open.code}/interest`, { ...body, email: 'nobody' })).status).toBe(422);
  });

  it('is forgotten with a round that is closed without having been open', async () => {
    const { id, code } = await announced(dated);
    const email = newAddress();
    await post(`${code}/interest`, { email, language: 'en' });
    await programs.move(id, 'close', 1, 'There is no money.');
    await tell();
    await letters.to(stage.api, email);
    expect(await rows(id)).toEqual([]);
  });

  it('cannot fill our rows from one network', async () => {
    const { code } = await announced();
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++)
      statuses.push((await post(`${code}/interest`, { email: newAddress(), language: 'en' }, '10.9.9.9')).status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
  });
});
