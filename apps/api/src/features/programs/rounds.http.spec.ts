/** A round opens when nothing is missing and by one hand, ends by the clock, and keeps what people applied under. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { SignedIn } from '../../../test/people.ts';
import { dated, Programs } from '../../../test/programs.ts';
import type { ProgramResponse } from './programs.dto.ts';
import type { RoundResponse } from './rounds.dto.ts';

let stage: Stage;
let manager: SignedIn;
let director: SignedIn;
let programs: Programs;
beforeAll(async () => {
  stage = await startDirectory();
  manager = await stage.api.as('PROGRAM_MANAGER');
  director = await stage.api.as('DIRECTOR');
  programs = new Programs(manager);
});
afterAll(() => stage.stop());

const at = async <Value>(instant: string, work: () => Promise<Value>): Promise<Value> => {
  stage.api.clock.moveTo(instant);
  const value = await work();
  stage.api.clock.moveTo('2026-06-15T12:00:00Z');
  return value;
};

describe('a round', () => {
  it('may be planned unfinished, and says everything that keeps it from being opened', async () => {
    const { id } = await programs.program();
    const bare = { name: 'Some day', kind: 'DATED', languages: [], funds: [] };
    const { status, body } = await programs.post<RoundResponse>(`programs/${id}/rounds`, bare);

    expect([status, body.state, body.intake, body.actionsOpen]).toEqual([201, 'PLANNED', 'NOT_YET', []]);
    expect(body.actionsBlocked).toEqual([
      { action: 'announce', objections: ['WINDOW_WRONG', 'LANGUAGES_MISSING'] },
      { action: 'open', objections: ['NO_FORM', 'NO_POLICY', 'NO_FUND', 'WINDOW_WRONG', 'LANGUAGES_MISSING'] },
    ]);
    const refused = await programs.move(body.id, 'open', 0);
    expect([refused.status, refused.body.blockers]).toEqual([409, body.actionsBlocked[1]?.objections]);
  });

  it('is opened once and then opens and ends by the clock alone, up to the second', async () => {
    const { id } = await programs.ready();
    const announced = await programs.move(id, 'announce', 0);
    const opened = await programs.move(id, 'open', 1);
    const intakeAt = (instant: string) =>
      at(instant, async () => {
        const { body } = await programs.get<RoundResponse>(`rounds/${id}`, await stage.api.as('SCREENER'));
        return body.intake;
      });

    expect([announced.body.state, opened.body.state, opened.body.intake]).toEqual(['ANNOUNCED', 'OPEN', 'NOT_YET']);
    expect(await intakeAt('2026-06-19T23:59:59.999Z')).toBe('NOT_YET');
    expect(await intakeAt('2026-06-20T00:00:00Z')).toBe('OPEN');
    expect(await intakeAt('2026-07-19T23:59:59.999Z')).toBe('OPEN');
    expect(await intakeAt('2026-07-20T00:00:00Z')).toBe('CLOSED');
  });

  it('opened by two at once is opened by one', async () => {
    const { id } = await programs.ready();
    const other = await stage.api.as('PROGRAM_MANAGER');
    const both = await Promise.all([programs.move(id, 'open', 0), programs.move(id, 'open', 0, undefined, other)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await programs.get<RoundResponse>(`rounds/${id}`);
    expect([body.history.length, body.revision]).toEqual([1, 1]);
  });

  it('keeps on record which form and which policy it was opened with, by their hashes', async () => {
    const { id, entry } = await programs.ready();
    const { body } = await programs.move(id, 'open', 0);

    expect([body.form?.id, body.policy?.id]).toEqual([entry.formVersionId, entry.policyVersionId]);
    expect(body.history).toMatchObject([
      { action: 'open', formHash: body.form?.hash, policyHash: body.policy?.hash, movedBy: manager.personId },
    ]);
  });

  it('takes no other form or policy once it was opened; its end moves away and never nearer', async () => {
    const { id, programId, entry } = await programs.ready();
    await programs.move(id, 'open', 0);
    const formVersionId = await programs.published(programId, 'form_version', 2);
    const put = (change: object) => programs.put<RoundResponse>(`rounds/${id}`, 1, { ...entry, ...change });

    expect((await put({ formVersionId })).body.blockers).toEqual(['ALREADY_OPENED']);
    expect((await put({ funds: [] })).body.blockers).toEqual(['ALREADY_OPENED']);
    expect((await put({ closesAt: '2026-07-01T00:00:00Z' })).body.blockers).toEqual(['DEADLINE_EARLIER']);
    const later = await put({ closesAt: '2026-08-01T00:00:00Z', capacity: 40 });
    expect([later.status, later.body.closesAt, later.body.capacity]).toEqual([200, '2026-08-01T00:00:00.000Z', 40]);
  });

  it('takes people for a waiting list, is closed with a reason, and is opened again by the director alone', async () => {
    const { id } = await programs.ready({ kind: 'ROLLING', opensAt: undefined, closesAt: undefined });
    await programs.move(id, 'open', 0);
    const waiting = await programs.move(id, 'waitlist', 1);
    const mute = await programs.move(id, 'close', 2);
    const closed = await programs.move(id, 'close', 2, 'The fund is used up.');
    const reopening = { revision: 3, words: 'A new gift came.' };
    const denied = await programs.post(`rounds/${id}/reopening`, reopening);
    const shown = await programs.get<RoundResponse>(`rounds/${id}`, director);
    const again = await programs.post<RoundResponse>(`rounds/${id}/reopening`, reopening, director);

    expect([waiting.body.intake, mute.body.blockers, closed.body.intake]).toEqual([
      'WAITLIST',
      ['WORDS_NEEDED'],
      'CLOSED',
    ]);
    expect([closed.body.actionsOpen, shown.body.actionsOpen, denied.status]).toEqual([[], ['reopen'], 403]);
    expect([again.status, again.body.intake]).toEqual([200, 'OPEN']);
    expect(again.body.history.map(({ action }) => action)).toEqual(['open', 'waitlist', 'close', 'reopen']);
  });

  it('refuses what is of another program, what nobody knows, and absurd times', async () => {
    const [mine, other] = [await programs.program(), await programs.ready()];
    const plan = (entry: object) => programs.post<RoundResponse>(`programs/${mine.id}/rounds`, { ...dated, ...entry });
    const strange = await plan({ formVersionId: other.entry.formVersionId, funds: [{ id: mine.id }] });

    expect(strange.status).toBe(422);
    expect(strange.body.errors?.map(({ pointer }) => pointer)).toEqual(['/formVersionId', '/funds']);
    expect((await plan({ closesAt: dated.opensAt })).body.blockers).toEqual(['WINDOW_WRONG']);
    expect((await plan({ opensAt: '0000-01-01T00:00:00Z' })).body.blockers).toEqual(['WINDOW_WRONG']);
    expect((await plan({ kind: 'SOMETIMES' })).status).toBe(422);
    expect((await programs.post(`programs/${other.id}/rounds`, dated)).status).toBe(404);
    expect((await programs.get(`rounds/${mine.id}`)).status).toBe(404);
    expect((await programs.move(mine.id, 'open', 0)).status).toBe(404);
  });

  it('rewritten by two at once is rewritten by one', async () => {
    const { id, entry } = await programs.ready();
    const both = await Promise.all(
      ['Autumn', 'Winter'].map((name) => programs.put<RoundResponse>(`rounds/${id}`, 0, { ...entry, name })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('changed by a colleague meanwhile is not overwritten', async () => {
    const { id, entry } = await programs.ready();
    const first = await programs.put(`rounds/${id}`, 0, { ...entry, name: 'Autumn' });
    const second = await programs.put(`rounds/${id}`, 0, { ...entry, name: 'Winter' });
    const blind = await manager.http.put(`/api/v1/staff/rounds/${id}`).send(entry);

    expect([first.status, second.status, blind.status]).toEqual([200, 412, 428]);
    expect((await programs.move(id, 'open', 0)).status).toBe(409);
  });
});

describe('the database itself', () => {
  const asked = async (sql: string, ...values: unknown[]) =>
    stage.owner.query(sql, values).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );
  const refusal = '23001';

  it('changes nothing that a round was opened with, whoever asks', async () => {
    const { id, programId, fundId } = await programs.ready();
    await programs.move(id, 'open', 0);
    const form = await programs.published(programId, 'form_version', 2);

    expect([
      await asked('UPDATE scholarship_round SET form_version_id = $2 WHERE id = $1', id, form),
      await asked('UPDATE scholarship_round SET policy_version_id = NULL WHERE id = $1', id),
      await asked(`UPDATE scholarship_round SET languages = '{en}' WHERE id = $1`, id),
      await asked(`UPDATE scholarship_round SET closes_at = closes_at - interval '1 day' WHERE id = $1`, id),
      await asked('UPDATE scholarship_round SET opened_at = NULL WHERE id = $1', id),
      await asked('DELETE FROM round_fund WHERE round_id = $1', id),
      await asked(`UPDATE fund SET states = '{TX}' WHERE id = $1`, fundId),
      await asked('UPDATE fund SET award_cap_cents = 1 WHERE id = $1', fundId),
      await asked(`UPDATE round_move SET words = 'x' WHERE round_id = $1`, id),
    ]).toEqual(Array.from({ length: 9 }, () => refusal));
    expect(await asked(`UPDATE fund SET name = 'Other name' WHERE id = $1`, fundId)).toBe('done');
    expect(await asked(`UPDATE scholarship_round SET closes_at = closes_at + interval '1 day' WHERE id = $1`, id)).toBe(
      'done',
    );
  });

  it.each(['form_version', 'policy_version'] as const)('never changes a %s', async (table) => {
    const { id } = await programs.program();
    const version = await programs.published(id, table);

    expect(await asked(`UPDATE ${table} SET definition = '{}' WHERE id = $1`, version)).toBe(refusal);
    expect(await asked(`DELETE FROM ${table} WHERE id = $1`, version)).toBe(refusal);
    expect((await programs.get<ProgramResponse>(`programs/${id}`)).status).toBe(200);
  });

  it('opens no round that lacks its form', async () => {
    const { id } = await programs.ready({ formVersionId: undefined });
    expect(await asked(`UPDATE scholarship_round SET state = 'OPEN', opened_at = now() WHERE id = $1`, id)).toBe(
      '23514',
    );
    expect(await asked(`UPDATE scholarship_round SET state = 'OPEN' WHERE id = $1`, id)).toBe('23514');
  });
});
