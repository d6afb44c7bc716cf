/** Whoever may be on a list is decided by staff: one of two who decide at once, remembered over imports, with a reason that lies sealed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import {
  begin,
  checks,
  close,
  decide,
  exclusions,
  leie,
  line,
  listingId,
  noonOf,
  one,
  open,
  other,
  quarle,
  queue,
  run,
  screening,
  sent,
  stage,
} from '../../../test/exclusions.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { ExclusionListResponse, ExclusionResponse } from './adjudication.dto.ts';
import type { ScreeningResponse } from './screening.dto.ts';

beforeAll(open);
beforeEach(begin);
afterAll(close);

describe('a decision', () => {
  beforeEach(async () => {
    await leie(quarle);
    await run();
  });

  it('that it is somebody else is remembered over runs and imports, and asked again when the entry or the person changes', async () => {
    expect((await decide('dismiss', await one(), 'Another birth date.')).status).toBe(200);
    await leie(other, quarle);
    await run();
    expect(await queue()).toMatchObject([{ state: 'FALSE_POSITIVE' }]);

    await stage.owner.query(`UPDATE practitioner SET given_name = 'Brynna May'`);
    expect((await run()).runs[0]).toMatchObject({ askedAgain: 1, newCandidates: 0 });
    const again = await one();
    expect(again).toMatchObject({ state: 'OPEN', revision: 2 });

    await decide('dismiss', again, 'Looked again.');
    await leie(line('QUARLE', 'BRYNNA', '1128a1'));
    expect((await run()).runs[0]).toMatchObject({ askedAgain: 0, newCandidates: 1 });
    expect((await queue()).map(({ state }) => state)).toEqual(['OPEN', 'FALSE_POSITIVE']);
  });

  it('that confirms suspends every listing at once, fails the check, and rings the leads without a word of it', async () => {
    const lead = await givenPerson(stage.api, { role: 'LEAD_VETTER' });
    const answer = await decide('confirm', await one(), 'The number is the same at the source.');
    await runJobs(stage.api);
    const { rows: mails } = await stage.owner.query('SELECT person_id FROM mail WHERE template = $1', ['exclusionConfirmed']); // prettier-ignore

    expect(answer).toMatchObject({ status: 200, body: { state: 'CONFIRMED', actionsOpen: [] } });
    expect(await sent('listing.vetted')).toEqual([{ listingId, caseId: '', move: 'suspend', contentHash: '' }]);
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }, { result: 'FAILED' }]);
    expect(mails).toContainEqual({ person_id: lead.id });
    await runJobs(stage.api);
    expect(await checks()).toHaveLength(2);
  });

  it('that confirms is lifted by a lead who did not confirm it, and by nobody else', async () => {
    const { http: confirming } = await stage.api.as('LEAD_VETTER');
    const { id } = await one();
    const move = (action: string, revision: number) =>
      confirming.post(`${exclusions}/${id}/moves`).send({ action, revision, note: 'Because.' });
    await move('confirm', 0);
    const confirmed = await one();

    expect((await move('lift', 1)).body).toMatchObject({ blockers: ['ANOTHER_PERSON_NEEDED'] });
    expect((await decide('lift', confirmed, 'Because.')).body).toMatchObject({ blockers: ['LEAD_NEEDED'] });
    expect((await decide('lift', confirmed, undefined, 'LEAD_VETTER')).body).toMatchObject({ blockers: ['NOTE_NEEDED'] });
    expect((await decide('lift', confirmed, 'The office took it back.', 'LEAD_VETTER')).body).toMatchObject({ state: 'FALSE_POSITIVE' });
  }); // prettier-ignore

  it('is won by exactly one of two who decide at once', async () => {
    const { id } = await one();
    const both = [await stage.api.as('VETTER'), await stage.api.as('LEAD_VETTER')];
    const answers = await Promise.all(
      both.map(({ http }, at) =>
        http.post(`${exclusions}/${id}/moves`).send({ action: at === 0 ? 'confirm' : 'dismiss', revision: 0, note: 'Because.' }),
      ),
    ); // prettier-ignore
    const { rows } = await stage.owner.query('SELECT to_state FROM exclusion_move');

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ currentRevision: 1 });
    expect(rows).toHaveLength(1);
  });

  it('keeps its reason sealed, and takes none with a number of the person', async () => {
    const refused = await decide('dismiss', await one(), 'The last one is 123-45-6789.');
    const taken = await decide('askIdentifier', await one(), 'Asked the team (canary-exclusion).');
    const { rows } = await stage.owner.query<{ all: string }>(`SELECT string_agg(m::text, ' ') AS all FROM exclusion_move m`);

    expect(refused).toMatchObject({ status: 409, body: { blockers: ['NOTE_HOLDS_A_NUMBER'] } });
    expect(taken.body).toMatchObject({ state: 'NEEDS_IDENTIFIER', moves: [{ note: 'Asked the team (canary-exclusion).' }] });
    expect(rows[0]?.all).toContain('NEEDS_IDENTIFIER');
    expect(rows[0]?.all).not.toContain('canary');
  }); // prettier-ignore
});

describe('the queue and a question', () => {
  beforeEach(async () => {
    await leie(quarle, line('QUARLE', 'BRYNNA', '1128a1'));
    await run();
  });

  it('shows what waits first, by filters and pages', async () => {
    await decide('confirm', await one(), 'Because.');
    const { http } = await stage.api.as('VETTER');
    const first = (await http.get(`${exclusions}?limit=1`)).body as ExclusionListResponse;
    const next = (await http.get(`${exclusions}?limit=1&after=${first.next ?? ''}`)).body as ExclusionListResponse;

    expect([first.items[0]?.state, next.items[0]?.state, next.next]).toEqual(['OPEN', 'CONFIRMED', null]);
    expect(await queue('?state=CONFIRMED')).toHaveLength(1);
    expect(await queue('?list=leie&strength=MEDIUM')).toHaveLength(2);
    expect(await queue('?list=illinois')).toEqual([]);
    expect(await queue('?strength=HIGH')).toEqual([]);
    expect((await http.get(`${exclusions}?state=NEVER`)).status).toBe(422);
  });

  it('shows the person beside the entry, with its lines, and each look is written down', async () => {
    const { http, personId } = await stage.api.as('VETTER');
    const { id } = await one();
    const { body } = await seen(http.get(`${exclusions}/${id}`));
    const opened = body as ExclusionResponse;
    const { rows } = await stage.owner.query(`SELECT actor_id FROM audit_event WHERE subject_id = $1 AND action = 'exclusion.read'`, [id]); // prettier-ignore

    expect(opened).toMatchObject({
      entry: { name: 'QUARLE, BRYNNA', birthDate: '1970-02-03', excludedOn: '2020-01-20' },
      subject: { names: ['Brynna Quarle'], states: ['OH'] },
      lines: [{ reason: 'LAST_NAME', points: 40 }, { reason: 'FIRST_NAME', points: 30 }, { reason: 'STATE', points: 15 }],
      listings: [{ id: listingId, status: 'LIVE' }],
      isSeen: true,
      actionsOpen: ['confirm', 'dismiss', 'askIdentifier'],
    }); // prettier-ignore
    expect(rows).toEqual([{ actor_id: personId }]);
    expect((await http.get(`${exclusions}/0197c000-0000-7000-8000-0000000000ff`)).status).toBe(404);
  });

  it('tells how old each list is: late from day 25, and nothing new rests on it from day 35', async () => {
    const on = async (day: string) => {
      noonOf(day);
      const { http } = await stage.api.as('VETTER');
      const { lists: states, blocksNewListings } = (await http.get(screening)).body as ScreeningResponse;
      return [...states.map(({ ageDays, alarm }) => `${String(ageDays)} ${alarm}`), blocksNewListings];
    };
    expect(await on('2026-07-09')).toEqual(['24 NONE', false]);
    expect(await on('2026-07-10')).toEqual(['25 LATE', false]);
    expect(await on('2026-07-19')).toEqual(['34 LATE', false]);
    expect(await on('2026-07-20')).toEqual(['35 BLOCKS', true]);
  });
});
