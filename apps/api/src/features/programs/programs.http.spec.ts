/** Programs and funds as staff enter them, what the public is told of them, and what it is not. */
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { SignedIn } from '../../../test/people.ts';
import { newFund, newProgram, Programs } from '../../../test/programs.ts';
import type { FundListResponse, FundResponse } from './funds.dto.ts';
import type { ProgramListResponse, ProgramResponse } from './programs.dto.ts';
import type { RoundResponse } from './rounds.dto.ts';
import type { ScholarshipsResponse } from './scholarships.dto.ts';

let stage: Stage;
let manager: SignedIn;
let finance: SignedIn;
let screener: SignedIn;
let programs: Programs;
beforeAll(async () => {
  stage = await startDirectory();
  manager = await stage.api.as('PROGRAM_MANAGER');
  finance = await stage.api.as('FINANCE');
  screener = await stage.api.as('SCREENER');
  programs = new Programs(manager);
});
afterAll(() => stage.stop());

describe('a program', () => {
  it('is entered, found and rewritten by its manager, and by nobody else', async () => {
    const entered = await programs.post<ProgramResponse>('programs', newProgram('OWS'));
    const { id } = entered.body;
    const { code: _, ...entry } = newProgram();
    const written = await programs.put<ProgramResponse>(`programs/${id}`, 0, {
      ...entry,
      contact: 'new@program.example',
    });
    const listed = await programs.get<ProgramListResponse>('programs', screener);

    expect([entered.status, written.status, written.body.revision]).toEqual([201, 200, 1]);
    expect(listed.body.items.find(({ code }) => code === 'OWS')).toMatchObject({
      contact: 'new@program.example',
      rounds: [],
    });
    expect((await programs.put(`programs/${id}`, 0, entry)).status).toBe(412);
    expect((await programs.post('programs', newProgram('OWS'))).body.blockers).toEqual(['CODE_TAKEN']);
    expect((await programs.post('programs', newProgram('OTHER'), finance)).status).toBe(403);
    expect((await programs.put(`programs/${id}`, 1, entry, screener)).status).toBe(403);
  });

  it('is refused without a word in Spanish, and with a code that is none', async () => {
    const { status, body } = await programs.post('programs', { ...newProgram('a b'), name: { en: 'Help', es: '' } });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/code', '/name/es']]);
    const nobody = '0197c000-0000-7000-8000-000000000001';
    expect((await programs.get(`programs/${nobody}`)).status).toBe(404);
  });
});

describe('a fund', () => {
  const veterans = {
    ...newFund,
    restriction: { states: ['CO'], conditions: ['PTSD_TRAUMA'], populations: ['VET'] },
    awardCapCents: 300_000,
    lifetimeCapCents: 500_000,
  };

  it('says what binds it and what its donors would like, to the books and to no screener', async () => {
    const { id } = await programs.fund(veterans);
    const read = await programs.get<FundResponse>(`funds/${id}`, finance);

    expect(read.body).toMatchObject({ ...veterans, isInUse: false, rounds: [], revision: 0 });
    expect((await programs.get<FundListResponse>('funds', finance)).body.items.map((fund) => fund.id)).toContain(id);
    expect((await programs.get(`funds/${id}`, screener)).status).toBe(403);
    expect((await programs.put(`funds/${id}`, 0, veterans, finance)).status).toBe(403);
    expect((await programs.get(`funds/${manager.personId}`)).status).toBe(404);
  });

  it('has no place for the name of a person or a clinic', async () => {
    const named = { ...newFund, wish: { ...newFund.wish, clinic: 'Harbor Light' } };
    const coded = { ...newFund, wish: { ...newFund.wish, populations: ['HARBOR_LIGHT'] } };
    expect([(await programs.post('funds', named)).status, (await programs.post('funds', coded)).status]).toEqual([
      400, 422,
    ]);
  });

  it('whose caps contradict each other is refused', async () => {
    const { body } = await programs.post('funds', { ...veterans, lifetimeCapCents: 1 });
    expect(body.blockers).toEqual(['CAPS_CONTRADICT']);
  });

  it('behind an opened round keeps what binds it, and may still be called something else', async () => {
    const { id, fundId } = await programs.ready();
    const before = await programs.put<FundResponse>(`funds/${fundId}`, 0, { ...newFund, awardCapCents: 400_000 });
    await programs.move(id, 'open', 0);
    const bound = await programs.put(`funds/${fundId}`, 1, newFund);
    const named = await programs.put<FundResponse>(`funds/${fundId}`, 1, {
      ...newFund,
      name: 'Gifts',
      awardCapCents: 400_000,
    });

    expect([before.status, bound.body.blockers, named.status]).toEqual([200, ['FUND_IN_USE'], 200]);
    expect(named.body).toMatchObject({ name: 'Gifts', isInUse: true, rounds: [{ id }] });
    expect((await programs.put(`funds/${fundId}`, 1, newFund)).status).toBe(412);
  });

  it('is named beside its round to whoever may read funds', async () => {
    const { id, fundId } = await programs.ready();
    const [own, other] = [manager, screener].map((who) => programs.get<RoundResponse>(`rounds/${id}`, who));
    expect((await own)?.body.funds).toEqual([{ id: fundId, name: newFund.name }]);
    expect((await other)?.body.funds).toEqual([{ id: fundId, name: null }]);
  });
});

describe('the public', () => {
  const told = async () => {
    const { body } = (await stage.api.http.get('/api/v1/scholarships')) as { body: ScholarshipsResponse };
    return body.programs;
  };

  it('is told from when, until when and in which languages, and nothing of what is only planned', async () => {
    const { id, programId } = await programs.ready();
    const { code } = (await programs.get<ProgramResponse>(`programs/${programId}`)).body;
    const mine = async () => (await told()).find((program) => program.code === code);
    const policy = {
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      definition: canonicalJson(defaultPolicy),
    };
    expect(await mine()).toBeUndefined();

    await programs.move(id, 'announce', 0);
    const [from, until, languages] = ['2026-06-20T00:00:00.000Z', '2026-07-20T00:00:00.000Z', ['en', 'es']];
    const { code: _, ...words } = newProgram();
    expect(await mine()).toEqual({ code, ...words, rounds: [{ intake: 'NOT_YET', from, until, languages, policy }] });

    stage.api.clock.moveTo('2026-06-21T12:00:00Z');
    expect((await mine())?.rounds).toEqual([{ intake: 'NOT_YET', from: null, until, languages, policy }]);
    // A day later one signs in again.
    const later = await stage.api.as('PROGRAM_MANAGER');
    await programs.move(id, 'open', 1, undefined, later);
    expect((await mine())?.rounds).toEqual([{ intake: 'OPEN', from: null, until, languages, policy }]);
    await programs.move(id, 'waitlist', 2, undefined, later);
    expect((await mine())?.rounds).toEqual([{ intake: 'WAITLIST', from: null, until, languages, policy }]);
    stage.api.clock.moveTo('2026-07-20T00:00:00Z');
    expect((await mine())?.rounds).toEqual([{ intake: 'CLOSED', from: null, until: null, languages, policy }]);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');
  });

  it('reads in the database itself no plan, no fund, no move, and of forms and policies those of rounds that were announced', async () => {
    const { id } = await programs.ready();
    const open = await programs.ready();
    await programs.move(open.id, 'open', 0);
    const product = new pg.Client({ connectionString: stage.api.database.appUrl, options: '-c role=open_window_app' });
    await product.connect();
    const seenOf = async (table: string) => (await product.query<{ id: string }>(`SELECT * FROM ${table}`)).rows;
    const hidden = ['fund', 'round_fund', 'round_move'];
    const counts: number[] = [];
    for (const table of hidden) counts.push((await seenOf(table)).length);
    const rounds = (await seenOf('scholarship_round')).map((round) => round.id);
    const known = (await seenOf('program')).map((program) => program.id);
    const policies = (await seenOf('policy_version')).map((policy) => policy.id);
    const forms = (await seenOf('form_version')).map((form) => form.id);
    await product.end();

    const chosen = [
      await programs.get<RoundResponse>(`rounds/${id}`),
      await programs.get<RoundResponse>(`rounds/${open.id}`),
    ];
    expect(chosen.map(({ body }) => policies.includes(body.policy?.id ?? ''))).toEqual([false, true]);
    expect(chosen.map(({ body }) => forms.includes(body.form?.id ?? ''))).toEqual([false, true]);
    expect(counts).toEqual([0, 0, 0]);
    expect([rounds.includes(id), rounds.includes(open.id)]).toEqual([false, true]);
    expect(known).toContain(open.programId);
  });
});
